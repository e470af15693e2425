"""A text with its mentions marked: in colour for a terminal, in brackets elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from dealwire.annotation.text.mention import Annotations, Part, Span

STYLES: Final = {
    "trigger": "bold reverse",
    "organisation": "bold cyan",
    "authority": "bold magenta",
    "person": "green",
    "place": "blue",
    "product": "blue",
    "amount": "yellow",
    "date": "dim underline",
}
"""How a terminal shows each kind of mention."""


def mark(text: str, part: Part, found: Annotations) -> str:
    """Return the text with each mention as `[kind: words]`."""
    pieces = []
    for words, kind in _pieces(text, part, found):
        pieces.append(f"[{kind}: {words}]" if kind else words)
    return "".join(pieces)


def colour(text: str, part: Part, found: Annotations) -> Text:
    """Return the text with each mention in the style of its kind."""
    shown = Text()
    for words, kind in _pieces(text, part, found):
        shown.append(words, STYLES.get(kind, "bold") if kind else "")
    return shown


def legend() -> Text:
    """Return one line that names each kind of mention in its style."""
    return Text(" ").join(Text(kind, style) for kind, style in STYLES.items())


def _pieces(text: str, part: Part, found: Annotations) -> Iterator[tuple[str, str]]:
    """Yield the whole text in pieces, each with the kind of mention that it is, empty between mentions."""
    end = 0
    for span, kind in _mentions(part, found):
        if span.start < end:  # a mention within another: the outer one is shown
            continue
        yield text[end : span.start], ""
        yield text[span.start : span.end], kind
        end = span.end
    yield text[end:], ""


def _mentions(part: Part, found: Annotations) -> list[tuple[Span, str]]:
    mentions = [
        *((event.trigger, "trigger") for event in found.events),
        *((name.span, name.kind) for name in found.names),
        *((amount.span, "amount") for amount in found.amounts),
        *((date.span, "date") for date in found.dates),
    ]
    here = [(span, kind) for span, kind in mentions if span.part == part]
    return sorted(here, key=lambda mention: (mention[0].start, -mention[0].end))
