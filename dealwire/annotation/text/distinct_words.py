"""The different words of a text, without their order: several times as fast as finding every word in turn."""

from __future__ import annotations

import re
from collections.abc import Callable

# Marks that part words of every kind, and stand beside so many that it pays to take them away first.
_MARKS = "'’.,"


def distinct_words(text: str, is_plain: Callable[[str], bool], pattern: re.Pattern[str]) -> set[str]:
    """All that `pattern` finds in `text`.

    What stands between white space and `is_plain` must be found as it is; `pattern`, which is only searched for in the
    rest, must find nothing that holds white space, an apostrophe, a point or a comma.
    """
    for mark in _MARKS:
        text = text.replace(mark, " ")
    chunks = set(text.split())
    found = set(filter(is_plain, chunks))
    found.update(pattern.findall(" ".join(chunks - found)))
    return found
