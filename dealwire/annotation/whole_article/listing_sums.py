"""What a listing is to bring, where a later sentence tells it: "Alpha is seeking $3 billion by selling 5 percent",
"The offering could raise $2 billion", "The company sold 30 million shares, raising $570 million". English only."""

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.events.amounts.purposes import is_put_at, is_restated, purpose_of
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.whole_article.retold import retold

# How many sentences later the sum may be told, how far before it its verb stands, and before that the listing's noun.
_NEXT, _VERB, _NOUN = 8, 8, 8
# How many words may stand between a listing's noun and the verb that says what it raises.
_AUXILIARIES = 4
# No listing brings less: what does is the price of a share.
_LEAST = 100_000
_ARTICLES = frozenset({"the", "a", "an", "its", "this", "that"})


def find_listing_sums(sentences: Iterable[Sentence], drafts: list[Draft]) -> list[Draft]:
    """A copy of each listing without a sum for the sentence behind it that tells one. A round of the listed company
    whose sum that is, is that listing, and becomes one."""
    listings = [draft for draft in drafts if draft.kind == "ipo" and len(draft.names("investee")) == 1]
    for told_here in listings:
        _price_here(told_here)
    found: list[Draft] = []
    for sentence in sentences if listings else ():
        listing = _open_listing(sentence, [*listings, *found])
        at, money = _proceeds(sentence) if listing is not None else (-1, None)
        if listing is None or money is None or not _is_of(sentence, at, listing):
            continue
        told = [draft for draft in drafts if draft.sentence is sentence and draft.amount_words is money]
        if not told:
            found.append(_copy(listing, sentence, at, money))
        elif _is_its_round(told[0], listing):
            told[0].kind = "ipo"
    return found


def _price_here(listing: Draft) -> None:
    """ "Alpha's IPO |raised $3 million|": the sum that a verb behind a listing's own noun tells."""
    is_noun = listing.hit.trigger.word_class == "noun" and listing.words.language == "en"
    if listing.amount is None and is_noun:
        at, money = _proceeds(listing.sentence)
        if money is not None and 0 <= at - listing.hit.last <= _AUXILIARIES:
            listing.amount, listing.amount_words = money.amount, money


def _open_listing(sentence: Sentence, listings: list[Draft]) -> Draft | None:
    """The listing of the one company told of within a few sentences before, if the article gives it no sum so far."""
    near = [listing for listing in listings if 0 < sentence.index - listing.sentence.index <= _NEXT]
    last = near[-1] if near and sentence.words.language == "en" else None
    if last is None or any(not _are_alike(last, other) for other in near):
        return None
    is_priced = any(listing.amount is not None and _are_alike(last, listing) for listing in listings)
    return None if is_priced else last


def _are_alike(one: Draft, other: Draft) -> bool:
    """Whether two listings are of one company: "Alpha" is "Gulf Alpha" in the title."""
    [name], [named] = one.names("investee"), other.names("investee")
    return _is_within(name, named)


def _is_within(name: str, other: str) -> bool:
    words, others = set(name.lower().split()), set(other.lower().split())
    return words <= others or others <= words


def _proceeds(sentence: Sentence) -> tuple[int, Mention | None]:
    """The verb of raising and the sum behind it; `(-1, None)` where none is told."""
    for money in sentence.mentions:
        if money.kind != "money" or money.amount is None or money.amount.amount < _LEAST:
            continue
        if purpose_of(sentence, money) or is_restated(sentence, money) or is_put_at(sentence, money):
            continue
        for i in range(money.first - 1, max(-1, money.first - _VERB), -1):
            mention = sentence.at(i)
            if mention is not None and mention.kind not in {"money", "percent"}:
                break
            if mention is None and _brings(sentence, i):
                return i, money
    return -1, None


def _brings(sentence: Sentence, i: int) -> bool:
    """ "raise", "fetch"; "shares |worth| $3 million", where the company is worth something else."""
    if sentence.low(i) == "worth":
        return sentence.words.is_group(sentence.low(i - 1), "equity")
    return sentence.words.is_group(sentence.low(i), "proceeds")


def _is_of(sentence: Sentence, at: int, listing: Draft) -> bool:
    """Whether the verb at word `at` tells what the listed company raises, or its listing."""
    for i in range(at - 1, max(-1, at - _NOUN), -1):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "flotation"):
            return sentence.low(i - 1) in _ARTICLES or sentence.low(i - 2) in _ARTICLES
    names = [m.name for m in leading_subject(sentence, at)]
    return len(names) == 1 and _is_within(names[0], listing.names("investee")[0])


def _is_its_round(draft: Draft, listing: Draft) -> bool:
    """Whether a bare sum raised is the listing's: one still to come, or told beside shares."""
    if draft.kind != "funding_round" or draft.frame.frame != "raise" or draft.names("investor", "lead_investor"):
        return False
    is_told = any(draft.words.is_group(low, "equity") for low in draft.sentence.tokens.lows)
    is_same = _is_within(draft.names("investee")[0], listing.names("investee")[0])
    return is_same and (is_told or draft.status != "completed")


def _copy(listing: Draft, sentence: Sentence, at: int, money: Mention) -> Draft:
    copy = retold(listing, sentence, at, at + 1)
    copy.amount, copy.amount_words = money.amount, money
    return copy
