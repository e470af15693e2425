"""Figures and words that a hit cannot do without: looked for before anything else, since few sentences have them."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.checks.changed_hands import is_held_from_now
from dealwire.annotation.text.story import Sentence

# Shares that are taken, and ownership since some day (see `kinds` and `plausibility`).
_FIGURES = {"take": "percent", "own": "date"}
_MEASURES = frozenset({"money", "percent"})
_SHARES = frozenset({"hold", "stake"})


def has_figure(sentence: Sentence, hit: Hit) -> bool:
    """Whether the sum, share or fund that the hit's frame, or its word, cannot do without is told in the sentence."""
    if sentence.words.is_group(hit.trigger.lemma, "figured"):
        return _has_any(sentence, _MEASURES)
    if hit.trigger.frame.frame == "back" and sentence.words.is_group(hit.trigger.lemma, "supporting"):
        return hit.is_passive and _speaks_of_funds(sentence)
    if hit.trigger.frame.frame in _SHARES and sentence.words.is_group(hit.trigger.lemma, "sharebound"):
        return _has_any(sentence, _MEASURES) or _speaks_of_shares(sentence)
    wanted = _wanted(sentence, hit)
    if not wanted or _has_any(sentence, {wanted}):
        return True
    return hit.trigger.frame.frame == "own" and is_held_from_now(sentence, hit)


def _wanted(sentence: Sentence, hit: Hit) -> str:
    frame = hit.trigger.frame
    is_free = frame.frame == "borrow" or sentence.words.is_group(hit.trigger.lemma, "bailing")
    is_free = is_free and sentence.words.language == "en"
    is_priced = "amount" in frame.required and not (is_free or sentence.words.is_group(hit.trigger.lemma, "sumless"))
    return "money" if is_priced else _FIGURES.get(frame.frame, "")


def _speaks_of_shares(sentence: Sentence) -> bool:
    """ "garde la |majorité|", "une arrivée à son |capital|": a share told in words."""
    return not sentence.words.group_words["sharing"].isdisjoint(sentence.tokens.lows)


def _speaks_of_funds(sentence: Sentence) -> bool:
    """ "soutenu par le |fonds| Alpha": who backs a firm with money."""
    funds = sentence.words.group_words["funder"] | sentence.words.group_words["fundname"]
    return not funds.isdisjoint(sentence.tokens.lows)


def _has_any(sentence: Sentence, kinds: frozenset[str] | set[str]) -> bool:
    return any(mention.kind in kinds for mention in sentence.mentions)
