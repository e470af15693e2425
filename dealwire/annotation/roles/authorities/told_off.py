"""Whom a passive verb that takes sides is about: "Alpha et Beta, mis en garde par l'autorité". French."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.authorities.arguments import COMPANIES, is_argument
from dealwire.annotation.text.story import Mention, Story

# How many words, auxiliaries and a comma, may part whose conduct it is from the verb.
_NEAR = 5


def told_off(draft: Draft, story: Story) -> list[Mention]:
    """The businesses that undergo what the verb says, where its own words take sides; nobody for other verbs."""
    hit = draft.hit
    verb = f"{draft.sentence.span(hit.first, hit.last).text} {hit.trigger.lemma}"
    is_judged = any(pattern.search(verb) for pattern in draft.words.stances.values())
    if draft.words.language != "fr" or not is_judged:
        return []
    undergoing = [m for m in subject(draft.sentence, hit.first) if m.name in story.firms]
    return undergoing or _owners_before(draft, story)


def _owners_before(draft: Draft, story: Story) -> list[Mention]:
    """ "Les prix |d'Alpha|, dénoncés par la Cour": the last business before the verb whose conduct is meant."""
    sentence, first = draft.sentence, draft.hit.first
    before = [m for m in sentence.mentions if m.last <= first and m.kind in COMPANIES and m.name in story.firms]
    return [m for m in before[-1:] if first - m.last <= _NEAR and is_argument(sentence, m)]
