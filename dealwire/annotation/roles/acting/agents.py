"""Who acts: the payer, whom an infinitive's clause is told of, the leading subject of a noun's deal."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.noun_phrases.coordination import coordinated_after
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.authorities.acting_countries import only_countries
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

PUBLIC_MONEY = frozenset({"grant", "borrow", "lend"})
# Frames in which a country's name stands for its government.
STATE_FRAMES = PUBLIC_MONEY | {"stake", "hold"}
_INFINITIVE_OPENERS = frozenset({"après", "avant", "pour", "afin", "sans"})


def leader(sentence: Sentence, at: int) -> list[Mention]:
    """The sentence's subject, unless it is a person or somebody who only speaks of the deal ("said that …")."""
    found = [m for m in leading_subject(sentence, at) if m.kind != "person"]
    if len(found) == 1 and found[0].last <= at and sentence.words.language == "en":
        # "Alpha |and Beta| are among the bidders for Gamma"
        found = [m for m in coordinated_after(sentence, found[0]) if m.last <= at]
    speaks = any(sentence.low(i) in {"que", "qu'", "that"} for m in found for i in range(m.last, at))
    return [] if speaks else found


def clause_opener(sentence: Sentence, at: int) -> int:
    """Where an infinitive's clause begins: "|après| avoir racheté …, Alpha", "|pour| racheter …, Alpha"; else -1."""
    i = at - 1
    while i >= 0 and sentence.at(i) is None:
        low = sentence.low(i)
        if low in _INFINITIVE_OPENERS:
            return i
        if low not in {"de", "d'"} and not sentence.words.classes.get(low, frozenset()) & {"auxiliary", "adverb"}:
            return -1
        i -= 1
    return -1


def payer(sentence: Sentence, at: int) -> list[Mention]:
    """Who gives or lends: also a country, which acts through its government."""
    found = only_countries(sentence, subject(sentence, at, PARTIES | {"place"}))
    return [
        replace(m, kind="authority", name=sentence.span(m.first, m.last).text) if m.kind == "place" else m
        for m in found
    ]


def agent(sentence: Sentence, at: int) -> list[Mention]:
    """The subject of the verb at word `at`; of an infinitive at the sentence's head, the main clause's."""
    opener = clause_opener(sentence, at)
    return subject(sentence, at) or (leading_subject(sentence, opener) if opener >= 0 else [])
