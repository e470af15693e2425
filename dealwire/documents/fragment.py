"""The text of a piece of HTML that has no page around it, as feeds and exports carry it."""

from __future__ import annotations

import re
from typing import Final

_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|img|ul|ol|li|h[1-6]|blockquote|figure|table|section|article)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG_NAME = re.compile(r"\w+")
_BREAKS: Final = frozenset(
    _TAG_NAME.findall(
        "address article aside blockquote br dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre"
        " section table tr ul"
    )
)
_UNSEEN: Final = frozenset(
    _TAG_NAME.findall("script style noscript template iframe figcaption button select textarea head title")
)


def is_fragment(text: str) -> bool:
    """Whether a text is marked up with the elements that articles are written in."""
    return _MARKUP.search(text) is not None


def fragment_text(html: str) -> str:
    """Return the text of a piece of HTML, one line a paragraph; scripts, captions and controls are left out."""
    from lxml import etree  # noqa: PLC0415 -- only feeds and marked-up records need it

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # nothing but white space and comments
        return ""
    return "" if root is None else "\n".join(filter(None, map(_in_one_line, _pieces(root).split("\n"))))


def _in_one_line(line: str) -> str:
    return " ".join(line.split())


def _pieces(root: object) -> str:
    from lxml import etree  # noqa: PLC0415

    pieces: list[str] = []
    n_unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_start = event == "start"
        n_unseen += (element.tag in _UNSEEN) * (1 if is_start else -1)
        text = element.text if is_start else element.tail
        # Line ends in the source are mere spaces; only elements part paragraphs.
        pieces.append("\n" if element.tag in _BREAKS else "")
        pieces.append("" if n_unseen or not text else text.replace("\n", " "))
    return "".join(pieces)
