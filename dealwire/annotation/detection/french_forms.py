"""French forms of a verb that are a noun or an adjective where they stand: "cette taxe", "des départs contraints"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.passive import has_agent

# Articles that are pronouns as well: "la taxe", "il la taxe".
_FRENCH_CLITICS = frozenset({"le", "la", "les", "l'", "leur"})
# "a-t-il déclaré": the auxiliary with its subject behind it.
_CLITICS = ("-il", "-elle", "-ils", "-elles", "-on")


def is_present_noun(sentence: Sentence, i: int) -> bool:
    """ "cette taxe", "l'enquête", "commission d'enquête": a present form after an article is the noun."""
    low, before = sentence.low(i), sentence.low(i - 1)
    if sentence.at(i - 1) is not None:
        return False
    is_noun = any(trigger.word_class == "noun" for trigger in sentence.words.triggers.get(low, ()))
    is_article = bool(sentence.words.classes.get(before, frozenset()) & {"determiner", "possessive", "adjective"})
    if is_article and before not in _FRENCH_CLITICS and not sentence.words.is_class(before, "adjective"):
        return True
    return is_noun and (is_article or before in {"d'", "de", "l'"})


def is_noun_like(sentence: Sentence, i: int) -> bool:
    """ "mène une |levée|", "après sa |reprise|": a participle's form that is a noun too, right behind an article."""
    is_noun = any(trigger.word_class == "noun" for trigger in sentence.words.triggers.get(sentence.low(i), ()))
    opener = sentence.words.classes.get(sentence.low(i - 1), frozenset())
    return is_noun and sentence.at(i - 1) is None and bool(opener & {"determiner", "possessive"})


def is_adjective(sentence: Sentence, i: int) -> bool:
    """A French participle with no auxiliary, no agent and no name or comma before it ("des départs contraints")."""
    k = i - 1
    while (
        k >= 0
        and sentence.at(k) is None
        and sentence.words.classes.get(sentence.low(k), frozenset()) & {"adverb", "negation"}
    ):
        if sentence.low(k) in {"s'", "se"}:
            return False
        k -= 1
    lows, classes = sentence.tokens.lows[max(0, i - 5) : i], sentence.words.class_words
    if not (classes["have"].isdisjoint(lows) and classes["be"].isdisjoint(lows)):
        return False
    if any(low.endswith(_CLITICS) for low in lows):
        return False
    if k < 0 or sentence.at(k) is not None or sentence.low(k) in {",", "et", ")", "»", '"'}:
        return False
    return not sentence.words.is_class(sentence.low(k), "auxiliary") and not has_agent(sentence, i + 1)
