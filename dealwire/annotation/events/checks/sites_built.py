"""What French verbs of building cost: "construira à Lens |une usine de 3 millions d'euros|", "pour 3 millions, …"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Vocabulary

# How far behind its verb the site is named, and behind the site its price.
_SITE, _PRICE = 9, 9
_PRICING = frozenset({"de", "d'", "à", "pour", "moyennant", "contre"})
_ROUGHLY = frozenset({"environ", "près", "plus", "quelque", "moins"})
_MARKS = frozenset({";", ":", ".", "«", "»"})
_HEAD = 2


def is_site_priced(draft: Draft) -> bool:
    """Whether a verb of building has a site as its object, and the sum is the site's price."""
    money, sentence = draft.amount_words, draft.sentence
    if money is None or draft.hit.is_passive:
        return False
    site = _site_at(sentence, draft.hit.last)
    if site < 0:
        return False
    if money.last <= draft.hit.first:
        return money.first <= _HEAD and sentence.low(money.first - 1) == "pour"
    return _is_price(sentence, site, money)


def _site_at(sentence: Sentence, start: int) -> int:
    """Where the site stands that the verb before word `start` acts on; -1 without one."""
    for i in range(start, min(start + _SITE, len(sentence.tokens))):
        low, mention = sentence.low(i), sentence.at(i)
        if low in _MARKS or low == "," or sentence.words.is_class(low, "relative"):
            return -1
        if mention is None and is_site_word(low, sentence.words):
            return i
        is_at = sentence.low(i - 1) in {"à", "au", "aux", "en"} and mention is not None
        if mention is not None and not is_at and mention.kind not in {"place", "date", "money"}:
            return -1
    return -1


def is_site_word(low: str, words: Vocabulary) -> bool:
    """Whether a word names something that is built or run on a place."""
    return "asset" in words.epithets.get(low, ()) or words.is_group(low, "site")


def _is_price(sentence: Sentence, site: int, money: Mention) -> bool:
    """ "une usine |de près de| 3 millions d'euros", "son usine de Lens |pour| 3 millions"."""
    if money.first < site:
        return sentence.low(money.first - 1) == "pour"
    if money.first - site > _PRICE or any(sentence.low(i) in _MARKS for i in range(site, money.first)):
        return False
    i = money.first - 1
    while sentence.low(i) in _ROUGHLY or (sentence.low(i) == "de" and sentence.low(i - 1) in _ROUGHLY):
        i -= 1
    # "une usine |qui a coûté| 3 millions"
    is_cost = sentence.words.is_group(sentence.low(i), "costing") and sentence.at(i) is None
    return sentence.low(i) in _PRICING or is_cost
