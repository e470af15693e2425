"""Offices without a name: "the minister", "la commission" stand for whom the article named in that office before."""

from __future__ import annotations

from dealwire.annotation.reading import Mention, Sentence

_OPENERS = frozenset({"the", "le", "la", "l'"})


def place_offices(sentences: list[Sentence]) -> None:
    """Add an authority mention for each bare office or institution whose holder was named earlier in the article."""
    holders: dict[str, Mention] = {}
    for sentence in sentences:
        _place(sentence, holders)
        for mention in sentence.mentions:
            if mention.kind == "authority":
                _learn(mention, sentence, holders)


def _place(sentence: Sentence, holders: dict[str, Mention]) -> None:
    for i in range(len(sentence.tokens) - 1):
        if sentence.low(i) not in _OPENERS or sentence.at(i + 1) is not None:
            continue
        holder = holders.get(sentence.low(i + 1))
        if holder is not None and _is_bare(sentence, i + 2):
            mention = Mention("authority", i + 1, i + 2, holder.name, holder.authority_id)
            mention.is_official = holder.is_official
            sentence.place(mention)
    sentence.mentions.sort(key=lambda mention: mention.first)


def _is_bare(sentence: Sentence, i: int) -> bool:
    """Whether nothing that would name another office follows: a complement, a nationality, a name."""
    low = sentence.low(i)
    is_named = sentence.at(i) is not None and sentence.low(i) != "'s"
    return not (is_named or low in {"de", "d'", "du", "des", "of", "for", "-"} or low in sentence.words.demonyms)


def _learn(mention: Mention, sentence: Sentence, holders: dict[str, Mention]) -> None:
    """The office words in and right before the mention ("le ministre Paul Morel", "European Commission")."""
    reach = (
        range(max(0, mention.first - 6), mention.last) if mention.is_official else range(mention.first, mention.last)
    )
    for i in reach:
        low = sentence.low(i)
        is_office = mention.is_official and any(title == (low,) for title in sentence.words.titles.get(low, ()))
        if is_office or (not mention.is_official and sentence.words.is_group(low, "institution")):
            holders[low] = mention
