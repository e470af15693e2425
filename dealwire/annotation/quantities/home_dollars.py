"""Whose dollar a bare "$" is: that of the dollar country that an article is set in (fact guidelines, hard cases)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dealwire.annotation.text.mention import Amount
from dealwire.annotation.text.story import Sentence, Story
from dealwire.annotation.words.vocabulary import Vocabulary

# How often an article names the country it is set in at least, and how many times as often as the United States.
_SET, _ABOVE = 3, 4
_UNITED_STATES = "US"


def settle_dollars(story: Story, sentences: Iterable[Sentence]) -> None:
    """Give each bare "$" of the sentences the currency of the country that the article is set in. English only.

    American dollars they stay where the article tells these apart, or comes from an agency that counts in them.
    """
    money = [m for sentence in sentences for m in sentence.mentions if m.amount and m.amount.currency == "USD"]
    bare = [m for m in money if m.amount and "$" in m.amount.span.text and not _is_american(m.amount)]
    is_apart = len(bare) < len(money) and any(_is_american(m.amount) for m in money if m.amount)
    if story.words.language != "en" or not bare or is_apart or _is_from_agency(story):
        return
    currency = _home_dollar(story)
    for mention in bare if currency else ():
        if mention.amount:
            mention.amount = replace(mention.amount, currency=currency)


def _is_american(amount: Amount) -> bool:
    return "us" in amount.span.text.lower().replace(".", "")


def _is_from_agency(story: Story) -> bool:
    return any(story.words.is_group(low, "dollaragency") for s in story.sentences for low in s.tokens.lows)


def _home_dollar(story: Story) -> str:
    """The currency of the country that the article names again and again; empty where it has no dollar of its own."""
    dollars = _dollars(story.words)
    counts = Counter(code for sentence in story.sentences for code in _countries(sentence))
    home = max(sorted(dollars), key=lambda code: counts[code])
    return dollars[home] if counts[home] >= max(_SET, _ABOVE * counts[_UNITED_STATES]) else ""


def _countries(sentence: Sentence) -> Iterator[str]:
    """The country of each word or pair of words that names one, or its people: "us" is none in lower case."""
    codes, tokens = sentence.words.country_codes, sentence.tokens
    for i, low in enumerate(tokens.lows):
        code = codes.get(low) or codes.get(low.removesuffix("s")) or codes.get(f"{low} {sentence.low(i + 1)}")
        if code and not tokens.words[i].islower():
            yield code


def _dollars(words: Vocabulary) -> dict[str, str]:
    """Country → its own dollar, as the currencies' forms name it ("Canadian dollars")."""
    forms = ((form.removesuffix(" dollars"), code) for form, code in words.money.currencies.items())
    return {words.country_codes[form]: code for form, code in forms if form in words.country_codes and code != "USD"}
