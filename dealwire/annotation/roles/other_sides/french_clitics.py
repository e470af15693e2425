"""Whom "lui", "leur", "en", "y" before a French verb mean: "la banque Alpha |lui| prête", "Beta |en| possède 12 %"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.clitics import clitic_object

_DATIVES, _PARTITIVES = frozenset({"lui", "leur"}), frozenset({"en", "y"})
# By frame: the pronouns that take up whoever gets money, or whose shares are held.
_TAKEN_UP = {
    "lend": _DATIVES,
    "grant": _DATIVES,
    "borrow": _DATIVES,
    "invest": _DATIVES | {"y"},
    "hold": _PARTITIVES,
    "take": frozenset({"y"}),
}
_VERB_GROUP = frozenset({"have", "auxiliary", "adverb", "negation", "modal"})
# Between the pronoun and its verb stand a few words at most ("lui a finalement accordé").
_REACH = 4


def fill_from_clitics(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whom the pronoun means as the investee, where an investor is known and nobody else gets or is held.

    It is the last business named before the verb that does not act itself, else what the text speaks of. French only.
    """
    pronouns = _TAKEN_UP.get(hit.trigger.frame.frame)
    if pronouns is None or sentence.words.language != "fr" or "investor" not in filling.roles:
        return
    verb = filling.support_at if hit.trigger.word_class == "noun" else hit.first
    is_gerund = hit.trigger.mood == "gerund"
    if is_gerund or "investee" in filling.roles or verb < 0 or not _stands_before(sentence, verb, pronouns):
        return
    givers = {m.name for m in filling.roles["investor"]}
    # "Alpha en possède 12 %, Beta |en| détient 11 %": both are of what the text speaks of.
    meant = topic_of(sentence, verb) if _is_again(sentence, verb) else clitic_object(sentence, verb)
    filling.add("investee", [m for m in meant if m.name not in givers])


def _stands_before(sentence: Sentence, verb: int, pronouns: frozenset[str]) -> bool:
    for i in range(verb - 1, max(-1, verb - _REACH), -1):
        if sentence.at(i) is not None:
            return False
        if sentence.low(i) in pronouns:
            return True
        if not sentence.words.classes.get(sentence.low(i), frozenset()) & _VERB_GROUP:
            return False
    return False


def _is_again(sentence: Sentence, verb: int) -> bool:
    """Whether "en" or "y" stands before an earlier verb of holding too."""
    return any(
        sentence.low(i) in _PARTITIVES and sentence.words.is_group(sentence.low(i + 1), "holding")
        for i in range(max(0, verb - _REACH))
    )
