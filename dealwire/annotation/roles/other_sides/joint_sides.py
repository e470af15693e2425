"""Both sides that a plural stands for: "les deux groupes ont signé", "ils se sont alliés", "they have merged"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.references.plural import both, opening_pair, pair_before
from dealwire.annotation.roles.acted_on.objects import drop_next_subject
from dealwire.annotation.roles.complements.prepositions import governed
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

# "Les deux groupes ont racheté Alpha": in French a description of two stands for both of them.
_TAKING_UP = frozenset({",", "which", "who"})
_JOINT = frozenset({"acquirer", "investor"})


def joint_sides(sentence: Sentence, hit: Hit, role: str, found: list[Mention], filling: Filling) -> list[Mention]:
    """ "they have merged": a plural stands for both sides, where no other place names one."""
    if role == "company" and role not in filling.roles and (pair := opening_pair(sentence)):
        return pair
    if role == "partner" and len(found) == 1 and sentence.low(found[0].last) in _TAKING_UP:
        # "|Alpha and Beta|, which merged in 2012"
        found = coordinated_before(sentence, found[0])
    is_joint = role in _JOINT and sentence.words.language == "fr" and all(m.kind == "anaphor" for m in found)
    is_shared = (role == "partner" or is_joint) and role not in filling.roles
    if is_shared and role == "partner" and not found:
        return pair_before(sentence, hit.first if filling.support is None else filling.support_at)
    return both(sentence, found) if is_shared else found


def governed_sides(sentence: Sentence, hit: Hit, role: str, place: str) -> Phrase | None:
    """What the preposition `place` governs; of an alliance "entre les deux groupes", both of them."""
    phrase = governed(sentence, hit, role, place)
    if phrase is not None and hit.trigger.word_class == "verb":
        drop_next_subject(sentence, phrase)
    if phrase is not None and role == "partner" and sentence.words.language == "fr":
        phrase.parties = both(sentence, phrase.parties)
    return phrase
