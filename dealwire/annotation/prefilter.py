"""The cheap first look: whether an article, and then which of its sentences, can hold a fact at all."""

from __future__ import annotations

import re

from dealwire.annotation.mention import ArticleText
from dealwire.annotation.reading import SentenceSpan
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


def candidates(article: ArticleText, spans: list[SentenceSpan], words: Vocabulary) -> set[SentenceSpan]:
    """The sentences to look at closely: those with a word that opens a frame.

    None where no sentence of the article has, beside such a word, a sign of business, a sum, or an authority.
    """
    gate = words.gate
    seen = [(span, _words_of(article, span)) for span in spans]
    if not any(_is_telling(written, lows, gate) for _, (written, lows) in seen):
        return set()
    return {span for span, (written, lows) in seen if _may_tell(written, lows, gate)}


def _words_of(article: ArticleText, span: SentenceSpan) -> tuple[list[str], set[str]]:
    text: str = getattr(article, span.part)
    written = _WORDS.findall(text, span.start, span.end)
    return written, set(map(str.lower, written))


def _is_telling(written: list[str], lows: set[str], gate: Gate) -> bool:
    is_fact, is_act = not gate.facts.isdisjoint(lows), not gate.acts.isdisjoint(lows)
    if not (is_fact or is_act):
        return False
    if not (gate.firms.isdisjoint(lows) and gate.firm_names.isdisjoint(written)):
        return True
    return (is_fact and not gate.sums.isdisjoint(lows)) or (is_act and not gate.authorities.isdisjoint(lows))


def _may_tell(written: list[str], lows: set[str], gate: Gate) -> bool:
    if not (gate.facts.isdisjoint(lows) and gate.transactions.isdisjoint(lows)):
        return True
    if gate.acts.isdisjoint(lows):
        return False
    return not (
        gate.authorities.isdisjoint(lows) and gate.speakers.isdisjoint(lows) and gate.firm_names.isdisjoint(written)
    )
