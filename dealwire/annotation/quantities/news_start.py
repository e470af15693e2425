"""Where the news of an article begins: behind a teaser that is told again, summary points and an agency's dateline."""

from __future__ import annotations

import re

from dealwire.annotation.text.story import Story

# So far down an article a teaser or a dateline may stand, and so many characters of a teaser are told again.
_HEAD, _SAME = 14, 40
# "BRUSSELS, May 26 (Agency)": what an agency puts before its first sentence, a sentence of its own here.
_DATELINE = re.compile(r"[A-ZÀ-Þ]{3}[A-ZÀ-Þ .,/'-]*[^()]{0,30}\([^()\n]{2,25}\)\s*[-–—]?$")


def news_start(story: Story) -> int:
    """The index of the last sentence of the body before the news itself; 0 where nothing stands above it."""
    body = [sentence for sentence in story.sentences if sentence.part == "body"][:_HEAD]
    texts = [sentence.text[sentence.start : sentence.end] for sentence in body]
    start = 0
    for k, text in enumerate(texts):
        if _DATELINE.match(text):
            start = max(start, body[k].index)
        elif len(text) >= _SAME and (again := _told_again(texts, k)) > 0:
            start = max(start, body[again].index - 1)
    return start


def _told_again(texts: list[str], k: int) -> int:
    """Which later text opens as the `k`-th does; 0 where none does."""
    opening = texts[k].lstrip("# ")[:_SAME]
    return next((j for j in range(k + 1, len(texts)) if texts[j].startswith(opening)), 0)
