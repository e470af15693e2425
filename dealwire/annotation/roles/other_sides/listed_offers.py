"""Whose offers are counted: "trois offres pour la reprise de Beta, |dont celle d'|Alpha", "l'une d'Alpha, l'autre
présentée par Gamma". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_REACH, _OF = 30, frozenset({"de", "d'", "du", "des", "par"})
_ONE = frozenset({"celle", "celles", "une", "autre"})
# Between "l'une" and whose it is: "émanant", "présentée".
_PARTICIPLE = 3
# Between the suitors and who some of them are.
_DESCRIBED = 6


def add_offerers(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add those whose offers a list names, where an offer or purchase has a target and no buyer yet."""
    is_deal = hit.trigger.frame.frame in {"acquire", "bid"} and hit.trigger.word_class == "noun"
    if sentence.words.language != "fr" or not is_deal or "acquirer" in filling.roles:
        return
    filling.add("acquirer", _among_suitors(sentence, hit))
    for i in range(hit.last, min(hit.last + _REACH, len(sentence.tokens) - 2)):
        if sentence.low(i) in {";", "."}:
            return
        if sentence.low(i) in _ONE and sentence.low(i - 1) in {"dont", "l'", "et"}:
            filling.add("acquirer", _named(sentence, i + 1))


def _named(sentence: Sentence, i: int) -> list[Mention]:
    link = next((k for k in range(i, i + _PARTICIPLE) if sentence.low(k) in _OF and sentence.at(k) is None), -1)
    return complement(sentence, link + 1, gap=6).parties if link >= 0 else []


def _among_suitors(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "attire plusieurs repreneurs|, dont| Alpha et Beta": who some of the suitors are."""
    if not sentence.words.is_group(sentence.low(hit.first), "suitor"):
        return []
    near = range(hit.last, min(hit.last + _DESCRIBED, len(sentence.tokens) - 1))
    dont = next((i for i in near if sentence.low(i) in {"dont", "parmi"} and sentence.low(i - 1) == ","), -1)
    return complement(sentence, dont + (1 if sentence.low(dont) == "dont" else 2), gap=6).parties if dont >= 0 else []
