"""Statements that name no company, in an article that tells a deal or act of one: French speech that takes a side."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Story
from dealwire.annotation.whole_article.addressed_elsewhere import told_again
from dealwire.annotation.whole_article.main_deal import (
    is_between_states,
    is_history,
    names_nobody_else,
    takes_strong_side,
)

# Title and first sentences: the company of what they tell is what the article is about, if it is named so often.
_LEAD, _OFTEN = 3, 3
# How many companies an article is about at most.
_LEADS = 2
_OTHERS = frozenset({"organisation", "product", "person"})


def address_by_lead(story: Story, drafts: list[Draft]) -> None:
    """Take a French statement that takes sides and names nobody as one on the companies that the lead tells of."""
    leads = _leads(story, drafts) if story.words.language == "fr" else []
    for draft in drafts if leads else ():
        if (
            draft.fact_table == "regulatory_reactions"
            and _is_open(draft)
            and names_nobody_else(draft.sentence, leads, _OTHERS)
            and not is_between_states(draft)
        ):
            topic = draft.sentence.topic
            names = [topic] if topic in leads else leads
            draft.roles["company"] = [told_again(draft, name) for name in names if len(names) <= _LEADS]


def _is_open(draft: Draft) -> bool:
    """Whether a verb takes a side by a word that means it, and is about no company or deal yet."""
    is_said = draft.kind == "statement" and draft.hit.trigger.word_class == "verb"
    is_said = is_said and not draft.words.is_group(draft.hit.trigger.lemma, "informing")
    is_side = is_said and draft.stance != "neutral" and takes_strong_side(draft)
    return is_side and not (draft.roles.get("company") or draft.reacts_to)


def _leads(story: Story, drafts: list[Draft]) -> list[str]:
    """The businesses that title and lead tell a deal, an investment or a formal act of."""
    told = [d for d in drafts if d.kind != "statement" and (d.sentence.part == "title" or d.sentence.index <= _LEAD)]
    told = [d for d in told if not is_history(d, story)]
    names = dict.fromkeys(
        party.name
        for draft in told
        for role, parties in draft.roles.items()
        for party in parties
        if role != "authority" and party.kind in {"organisation", "anaphor"}
    )
    return [name for name in names if _count(story, name) >= _OFTEN]


def _count(story: Story, name: str) -> int:
    """How often the article names it, in full or in short."""
    return sum(count for written, count in story.cast.counts.items() if story.cast.name(written) == name)
