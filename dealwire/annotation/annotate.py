"""From an article to its mentions: the one door to this package."""

from __future__ import annotations

import hashlib

from dealwire.annotation.addressed_by_lead import address_by_lead
from dealwire.annotation.addressed_elsewhere import (
    address_as_before,
    address_by_plural,
    address_by_title,
    address_by_topic,
)
from dealwire.annotation.agency_pronouns import resolve_agencies
from dealwire.annotation.authority_initials import name_initials
from dealwire.annotation.authorship import main_authority
from dealwire.annotation.backreference import refer_back
from dealwire.annotation.bare_sums import place_bare_sums, place_single_sums
from dealwire.annotation.coreference import resolve_story
from dealwire.annotation.courts import name_courts
from dealwire.annotation.drafts import Draft
from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.generic_authorities import name_generic
from dealwire.annotation.governments import place_governments
from dealwire.annotation.lexicon import Lexicon
from dealwire.annotation.mention import Annotations, ArticleText, Event, Name, Role, Span
from dealwire.annotation.mention import Sentence as SentenceMention
from dealwire.annotation.newsday import date_main_event, with_local_day, with_own_day
from dealwire.annotation.offices import place_offices
from dealwire.annotation.owners_apposed import add_apposed_owners
from dealwire.annotation.penalties import unify_currencies
from dealwire.annotation.posts import promote_officials
from dealwire.annotation.prefilter import candidates, is_worth_reading
from dealwire.annotation.prices_behind import find_prices
from dealwire.annotation.rankings import rank
from dealwire.annotation.reactions import link_reactions
from dealwire.annotation.reading import SentenceSpan, read_story, split_article
from dealwire.annotation.reconcile import reconcile
from dealwire.annotation.rivals import find_rivals
from dealwire.annotation.rounds import refer_to_rounds
from dealwire.annotation.sellers import find_sellers
from dealwire.annotation.shaping import parties_of, shape
from dealwire.annotation.spokespeople import resolve_speakers
from dealwire.annotation.story import Mention, Sentence, Story
from dealwire.annotation.triggers import Hit, find_hits
from dealwire.annotation.unaddressed import drop_unaddressed
from dealwire.annotation.valued import aim_valuations


def annotate(article: ArticleText, lexicon: Lexicon) -> Annotations:
    """All mentions of one article, with exact offsets. Articles in other languages than French and English have none.

    Nothing is read beyond the words of the text where no trigger word stands in it. Never raises on any text.
    """
    words = lexicon.vocabularies.get(article.language)
    if words is None or not is_worth_reading(article, words):
        return Annotations(article.article_id)
    spans = split_article(article, words)
    chosen = candidates(article, spans, words)
    if not chosen:
        return Annotations(article.article_id)
    calendars = [vocabulary.dates for vocabulary in lexicon.vocabularies.values()]
    story = read_story(with_local_day(with_own_day(article, calendars), words.dates), spans, words)
    sentences = [s for s in story.sentences if SentenceSpan(s.part, s.start, s.end) in chosen]
    _place_mentions(story, sentences)
    _settle_references(story, sentences)
    drafts = _find_events(story, sentences)
    _address(story, drafts)
    drafts = drop_unaddressed(story, drafts)
    date_main_event(story, drafts)
    return _publish(story, sentences, drafts)


def _place_mentions(story: Story, sentences: list[Sentence]) -> None:
    """Names, sums, dates and authorities: what stands in each sentence, and which authority a general word means."""
    for sentence in sentences:
        find_mentions(sentence, story)
    place_single_sums(sentences)
    place_bare_sums(sentences)
    place_offices(story, sentences)
    name_generic(story, sentences)
    name_initials(story, sentences)
    name_courts(story, sentences)
    place_governments(story, sentences)
    promote_officials(sentences)


def _settle_references(story: Story, sentences: list[Sentence]) -> None:
    """Whom descriptions and pronouns stand for, who speaks, and which authority the article is about."""
    resolve_story(story)
    story.firms -= story.state_made
    resolve_speakers(story, sentences)
    resolve_agencies(story, sentences)
    story.authority = main_authority(sentences, story.words)


def _find_events(story: Story, sentences: list[Sentence]) -> list[Draft]:
    """One draft for each event: facts first, since acts are on what the facts name."""
    hits = [(sentence, hit) for sentence in sentences for hit in find_hits(sentence)]
    facts = _drafts([found for found in hits if not _is_act(*found)], story)
    aim_valuations(facts)
    add_apposed_owners(facts)
    story.firms.update(name for draft in facts for name in draft.names())
    facts.extend(find_rivals(sentences, facts, story))
    facts.extend([*refer_back(sentences, facts), *refer_to_rounds(sentences, facts), *find_sellers(sentences, facts)])
    facts.extend(find_prices(sentences, facts))
    acts = _drafts([found for found in hits if _is_act(*found)], story)
    drafts = reconcile(sorted([*facts, *acts], key=lambda draft: (draft.sentence.index, draft.hit.first)))
    unify_currencies(sentences, drafts)
    return drafts


def _address(story: Story, drafts: list[Draft]) -> None:
    """The companies that an authority's act is on, told elsewhere in the article."""
    link_reactions(drafts)
    address_as_before(drafts)
    address_by_plural(story, drafts)
    address_by_title(story, drafts)
    address_by_topic(story, drafts)
    address_by_lead(story, drafts)


def _is_act(_sentence: Sentence, hit: Hit) -> bool:
    return hit.trigger.frame.fact_table == "regulatory_reactions"


def _drafts(hits: list[tuple[Sentence, Hit]], story: Story) -> list[Draft]:
    found = []
    for sentence, hit in hits:
        found.extend(rank(sentence, hit, story.article.published_on) or shape(sentence, hit, story))
    return found


def _publish(story: Story, candidates: list[Sentence], drafts: list[Draft]) -> Annotations:
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
