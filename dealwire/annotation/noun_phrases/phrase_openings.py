"""What may stand before the noun that a phrase is about: "de la part de", "les 30 % qu'il détient dans", "$50 million
worth of Alpha shares"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import Mention, Sentence

# How many words "qu'il détient dans" has at most.
_HELD_IN = 9


def behalf_end(sentence: Sentence, i: int) -> int:
    """The word behind "de |la part de| Alpha", a French preposition in four words, and "tout ou partie de"."""
    lows = [sentence.low(k) for k in range(i - 1, i + 5)]
    if lows[1:4] == ["tout", "ou", "partie"] or lows[1:5] == ["tout", "ou", "une", "partie"]:
        # "racheter |tout ou partie d'|Alpha"
        return next((k + 1 for k in range(i + 3, i + 6) if sentence.low(k) in {"de", "d'", "du"}), i)
    return i + 3 if lows[:3] == ["de", "la", "part"] and lows[3] in {"de", "d'", "du"} else i


def held_in(sentence: Sentence, i: int, phrase: Phrase) -> int:
    """Where the company stands in "les 30 % |qu'il détient dans| Alpha"; `i` itself without such a clause. French."""
    is_share = phrase.percent is not None or phrase.is_fraction
    if not is_share or sentence.low(i) not in {"qu'", "que"}:
        return i
    for k in range(i + 2, i + _HELD_IN):
        if sentence.words.is_group(sentence.low(k), "holding") and sentence.low(k) != "a":
            ends = (e for e in range(k + 1, k + 4) if sentence.low(e) in {"dans", "de", "d'", "du", "chez"})
            return next(ends, i - 1) + 1
    return i


def shares_behind(sentence: Sentence, i: int) -> Mention | None:
    """ "$50 million |worth of Alpha| shares", "3 millions |d'actions Alpha|": whose shares a sum buys."""
    if sentence.words.language == "fr":
        is_shares = sentence.low(i) in {"d'", "de"} and sentence.low(i + 1) in {"actions", "titres"}
        start = i + 3 if sentence.low(i + 2) in {"de", "d'", "du"} else i + 2
        owner = sentence.at(start)
        return owner if is_shares and owner is not None and owner.kind == "organisation" else None
    k = i + (sentence.low(i) == "worth")
    named = sentence.at(k + 1) if sentence.low(k) in {"of", "in"} and sentence.words.language == "en" else None
    is_equity = named is not None and sentence.words.is_group(sentence.low(named.last), "equity")
    return named if is_equity else None
