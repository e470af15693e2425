"""Examples in a list: "startups such as Alpha", "strategic investors like Beta"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.head_nouns import has_head
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Sentence

_EXAMPLE_REACH = 5


def gives_example(sentence: Sentence, i: int) -> bool:
    """ "startups such as Alpha", "des entreprises comme Alpha", "banks like Beta"."""
    low, before, after = sentence.low(i), sentence.low(i - 1), sentence.at(i + 1)
    if low in {"dont", "notamment"} and after is None:
        # "un groupe d'investisseurs, dont |le fonds norvégien| Alpha"
        named = (m for k in range(i + 2, i + _EXAMPLE_REACH) if (m := sentence.at(k)) is not None)
        after = next((m for m in named if phrase_start(sentence, m.first) == i + 1), None)
    is_example = (
        low in {"like", "comme", "including", "dont", "notamment"}
        or (before, low) == ("such", "as")
        or (low in {"que", "qu'"} and before[:3] == "tel")
        or (low == ":" and sentence.words.language == "fr")
    )
    return is_example and after is not None and after.kind == "organisation"


def example_after(sentence: Sentence, i: int) -> int:
    """Where the first example stands in "and |strategic investors like| Beta"; 0 where there is none."""
    for k in range(i, i + _EXAMPLE_REACH):
        if gives_example(sentence, k) and has_head(sentence, i, k):
            return k + 1
        if (
            sentence.at(k) is not None
            or not sentence.low(k).isalpha()
            or sentence.words.is_class(sentence.low(k), "be")
        ):
            return 0
    return 0
