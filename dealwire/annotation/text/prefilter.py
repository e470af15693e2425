"""The cheap first look: whether an article, and then which of its sentences, can hold a fact at all."""

from __future__ import annotations

import re

from dealwire.annotation.text.distinct_words import distinct_words
from dealwire.annotation.text.mention import ArticleText
from dealwire.annotation.text.reading import SentenceSpan
from dealwire.annotation.text.rubrics import take_end
from dealwire.annotation.words.vocabulary import Gate, Vocabulary

_WORDS = re.compile(r"\w+(?:-\w+)*")
# Different words that a flash has at most, and different words of business that anything longer has if it speaks of
# companies. What longer articles with fewer yielded was noise, by and large: a party, a town or a crime taken for one.
FLASH, _FEWEST = 80, 2
# One sentence in so many speaks of a business in an article that is about one with the fewest words for it.
_OFTEN = 4
# Different words of business in an article that is all about it.
_MANY = 4


def is_worth_reading(article: ArticleText, words: Vocabulary) -> bool:
    """Whether the words of an article, taken together, leave room for a fact: seven articles of ten end here.

    One pass over the text and a few set operations, before anything is cut into sentences.
    """
    own = f"{article.title[take_end(article) :]}\n{article.body}"
    whole = _lows(own)
    is_else = _is_about_else(whole, words.gate) and not _is_titled(article, whole, words.gate)
    return not is_else and _opens_frame(whole, words.gate)


def candidates(article: ArticleText, spans: list[SentenceSpan], words: Vocabulary) -> set[SentenceSpan]:
    """The sentences of an article worth reading to look at closely: those with a word that opens a frame.

    None where the article neither speaks of a business nor tells a sum beside such a word, or where no sentence has,
    beside such a word, a sign of business, a sum, or an authority.
    """
    gate = words.gate
    lows = {span: _lows(_text(article, span)) for span in spans}
    whole = set().union(*lows.values())
    is_business = not gate.firms.isdisjoint(whole) or _is_priced(lows, gate)
    if not is_business and gate.firm_lows.isdisjoint(whole):
        return set()
    firms = {span: _names_firm(article, span, low, gate) for span, low in lows.items()}
    if not is_business and not any(firms.values()):
        return set()
    if _is_aside(lows, whole, firms, gate):
        return set()
    if not any(_is_telling(low, firms[span], gate) for span, low in lows.items()):
        return set()
    is_dense = len(gate.firms & whole) >= _MANY
    return {span for span, low in lows.items() if _may_tell(low, firms[span], gate, is_dense)}


def _is_priced(lows: dict[SentenceSpan, set[str]], gate: Gate) -> bool:
    """Whether one sentence has both a sum and a word that opens a deal."""
    return any(not (gate.facts.isdisjoint(low) or gate.sums.isdisjoint(low)) for low in lows.values())


def _is_about_else(lows: set[str], gate: Gate) -> bool:
    """Whether an article, unless it is a flash, has hardly a word of business in it."""
    return len(lows) > FLASH and len(gate.firms & lows) < _FEWEST


def _is_titled(article: ArticleText, lows: set[str], gate: Gate) -> bool:
    """Whether an article with a word of business tells in its title what is done by or to a known company."""
    title = distinct_words(article.title, str.isalnum, _WORDS)
    if gate.firms.isdisjoint(lows) or gate.firm_names.isdisjoint(title):
        return False
    told = _lows(article.title)
    return not (gate.facts.isdisjoint(told) and gate.deeds.isdisjoint(told))


def _is_aside(lows: dict[SentenceSpan, set[str]], whole: set[str], firms: dict[SentenceSpan, bool], gate: Gate) -> bool:
    """Whether an article with the fewest words of business only comes across them: neither its title nor enough of its
    sentences are about a business."""
    if len(whole) <= FLASH or len(gate.firms & whole) > _FEWEST:
        return False
    about = [span for span, low in lows.items() if firms[span] or not gate.firms.isdisjoint(low)]
    return len(about) * _OFTEN < len(lows) and not any(span.part == "title" for span in about)


def _lows(text: str) -> set[str]:
    """The different words of `text` in lower case, those with hyphens whole."""
    return distinct_words(text.lower(), str.isalnum, _WORDS)


def _text(article: ArticleText, span: SentenceSpan) -> str:
    text: str = getattr(article, span.part)
    return text[span.start : span.end]


def _opens_frame(lows: set[str], gate: Gate) -> bool:
    """Whether one of an article's words opens a frame; for acts an authority's or a business's must stand in it too."""
    is_deal = not (gate.facts.isdisjoint(lows) and gate.dealings.isdisjoint(lows))
    is_about = not (gate.authorities.isdisjoint(lows) and gate.firms.isdisjoint(lows))
    return is_deal or (is_about and not gate.acts.isdisjoint(lows))


def _names_firm(article: ArticleText, span: SentenceSpan, lows: set[str], gate: Gate) -> bool:
    """Whether a known company stands in the sentence, written with its capitals."""
    if gate.firm_lows.isdisjoint(lows):
        return False
    return not gate.firm_names.isdisjoint(distinct_words(_text(article, span), str.isalnum, _WORDS))


def _is_telling(lows: set[str], names_firm: bool, gate: Gate) -> bool:
    is_fact = not (gate.facts.isdisjoint(lows) and gate.dealings.isdisjoint(lows))
    is_act = not gate.acts.isdisjoint(lows)
    if not (is_fact or is_act):
        return False
    if names_firm or not gate.firms.isdisjoint(lows):
        return True
    return (is_fact and not gate.sums.isdisjoint(lows)) or (is_act and not gate.authorities.isdisjoint(lows))


def _may_tell(lows: set[str], names_firm: bool, gate: Gate, is_dense: bool) -> bool:
    if not (gate.facts.isdisjoint(lows) and gate.transactions.isdisjoint(lows)):
        return True
    if not (gate.prices.isdisjoint(lows) or gate.sums.isdisjoint(lows)):
        return True
    is_firms = is_dense or names_firm or not (gate.firms.isdisjoint(lows) and gate.sums.isdisjoint(lows))
    if is_firms and not gate.dealings.isdisjoint(lows):
        return True
    if gate.acts.isdisjoint(lows):
        return False
    return (
        names_firm
        or not gate.firms.isdisjoint(lows)
        or not gate.sums.isdisjoint(lows)
        or not (gate.authorities.isdisjoint(lows) and gate.speakers.isdisjoint(lows))
    )
