"""The quick ways through a text find what the slow ones do."""

from __future__ import annotations

import re

import pytest

from dealwire.annotation.text.distinct_words import distinct_words
from dealwire.annotation.text.tokens import tokenize

TEXTS = (
    "L'usine d'Orvane, rachetée 3,5 millions d’euros (soit 12 % de plus), ouvre lundi.",
    "Orvane-Telm's chief\u00a0said \"no\"  twice -- the U.S. unit_2 isn't sold\tat €4bn.",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_all_that_the_pattern_finds(text: str) -> None:
    words, letters = re.compile(r"\w+(?:-\w+)*"), re.compile(r"[^\W\d_]+")

    assert distinct_words(text, str.isalnum, words) == set(words.findall(text))
    assert distinct_words(text, str.isalpha, letters) == set(letters.findall(text))


@pytest.mark.parametrize("text", TEXTS)
def test_each_token_stands_where_it_is_said_to(text: str) -> None:
    tokens = tokenize(f"Ah. {text}", 4, 4 + len(text))

    assert [f"Ah. {text}"[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == "".join(text.split())
