"""Fixed adverbials inside or behind a French verb group: "a |de son côté| déclaré", "a déclaré|, d'emblée,| …"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

# The most words that a fixed adverbial of the group `adverbial` has here.
_LONGEST = 4


def adverbial_start(sentence: Sentence, end: int) -> int:
    """The word at which a fixed adverbial begins that ends before word `end`, its commas included; `end` without."""
    is_set_off = sentence.low(end - 1) == ","
    last = end - is_set_off
    starts = range(max(0, last - _LONGEST), last - 1)
    start = next((i for i in starts if _is_adverbial(sentence, i, last)), -1)
    if start < 0 or not is_set_off:
        return end if start < 0 else start
    return start - 1 if sentence.low(start - 1) == "," else end


def adverbial_end(sentence: Sentence, start: int) -> int:
    """The word behind a fixed adverbial that begins at word `start`, its commas included; `start` without one."""
    is_set_off = sentence.low(start) == ","
    first = start + is_set_off
    end = next((i for i in range(first + _LONGEST, first + 1, -1) if _is_adverbial(sentence, first, i)), -1)
    if end < 0 or not is_set_off:
        return start if end < 0 else end
    return end + 1 if sentence.low(end) == "," else start


def _is_adverbial(sentence: Sentence, first: int, last: int) -> bool:
    text = " ".join(map(sentence.low, range(first, last))).replace("' ", "'")
    return sentence.words.is_group(text, "adverbial")
