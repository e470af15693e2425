"""Names in a headline in title case, where capitals tell nothing."""

from __future__ import annotations

from dealwire.annotation.entities.capitals import is_capital
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.entities.names import find_names
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.text.tokens import Tokens

_DASHES = frozenset({"-", "–", "—"})


def headline_runs(sentence: Sentence, known: set[str], common: set[str]) -> list[NameRun]:
    """Names of a headline in title case: what the body knows as names, else what is no common or trigger word."""
    tokens = sentence.tokens
    masked = [
        word if _is_headline_name(sentence, i, known, common) or not word[0].isalpha() else low
        for i, (word, low) in enumerate(zip(tokens.words, tokens.lows, strict=True))
    ]
    runs = find_names(Tokens(masked, tokens.lows, tokens.starts, tokens.ends), sentence.text, sentence.words)
    return without_source(sentence, runs)


def without_source(sentence: Sentence, runs: list[NameRun]) -> list[NameRun]:
    """The names of a headline but the one behind a last dash, which is its source: "Alpha to buy Beta |-WSJ|"."""
    last = runs[-1] if len(runs) > 1 else None
    dash = last.first - 1 if last is not None and last.last == len(sentence.tokens) else -1
    is_set_off = dash > 0 and sentence.low(dash) in _DASHES and sentence.text[sentence.tokens.starts[dash] - 1] == " "
    return runs[:-1] if is_set_off and sentence.part == "title" else runs


def _is_headline_name(sentence: Sentence, i: int, known: set[str], common: set[str]) -> bool:
    word, low, words = sentence.tokens.words[i], sentence.tokens.lows[i], sentence.words
    if not is_capital(word) or low in words.classes:
        return False
    if word in known:
        return True
    if i and "suffix" in words.name_words.get(low, ()) and _is_headline_name(sentence, i - 1, known, common):
        return True
    ordinary = low in common or low in words.triggers or low in words.epithets or low in words.support
    return not (ordinary or word in words.stop_words or low in words.demonyms)
