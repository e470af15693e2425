"""The words of an asset: the unit before its noun, its adjectives and site behind it."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import is_plain
from dealwire.annotation.noun_phrases.phrases import STOP, Phrase
from dealwire.annotation.text.story import Sentence

_QUALIFIERS = 3
# What may lead to an asset and is none of it: "buy |back| some plants", "|only| the engine plant".
_LEADING = frozenset({"des", "du", "back", "only"})


def qualified_end(sentence: Sentence, i: int) -> int:
    """Where an asset's adjectives and place end: "un cinéma |historique de Lyon|"."""
    first = i
    while i < min(first + 5, len(sentence.tokens)) and sentence.low(i) not in STOP:
        mention = sentence.at(i)
        is_located = mention is not None and mention.kind == "place"
        is_link = sentence.low(i) in {"de", "d'", "à", "du", "in", "of"}
        classes = sentence.words.classes.get(sentence.low(i), frozenset())
        if mention is None and not is_link and classes - {"adjective"}:
            return first
        if mention is not None and not is_located:
            return first
        i = mention.last if mention is not None else i + 1
    return i


def is_named_behind(sentence: Sentence, i: int) -> bool:
    """Whether an asset's proper name follows: "le cinéma Alpha", "the Beta plant" is not meant."""
    after = sentence.at(i)
    return after is not None and after.kind == "organisation" and sentence.low(after.last) != "'s"


def _adjectives_end(sentence: Sentence, i: int) -> int:
    """Where what marks out an asset ends: "la branche |pneus|", "son siège |parisien|"; participles lead on to more."""
    last = i + _QUALIFIERS
    while i < last and sentence.at(i) is None and is_plain(sentence.low(i), sentence.words):
        is_participle = sentence.low(i).endswith(("é", "ée", "és", "ées"))
        if is_participle and not sentence.words.is_group(sentence.low(i), "field"):
            break
        i += 1
    return i


def asset_words(sentence: Sentence, start: int, head: int, phrase: Phrase) -> tuple[int, int]:
    """The words of an asset as far as it marks itself out: "wind power unit", "la branche américaine"."""
    first, end = start, head + 1
    for owner in phrase.owners:
        first = max(first, owner.last + 1)
    # "100 % de l'|imprimerie| d'Alpha"
    shares = (m.last for i in range(first, head) if (m := sentence.at(i)) is not None and m.kind == "percent")
    first = next((end + (sentence.low(end) in {"de", "d'", "du", "des", "of"}) for end in shares), first)
    # "l'ensemble de ses |activités|"
    owned = (k + 1 for k in range(head - 1, first, -1) if sentence.words.is_class(sentence.low(k), "possessive"))
    first = next(owned, first)
    while first < head and _opens(sentence, first):
        first += 1
    while end < len(sentence.tokens) and (
        sentence.low(end) in sentence.words.demonyms or "asset" in sentence.words.epithets.get(sentence.low(end), ())
    ):
        end += 1
    if sentence.words.language == "fr":
        end = _adjectives_end(sentence, end)
        site = sentence.at(end + 1)
        if sentence.low(end) in {"en", "au", "aux"} and site is not None and site.kind == "place":
            end = site.last
    return first, end


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether word `i` is an article, or only says how much of an asset: "|les principaux| droits"."""
    low, words = sentence.low(i), sentence.words
    is_article = words.is_class(low, "determiner") or low in _LEADING
    return is_article or (words.language == "fr" and words.is_group(low, "foremost"))


def is_part(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "une partie |des actifs|": a part of assets is an asset, no share. French."""
    lows = [sentence.low(k) for k in range(phrase.start, i)]
    return sentence.words.language == "fr" and any(sentence.words.is_group(low, "part") for low in lows)


def take_counted(sentence: Sentence, head: int, phrase: Phrase) -> None:
    """ "12 magasins Alpha": in French what is counted is an asset with its name."""
    named = sentence.at(head + 1)
    if phrase.is_counted and named is not None and sentence.words.language == "fr":
        phrase.asset, phrase.end = (phrase.start, named.last), named.last
