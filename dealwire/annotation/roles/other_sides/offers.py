"""Who stands on which side of an offer, where the grammar of the sentence is that of somebody else's act."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.complements.prepositions import governed
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.roles.other_sides.negotiations import before_purpose
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

# How far behind an offer it is told who answered it.
_ANSWERED, _ORGAN = 22, 5
_OF = frozenset({"de", "d'", "du"})


def bidder(sentence: Sentence, at: int) -> list[Mention]:
    """ "l'offre d'Alpha pour (le rachat de, racheter) Beta": whose offer it is, to the left of word `at`. French."""
    party = before_purpose(sentence, at)
    if party is None:
        return []
    start = phrase_start(sentence, party.first)
    is_owner = sentence.low(start - 1) in _OF or sentence.low(start) in _OF
    if _is_chosen(sentence, start):
        return [party]
    noun = _before_sum(sentence, start - 2 if sentence.low(start - 1) in _OF else start - 1)
    is_offer = any(sentence.words.is_group(sentence.low(i), "offering") for i in (noun, noun - 1, noun - 2))
    return [party] if is_owner and is_offer else []


def _is_chosen(sentence: Sentence, start: int) -> bool:
    """ "Le tribunal a retenu Alpha pour reprendre Beta": whoever is chosen for it does it."""
    return sentence.words.is_group(sentence.low(start - 1), "choosing")


def _before_sum(sentence: Sentence, i: int) -> int:
    """The word before a sum that stands between an offer and its owner ("l'offre |de 3 millions d'euros| d'Alpha")."""
    money = sentence.at(i)
    if money is None or money.kind != "money":
        return i
    return money.first - 2 if sentence.low(money.first - 1) in _OF else money.first - 1


def is_addressed(sentence: Sentence, verb_at: int) -> bool:
    """ "Beta a rejeté l'offre de rachat d'Alpha": whether the verb's subject is who the offer is made to."""
    return verb_at >= 0 and sentence.words.is_group(sentence.low(verb_at), "declining")


def _keeper(sentence: Sentence, target: Mention) -> list[Mention]:
    """ "Alpha ferme sa filiale Beta, rachetée en 2019": whoever has what was bought has bought it. French."""
    if sentence.words.language != "fr":
        return []
    start = phrase_start(sentence, target.first)
    if sentence.words.is_class(sentence.low(start), "possessive"):
        return subject(sentence, start)
    i = start - 1
    while sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    if sentence.low(i) == "avec" and i == 0:
        # "Avec Beta, racheté en 2019, Alpha …"
        return [m for m in leading_subject(sentence, i) if m.name != target.name]
    is_kept = any(sentence.words.is_group(sentence.low(i), group) for group in ("holding", "keeping"))
    return subject(sentence, i) if is_kept else []


def turn_offer(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Put the parties of an offer, and of what is "sa filiale", on the sides that the sentence gives them."""
    frame, roles = hit.trigger.frame.frame, filling.roles
    if frame == "bid":
        _aim(sentence, hit, filling)
        _answer(sentence, hit, filling)
        _face(sentence, hit, filling)
        if is_addressed(sentence, filling.support_at):
            _address(sentence, hit, filling)
    elif frame == "acquire" and hit.is_passive and roles.get("target") and "acquirer" not in roles:
        filling.add("acquirer", _keeper(sentence, roles["target"][0]))


def _aim(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "l'offre de reprise d'Alpha pour Beta": with another named behind "pour" or "sur", the first one made it."""
    offered = filling.roles.get("target", [])
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun" or len(offered) != 1:
        return
    is_told = any(m.kind != "authority" for m in filling.roles.get("acquirer", ()))
    if is_told or sentence.low(phrase_start(sentence, offered[0].first) - 1) not in _OF:
        return
    for place in ("pour", "sur"):
        aimed = governed(sentence, hit, "target", place)
        if aimed is not None and aimed.parties and aimed.parties[0].first > offered[0].first:
            filling.roles["acquirer"] = filling.roles.pop("target")
            filling.add_phrase("target", aimed)
            return


def _answer(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "l'offre d'Alpha a été rejetée par Beta": who answers in a French passive is who the offer is made to."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun" or "target" in filling.roles:
        return
    at = answered_at(sentence, hit)
    filling.add("target", _agent(sentence, at + 2) if at >= 0 else [])


def _agent(sentence: Sentence, i: int) -> list[Mention]:
    """Who answers: "par Beta", "par le conseil d'administration de Beta"."""
    organs = (k for k in range(i, i + _ORGAN) if sentence.words.is_group(sentence.low(k), "organ"))
    last = max(organs, default=-1)
    start = last + 2 if last >= 0 and sentence.low(last + 1) in _OF else i
    return complement(sentence, start, gap=5).parties


def _face(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "Beta, |visée par| une OPA d'Alpha", "Beta |fait l'objet d'|une offre d'Alpha": whom it is on. French."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun" or "target" in filling.roles:
        return
    is_led = sentence.low(hit.first - 1) in {"une", "l'", "la"} and sentence.low(hit.first - 2) in {"par", "d'", "de"}
    verb = hit.first - 3
    if is_led and sentence.words.is_group(sentence.low(verb), "facing"):
        before = sentence.at(verb - 1) or sentence.at(verb - 2)
        named = [before] if before is not None and before.kind in PARTIES else []
        filling.add("target", named or subject(sentence, verb))
        # "visée" carries no offer that somebody is after.
        filling.support, filling.support_at = None, -1


def answered_at(sentence: Sentence, hit: Hit) -> int:
    """Where the participle of the answer to an offer stands ("l'offre d'Alpha a été |rejetée| par Beta"); else -1."""
    near = range(hit.last, min(hit.last + _ANSWERED, len(sentence.tokens) - 1))
    return next((i for i in near if sentence.at(i) is None and _is_answered(sentence, i)), -1)


def _is_answered(sentence: Sentence, i: int) -> bool:
    is_passive = sentence.words.is_class(sentence.low(i - 1), "be") or sentence.low(i - 1) == "été"
    return is_passive and sentence.low(i + 1) == "par" and sentence.words.is_group(sentence.low(i), "declining")


def _is_offered_for(sentence: Sentence, hit: Hit, party: Mention) -> bool:
    """ "Alpha a reçu une offre |pour sa filiale Beta|", "plusieurs offres |de reprise de Beta|": for whom it is."""
    lead = sentence.low(phrase_start(sentence, party.first) - 1)
    return sentence.words.language == "fr" and (lead in {"pour", "sur"} or (lead in _OF and hit.is_plural_noun))


def _address(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Who answers an offer is its target, unless another is named beside whoever makes it."""
    addressee = subject(sentence, filling.support_at)
    answering = {m.name for m in addressee}
    offered = [m for m in filling.roles.pop("target", []) if m.name not in answering]
    bidders = [m for m in filling.roles.pop("acquirer", []) if m.name not in answering]
    if offered and not bidders and _is_offered_for(sentence, hit, offered[0]):
        filling.add("target", offered)
        filling.add("seller", [m for m in addressee if m.kind == "organisation"])
        return
    is_by_person = bool(addressee) and all(m.kind == "person" for m in addressee)
    is_vague = sentence.words.is_group(hit.trigger.lemma, "vague") and not is_by_person
    filling.add("target", offered if bidders and offered and not is_vague else addressee)
    filling.add("acquirer", bidders or offered)
