"""The cheap first look: whether any trigger word stands in an article at all."""

from __future__ import annotations

import re

from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.mention import ArticleText

_WORDS = re.compile(r"\w+(?:-\w+)*")


def has_trigger(article: ArticleText, words: Vocabulary) -> bool:
    """Whether the title or body holds a word that opens a frame. One pass over the text and one set operation."""
    return not words.gate.isdisjoint(_WORDS.findall(f"{article.title} {article.body}".lower()))
