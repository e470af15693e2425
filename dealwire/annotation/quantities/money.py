"""Money and percentages: what is written, how much it is, and how finely it was said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dealwire.annotation.text.mention import Amount
from dealwire.annotation.text.stretch import Stretch, letters_of

_NUMBER = r"\d+(?:[\u00a0\u202f  .,']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
# From here on a number word scales a figure ("3 thousand"); below it is one ("three").
_THOUSAND = 1000
_RUN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
# "percent" is found in "percentage points" too; "per cent" and "pour cent" with any of the spaces that are written.
_CODE = re.compile(r"\s?([A-Z]{3})\b")
_PERCENT = frozenset({"%", "percent", "pct", "r cent", "r\u00a0cent", "r\u202fcent", "r\u2009cent", "r\tcent"})


@dataclass(frozen=True, slots=True)
class MoneyPatterns:
    """Compiled patterns of one lexicon. `units` are scale words, `currencies` written forms to ISO codes.

    Every amount holds one of the words `cues` or of the `marks`, which may be part of a word: its currency, a
    percentage, a fraction. It begins with a figure or with one of the words and marks `openers`. All are lower case.
    """

    pattern: re.Pattern[str]
    cues: frozenset[str]
    marks: frozenset[str]
    openers: frozenset[str]
    units: Mapping[str, float]
    currencies: Mapping[str, str]
    decimal: str = "."


def _alternation(forms: Mapping[str, object]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s") for form in ordered)


def compile_money(
    units: Mapping[str, float], symbols: Mapping[str, str], words: Mapping[str, str], decimal: str = "."
) -> MoneyPatterns:
    """Patterns for `symbols` ("$") on either side of a figure and currency `words` ("euros") after it.

    `decimal` is the language's mark: "1.200 milliards" is a thousand and more where it is the comma.
    """
    fractions = [form for form, value in units.items() if value < 1]
    counts = [form for form, value in units.items() if value < _THOUSAND]
    written = (*words, *filter(str.isalpha, symbols), *fractions)
    return MoneyPatterns(
        re.compile(_pattern(units, symbols, words), re.IGNORECASE),
        frozenset(max(letters_of(form), key=len) for form in written),
        _PERCENT | {mark for form in symbols for mark in form if not mark.isalpha()},
        frozenset(_RUN.findall(form.lower())[0] for form in (*symbols, *counts)),
        {form.lower(): value for form, value in units.items()},
        {form.lower(): code for form, code in {**symbols, **words}.items()},
        decimal,
    )


def _pattern(units: Mapping[str, float], symbols: Mapping[str, str], words: Mapping[str, str]) -> str:
    """A sum with its currency before, a sum or percentage with it behind, or a fraction ("a third of")."""
    symbol, word = _alternation(symbols), _alternation(words)
    fraction = _alternation({form: value for form, value in units.items() if value < 1})
    before = rf"(?<!\w)(?P<symbol>{symbol})\s?{_figure(units, symbol, '0')}"
    after = (
        rf"(?<![\w.,$€£]){_figure(units, symbol, '1')}[\s-]?(?:(?:de|d['’])\s?)?"
        rf"(?:(?P<percent>%|pour\scent|per\scent|percent(?!age)|pct)|(?P<currency>{symbol}|{word})(?![^\W_]))"
    )
    part = rf"\b(?P<fraction>{fraction})(?=\s(?:of|du|de|des|stake|interest|share)\b|\sd['’])"
    return f"{before}|{after}|{part}"


def _figure(units: Mapping[str, float], symbol: str, side: str) -> str:
    """A figure, perhaps a range, in digits or in a small number word before a scale ("two million"), and its scale."""
    small = _alternation({form: value for form, value in units.items() if 1 <= value < _THOUSAND})
    scale = _alternation({form: value for form, value in units.items() if value >= _THOUSAND})
    spelled = rf"(?:{small})(?=[\s-](?:{scale}|percent|per\scent|pour\scent)\b)"
    high = rf"(?:\s?(?:-|–|à|to|et|and|ou|or)\s?(?:{symbol})?\s?(?P<high{side}>{_NUMBER}))?"
    return rf"(?P<low{side}>{_NUMBER}|\b{spelled}){high}(?:[\s-]?(?P<unit{side}>{scale})(?![^\W_]))?"


def to_number(written: str) -> tuple[float, float]:
    """The value of a written figure and the size of one unit of its last digit ("1,3" → 1.3, 0.1)."""
    bare = re.sub(r"[\u00a0\u202f ' ]", "", written)
    bare = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", bare) if _is_grouped(bare) else bare
    bare = bare.replace(",", ".")
    decimals = len(bare.split(".")[1]) if "." in bare else 0
    return float(bare), 10.0**-decimals


def _is_grouped(bare: str) -> bool:
    """Whether points or commas part thousands: several groups, or one group of three after a non-zero figure."""
    marks = re.findall(r"[.,]", bare)
    if len(marks) > 1:
        return True
    return bool(re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", bare))


def find_amounts(stretch: Stretch, patterns: MoneyPatterns) -> list[Amount]:
    """Every amount in the stretch. A range keeps its lower bound as `amount` and the upper as `amount_max`."""
    if not _may_hold(stretch, patterns):
        return []
    amounts = [_read(match, stretch, patterns) for match in _matches(stretch, patterns)]
    return [amount for amount in amounts if amount.amount > 0]


def _matches(stretch: Stretch, patterns: MoneyPatterns) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, many times as fast: the pattern is tried only where an amount may begin."""
    text, end, reached = stretch.text, stretch.end, stretch.start
    for run in _RUN.finditer(text, reached, end):
        start, low = run.start(), run.group().lower()
        if start < reached or not (low in patterns.openers or low.isdecimal()):
            continue
        match = patterns.pattern.match(text, start, end)
        if match:
            reached = match.end()
            yield match


