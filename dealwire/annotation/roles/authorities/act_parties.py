"""The parties of an act that no slot holds: whom a verb or pronoun tells, who is paid, whose clause follows."""

from __future__ import annotations

from dealwire.annotation.detection.attributions import speaker_named
from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acted_on.object_pronouns import meant_by_pronoun
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.authorities.acting_in import country_where
from dealwire.annotation.roles.authorities.clause_authors import clause_author
from dealwire.annotation.roles.authorities.rule_makers import rule_makers
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.roles.other_sides.payees import payee
from dealwire.annotation.text.story import Mention, Sentence


def fill_act(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Whom an act is on that a verb or a pronoun tells, and which authority is paid."""
    if _is_on_subject(sentence, hit, filling):
        filling.add("company", subject(sentence, filling.support_at))
    filling.add("company", meant_by_pronoun(sentence, hit, filling))
    if "authority" not in filling.roles:
        filling.add("authority", _attributed(sentence, hit) or payee(sentence, hit) or clause_author(sentence, hit))
    if "authority" not in filling.roles:
        filling.add("authority", rule_makers(sentence, hit) or country_where(sentence, hit))


def _is_on_subject(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "Alpha faces a probe", "Alpha a payé une amende": whom the act is on is the subject."""
    if filling.support is None or hit.trigger.frame.fact_table != "regulatory_reactions":
        return False
    if "company" in filling.roles:
        # "Alpha won approval for its purchase of Beta": it is on both.
        return hit.trigger.frame.frame == "clear" and filling.support.side == "receiver"
    return filling.support.side == "receiver" or sentence.words.is_group(sentence.low(filling.support_at), "paying")


def _attributed(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "selon la ministre du Travail |Anna Roe|": to whom a preposition gives the words, behind an office."""
    speaker = speaker_named(sentence, hit.last) if hit.trigger.word_class == "preposition" else None
    return [speaker] if speaker is not None else []
