"""The cheap first look: whether an article, and then which of its sentences, can hold a fact at all."""

from __future__ import annotations

import re

from dealwire.annotation.mention import ArticleText
from dealwire.annotation.vocabulary import Gate, Vocabulary

_WORDS = re.compile(r"\w+(?:-\w+)*")


def has_trigger(article: ArticleText, words: Vocabulary) -> bool:
    """Whether the article speaks of business and holds a word that opens a frame; for acts also an authority's.

    One pass over the text and a few set operations.
    """
    gate = words.gate
    written = set(_WORDS.findall(article.title))
    written.update(_WORDS.findall(article.body))
    lows = set(map(str.lower, written))
    if gate.firm_names.isdisjoint(written) and gate.firms.isdisjoint(lows):
        return False
    return not gate.facts.isdisjoint(lows) or (not gate.acts.isdisjoint(lows) and not gate.authorities.isdisjoint(lows))


def is_candidate(text: str, start: int, end: int, gate: Gate) -> bool:
    """Whether `text[start:end]` holds a word that opens a deal, or an act beside an authority or a firm."""
    written = _WORDS.findall(text, start, end)
    lows = set(map(str.lower, written))
    if not gate.facts.isdisjoint(lows) or not gate.transactions.isdisjoint(lows):
        return True
    if gate.acts.isdisjoint(lows):
        return False
    return not gate.authorities.isdisjoint(lows) or not gate.firm_names.isdisjoint(written)
