"""What an amount measures: a price, revenue, debt, a share, how big somebody is."""

from __future__ import annotations

import re

from dealwire.annotation.text.story import Mention, Sentence

_WINDOW = 5
_PARTING = {
    "valuation": frozenset({"at", "and"}),
    "per_share": frozenset({"in", "through", "via", "from", "by"}),
    "market": frozenset({"stock", "sur"}),
    # "$3 billion including debt", "2 milliards d'euros, dette comprise"
    "debt": frozenset({"including", "excluding", "plus", "and", "compris", "hors"}),
}
# "a fine of $3 million |for| hiding its debt"
_AIM = frozenset({"for"})
_NAMED = frozenset({"organisation", "authority", "person"})
# "15 milliards pour la filière, |dont| 7 de prêts": what stands before "dont" is of the whole.
_CLOSING = frozenset({")", ";", ":", "dont"})
_VALUING = frozenset({"valuing", "values", "value", "valued", "pricing", "prices", "price", "priced"})
_VALUED_REACH, _LIMIT = 9, 5
# "a deal valued at …": what the deal is worth, not a company.
_DEAL = re.compile(
    r"\b(?:deal|transaction|acquisition|takeover|bid|offer|merger|sale|stake|opération|rachat|offre|accord|fusion|terms|proposal"
    r"|cession|vente|participation|parts)\b",
    re.I,
)


def purpose_of(sentence: Sentence, money: Mention) -> str | None:
    """What an amount measures, if the words beside it say so: `revenue`, `debt`, `per_share`, `valuation` …"""
    if _is_size(sentence, money):
        return "size"
    if _is_worth(sentence, money):
        return "valuation"
    tokens = sentence.tokens
    after = sentence.text[tokens.ends[money.last - 1] : tokens.ends[min(money.last + 3, len(tokens) - 1)]]
    before = _words_before(sentence, money)
    for name in ("per_share", "revenue", "assets", "debt", "valuation", "market"):
        pattern = sentence.words.purposes.get(name)
        if pattern is None:
            continue
        match = pattern.search(after)
        if match and not _is_apart(name, after[: match.start()]):
            return name
        if name != "per_share" and pattern.search(before):
            return None if name == "valuation" and _DEAL.search(before) else name
    return None


def is_put_at(sentence: Sentence, money: Mention) -> bool:
    """ "a listing that values the company at up to $2 billion": what a company is valued at, no sum that it gets.

    English only.
    """
    at = next((i for i in range(money.first - 1, money.first - _LIMIT, -1) if sentence.low(i) == "at"), -1)
    if at < 0 or sentence.words.language != "en" or any(sentence.at(i) is not None for i in range(at, money.first)):
        return False
    near = range(max(0, at - _VALUED_REACH), at)
    verbs = [i for i in near if sentence.low(i) in _VALUING and sentence.at(i) is None]
    return bool(verbs) and not any(sentence.low(i) in {"deal", "stake"} for i in (verbs[-1] - 1, verbs[-1] - 2))


def _is_size(sentence: Sentence, money: Mention) -> bool:
    """ "the $3 billion bank", "a $2 billion company": how big somebody is. English only."""
    words = sentence.words
    is_led = words.language == "en" and words.is_class(sentence.low(money.first - 1), "determiner")
    is_head = sentence.at(money.last) is None and words.is_group(sentence.low(money.last), "sized")
    after = sentence.low(money.last + 1)
    is_whole = sentence.at(money.last + 1) is not None or after in words.classes or not after[:1].isalpha()
    is_whole = is_whole or after in words.support
    return is_led and is_head and is_whole


def _is_worth(sentence: Sentence, money: Mention) -> bool:
    """ "Alpha, |worth| $3 billion, is": what somebody is worth, where no deal stands right before. English only."""
    at = next((i for i in range(money.first - 1, money.first - _LIMIT, -1) if sentence.low(i) == "worth"), -1)
    named = sentence.at(at - 2) if sentence.low(at - 1) == "," else None
    if at < 0 or sentence.words.language != "en" or named is None or named.kind not in _NAMED | {"anaphor"}:
        return False
    before = range(max(0, named.first - _WINDOW), named.first)
    return not any(sentence.words.is_group(sentence.low(i), "transaction") for i in before)


def _words_before(sentence: Sentence, money: Mention) -> str:
    """The few words before an amount, from its clause's subject on: what stands before "Alpha issued" is of no sum."""
    near = [m for m in sentence.mentions if money.first - _WINDOW < m.last < money.first and _opens(sentence, m)]
    first = max([max(0, money.first - _WINDOW), *(m.last for m in near)])
    first = max((i + 1 for i in range(first, money.first) if sentence.low(i) in _CLOSING), default=first)
    first = money.first - 1 if first < money.first and _is_spent(sentence, money.first - 1) else first
    return " ".join(sentence.tokens.words[first : money.first])


def _is_spent(sentence: Sentence, i: int) -> bool:
    """ "to pay its debts and |invest| $3 million": an English verb right before a sum has it as its object."""
    if sentence.low(i - 1) not in {"to", "and"}:
        return False
    verbs = sentence.words.triggers.get(sentence.low(i), ()) if sentence.at(i) is None else ()
    return sentence.words.language == "en" and any(verb.word_class == "verb" for verb in verbs)


def _opens(sentence: Sentence, party: Mention) -> bool:
    """Whether a party is what acts: "it", or a name that a verb follows rather than a preposition or possessive."""
    if party.kind == "pronoun":
        return sentence.low(party.first) == "it"
    low = sentence.low(party.last)
    is_led_on = sentence.words.is_class(low, "preposition") or not low[:1].isalpha()
    return party.kind in _NAMED and not is_led_on


def _is_apart(name: str, between: str) -> bool:
    """Whether the word of a purpose belongs to something else: "$3 million at a valuation", "in a share sale"."""
    words = _PARTING.get(name, frozenset()) | (frozenset() if name == "per_share" else _AIM)
    return any(mark in between for mark in ",;.:") or any(word in words for word in between.lower().split())


def is_restated(sentence: Sentence, money: Mention) -> bool:
    """Whether the amount stands in brackets right after another one: the same, in another currency."""
    i = money.first - 1
    return sentence.low(i) in {"(", "or"} and (before := sentence.at(i - 1)) is not None and before.kind == "money"
