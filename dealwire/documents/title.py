"""Which of the first paragraphs of a text is its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dealwire.documents.normalize import one_line
from dealwire.documents.sentence import ends_sentence, has_inner_end, is_bullet, words

MAX_TITLE = 220
"""Characters. Headlines rarely pass 150."""
MAX_SENTENCE = 120
"""Characters of a headline that ends in a full stop, as few do; longer ones are leads."""
MIN_BODY = 60
"""Characters that must be left below a title: less is no sentence of news."""
_MAX_LABEL_WORDS = 2
_HEAD = 8
_FULL_STOP = re.compile(r"\.[\"”’»)\s]*$")
_SITE_SEPARATOR = re.compile(r"\s+(?:[|–—•·-]|::)\s+")
_HEADING_MARK = re.compile(r"^#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Titled:
    """A title, empty where the text has none, and the paragraphs below it."""

    title: str
    paragraphs: Sequence[str]


def split_title(paragraphs: Sequence[str]) -> Titled:
    """Take the title off a text: its first headline, past a section's label ("Economy") or an image's description.

    A text that begins with prose, or is one paragraph, has no title.
    """
    labels: list[int] = []
    for index, paragraph in enumerate(paragraphs[:_HEAD]):
        if not _is_headline(paragraph) or sum(map(len, paragraphs[index + 1 :])) < MIN_BODY:
            break
        if labels and ends_sentence(paragraph) and paragraph.endswith("."):
            break
        if _is_described_image(paragraph):
            continue
        if len(words(paragraph)) > _MAX_LABEL_WORDS:
            return Titled(paragraph, _without(paragraphs, [*labels, index]))
        labels.append(index)
    if labels:
        return Titled(paragraphs[labels[0]], _without(paragraphs, labels[:1]))
    return Titled("", paragraphs)


def tidy_title(title: str | None, *site_names: str | None) -> str:
    """Return a title from metadata in one line, without the site's name (or host) behind it."""
    line = _HEADING_MARK.sub("", one_line(title))
    *_, last = [None, *_SITE_SEPARATOR.finditer(line)]
    if last is None:
        return line
    behind = _letters(line[last.end() :])
    return line[: last.start()] if behind in {_letters(form) for name in site_names for form in _forms(name)} else line


def _forms(site_name: str | None) -> list[str]:
    """Return the ways in which a title may name a site: its name, its host, and the host's label before the dot."""
    if not site_name:
        return []
    host = site_name.removeprefix("www.")
    return [site_name, host, host.rsplit(".", 1)[0]]


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _is_headline(paragraph: str) -> bool:
    if is_bullet(paragraph) or len(paragraph) > MAX_TITLE:
        return False
    # "LIVE. A bank fails" has a full stop inside, a lead one at its end, and prose has both.
    ends_in_stop = _FULL_STOP.search(paragraph) is not None
    return not ends_in_stop or (len(paragraph) <= MAX_SENTENCE and not has_inner_end(paragraph))


def _is_described_image(paragraph: str) -> bool:
    """Whether a line reads as an image's alternative text: no headline begins with a word all in small letters."""
    first = paragraph.split(" ", 1)[0]
    return first.isalpha() and first.islower()


def _without(paragraphs: Sequence[str], indexes: Sequence[int]) -> list[str]:
    return [paragraph for index, paragraph in enumerate(paragraphs) if index not in indexes]
