"""Officials who hold their office no more or never did: a former minister, a shadow secretary, an opposition leader."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

# How many words of an office may stand before its holder's name, and how far behind the comma "a former …" opens.
_OFFICE, _APPOSED = 6, 3
_STOPS = frozenset({",", ";", ":", ".", "and", "et"})


def former_officials(sentences: list[Sentence]) -> set[str]:
    """The names of officials whom some sentence calls former, or of the opposition: they speak for no authority."""
    return {
        mention.name
        for sentence in sentences
        if not sentence.words.group_words["former"].isdisjoint(sentence.tokens.lows)
        for mention in sentence.mentions
        if mention.is_official and (_is_former_before(sentence, mention) or _is_former_behind(sentence, mention))
    }


def _is_former_before(sentence: Sentence, official: Mention) -> bool:
    """ "|former| finance minister Anna Roe", "the |shadow| business secretary", "l'|ancienne| ministre Anna Roe"."""
    for i in range(official.first - 1, max(-1, official.first - 1 - _OFFICE), -1):
        if sentence.low(i) in _STOPS and not (sentence.low(i) == "," and i == official.first - 1):
            return False
        if sentence.words.is_group(sentence.low(i), "former"):
            return official.is_office or _names_office(sentence, i + 1, official.first)
    return False


def _is_former_behind(sentence: Sentence, official: Mention) -> bool:
    """ "Anna Roe, a |former| finance minister,", "Anna Roe, |ancienne| ministre"."""
    if sentence.low(official.last) != ",":
        return False
    opens = range(official.last + 1, official.last + 1 + _APPOSED)
    at = next((i for i in opens if sentence.words.is_group(sentence.low(i), "former")), -1)
    return at >= 0 and _names_office(sentence, at + 1, at + 1 + _OFFICE)


def _names_office(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a public title or a post at an authority stands among these words: not in "former banker Anna Roe"."""
    return any(
        sentence.words.is_group(sentence.low(i), "post")
        or any(
            tuple(sentence.low(i + k) for k in range(len(title))) == title
            for title in sentence.words.titles.get(sentence.low(i), ())
        )
        for i in range(first, last)
    )
