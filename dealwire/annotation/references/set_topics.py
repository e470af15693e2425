"""Whom a French sentence sets as its topic before it says anything: "Du côté d'Alpha, on …", "Beta, c'est …"."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Sentence, Story

# How many words may stand before a topic's name: "Du côté du groupe suédois".
_REACH = 7
_RESUMING = frozenset({"c'", "ce", "ça", "cela"})


def set_topic(sentence: Sentence, story: Story) -> str:
    """The business that a topical phrase at the sentence's head names, or that "c'est" takes up; empty without one."""
    first = sentence.runs[0] if sentence.runs else None
    if first is None or first.first > _REACH or sentence.low(first.last) != "," or sentence.words.language != "fr":
        return ""
    name = story.cast.name(first.text)
    is_firm = story.cast.kind(name) == "organisation" and not is_body(name, story.words)
    return name if is_firm and (_is_topical(sentence, first) or _is_resumed(sentence, first)) else ""


def _is_topical(sentence: Sentence, run: NameRun) -> bool:
    """ "|Quant à| Alpha, …", "|Chez| le suédois Beta, …"."""
    start = phrase_start(sentence, run.first)
    openings = (" ".join(sentence.tokens.lows[:end]) for end in (start, start + 1))
    return any(sentence.words.is_group(words, "topical") for words in openings)


def _is_resumed(sentence: Sentence, run: NameRun) -> bool:
    """ "Alpha, |c'est| l'histoire de deux frères"."""
    return sentence.low(run.last + 1) in _RESUMING and phrase_start(sentence, run.first) == 0
