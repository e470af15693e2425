"""White space, invisible characters and Unicode form; never a letter, a digit or a quotation mark."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SOFT_BREAK = re.compile(r"\u00ad[^\S\n]*\n[^\S\n]*")
# Control, zero-width, direction, surrogate and private-use characters. The zero-width joiners stay: they spell words.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    r"\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]"
)
# Anything but the letters, signs and currencies of Latin scripts, none of which changes here: most texts have no other.
_ODD = re.compile(r"[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]")
# Not the single plain space, which is most of them.
_SPACES = re.compile(r"[^\S\n ][^\S\n]*| [^\S\n]+")


def normalize(text: str) -> str:
    """Return `text` in NFC, with `\\n` as its only line end, single plain spaces, and no invisible character."""
    if "  " not in text and _ODD.search(text) is None:
        return text
    text = _SOFT_BREAK.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _INVISIBLE.sub("", text)))


def one_line(text: str | None) -> str:
    """Return a title or name in one line, normalized; empty for none."""
    return " ".join(normalize(text or "").split())
