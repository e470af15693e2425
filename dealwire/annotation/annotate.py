"""From an article to its mentions: the one door to this package."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit, find_hits
from dealwire.annotation.entities.authority_initials import name_initials
from dealwire.annotation.entities.courts import name_courts
from dealwire.annotation.entities.former_officials import former_officials
from dealwire.annotation.entities.generic_authorities import name_generic
from dealwire.annotation.entities.governments import place_governments
from dealwire.annotation.entities.offices import place_offices
from dealwire.annotation.entities.posts import promote_officials
from dealwire.annotation.events.division.penalties import unify_currencies
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.shaping import shape
from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.publishing import publish
from dealwire.annotation.quantities.bare_sums import place_bare_sums, place_single_sums
from dealwire.annotation.quantities.home_dollars import settle_dollars
from dealwire.annotation.quantities.newsday import date_main_event, with_local_day
from dealwire.annotation.quantities.stamps import with_own_day
from dealwire.annotation.references.agency_pronouns import resolve_agencies
from dealwire.annotation.references.called_firms import called_firms
from dealwire.annotation.references.coreference import resolve_story
from dealwire.annotation.references.spokespeople import resolve_speakers
from dealwire.annotation.text.mention import Annotations, ArticleText
from dealwire.annotation.text.prefilter import candidates, is_worth_reading
from dealwire.annotation.text.reading import SentenceSpan, foreign_spans, read_story, split_article
from dealwire.annotation.text.second_look import speaks_of_firms
from dealwire.annotation.text.story import Sentence, Story
from dealwire.annotation.whole_article.addressable import is_about_companies, is_addressable
from dealwire.annotation.whole_article.addressed_by_lead import address_by_lead
from dealwire.annotation.whole_article.addressed_elsewhere import (
    address_as_before,
    address_by_plural,
    address_by_title,
    address_by_topic,
)
from dealwire.annotation.whole_article.backed_names import find_backers
from dealwire.annotation.whole_article.backreference import refer_back
from dealwire.annotation.whole_article.enforcers import main_authority
from dealwire.annotation.whole_article.listing_sums import find_listing_sums
from dealwire.annotation.whole_article.owners_apposed import add_apposed_owners
from dealwire.annotation.whole_article.prices_behind import find_prices
from dealwire.annotation.whole_article.rankings import rank
from dealwire.annotation.whole_article.reactions import link_reactions
from dealwire.annotation.whole_article.reconcile import reconcile
from dealwire.annotation.whole_article.rivals import find_rivals
from dealwire.annotation.whole_article.rounds import refer_to_rounds
from dealwire.annotation.whole_article.sellers import find_sellers
from dealwire.annotation.whole_article.share_sums import find_share_sums
from dealwire.annotation.whole_article.unaddressed import drop_unaddressed
from dealwire.annotation.whole_article.valued import aim_valuations
from dealwire.annotation.whole_article.verbless_shares import find_verbless_shares
from dealwire.annotation.words.lexicon import Lexicon
from dealwire.annotation.words.vocabulary import Vocabulary


def annotate(article: ArticleText, lexicon: Lexicon) -> Annotations:
    """All mentions of one article, with exact offsets. Those in a language without a vocabulary have none.

    Nothing is read beyond the words of the text where no trigger word stands in it. Never raises on any text.
    """
    words = lexicon.vocabularies.get(article.language)
    if words is None or not is_worth_reading(article, words):
        return Annotations(article.article_id)
    other = lexicon.vocabularies["en"]
    spans = split_article(article, words, other)
    foreign = foreign_spans(article, spans, words, other)
    chosen = candidates(article, spans, words) if not foreign else _in_both(article, spans, foreign, words, other)
    if not chosen:
        return Annotations(article.article_id)
    calendars = [vocabulary.dates for vocabulary in lexicon.vocabularies.values()]
    dated = with_local_day(with_own_day(article, calendars), words.dates)
    story = read_story(dated, spans, words, dict.fromkeys(foreign, other))
    if not speaks_of_firms(story):
        return Annotations(article.article_id)
    sentences = [s for s in story.sentences if SentenceSpan(s.part, s.start, s.end) in chosen]
    _place_mentions(story, sentences)
    _settle_references(story, sentences)
    drafts = _find_events(story, sentences)
    _address(story, drafts)
    drafts = drop_unaddressed(story, drafts)
    date_main_event(story, drafts)
    return publish(story, sentences, drafts)


def _in_both(
    article: ArticleText, spans: list[SentenceSpan], foreign: set[SentenceSpan], words: Vocabulary, other: Vocabulary
) -> set[SentenceSpan]:
    """The sentences to look at closely, those in the `other` language by its own words."""
    own = [span for span in spans if span not in foreign]
    return candidates(article, own, words) | candidates(article, sorted(foreign), other)


def _place_mentions(story: Story, sentences: list[Sentence]) -> None:
    """Names, sums, dates and authorities: what stands in each sentence, and which authority a general word means."""
    for sentence in sentences:
        find_mentions(sentence, story)
    settle_dollars(story, sentences)
    place_single_sums(sentences)
    place_bare_sums(sentences)
    place_offices(story, sentences)
    name_generic(story, sentences)
    name_initials(story, sentences)
    name_courts(story, sentences)
    place_governments(story, sentences)
    promote_officials(sentences)
    story.former = former_officials(sentences)


def _settle_references(story: Story, sentences: list[Sentence]) -> None:
    """Whom descriptions and pronouns stand for, who speaks, and which authority the article is about."""
    resolve_story(story)
    story.firms |= called_firms(story)
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
    facts.extend([*find_rivals(sentences, facts, story), *find_backers(sentences, story)])
    facts.extend([*refer_back(sentences, facts), *refer_to_rounds(sentences, facts), *find_sellers(sentences, facts)])
    facts.extend(find_prices(sentences, facts))
    facts.extend([*find_listing_sums(sentences, facts), *find_share_sums(sentences, facts)])
    facts.extend(find_verbless_shares(sentences, facts, story))
    is_open = bool(facts) or is_about_companies(story)
    told = [found for found in hits if _is_act(*found) and (is_open or is_addressable(found[0]))]
    acts = _drafts(told, story)
    drafts = reconcile(sorted([*facts, *acts], key=lambda draft: (draft.sentence.index, draft.hit.first)))
    unify_currencies(sentences, drafts)
    return drafts


def _address(story: Story, drafts: list[Draft]) -> None:
    """The companies that an authority's act is on, told elsewhere in the article."""
    link_reactions(story, drafts)
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
