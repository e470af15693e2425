"""Both sides of an ally set off behind its noun: "Son partenaire, le chimiste Alpha, apportera …". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_SET_OFF = frozenset({",", "(", "–"})
_ADJECTIVES = 3


def add_own_ally(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Set the partners to the ally that a comma presents, and whose ally it is: the subject, else the topic."""
    if sentence.words.language != "fr" or not sentence.words.is_group(hit.trigger.lemma, "ally"):
        return
    ally = _set_off(sentence, hit)
    own = next((i for i in range(hit.first - 1, max(-1, hit.first - _ADJECTIVES), -1) if _is_own(sentence, i)), -1)
    if not ally or own < 0:
        return
    owner = [m for m in subject(sentence, own) if m.name and m.name != ally[0].name] or topic_of(sentence, own)
    filling.roles["partner"] = []
    filling.add("partner", [*owner, *ally])


def _is_own(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "possessive")


def _set_off(sentence: Sentence, hit: Hit) -> list[Mention]:
    i = hit.last
    while i < hit.last + _ADJECTIVES and sentence.low(i).isalpha() and sentence.at(i) is None:
        i += 1
    found = complement(sentence, i + 1, gap=4).parties if sentence.low(i) in _SET_OFF else []
    is_closed = len(found) == 1 and not sentence.low(found[0].last)[:1].isalpha()
    return [m for m in found if m.kind == "organisation"] if is_closed else []
