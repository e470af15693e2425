"""What may part the words of a French phrase: "a mis|, en mars, contre toute attente,| la main sur Alpha"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.insertions import after_insertion, figure_end
from dealwire.annotation.noun_phrases.interposed import adverbial_end
from dealwire.annotation.text.story import Sentence

_ADVERBS = 3
# "depuis |plus de trois ans|".
_TERM = 4
_FIGURES = frozenset({"date", "money", "percent"})


def behind_parting(sentence: Sentence, i: int, word: str) -> int:
    """The word behind figures, adverbs and what commas set off: two of them at most, one where `word` follows."""
    first = _behind_one(sentence, i)
    return first if first == i or sentence.low(first) == word else _behind_one(sentence, first)


def _behind_one(sentence: Sentence, i: int) -> int:
    if sentence.low(i) == "," and sentence.at(i) is None:
        return after_insertion(sentence, i)
    if sentence.low(i) == "à" and sentence.low(i + 1) == "hauteur":
        i += 2
    if sentence.low(i) == "depuis" and (k := _behind_term(sentence, i)):
        return k
    figure = sentence.at(i) or sentence.at(i + 1)
    if figure is not None and figure.kind in _FIGURES:
        return figure_end(sentence, figure)
    end = _behind_adverbs(sentence, i)
    return end if end > i else adverbial_end(sentence, i)


def _behind_term(sentence: Sentence, i: int) -> int:
    """The word behind "depuis trois ans", "depuis plusieurs mois"; 0 where no term follows."""
    near = range(i + 1, i + 1 + _TERM)
    return next((k + 1 for k in near if sentence.words.is_group(sentence.low(k), "span")), 0)


def _behind_adverbs(sentence: Sentence, i: int) -> int:
    """The word behind French adverbs, three at most ("|très étroitement| avec")."""
    last = i + _ADVERBS
    while i < last and sentence.at(i) is None:
        low = sentence.low(i)
        if low in {"de", "à"} and sentence.low(i + 1) == "nouveau":
            i += 2
            continue
        if not (low.endswith("ment") or sentence.words.classes.get(low, frozenset()) & {"adverb", "negation"}):
            break
        i += 1
    return i
