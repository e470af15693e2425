"""The parties in the places that only nouns have: owners, compounds, appositions, whom a noun is given to."""

from __future__ import annotations

from collections.abc import Callable

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.compounds import compound, coordinated
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.agents import leader
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.possessors import possessor
from dealwire.annotation.roles.complements.presented import presented
from dealwire.annotation.roles.complements.said_to_be import apposition, named
from dealwire.annotation.roles.complements.topics import taken_up, topic
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.roles.other_sides.negotiations import counterpart
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_GLUED: dict[str, Callable[[Sentence, Hit], list[Mention]]] = {
    "possessor": possessor,
    "compound": compound,
    "apposition": apposition,
    "named": named,
    "coordinated": coordinated,
    "counterpart": counterpart,
    "topic": topic,
    "relative": taken_up,
    "presented": presented,
}
NOUN_PLACES = frozenset({*_GLUED, "main", "receiver", "possessed", "dative"})


def around_noun(sentence: Sentence, hit: Hit, place: str, filling: Filling) -> list[Mention]:
    """The parties in the places that only nouns have."""
    if place == "apposition" and filling.support is not None and hit.trigger.frame.frame == "joint_venture":
        # "Les deux groupes, Alpha et Beta, créent une coentreprise": what is created is none of them.
        return []
    if place in _GLUED:
        return _GLUED[place](sentence, hit)
    if place == "main":
        # "Its investors include Alpha": with nobody known to own them, it is none of those who are named.
        is_owned = sentence.words.is_class(sentence.low(hit.first - 1), "possessive")
        return [] if is_owned else leader(sentence, hit.first)
    if place == "dative":
        return _receivers(sentence, hit, filling)
    if place == "receiver":
        is_received = filling.support is not None and filling.support.side == "receiver"
        return subject(sentence, filling.support_at) if is_received else []
    # "son rachat par X": with the buyer named, the possessive means what is bought.
    before = sentence.low(hit.first - 1)
    is_possessed = sentence.words.is_class(before, "possessive") or (before == "'s" and "acquirer" in filling.phrases)
    return possessor(sentence, hit) if "acquirer" in filling.roles and is_possessed else []


def _receivers(sentence: Sentence, hit: Hit, filling: Filling) -> list[Mention]:
    """Whom the verb that carries the noun gives it to: the nearest party between the two."""
    if filling.support is None:
        return []
    if filling.support.side == "receiver" and sentence.words.language == "fr":
        # "a demandé |à l'Etat| un prêt": who is asked gets nothing.
        return []
    near = (m for m in sentence.mentions if 0 <= filling.support_at < m.first < hit.first)
    between = [m for m in near if m.kind in PARTIES and (m.last < hit.first or m.kind != "organisation")]
    if hit.trigger.frame.frame == "borrow":
        # "a signé |avec Alpha| un prêt": not to whom it is given.
        between = [m for m in between if sentence.low(phrase_start(sentence, m.first) - 1) != "avec"]
    return between[-1:]
