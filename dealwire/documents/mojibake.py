"""Repair letters that went through the wrong encoding ("modÃ¨le", "lâ€™usine"), and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dealwire.documents.draft import Draft

# The bytes C2 to F4 begin a character in UTF-8 and 80 to BF go on with it; read as Windows-1252 or Latin-1 they are an
# accented capital and a sign. No language writes that within a word, and ftfy, which weighs the whole line, has the
# last word.
_GO_ON: Final = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_SUSPECT = re.compile(rf"[ÂÃÄÅÎÐÑâãïð](?:[{_GO_ON}]|(?<=Ã) )")
_ASCII_SIGNS = re.compile(r"[\x21-\x7e]+")


def mend(draft: Draft) -> Draft:
    """Return a draft with the text, title, author and source repaired where they are demonstrably garbled."""
    fields = (draft.text, draft.title, draft.author, draft.source)
    if not any(field and _SUSPECT.search(field) for field in fields):
        return draft
    text, title, author, source = (mend_text(field) if field else field for field in fields)
    return replace(draft, text=text or "", title=title, author=author, source=source)


def mend_text(text: str) -> str:
    """Return `text` with its garbled lines repaired; a line whose figures or plain quotes would change stays."""
    if _SUSPECT.search(text) is None:
        return text
    return "\n".join(map(_mend_line, text.split("\n")))


def _mend_line(line: str) -> str:
    if _SUSPECT.search(line) is None:
        return line
    from ftfy import TextFixerConfig, fix_encoding  # noqa: PLC0415 -- slow to import, seldom needed

    mended = fix_encoding(line, TextFixerConfig(decode_inconsistent_utf8=True, replace_lossy_sequences=False))
    return mended if _ASCII_SIGNS.findall(mended) == _ASCII_SIGNS.findall(line) else line
