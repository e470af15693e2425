"""From the text of a draft to the title and body of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from dealwire.documents import boilerplate
from dealwire.documents.boilerplate import Boilerplate
from dealwire.documents.draft import Draft
from dealwire.documents.normalize import normalize
from dealwire.documents.published import is_dateline
from dealwire.documents.rejections import EMPTY, NO_ARTICLE, TOO_SHORT, Refused
from dealwire.documents.repetition import drop_repeated
from dealwire.documents.sentence import ends_sentence, starts_lower
from dealwire.documents.title import MIN_BODY, split_title, tidy_title
from dealwire.documents.unwrap import unwrap

_MIN_TEXT_BEFORE_END: Final = 200
"""Characters before which a phrase that ends articles is navigation at the top of the page."""
_MIN_SHARE_OF_LETTERS: Final = 0.5
"""Of the characters of a body; prose in any script has more, a table of figures less."""
_HEADING_MARK = re.compile(r"^#{1,6}\s+")
_LETTERS = re.compile(r"[^\W\d_]+")
_COUNT = re.compile(r"\W{0,3}\d{0,4}\W{0,3}")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A title and body, and the paragraphs as they were before datelines and boilerplate went."""

    title: str
    body: str
    paragraphs: Sequence[str]


def clean(draft: Draft) -> Cleaned:
    """Return the article of a draft: paragraphs apart by one blank line, boilerplate and repetition gone.

    Words, digits and quotation marks stay as they are. Raises Refused (`empty`, `no_article`, `too_short`).
    """
    rules = boilerplate.load()
    paragraphs = _paragraphs(draft, rules)
    if not paragraphs:
        raise Refused("clean", EMPTY, "the text is empty")
    kept = _drop_boilerplate(paragraphs, rules)
    title = tidy_title(draft.title, draft.source, draft.host)
    if not title:
        titled = split_title(kept)
        title, kept = titled.title, list(titled.paragraphs)
    body = "\n\n".join(drop_repeated(kept, title))
    _refuse_stub(body)
    return Cleaned(title, body, paragraphs)


def _paragraphs(draft: Draft, rules: Boilerplate) -> list[str]:
    text = normalize(draft.text)
    if draft.is_laid_out:
        lines = unwrap(text, partial(_stands_alone, rules))
    else:
        lines = [line.strip() for line in text.split("\n")]
    return [mended for line in lines if (mended := _HEADING_MARK.sub("", line))]


def _stands_alone(rules: Boilerplate, line: str) -> bool:
    # "1er janvier 2025." may be all that the last line of a paragraph holds; a dateline has no full stop.
    is_dated = is_dateline(line) and not ends_sentence(line)
    return not starts_lower(line) and (is_dated or rules.action(line) is not None)


def _drop_boilerplate(paragraphs: Sequence[str], rules: Boilerplate) -> list[str]:
    kept: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        action = rules.action(paragraph)
        if action == boilerplate.RELATED:
            kept.append(_space_marker(paragraph, rules))
        elif action == boilerplate.DROP_REST and _is_end(kept, paragraphs[index + 1 :]):
            break
        elif action is not None:
            _drop_caption(kept)
        elif not (_COUNT.fullmatch(paragraph) or is_dateline(paragraph, index)):
            kept.append(paragraph)
    return _without_bare_end(kept, rules)


def _is_end(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a phrase that ends articles does so here: at the top it is navigation, in the middle a box."""
    return sum(map(len, before)) >= max(_MIN_TEXT_BEFORE_END, sum(len(text) for text in after if ends_sentence(text)))


def _space_marker(paragraph: str, rules: Boilerplate) -> str:
    """Part a marker from its headline where a page's layout, lost in the export, did."""
    end = rules.related_end(paragraph)
    if end is None or end == len(paragraph) or paragraph[end] in " :":
        return paragraph
    return f"{paragraph[:end]} {paragraph[end:]}"


def _drop_caption(kept: list[str]) -> None:
    """Drop the description of a picture at the very top, now that its credit was found below it."""
    if len(kept) == 1 and starts_lower(kept[0]) and not ends_sentence(kept[0]):
        kept.clear()


def _without_bare_end(kept: list[str], rules: Boilerplate) -> list[str]:
    """Drop a marker of related headlines that none follows."""
    while kept and rules.related_end(kept[-1]) == len(kept[-1]):
        kept.pop()
    return kept


def _refuse_stub(body: str) -> None:
    if not body:
        raise Refused("clean", NO_ARTICLE, "nothing is left once boilerplate is gone")
    if sum(map(len, _LETTERS.findall(body))) < _MIN_SHARE_OF_LETTERS * len(body):
        raise Refused("clean", NO_ARTICLE, "what is left is figures and signs, not prose")
    if len(body) < MIN_BODY:
        raise Refused("clean", TOO_SHORT, f"{len(body)} characters are left after cleaning, of at least {MIN_BODY}")
