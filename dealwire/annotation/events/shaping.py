"""From a filled frame to typed drafts, step by step: measured, typed, cast, tried and judged."""

from __future__ import annotations

from dealwire.annotation.detection.quoting import is_misread
from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.amounts.measure import measure, value_asset
from dealwire.annotation.events.amounts.paid_to_speaker import settle_with_speaker
from dealwire.annotation.events.checks.hypotheses import is_hypothetical, is_vetoed
from dealwire.annotation.events.checks.needed_figures import has_figure
from dealwire.annotation.events.checks.plausibility import is_plausible
from dealwire.annotation.events.completeness import is_complete
from dealwire.annotation.events.division.divided_drafts import divided
from dealwire.annotation.events.division.penalties import as_settlement
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.heads import name_companies
from dealwire.annotation.events.modality.judgement import judge
from dealwire.annotation.events.modality.spoken_acts import as_done
from dealwire.annotation.events.players import keep_players, lacks_party
from dealwire.annotation.events.types.french_rulings import as_french_ruling
from dealwire.annotation.events.types.kinds import retype
from dealwire.annotation.events.types.put_up import as_put_up
from dealwire.annotation.events.types.recast_acts import as_directive, as_overturned, as_refusal, as_ruling
from dealwire.annotation.events.vehicles import name_vehicle
from dealwire.annotation.roles.authorities.addressees import add_companies
from dealwire.annotation.roles.authorities.settling import sort_sides
from dealwire.annotation.roles.slots import fill_slots
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.whole_article.authorship import add_authority
from dealwire.annotation.whole_article.rounds import add_contributors


def shape(sentence: Sentence, hit: Hit, story: Story) -> list[Draft]:
    """The drafts that a hit gives, one for each company bought or invested in."""
    draft = _shape(sentence, hit, story)
    if draft is None:
        return []
    return divided(as_settlement(draft))


def _shape(sentence: Sentence, hit: Hit, story: Story) -> Draft | None:
    """The draft that a hit gives, or None where it is no fact or its required roles are not there."""
    is_possible = has_figure(sentence, hit) and not (lacks_party(sentence, hit) or is_misread(sentence, hit))
    if not is_possible or is_vetoed(sentence, hit) or is_hypothetical(sentence, hit):
        return None
    filling, frame = fill_slots(sentence, hit), hit.trigger.frame
    sort_sides(sentence, hit, filling)
    draft = Draft(sentence, hit, frame.fact_table, frame.kind, frame.confidence, dict(filling.roles))
    measure(draft, filling, story.article.published_on)
    retype(draft, filling)
    value_asset(draft)
    add_contributors(draft)
    name_vehicle(draft)
    name_companies(draft)
    add_companies(draft, story)
    as_directive(draft)
    as_overturned(draft)
    as_refusal(draft)
    settle_with_speaker(draft)
    add_authority(draft, story)
    keep_players(draft)
    as_ruling(draft)
    as_french_ruling(draft)
    if not is_complete(draft) or not is_plausible(draft, filling, story):
        return None
    judge(draft, filling, story.article.published_on)
    as_put_up(draft)
    return as_done(draft, filling)


def parties_of(draft: Draft) -> list[Mention]:
    """All parties of a draft in the order of the text."""
    return sorted((m for many in draft.roles.values() for m in many), key=lambda m: m.first)
