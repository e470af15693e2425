"""Whom "they", "the two companies" and "both firms" stand for as the sides of an alliance."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dealwire.annotation.text.story import Mention, Sentence, Story

# "these companies" may be any number.
_PLURALS = frozenset({"they", "both", "the", "ils", "elles", "les", "tous", "toutes", "l'"})
_JOINING = frozenset({"and", "et", "&"})
_PAIR = 2
_GROUP = frozenset({"have", "be", "auxiliary", "adverb", "negation"})


def both(sentence: Sentence, parties: list[Mention]) -> list[Mention]:
    """The parties, a plural among them replaced by the two sides that it stands for, if the text has told them."""
    found: list[Mention] = []
    for party in parties:
        is_plural = sentence.low(party.first) in _PLURALS and (party.is_plural or party.kind == "pronoun")
        names = _sides(sentence, party) if is_plural else ()
        found.extend([replace(party, name=name) for name in names] or [party])
    return found


def pair_before(sentence: Sentence, at: int) -> list[Mention]:
    """ "|Ils| ont finalement signé": the two whom the text named side by side, right before the verb group that ends
    at word `at`. French."""
    i = at - 1
    while i > 0 and sentence.at(i) is None and sentence.words.classes.get(sentence.low(i), frozenset()) & _GROUP:
        i -= 1
    plural = sentence.at(i)
    is_meant = plural is not None and plural.kind == "pronoun" and sentence.low(i) in {"ils", "elles"}
    # "qu'ils s'|y| associaient": with something told before.
    is_there = any(sentence.low(k) == "y" for k in range(i, at))
    if plural is None or not is_meant or is_there or plural.name or sentence.words.language != "fr":
        return []
    return [replace(plural, name=name) for name in _sides(sentence, plural)]


def opening_pair(sentence: Sentence) -> list[Mention]:
    """ "They were fined £3 million and £2 million": at a sentence's head, the two that the text named side by side."""
    first = sentence.at(0)
    is_plural = first is not None and first.kind == "pronoun" and sentence.low(0) == "they"
    return [Mention("anaphor", 0, 1, name) for name in sentence.pair] if is_plural else []


def _sides(sentence: Sentence, plural: Mention) -> tuple[str, ...]:
    before = [m for m in sentence.mentions if m.last <= plural.first and m.kind == "organisation"]
    return _joined([(m.first, m.last, m.name) for m in before], sentence) or sentence.pair


def pair_of(sentence: Sentence, story: Story) -> tuple[str, ...]:
    """The two organisations that a sentence joins by "and", or the only two that it names."""
    named = [(run.first, run.last, story.cast.name(run.text)) for run in sentence.runs]
    parties = [place for place in named if story.cast.kind(place[2]) == "organisation"]
    names = tuple(dict.fromkeys(name for _, _, name in parties))
    return _joined(parties, sentence) or (names if len(names) == _PAIR else ())


def _joined(parties: list[tuple[int, int, str]], sentence: Sentence) -> tuple[str, ...]:
    for (_, last, name), (first, _, other) in pairwise(parties):
        if first - last <= _PAIR and sentence.low(last) in _JOINING and name != other:
            return name, other
    return ()
