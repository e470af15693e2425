"""Formal acts whose object is no company ("a suspendu la cotation"): they are on the one that the text speaks of."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.modality.act_status import is_modal
from dealwire.annotation.text.story import Mention, Story

_FORMAL = frozenset({"order", "investigation", "review", "fine"})
_OTHERS = frozenset({"organisation", "product", "person"})
# How often the article names the company that it is about.
_OFTEN = 3
_NEAR = 8
# How far from an inquiry the word for opening it stands.
_OPENED = 8


def topic_addressed(draft: Draft, story: Story) -> list[Mention]:
    """The company of the title that a French sentence speaks of, where it names nobody but the authority that acts."""
    sentence = draft.sentence
    is_inquiry = _is_inquiry(draft)
    topic = _only_title(story) if is_inquiry else sentence.topic
    is_act = draft.kind in _FORMAL and sentence.words.language == "fr" and bool(draft.roles.get("authority"))
    if not is_act or topic not in story.firms or not _is_titled(story, topic) or not _is_done(draft):
        return []
    if any(m.kind in _OTHERS and not m.is_official for m in sentence.mentions):
        return []
    if not (is_inquiry or _speaks_of_its_own(draft)):
        return []
    return [Mention("anaphor", draft.hit.first, draft.hit.last, topic)]


def _is_inquiry(draft: Draft) -> bool:
    """ "Une enquête a été ouverte par le parquet pour tromperie": an inquiry that is opened, into whom goes without
    saying."""
    is_noun = draft.kind == "investigation" and draft.hit.trigger.word_class == "noun"
    around = range(max(0, draft.hit.first - _OPENED), draft.hit.last + _OPENED)
    is_opened = is_noun and any(draft.words.is_group(draft.sentence.low(i), "opened") for i in around)
    return is_opened and draft.words.group_words["personaloffence"].isdisjoint(draft.sentence.tokens.lows)


def _only_title(story: Story) -> str:
    """The only business that the title names, if the article is about it; else nobody."""
    named = [name for name in story.firms if _is_titled(story, name)]
    return named[0] if len(named) == 1 else ""


def _is_done(draft: Draft) -> bool:
    """Whether somebody acts, not only may act; a minister who "looks into" something reviews nothing."""
    is_by_official = draft.kind == "review" and any(m.is_official for m in draft.roles["authority"])
    # "a un système |pour| bannir toute critique": a purpose is no act.
    is_purpose = draft.hit.trigger.mood == "base" and draft.sentence.low(draft.hit.first - 1) == "pour"
    return not (draft.hit.is_passive or is_by_official or is_purpose or is_modal(draft.sentence, draft.hit.first))


def _is_titled(story: Story, name: str) -> bool:
    return name in story.article.title and story.cast.counts[name] >= _OFTEN


def _speaks_of_its_own(draft: Draft) -> bool:
    """Whether a word for what companies have or do stands near the act: "la cotation", "le rappel", "le dossier".

    An act on "ce partenariat" is on the sides of that deal instead.
    """
    sentence = draft.sentence
    near = [sentence.low(i) for i in range(draft.hit.last, draft.hit.last + _NEAR)]
    if any(trigger.frame.fact_table == "deals" for low in near for trigger in sentence.words.triggers.get(low, ())):
        return False
    groups = ("conduct", "fact", "licence", "dealt")
    return any(sentence.words.is_group(low, group) for low in near for group in groups)
