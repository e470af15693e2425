"""Where sentences begin and end: at end marks before a capital, and at every line break."""

from __future__ import annotations

import re

# The last branch mends texts that lost the space after a full stop ("en 2015.La pandémie").
_BREAK = re.compile(
    r"\n+|\((?:Reuters|AFP|AP|Bloomberg)\)\s*[-–—]+\s*|(?<=[.!?…])[\"”»’')\]]*\s+(?=[\"“«‘'(\[]*\s?[A-ZÀ-ÖØ-Þ0-9@-])"
    r"|(?<=[a-zà-ÿ)»”%\"\d][.!?])(?=[\"“«]?\s?[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’])|(?<=[A-Z]{3}\.)(?=[A-ZÀ-Þ][a-zà-ÿ'’])"
    r"|(?<=[a-zà-ÿ][.!?][\"”»])(?=[\"“«]?[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’])|(?<=[a-zà-ÿ\"»][.!?])-\s(?=['\"«A-ZÀ-Þ])|\s-(?=[A-ZÀ-Þ][a-zà-ÿ'’])"
)
# Written abbreviations after which a point does not end the sentence, French and English.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“])(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Me|St|Ste|Sen|Rep|Gov|Gen|Jr|Sr|No|vs|etc|Corp|Inc|Co|Cie|Ltd|Bros|Jan|Feb|Aug"
    r"|Sept|Oct|Nov|Dec|cf|env|approx|[A-Z]|[A-Z]\.[A-Z])\.$"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """`[start, end)` of each sentence of `text`, in order, without the white space around it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if "\n" not in match.group() and _ABBREVIATION.search(text[max(start, match.start() - 8) : match.start()]):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))
