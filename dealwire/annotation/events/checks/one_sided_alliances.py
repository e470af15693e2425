"""Alliances of which one side only is named: "Norway has agreements with Alpha and Beta" allies nobody named."""

from __future__ import annotations

from dealwire.annotation.entities.schools import is_school
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.companions_named import are_governed_together
from dealwire.annotation.noun_phrases.coordination import coordinated_after
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_TO_WHOM = frozenset({"auquel", "auxquels", "auxquelles", "laquelle"})
# How far before its verb such a relative stands.
_RECEIVED = 8
_RECIPROCAL = frozenset({"avec", "with"})


def is_one_sided(draft: Draft) -> bool:
    """Whether all partners named are on one side of the alliance that the draft tells."""
    partners = draft.roles.get("partner", [])
    return are_governed_together(draft.sentence, partners) or _lacks_receiver(draft, partners)


def things_made(draft: Draft) -> list[Mention]:
    """ "la Delta 3, conçue |en collaboration avec| Alpha": who may be what is made there, if it is no business. French.

    Whoever is named beside those whom "avec" governs, unless told as who makes it ("conçue par Beta en …").
    """
    sentence, hit = draft.sentence, draft.hit
    way = next((hit.first - k for k in (1, 2) if sentence.low(hit.first - k) == "en"), -1)
    if draft.words.language != "fr" or way < 0 or hit.trigger.word_class != "noun":
        return []
    others = [m for m in draft.roles.get("partner", []) if not are_governed_together(sentence, [m])]
    return [m for m in others if m.kind == "organisation" and not _is_maker(sentence, m, way)]


def _is_maker(sentence: Sentence, party: Mention, way: int) -> bool:
    is_agent = sentence.low(phrase_start(sentence, party.first) - 1) == "par"
    return is_agent or is_school(sentence, party) or way - party.last <= 1


def _lacks_receiver(draft: Draft, partners: list[Mention]) -> bool:
    """ "Alpha et Beta s'approvisionnent en Norvège": a verb that one does to the other, with both of them before it.

    French only.
    """
    trigger = draft.hit.trigger
    if trigger.word_class != "verb" or draft.words.language != "fr":
        return False
    is_joint = bool(_RECIPROCAL & {*trigger.slots.get("partner", ()), *trigger.words}) or "ensemble" in trigger.words
    is_joint = is_joint or "leurs" in trigger.words or "conjointement" in trigger.words
    is_joint = is_joint or draft.words.is_group(trigger.lemma, "making") or _is_received(draft)
    return not is_joint and (all(party.last <= draft.hit.first for party in partners) or _are_listed(draft, partners))


def _is_received(draft: Draft) -> bool:
    """ "Alpha, |à laquelle| Beta fournit un moteur": a relative says who gets it."""
    before = range(max(0, draft.hit.first - _RECEIVED), draft.hit.first)
    return any(draft.sentence.low(i) in _TO_WHOM for i in before)


def _are_listed(draft: Draft, partners: list[Mention]) -> bool:
    """ "l'outil fourni par Alpha et Beta": those who are told in one breath."""
    first = min(partners, key=lambda party: party.first, default=None)
    together = {party.first for party in coordinated_after(draft.sentence, first)} if first is not None else set()
    return len(partners) > 1 and all(party.first in together for party in partners)
