"""Whom a French pronoun before its verb means as its object: "Beta, lorsque Alpha |l'|a racheté"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.text.story import Mention, Sentence

_CLITICS = frozenset({"l'", "le", "la"})
_GIVING = frozenset({"à", "au", "aux", "auprès", "chez", "par"})
_VERB_GROUP = frozenset({"have", "auxiliary", "adverb", "negation"})
# Between the pronoun and the auxiliary or verb stand a few words at most ("l'a finalement racheté").
_REACH = 4


def has_clitic(sentence: Sentence, at: int) -> bool:
    """Whether the verb at word `at` has its object before it as a pronoun."""
    if sentence.words.language != "fr":
        return False
    for i in range(at - 1, max(-1, at - _REACH), -1):
        if sentence.at(i) is not None:
            return False
        if sentence.low(i) in _CLITICS:
            return True
        if not sentence.words.classes.get(sentence.low(i), frozenset()) & _VERB_GROUP:
            return False
    return False


def clitic_object(sentence: Sentence, at: int) -> list[Mention]:
    """Whom that pronoun means: the last business named before the verb that does not act itself; else the topic."""
    doers = {m.name for m in subject(sentence, at)}
    named = [m for m in sentence.mentions if m.kind in {"organisation", "anaphor"} and m.name and m.last <= at]
    others = [m for m in named if m.name not in doers and not _is_receiver(sentence, m)]
    # "a acheté Beta |à Gamma| avant de le revendre"
    free = [m for m in others if sentence.low(phrase_start(sentence, m.first) - 1) not in _GIVING]
    found = (free or others)[-1:] or topic_of(sentence, at)
    return [m for m in found if m.name not in doers]


def pronoun_before(sentence: Sentence, at: int) -> list[Mention]:
    """The pronoun that is the subject of the verb at word `at`, whoever it means ("Beta, qu'|il| revend"). French."""
    if sentence.words.language != "fr":
        return []
    near = [sentence.at(i) for i in range(at - 1, max(-1, at - _REACH), -1)]
    return [m for m in near if m is not None and m.kind == "pronoun"][:1]


def _is_receiver(sentence: Sentence, mention: Mention) -> bool:
    """ "Beta, |à qui| Alpha l'a vendu": whom a relative takes up as the buyer is not what was sold."""
    i = mention.last + 1 if sentence.low(mention.last) == "," else mention.last
    is_governed = sentence.low(i) in {"à", "chez"} and sentence.low(i + 1) in {"qui", "laquelle"}
    return is_governed or sentence.low(i) == "auquel"
