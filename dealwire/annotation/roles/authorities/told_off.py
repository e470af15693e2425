"""Whom a passive verb that takes sides is about: "Alpha et Beta, mis en garde par l'autorité". French."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import Mention, Story


def told_off(draft: Draft, story: Story) -> list[Mention]:
    """The businesses that undergo what the verb says, where its own words take sides; nobody for other verbs."""
    hit = draft.hit
    verb = f"{draft.sentence.span(hit.first, hit.last).text} {hit.trigger.lemma}"
    is_judged = any(pattern.search(verb) for pattern in draft.words.stances.values())
    if draft.words.language != "fr" or not is_judged:
        return []
    return [m for m in subject(draft.sentence, hit.first) if m.name in story.firms]
