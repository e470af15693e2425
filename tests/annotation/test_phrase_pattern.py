"""A pattern of phrases finds what the phrases side by side would, the longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dealwire.annotation.words.phrase_pattern import phrases

LETTERS = "ab '.é"
FORMS = st.lists(st.text(LETTERS, min_size=1, max_size=5).filter(str.strip), max_size=8)


def side_by_side(forms: list[str]) -> re.Pattern[str]:
    longest = sorted({form.lower() for form in forms}, key=lambda form: (-len(form), form))
    written = ((form, re.escape(form).replace(r"\ ", r"\s").replace("'", "['’]")) for form in longest)
    body = "|".join(pattern if form.endswith("'") else rf"{pattern}(?!\w)" for form, pattern in written)
    return re.compile(rf"(?<!\w)(?:{body})" if forms else r"(?!)", re.IGNORECASE)


@given(FORMS, st.text(LETTERS + "AB’\n", max_size=40))
def test_it_finds_what_the_phrases_side_by_side_find(forms: list[str], text: str) -> None:
    found, expected = phrases(forms).finditer(text), side_by_side(forms).finditer(text)
    assert [match.span() for match in found] == [match.span() for match in expected]


def test_the_longest_phrase_wins() -> None:
    assert phrases(["plus", "plus transparents"]).findall("Plus transparents, plus clairs, plusieurs") == [
        "Plus transparents",
        "plus",
    ]
