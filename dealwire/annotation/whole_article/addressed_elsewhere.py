"""Whom an act is on that names no company: whom the act before, the title, or the text's topic names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dealwire.annotation.entities.firms import is_medium
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.roles.authorities.bystanders import is_channel, is_judged
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.whole_article.main_deal import is_between_states, speaks_of_business, takes_strong_side

_DEFINITE = frozenset({"the", "this", "its", "their", "that"})
# How far behind its article the word for what was done may stand.
_ADJECTIVES = 3
# Who else may be spoken of.
_OTHERS = frozenset({"organisation", "product", "place", "person"})
# Companies that an article is about: at most two in its title, each named some times.
_LEADS, _OFTEN = 2, 3


def address_as_before(drafts: list[Draft]) -> None:
    """Take "X has also welcomed …", "Y a elle aussi salué …" as said of the companies that the act before is about."""
    acts = [draft for draft in drafts if draft.fact_table == "regulatory_reactions"]
    for before, draft in pairwise(acts):
        if _lacks_company(draft) and _is_after(before, draft) and _is_added(draft):
            draft.roles["company"] = [told_again(draft, name) for name in before.names("company")]
            draft.reacts_to = before.reacts_to


def _lacks_company(draft: Draft) -> bool:
    """Whether a statement takes a side, and is about no company or deal yet."""
    is_open = not (draft.roles.get("company") or draft.reacts_to)
    return is_open and draft.kind == "statement" and draft.stance != "neutral"


def _is_after(before: Draft, draft: Draft) -> bool:
    """Whether somebody else took the same side in the sentence before, or in the same one."""
    is_near = 0 <= draft.sentence.index - before.sentence.index <= 1
    return is_near and before.stance == draft.stance and before.names("authority") != draft.names("authority")


def _is_added(draft: Draft) -> bool:
    """Whether "aussi", "également", "also" stands between speaker and verb."""
    near = range(draft.hit.first - 4, draft.hit.first)
    return any(draft.words.is_group(draft.sentence.low(i), "adding") for i in near)


def told_again(draft: Draft, name: str) -> Mention:
    """A company that the sentence does not write, placed at its verb."""
    at = replace(draft.roles["authority"][0], kind="anaphor", authority_id=None, is_official=False, name=name)
    return replace(at, first=draft.hit.first, last=draft.hit.last)


def address_by_plural(story: Story, drafts: list[Draft]) -> None:
    """Take "«Ils ont trop de pouvoir», a dit …" as said of the businesses of the sentence before. French only."""
    for draft in drafts:
        if draft.fact_table != "regulatory_reactions" or not (_lacks_company(draft) and _says_they(draft.sentence)):
            continue
        before = story.sentences[draft.sentence.index - 1]
        firms = dict.fromkeys(m.name for m in before.mentions if m.kind == "organisation" and m.name in story.firms)
        if len(firms) > 1:
            draft.roles["company"] = [told_again(draft, name) for name in firms]


def _says_they(sentence: Sentence) -> bool:
    """Whether a quotation that opens the sentence begins with "ils" or "elles"."""
    if sentence.words.language != "fr" or sentence.index == 0:
        return False
    return sentence.low(0) in {"«", '"', "“"} and sentence.low(1) in {"ils", "elles"}


def address_by_title(story: Story, drafts: list[Draft]) -> None:
    """Take a statement that takes sides and names no company as one on the companies that the title names."""
    title = next((s for s in story.sentences if s.part == "title"), None)
    if title is None:
        return
    for draft in drafts:
        if draft.fact_table != "regulatory_reactions" or not (_lacks_company(draft) and _is_open_to_topic(draft)):
            continue
        find_mentions(title, story)
        named = (m for m in title.mentions if m.kind == "organisation" and not is_channel(title, m))
        names = dict.fromkeys(m.name for m in named)
        firms = [name for name in names if name in story.firms and story.cast.counts[name] >= _OFTEN]
        if 0 < len(firms) <= _LEADS:
            draft.roles["company"] = [told_again(draft, name) for name in firms]


def address_by_topic(story: Story, drafts: list[Draft]) -> None:
    """Take "hailed the plan", "criticised the move" as said of the company that the text speaks of. English only."""
    for draft in drafts:
        topic = draft.sentence.topic
        is_topic = topic in story.firms and is_main_topic(story, topic)
        if draft.words.language == "en" and is_topic and _lacks_company(draft) and _judges_conduct(draft):
            draft.roles["company"] = [told_again(draft, topic)]


def _judges_conduct(draft: Draft) -> bool:
    """Whether "the plan", "the move" and the like stand right behind a verb that takes sides."""
    sentence, start = draft.sentence, draft.hit.last
    if sentence.low(start) not in _DEFINITE or not (is_judged(draft) or _is_demand(draft)):
        return False
    ahead = range(start + 1, start + 1 + _ADJECTIVES)
    return any(sentence.at(i) is None and draft.words.is_group(sentence.low(i), "deed") for i in ahead)


def _is_demand(draft: Draft) -> bool:
    return draft.words.is_group(draft.hit.trigger.lemma, "demanding")


def _is_open_to_topic(draft: Draft) -> bool:
    """Whether the sentence names nobody else, and speaks of a company, its line of business or what it does."""
    sentence = draft.sentence
    if sentence.words.language == "fr" and is_between_states(draft):
        return False
    others = _OTHERS if sentence.words.language == "en" else _OTHERS - {"place"}
    if any(m.kind in others and not is_medium(m.name, sentence.words) for m in sentence.mentions):
        return False
    return takes_strong_side(draft) and any(speaks_of_business(low, draft) for low in sentence.tokens.lows)


def is_main_topic(story: Story, name: str) -> bool:
    """Whether the article is about the company: its title names it, or the text does often."""
    return name in story.article.title or story.cast.counts[name] >= _OFTEN
