"""Sums whose currency goes without saying: "un crédit de 35 millions" in a French article that counts in euros."""

from __future__ import annotations

import re

from dealwire.annotation.quantities.money import to_number
from dealwire.annotation.text.mention import Amount, Span
from dealwire.annotation.text.story import Mention, Sentence

_UNITS = {"million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9}
_BARE = re.compile(r"(?<![\w.,$€£])(\d{1,3}(?:,\d{1,3})?)[\s\u00a0\u202f](millions?|milliards?)(?![\w])", re.IGNORECASE)
# Behind these the figure counts something: "5 millions de clients", "en compte 5 millions".
_COUNTED = frozenset({"de", "d'", "d’", "du", "des"})
_PRONOUN_REACH = 3
# "7 milliards |de prêts|", "200 millions |d'investissements|": what follows is money itself, and no count.
_MONEYS = frozenset(
    {"aide", "aides", "subvention", "subventions", "investissement", "investissements", "dette", "dettes"}
)
_LOANS = frozenset({"prêt", "prêts", "crédit", "crédits", "garanties"})


_ONE = re.compile(r"\b(?:au|du|le)\s((?:million|milliard)\s(?:d['’]|de\s)([^\W\d_]+))", re.IGNORECASE)


def place_single_sums(sentences: list[Sentence]) -> None:
    """Add a money mention for each "dépasse le milliard d'euros", which names its currency but no figure. French."""
    for sentence in sentences:
        if sentence.words.language != "fr":
            return
        if _UNITS.keys().isdisjoint(sentence.tokens.lows):
            continue
        for match in _ONE.finditer(sentence.text, sentence.start, sentence.end):
            currency = sentence.words.money.currencies.get(match.group(2).lower())
            first, last = _word_at(sentence, match.start(1)), _word_at(sentence, match.end() - 1) + 1
            if currency is not None and last <= len(sentence.tokens):
                scale = _UNITS[match.group(1).split()[0].lower()]
                span = Span(sentence.part, match.start(1), match.end(), match.group(1))
                sentence.place(Mention("money", first, last, amount=Amount(span, scale, currency, scale)))
        sentence.mentions.sort(key=lambda mention: mention.first)


def place_bare_sums(sentences: list[Sentence]) -> None:
    """Add a money mention for each bare "35 millions" behind a sum with its currency, which it takes. French only."""
    currency = ""
    for sentence in sentences:
        if sentence.words.language != "fr":
            return
        told = [m for m in sentence.mentions if m.kind == "money" and m.amount]
        first = told[0].first if told else len(sentence.tokens)
        is_scaled = not _UNITS.keys().isdisjoint(sentence.tokens.lows)
        for match in _BARE.finditer(sentence.text, sentence.start, sentence.end) if is_scaled else ():
            at = _word_at(sentence, match.start())
            before = [m.amount.currency for m in told if m.amount and m.first < at]
            known = before[-1] if before else currency
            if known and not _counts(sentence, at):
                _place(sentence, match, at, known)
        sentence.mentions.sort(key=lambda mention: mention.first)
        currency = told[-1].amount.currency if first < len(sentence.tokens) and told[-1].amount else currency


def _word_at(sentence: Sentence, start: int) -> int:
    return next((i for i, end in enumerate(sentence.tokens.ends) if end > start), len(sentence.tokens))


def _counts(sentence: Sentence, at: int) -> bool:
    """Whether a noun behind the figure, or "en" before it, says what is counted."""
    behind, after = sentence.low(at + 2), sentence.at(at + 2)
    if any(sentence.low(at - k) == "en" for k in range(1, _PRONOUN_REACH + 1)):
        return True
    if behind in _COUNTED:
        is_loan = sentence.low(at + 1).startswith("milliard") and sentence.low(at + 3) in _LOANS
        return not is_loan and sentence.low(at + 3) not in _MONEYS
    is_plain = behind[:1].isalpha() and behind not in sentence.words.classes and after is None
    return is_plain and behind not in sentence.words.support and behind not in sentence.words.triggers


def _place(sentence: Sentence, match: re.Match[str], at: int, currency: str) -> None:
    scale = _UNITS[match.group(2).lower()]
    value, step = to_number(match.group(1))
    span = Span(sentence.part, match.start(), match.end(), match.group())
    amount = Amount(span, round(value * scale, 6), currency, step * scale)
    sentence.place(Mention("money", at, at + 2, amount=amount))
