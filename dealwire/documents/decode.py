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
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_:-]+)", re.I)
_LETTERS_BEYOND_ASCII = re.compile(r"[^\W\d_a-zA-Z]")
_LETTERS = re.compile(r"[^\W\d_]")
# French runs at 3 to 5 % accented letters; Cyrillic or Greek bytes read as Windows-1252 come out nearly all accented.
_MAX_ACCENTED_SHARE = 0.2


def decode(content: bytes) -> str:
    """Return the text of `content`: by its byte order mark, as UTF-8, as declared in the page, or as detected.

    Raises Refused (`not_text`) for binary content.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _with_mark(content, encoding)
    _refuse_binary(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(content) or _declared(content) or _legacy(content)


def _with_mark(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
    if text.count("\ufffd") > len(text) * _MAX_CONTROL_SHARE:
        raise Refused("read", NOT_TEXT, f"the byte order mark says {encoding}, the bytes are not")
    return text


def _refuse_binary(content: bytes) -> None:
    if b"\0" in content:
        raise Refused("read", NOT_TEXT, "the file holds NUL bytes: it is binary, or UTF-16 without a byte order mark")
    n_controls = len(content) - len(content.translate(None, _CONTROLS))
    if n_controls > len(content) * _MAX_CONTROL_SHARE:
        raise Refused("read", NOT_TEXT, f"{n_controls} of {len(content)} bytes are control characters")


def _damaged_utf8(content: bytes) -> str | None:
    """Return UTF-8 with a few broken bytes as such: read in any other encoding, all its accents would be garbled."""
    text = content.decode("utf-8", "replace")
    n_broken = text.count("\ufffd")
    n_whole = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", text))
    return text if n_whole > 4 * n_broken else None


def _declared(content: bytes) -> str | None:
    declared = _DECLARED.search(content[:4096])
    if declared is None:
        return None
    try:
        return content.decode(declared[1].decode("ascii"))
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
