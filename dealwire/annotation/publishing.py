"""From settled drafts to the mentions and events of an article, each with its span and id."""

from __future__ import annotations

import hashlib

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.shaping import parties_of
from dealwire.annotation.text.mention import Annotations, Event, Name, Role, Span
from dealwire.annotation.text.mention import Sentence as SentenceMention
from dealwire.annotation.text.story import Mention, Sentence, Story


def publish(story: Story, candidates: list[Sentence], drafts: list[Draft]) -> Annotations:
    """An article's annotations: its candidate sentences with what stands in them, and an event a draft."""
    article_id = story.article.article_id
    ids = {id(draft): _event_id(article_id, draft) for draft in drafts}
    events: dict[str, Event] = {}
    for draft in drafts:
        events.setdefault(ids[id(draft)], _event(draft, ids))
    used = [s for s in candidates if s.mentions]
    return Annotations(
        article_id,
        [SentenceMention(_whole(sentence)) for sentence in used],
        [_name(sentence, m) for sentence in used for m in sentence.mentions if _is_named(m)],
        [m.amount for sentence in used for m in sentence.mentions if m.amount],
        [m.date for sentence in used for m in sentence.mentions if m.date],
        list(events.values()),
    )


def _whole(sentence: Sentence) -> Span:
    return Span(sentence.part, sentence.start, sentence.end, sentence.text[sentence.start : sentence.end])


def _is_named(mention: Mention) -> bool:
    return mention.kind in {"organisation", "person", "place", "authority"}


def _name(sentence: Sentence, mention: Mention) -> Name:
    span = sentence.span(mention.first, mention.last)
    return Name(span, mention.name or span.text, mention.kind, mention.authority_id)


def _event(draft: Draft, ids: dict[int, str]) -> Event:
    sentence, amount = draft.sentence, draft.amount
    percent = draft.percent.amount.amount if draft.percent and draft.percent.amount else None
    return Event(
        event_id=ids[id(draft)],
        fact_table=draft.fact_table,
        kind=draft.kind,
        trigger=sentence.span(draft.hit.first, draft.hit.last),
        quote=_quote(draft),
        sentence=_whole(sentence),
        roles=tuple(_roles(draft)),
        rule=f"{draft.frame.frame}:{draft.hit.trigger.lemma}",
        confidence=draft.confidence,
        status=draft.status,
        stance=draft.stance,
        round=draft.round,
        amount=amount.amount if amount else None,
        amount_max=amount.amount_max if amount else None,
        amount_resolution=amount.resolution if amount else None,
        currency=amount.currency if amount else None,
        stake_pct=percent,
        announced_on=draft.date.resolved if draft.date else None,
        announced_on_precision=draft.date.precision if draft.date else None,
        reacts_to=ids.get(id(draft.reacts_to)) if draft.reacts_to else None,
    )


def _roles(draft: Draft) -> list[Role]:
    return [
        Role(role, mention.name, draft.sentence.span(mention.first, mention.last), mention.authority_id)
        for role, mentions in draft.roles.items()
        for mention in mentions
    ]


def _quote(draft: Draft) -> Span:
    """The smallest span that holds the trigger, the roles and the amount."""
    parts = parties_of(draft) + [m for m in (draft.amount_words, draft.percent) if m and m.first >= 0]
    first = min([draft.hit.first, *(m.first for m in parts)])
    last = max([draft.hit.last, *(m.last for m in parts)])
    return draft.sentence.span(first, last)


def _event_id(article_id: str, draft: Draft) -> str:
    trigger = draft.sentence.span(draft.hit.first, draft.hit.last)
    roles = sorted((role, mention.name) for role, mentions in draft.roles.items() for mention in mentions)
    parts = (article_id, draft.fact_table, draft.kind, trigger.part, trigger.start, trigger.end, roles)
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
