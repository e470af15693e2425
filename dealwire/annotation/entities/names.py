"""Runs of capitalised words that may name an organisation, a person or a place."""

from __future__ import annotations

import re

from dealwire.annotation.entities.capitals import ATTRIBUTES, is_address, is_initial
from dealwire.annotation.entities.chartered import chartered_end
from dealwire.annotation.entities.name_ends import run_end
from dealwire.annotation.entities.name_pieces import cut_pieces
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.entities.name_starts import may_start
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.known_names import known_end
from dealwire.annotation.words.vocabulary import Vocabulary

# What follows the name part of a stock code: "ALPH.PA", "BETA.N)".
_TICKER = re.compile(r"\.(?:[A-Z]{1,2})\b(?!\.)")


def find_names(tokens: Tokens, text: str, words: Vocabulary) -> list[NameRun]:
    """All name runs of a sentence, in order. Weekdays, months, nationalities and stop words are no names."""
    runs: list[NameRun] = []
    reached, known_names = 0, words.known_names
    has_address = bool(tokens.words) and text.find(".", tokens.starts[0], tokens.ends[-1] - 1) >= 0
    for i, (word, low) in enumerate(zip(tokens.words, tokens.lows, strict=True)):
        if word == low and word not in known_names and not (has_address and is_address(word)):
            continue
        if i < reached:
            continue
        known = known_end(tokens, i, words) if word in known_names else 0
        if known and (word == low or known >= run_end(tokens, i, words)):
            runs.append(_known(tokens, i, known, text))
            reached = known
        elif chartered := chartered_end(tokens, i, words):
            runs.append(_known(tokens, i, chartered, text))
            reached = chartered
        elif (word != low or is_address(word)) and may_start(tokens, i, words):
            last = run_end(tokens, i, words)
            end, reached = _without_code(tokens, i, last, text)
            if end > i:
                runs.extend(cut_pieces(tokens, i, end, text, words))
                reached = max(reached, runs[-1].last) if runs else reached
    return runs


def _known(tokens: Tokens, first: int, last: int, text: str) -> NameRun:
    written = text[tokens.starts[first] : tokens.ends[last - 1]]
    return NameRun(first, last, written, "organisation", is_initial(tokens, first))


def _without_code(tokens: Tokens, first: int, last: int, text: str) -> tuple[int, int]:
    """Where the name ends, and where to read on: past a stock code ("Alpha Group ALPH.PA"); the first part of a town
    ("San Francisco-based") names nobody."""
    if _TICKER.match(text, tokens.ends[last - 1]):
        return last - 1, last + 2
    if last < len(tokens) and tokens.words[last][0].isupper() and tokens.words[last].endswith(ATTRIBUTES):
        return first, last
    return last, last