def _may_hold(stretch: Stretch, patterns: MoneyPatterns) -> bool:
    """Whether a sign of money or a share stands in the stretch. Most sentences have none, and the pattern is slow."""
    if not patterns.cues.isdisjoint(stretch.words):
        return True
    return any(map(stretch.low.__contains__, patterns.marks))


def _read(match: re.Match[str], stretch: Stretch, patterns: MoneyPatterns) -> Amount:
    group = match.groupdict()
    if group["fraction"]:
        share = patterns.units[re.sub(r"\s", " ", group["fraction"]).lower()]
        return Amount(stretch.span(match), round(100 * share, 2), "%", 1.0)
    side = "0" if group["low0"] is not None else "1"
    unit = re.sub(r"\s", " ", group[f"unit{side}"] or "").lower()
    scale = patterns.units[unit] if unit else 1.0
    low, step = _scaled(group[f"low{side}"] or "", scale, patterns)
    written = group[f"high{side}"]
    high = _scaled(written, scale, patterns)[0] if written else None
    is_range = high is not None and high > low
    # "de 30 à 18 %": what falls from one figure to the other is the last one in the end.
    low = low if high is None else min(low, high)
    currency = _told_behind(match, patterns) if group["symbol"] == "$" else _currency(group, patterns)
    return Amount(stretch.span(match), low, currency, step, amount_max=high if is_range else None)


def _told_behind(match: re.Match[str], patterns: MoneyPatterns) -> str:
    """The currency of a "$" behind whose figure its code stands ("$9 million |CAD|")."""
    code = _CODE.match(match.string, match.end())
    return patterns.currencies.get(code.group(1).lower() if code else "$", patterns.currencies["$"])


def _scaled(written: str, scale: float, patterns: MoneyPatterns) -> tuple[float, float]:
    if written.lower() in patterns.units:
        return patterns.units[written.lower()] * scale, scale
    if scale > 1 and re.fullmatch(rf"\d+{re.escape(patterns.decimal)}\d{{3}}", written):
        written = written.replace(",", ".")
        return float(written) * scale, scale * 0.001
    value, step = to_number(written)
    return round(value * scale, 6), step * scale


def _currency(group: Mapping[str, str | None], patterns: MoneyPatterns) -> str:
    if group["percent"]:
        return "%"
    form = re.sub(r"\s", " ", group["symbol"] or group["currency"] or "").lower()
    return patterns.currencies[form]
