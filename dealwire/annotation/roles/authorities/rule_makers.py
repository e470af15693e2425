"""Who makes a rule that French tells by what it makes of a trade: announced in the passive, or by the text of a law."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.noun_phrases.trade_nouns import trade_within
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.authorities.acting_countries import only_countries
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_FRAMES = frozenset({"rule", "order"})
# How far before its verb a trade stands, behind or before who announces the rule the verb of doing so, before a
# clause the law that it is of, and before that law the verb of adopting it.
_TRADE, _TOLD, _TEXT, _ADOPTED = 14, 4, 6, 6
_ACCORDING = frozenset({"selon", "par", "d'après"})
# What may stand between a law and the verb that says what it does: "visant à", "qui va", "destiné à".
_AIMS = frozenset({"qui", "à", "pour", "va", "vont", "doit", "vise", "visant", "destiné", "destinée", "destinés"})
_FUTURE = frozenset({"sera", "seront", "serait", "seraient"})
_MAKING = frozenset({"authority", "owner"})


def rule_makers(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The authorities that make the rule or order which a French verb tells; empty where none is found."""
    is_verb = hit.trigger.frame.frame in _FRAMES and hit.trigger.word_class == "verb"
    if not is_verb or sentence.words.language != "fr":
        return []
    if hit.is_passive:
        return _announcer(sentence, hit)
    return _intender(sentence, hit) or _adopter(sentence, hit)


def _intender(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "|la Suède| a confirmé son intention de taxer les banques": whose plan the rule's infinitive fills out."""
    noun = hit.first - 2
    is_of = hit.trigger.mood == "base" and sentence.low(hit.first - 1) in {"de", "d'"} and sentence.at(noun) is None
    return _doers(sentence, noun) if is_of and sentence.words.is_group(sentence.low(noun), "undertaking") else []


def _announcer(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "les plateformes seront taxées, a annoncé |le ministre|": the only authority of the sentence, who tells it."""
    if hit.trigger.frame.frame != "rule" or not _is_to_come(sentence, hit.first):
        return []
    if not trade_within(sentence, hit.first - _TRADE, hit.first):
        return []
    if (told := _telling_verb(sentence, hit.first)) >= 0:
        return _doers(sentence, told - (sentence.low(told - 1) == "en"))
    named = {m.name: m for m in sentence.mentions if m.kind == "authority"}
    teller = next(iter(named.values())) if len(named) == 1 else None
    return [teller] if teller is not None and _tells(sentence, teller) else []


def _is_to_come(sentence: Sentence, at: int) -> bool:
    """ "|seront| taxées", "|vont être| taxées": what trades have to bear already may be nobody's rule."""
    low = sentence.low(at - 1)
    return low in _FUTURE or (low == "être" and sentence.words.is_class(sentence.low(at - 2), "auxiliary"))


def _telling_verb(sentence: Sentence, at: int) -> int:
    """ "|a annoncé| mardi que les banques seraient taxées": whose clause the verb at word `at` is in; -1 without."""
    opening = next((i for i in range(at - 1, max(0, at - _TRADE), -1) if sentence.low(i) in {"que", "qu'"}), 0)
    ahead = range(opening - 1, max(0, opening - _TOLD), -1)
    return next((i for i in ahead if sentence.words.is_group(sentence.low(i), "announcingrule")), -1)


def _doers(sentence: Sentence, verb: int) -> list[Mention]:
    """The authorities and countries that are the subject of the verb at a word."""
    found = subject(sentence, verb, PARTIES | {"place"})
    return only_countries(sentence, [m for m in found if m.kind != "organisation"])


def _tells(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb of making known stands beside the authority, or "selon" before it."""
    start = phrase_start(sentence, mention.first)
    if sentence.low(start - 1) in _ACCORDING:
        return True
    near = (*range(start - _TOLD, start), *range(mention.last, mention.last + _TOLD))
    return any(sentence.words.is_group(sentence.low(i), "makingknown") for i in near)


def _adopter(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "|Le Sénat| a adopté un texte qui oblige les banques": whoever adopts or proposes the law that does it."""
    text = _text_before(sentence, hit)
    verb = next((i for i in range(text - 1, text - _ADOPTED, -1) if _adopts(sentence, i)), -1) if text > 0 else -1
    return _doers(sentence, verb) if verb >= 0 else _issuer(sentence, hit, text)


def _issuer(sentence: Sentence, hit: Hit, text: int) -> list[Mention]:
    """ "Le décret qui encadre les casinos a été publié par |le gouvernement|": who issues the law that leads."""
    if text < 0 or phrase_start(sentence, text) > 0:
        return []
    behind = [m for m in sentence.mentions if m.kind == "authority" and m.first >= hit.last]
    return [m for m in behind if sentence.low(phrase_start(sentence, m.first) - 1) == "par"][:1]


def _text_before(sentence: Sentence, hit: Hit) -> int:
    """The law, decree or bill whose clause or participle the verb opens; -1 where the verb is of no such clause."""
    i = hit.first - 1
    while sentence.at(i) is None and sentence.low(i) in _AIMS:
        i -= 1
    if i == hit.first - 1 and hit.trigger.mood != "gerund":
        return -1
    for k in range(i, max(-1, i - _TEXT), -1):
        if sentence.at(k) is None and sentence.words.is_group(sentence.low(k), "lawtext"):
            return k
        if sentence.low(k) in {",", ";", "»"}:
            return -1
    return -1


def _adopts(sentence: Sentence, i: int) -> bool:
    verb = sentence.words.support.get(sentence.low(i))
    return sentence.at(i) is None and verb is not None and verb.side in _MAKING and verb.status != "withdrawn"
