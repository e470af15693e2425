"""What a name is coordinated with on its left ("X, Y et Z", from Z)."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.appositions import described
from dealwire.annotation.noun_phrases.brackets import before_bracket
from dealwire.annotation.noun_phrases.modifiers import COORDINATORS, phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_LISTED = frozenset({"organisation", "person", "authority", "anaphor", "product"})
_THAN = frozenset({"que", "qu'"})
_GENITIVES = frozenset({"de", "d'", "du", "des"})
# What opens a member of a list that has no name.
_UNNAMED = frozenset({"plusieurs", "des", "d'", "quelques", "deux", "trois", "quatre", "une", "certains"})


def coordinated_before(sentence: Sentence, last: Mention) -> list[Mention]:
    """The mention and those coordinated before it, in the order of the text."""
    members = [last]
    while True:
        start = phrase_start(sentence, members[0].first)
        i = _before_as_well(sentence, _behind_link(sentence, start - 1))
        is_added = i < start - 3 or (sentence.low(i) in _THAN and sentence.low(i - 1) == "ainsi")
        if not is_added and sentence.low(i) not in {",", "et", "and", "&", "/"} and not _is_hyphen(sentence, i):
            return members
        is_list = len(members) > 1 or is_added or _is_headline_pair(sentence, i) or _goes_on(sentence, last)
        if sentence.low(i) == "," and not is_list:
            return members
        is_comma = sentence.low(i) == ","
        while sentence.low(i) in COORDINATORS or sentence.low(i) in _THAN:
            i -= 1
        if sentence.low(i) == ")":
            i = before_bracket(sentence, i)
        before = sentence.at(i) or _before_apposition(sentence, i + 1)
        if before is None or not (before.kind in _LISTED or before.kind == last.kind == "place"):
            return members
        if is_comma and _is_whose(sentence, before):
            return members
        members.insert(0, before)


def _behind_link(sentence: Sentence, i: int) -> int:
    """The coordinator before a "de" that is only said again ("formé d'Alpha, de Beta |et| de Gamma"); else `i`."""
    is_repeated = sentence.low(i) in _GENITIVES and sentence.low(i - 1) in {",", "et"}
    return i - 1 if is_repeated and sentence.at(i) is None else i


def _before_as_well(sentence: Sentence, i: int) -> int:
    """The word before "as well as" where that ends at word `i`; else `i` itself."""
    return i - 3 if [sentence.low(k) for k in (i - 2, i - 1, i)] == ["as", "well", "as"] else i


def _before_apposition(sentence: Sentence, comma: int) -> Mention | None:
    """The name before "a pet shop chain" in "Alpha, a pet shop chain, and Beta", with its second comma at `comma`."""
    is_closed = sentence.words.language == "en" and sentence.low(comma) == "," and sentence.low(comma + 1) == "and"
    return next(iter(described(sentence, comma + 1)), None) if is_closed else None


def _is_whose(sentence: Sentence, party: Mention) -> bool:
    """ "les actionnaires |d'Alpha|, Beta et Gamma": whose shareholders they are is none of them. French."""
    start = phrase_start(sentence, party.first)
    is_governed = sentence.low(start - 1) in _GENITIVES
    return is_governed and sentence.words.is_group(sentence.low(start - 2), "holders")


def _is_headline_pair(sentence: Sentence, comma: int) -> bool:
    """ "Alpha, Beta in merger talks": at an English headline's head a comma stands for "and"."""
    first = sentence.at(comma - 1)
    is_pair = first is not None and first.first == 0 and first.kind == "organisation"
    return sentence.part == "title" and sentence.words.language == "en" and is_pair


def _goes_on(sentence: Sentence, last: Mention) -> bool:
    """ "Alpha, Beta |et plusieurs banques|": whether a member without a name closes the list. French only."""
    i = last.last
    is_joined = sentence.low(i) == "et" and sentence.low(i + 1) in _UNNAMED and sentence.at(i + 1) is None
    return is_joined and sentence.words.language == "fr" and sentence.at(last.first - 2) is not None


def _is_hyphen(sentence: Sentence, i: int) -> bool:
    """ "le tandem Alpha-Beta": a hyphen glued to the names on both sides."""
    tokens = sentence.tokens
    is_inner = 0 < i < len(tokens) - 1 and tokens.lows[i] in {"-", "–"}
    return is_inner and tokens.starts[i] == tokens.ends[i - 1] and tokens.starts[i + 1] == tokens.ends[i]
