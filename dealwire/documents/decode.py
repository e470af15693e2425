"""From bytes to characters."""

from __future__ import annotations

import codecs
import re
from typing import Final

from dealwire.documents.rejections import NOT_TEXT, Refused

# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))
_MAX_CONTROL_SHARE = 0.005
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([a-z0-9_:-]+)",
    re.I,
)
_LETTERS_BEYOND_ASCII = re.compile(r"[^\W\d_a-zA-Z]")
_LETTERS = re.compile(r"[^\W\d_]")
# French runs at 3 to 5 % accented letters; Cyrillic or Greek bytes read as Windows-1252 come out nearly all accented.
_MAX_ACCENTED_SHARE = 0.2


def decode(content: bytes, served_as: str | None = None) -> str:
    """Return the text of `content`: by its byte order mark, as UTF-8, as declared in it, as served, or as detected.

    `served_as` is the charset that a web server named: it is believed last, since servers name one for all their pages.
    Raises Refused (`not_text`) for binary content.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _with_mark(content, encoding)
    content = _without_nuls(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return (
            _damaged_utf8(content)
            or _named(content, _declared(content))
            or _named(content, served_as)
            or _legacy(content)
        )


def encoding_of(head: bytes, served_as: str | None = None) -> str:
    """Return the encoding of a text that begins with `head`, for reading it piece by piece.

    Raises Refused (`not_text`) for binary content.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    head = _without_nuls(head)
    if codecs.getincrementaldecoder("utf-8")("replace").decode(head).count("\ufffd") == 0 or _damaged_utf8(head):
        return "utf-8"
    return served_as if _named(head, served_as) and served_as else "cp1252"


def _with_mark(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
    if text.count("\ufffd") > len(text) * _MAX_CONTROL_SHARE:
        raise Refused("read", NOT_TEXT, f"the byte order mark says {encoding}, the bytes are not")
    return text


def _without_nuls(content: bytes) -> bytes:
    """Drop the odd NUL; refuse what has more control characters than damage explains."""
    n_controls = len(content) - len(content.translate(None, _CONTROLS))
    if n_controls > len(content) * _MAX_CONTROL_SHARE:
        what = "it is binary, or UTF-16 without a byte order mark"
        raise Refused("read", NOT_TEXT, f"{n_controls} of {len(content)} bytes are control characters: {what}")
    return content.replace(b"\0", b"")


def _damaged_utf8(content: bytes) -> str | None:
    """Return UTF-8 with a few broken bytes as such: read in any other encoding, all its accents would be garbled."""
    text = content.decode("utf-8", "replace")
    n_broken = text.count("\ufffd")
    n_whole = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", text))
    return text if n_whole > 4 * n_broken else None


def _declared(content: bytes) -> str | None:
    """Return the encoding that a page names, unless it could not be read if it were true (HTML standard, prescan)."""
    declared = _DECLARED.search(content[:4096])
    name = (declared[1] or declared[2]).decode("ascii") if declared else None
    return None if name and name.lower().startswith(("utf-16", "utf-32", "utf16", "utf32")) else name


def _named(content: bytes, encoding: str | None) -> str | None:
    """Return the text in the encoding that somebody names, unless it is none or the bytes are not in it."""
    try:
        return content.decode(encoding) if encoding else None
    except (LookupError, UnicodeError):
        return None


def _legacy(content: bytes) -> str:
    text = content.decode("cp1252", "replace")
    letters = len(_LETTERS.findall(text))
    if "\ufffd" not in text and len(_LETTERS_BEYOND_ASCII.findall(text)) <= letters * _MAX_ACCENTED_SHARE:
        return text
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- slow to import, seldom needed

    best = from_bytes(content).best()
    if best is None:
        raise Refused("read", NOT_TEXT, "the bytes are not text in any known encoding")
    return str(best)
