"""Loans and aid that a French clause behind their noun tells of: "le crédit |que la banque Alpha a ouvert à Beta|"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_FRAMES = frozenset({"borrow", "grant"})
# How far behind the noun the clause opens, its verb stands behind that, and whom it is given to behind the verb.
_CLAUSE, _VERB, _GIVEN = 10, 14, 8
# How far behind the noun a passive may stand that commas set off.
_SET_OFF = 22
# How far before the noun "entendus sur" stands.
_NEAR = 4
# How far before its name a word for a programme stands ("appel à |projets| de l'Alpha").
_PROGRAMME = 4
_GIVERS = frozenset({"giver", "authority"})
_DATIVES = frozenset({"lui", "leur"})
_TO = frozenset({"à", "au", "aux"})


def add_givers(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add who gives and who gets what the noun tells, by a clause behind it, or by "avec" before it. French only."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun" or hit.trigger.frame.frame not in _FRAMES:
        return
    if not {"investor", "investee"} & filling.roles.keys():
        filling.add("investee", _agreed_on(sentence, hit.first))
    _turn_lenders(filling)
    if "investor" not in filling.roles and filling.support_at >= 0:
        filling.add("investor", _agreed_with(sentence, filling.support_at, hit.first, _is_asked(filling)))
    if "investor" not in filling.roles and hit.trigger.frame.frame == "grant":
        filling.add("investor", _programme(sentence))
    if "investor" not in filling.roles and "investee" in filling.roles:
        filling.add("investor", _giver_of_whole(sentence, hit.first))
    verb = _verb_of_giving(sentence, hit)
    if verb < 0:
        return
    if filling.support is None:
        filling.support_at, filling.support = verb, sentence.words.support[sentence.low(verb)]
    if "investor" not in filling.roles:
        filling.add("investor", subject(sentence, verb) or _inverted(sentence, verb))
    if "investee" not in filling.roles:
        filling.add("investee", _receiver(sentence, verb))


def _turn_lenders(filling: Filling) -> None:
    """ "L'agence Alpha et Beta ont signé un prêt": of those who sign, the public body lends."""
    lenders = [m for m in filling.roles.get("investee", ()) if m.kind == "authority"]
    others = [m for m in filling.roles.get("investee", ()) if m.kind != "authority"]
    if lenders and others and "investor" not in filling.roles:
        filling.roles["investee"], filling.roles["investor"] = others, lenders


def _giver_of_whole(sentence: Sentence, noun: int) -> list[Mention]:
    """ "L'Etat consacre 15 milliards à la filière, |dont 7 milliards de prêts| à Alpha": who gives the whole."""
    money = sentence.at(noun - 2)
    is_part = money is not None and money.kind == "money" and sentence.low(money.first - 1) == "dont"
    givers = leading_subject(sentence, money.first - 1) if money is not None and is_part else []
    return [m for m in givers if m.kind == "authority"]


def _is_asked(filling: Filling) -> bool:
    return filling.support is not None and filling.support.side == "receiver"


def _agreed_on(sentence: Sentence, noun: int) -> list[Mention]:
    """ "Alpha et Beta se sont |entendus sur| un prêt": those who agree on it."""
    at = next((i for i in range(noun - 1, max(0, noun - _NEAR), -1) if sentence.low(i) == "sur"), 0)
    is_agreed = at > 0 and sentence.words.is_group(sentence.low(at - 1), "agreed")
    return subject(sentence, at - 1) if is_agreed else []


def _agreed_with(sentence: Sentence, verb: int, noun: int, is_asked: bool) -> list[Mention]:
    """ "a signé |avec la banque Alpha| un prêt", "a demandé |à l'Etat| un prêt", "a obtenu |de l'Etat| …"."""
    links = {"avec", "à", "au", "aux", "de", "d'", "du"} if is_asked else {"avec"}
    at = next((i for i in range(verb + 1, noun) if sentence.low(i) in links), -1)
    parties = complement(sentence, at + 1, gap=6).parties if at >= 0 else []
    return [m for m in parties if m.last <= noun and m.kind in PARTIES]


def _programme(sentence: Sentence) -> list[Mention]:
    """ "dans le cadre |de Alpha 2030|", "lauréat du programme |Alpha|": the public programme that the money is from."""
    bodies = (m for m in sentence.mentions if m.kind == "authority")
    return [
        m
        for m in bodies
        if any(sentence.words.is_group(sentence.low(m.first - k), "programme") for k in range(1, _PROGRAMME))
    ][:1]


def _verb_of_giving(sentence: Sentence, hit: Hit) -> int:
    """Where the participle stands of a relative clause that tells who gave it; -1 without one."""
    ahead = range(hit.last, min(hit.last + _CLAUSE, len(sentence.tokens)))
    opening = next((i for i in ahead if sentence.low(i) in {"que", "qu'"} and sentence.at(i) is None), -1)
    if opening < 0 or any(sentence.low(i) in {";", ":", "."} for i in range(hit.last, opening)):
        return _passive_giving(sentence, hit)
    for i in range(opening + 1, min(opening + _VERB, len(sentence.tokens))):
        verb = sentence.words.support.get(sentence.low(i)) if sentence.at(i) is None else None
        if verb is not None and verb.side in _GIVERS:
            return i
        if sentence.low(i) in {";", ":"}:
            return -1
    return -1


def _passive_giving(sentence: Sentence, hit: Hit) -> int:
    """ "Le prêt, d'un montant de 3 millions d'euros, a été |accordé| à Alpha": where the participle stands; else -1."""
    if sentence.low(hit.last) != ",":
        return -1
    for i in range(hit.last + 1, min(hit.last + _SET_OFF, len(sentence.tokens))):
        verb = sentence.words.support.get(sentence.low(i)) if sentence.at(i) is None else None
        if verb is not None and verb.side == "giver" and sentence.low(i - 1) in {"été", "est", "sera"}:
            return i
        if sentence.low(i) in {";", ":", "."} or sentence.words.is_class(sentence.low(i), "relative"):
            return -1
    return -1


def _inverted(sentence: Sentence, verb: int) -> list[Mention]:
    """ "que lui avait accordé |l'Etat|": the subject right behind its verb."""
    return [m for m in complement(sentence, verb + 1, gap=3).parties if m.kind in PARTIES]


def _receiver(sentence: Sentence, verb: int) -> list[Mention]:
    """Whom it is given to: behind "à", or by a pronoun what the text was speaking of."""
    if any(sentence.low(i) in _DATIVES for i in range(max(0, verb - 4), verb)):
        return topic_of(sentence, verb)
    ahead = range(verb + 1, min(verb + _GIVEN, len(sentence.tokens)))
    at = next((i for i in ahead if sentence.low(i) in _TO), -1)
    return complement(sentence, at + 1, gap=6).parties if at >= 0 else []
