"""Where sentences begin and end: at end marks before a capital, and at every line break."""

from __future__ import annotations

import re

# Where a break may be. Each begins with a mark or a line's end, which the search for it can leap to. Several branches
# mend texts that lost the space after a full stop ("en 2015.La pandémie") or before a dash; a bullet opens an item.
_BREAK = re.compile(
    r"[\n(.!?…\"”»•-](?:"
    r"(?<=\n)\n*"
    r"|(?<=\()(?:Reuters|AFP|AP|Bloomberg)\)\s*[-–—]+\s*"
    r"|(?<=[.!?…])[\"”»’')\]]*\s+(?=[\"“«‘'(\[]*\s?[A-ZÀ-ÖØ-Þ0-9@-])"
    r"|(?<=[a-zà-ÿ)»”%\"\d][.!?])(?=[\"“«]?\s?[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’])"
    r"|(?<=[a-zà-ÿ]{3}\.)(?=[A-ZÀ-Þ]{2,8}\s)"
    r"|(?<=[A-Z]{3}\.)(?=[A-ZÀ-Þ][a-zà-ÿ'’])"
    r"|(?<=[a-zà-ÿ][.!?][\"”»])(?=[\"“«]?[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’])"
    r"|(?<=[a-zà-ÿ\"»][.!?])-\s(?=['\"«A-ZÀ-Þ])"
    r"|(?<=\s-)(?=[A-ZÀ-Þ][a-zà-ÿ'’])"
    r"|(?<=•)\s*"
    r")"
)
# Written abbreviations after which a point does not end the sentence, French and English.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“])(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Me|St|Ste|Sens?|Reps?|Gov|Gen|Jr|Sr|No|vs|etc|Corp|Inc|Co|Cie|Ltd|Bros|Kft|Zrt|Nyrt|Pvt|Pty|Pte|Bhd|Ltda|Jan|Feb|Aug"
    r"|Sept|Oct|Nov|Dec|cf|env|approx|[A-Z]|[A-Z]\.[A-Z])\.$"
)
# A round's letter is no initial: "a levé 3 millions en série A. Le tour …".
_ROUND = re.compile(r"\b(?:[Ss][ée]ries?|[Rr]ound)\s[A-H]\.$")
# "bought Alpha Inc. The price …": a company's form before a word that names nobody ends the sentence all the same.
_FORM = re.compile(r"\s(?:Corp|Inc|Co|Ltd)\.$")
_OPENING = re.compile(
    r"(?:The|This|It|Its|They|Their|He|She|In|On|At|But|Under|Both|Le|La|Les|Il|Elle|En|Selon|Mais)\s"
)
_LOOK_BACK = 12


def split_sentences(text: str) -> list[tuple[int, int]]:
    """`[start, end)` of each sentence of `text`, in order, without the white space around it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        first, end = _white(match, text), match.end()
        if first < start:
            continue
        before = text[max(start, first - _LOOK_BACK) : first]
        if before[-1:] == "." and "\n" not in text[first:end] and _is_abbreviated(before, text, end):
            continue
        _append(spans, text, start, end)
        start = end
    _append(spans, text, start, len(text))
    return spans


def _is_abbreviated(before: str, text: str, end: int) -> bool:
    """Whether the point that ends `before` is that of an abbreviation, and the sentence goes on at `end`."""
    if not _ABBREVIATION.search(before[-8:]) or _ROUND.search(before):
        return False
    return not (_FORM.search(before) and _OPENING.match(text, end))


def _white(match: re.Match[str], text: str) -> int:
    """Where what parts two sentences begins: at the match, or behind the mark that ends the first one."""
    first, end = match.span()
    if text[first] in "\n(•":
        return first
    if text[first] == "-":
        return first - 1
    return first + 1 if text[end - 1].isspace() else end


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))
