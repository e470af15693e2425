"""Who spends what a French passive tells: "3 millions d'euros seront investis à Lens, a annoncé |Alpha|"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import is_adjective
from dealwire.annotation.roles.authorities.bystanders import is_saying
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_FRAMES = frozenset({"invest", "capex"})
_SOURCES = frozenset({"selon", "après"})
# How far behind the verb the comma may stand, and behind that who tells it ("promet Anna Roe, directrice d'|Alpha|").
_CLAUSE, _TELLER = 16, 14
# How far behind the verb the site stands, and into the sentence its source.
_SITE, _HEAD = 5, 6
_OF_OWNER = frozenset({"de", "d'", "du", "le", "la", "l'", "groupe", "société", "constructeur"})


def add_teller(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the firm that makes the spending known as the one that spends, where nobody else is said to. French."""
    is_passive = hit.is_passive and hit.trigger.frame.frame in _FRAMES and sentence.words.language == "fr"
    if not is_passive or "investor" in filling.roles:
        return
    is_sum = any(m.kind == "money" and m.last <= hit.first for m in sentence.mentions)
    if not is_sum:
        return
    filling.add("investor", _teller(sentence, hit.last) or _source(sentence))
    if "investor" not in filling.roles and (owner := _site_owner(sentence, hit.last)):
        filling.roles.pop("investee", None)
        filling.add("investor", owner)


def _site_owner(sentence: Sentence, start: int) -> list[Mention]:
    """ "3 millions investis |dans l'usine de Beta|", "sur le site Beta d'Onville": whose the site is."""
    near = range(start, min(start + _SITE, len(sentence.tokens)))
    site = next((i for i in near if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "plant")), -1)
    if site < 0 or not {"dans", "sur"} & {sentence.low(i) for i in range(start, site)}:
        return []
    at = site + 1
    while sentence.low(at) in _OF_OWNER or (sentence.at(at) is None and is_adjective(sentence.low(at))):
        at += 1
    owner = sentence.at(at)
    return [owner] if owner is not None and owner.kind in {"organisation", "anaphor"} and owner.name else []


def _source(sentence: Sentence) -> list[Mention]:
    """ "|Selon Alpha|, 3 millions sont investis chaque année": the firm that opens the sentence as its source."""
    is_headed = sentence.low(0) == "selon" or (sentence.low(0) == "d'" and sentence.low(1) == "après")
    near = (m for m in sentence.mentions if m.last <= _HEAD)
    named = next((m for m in near if m.kind == "organisation"), None)
    return [named] if is_headed and named is not None and sentence.low(named.last) == "," else []


def _teller(sentence: Sentence, start: int) -> list[Mention]:
    for i in range(start, min(start + _CLAUSE, len(sentence.tokens))):
        if sentence.low(i) == "," and sentence.at(i) is None and _opens_source(sentence, i + 1):
            near = (m for m in sentence.mentions if i < m.first <= i + _TELLER)
            firms = [m for m in near if m.kind in {"organisation", "anaphor"} and m.name]
            return firms[:1]
    return []


def _opens_source(sentence: Sentence, i: int) -> bool:
    """ ", a annoncé …", ", promet …", ", selon …"."""
    near = range(i, i + 3)
    is_said = any(is_saying(sentence, k) or _announces(sentence, k) for k in near)
    return sentence.low(i) in _SOURCES or is_said


def _announces(sentence: Sentence, i: int) -> bool:
    verb = sentence.words.support.get(sentence.low(i))
    return verb is not None and (verb.side, verb.status) == ("owner", "announced")
