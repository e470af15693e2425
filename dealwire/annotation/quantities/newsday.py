"""The day of the news: the one that an article's lead names, or its dateline, for the main event without its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from dealwire.annotation.events.amounts.fact_dates import came_before
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.quantities.date_patterns import DatePatterns
from dealwire.annotation.quantities.dates import find_dates
from dealwire.annotation.quantities.news_start import news_start
from dealwire.annotation.quantities.stamps import is_alone
from dealwire.annotation.text.mention import ArticleText, DateMention
from dealwire.annotation.text.story import Sentence, Story
from dealwire.annotation.text.stretch import Stretch

# Title, dateline and the first sentences: what they tell, and the day they name, is the news itself.
_LEAD = 3
# So far down an article those who react to the news speak.
_REACTING = 14
# A lead of some sentences may come before the one that begins with the day.
_OPENING = 6
# So far down "said on Monday" still names the day of the news.
_TELLING = 10
# News is no older than this on the day that it is published.
_NEWS = timedelta(days=10)
# Frames that tell how things stand, not what became known.
_STANDING = frozenset({"hold", "worth"})
# "TOKYO (Agency) -", and a weekday in the lead that follows.
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .,/-]{2,40}\s+\([^()\n]{2,25}\)\s+[-–—]")
_ON_DAY = re.compile(r"\bon\s([A-Z][a-z]+day)\b")
_LEAD_CHARACTERS = 600
_LAST_WORD = re.compile(r"(\w+)(?: (?:on|late|early|earlier|in a statement|late on|early on))*\s*$")


def with_local_day(article: ArticleText, calendar: DatePatterns) -> ArticleText:
    """The article, dated a day later where its dateline's place was a day ahead of the clock that dated it.

    An agency names the weekday of its own place, and names none that lies six days back: a lead that says "on Monday"
    in an article of a Sunday was written on that Monday.
    """
    lead = article.body[:_LEAD_CHARACTERS]
    if article.published_on is None or not _DATELINE.match(lead):
        return article
    named = [calendar.weekdays[day.lower()] for day in _ON_DAY.findall(lead) if day.lower() in calendar.weekdays]
    next_day = article.published_on + timedelta(days=1)
    is_ahead = bool(named) and named[0] == next_day.weekday() and article.published_on.weekday() not in named
    return replace(article, published_on=next_day) if is_ahead else article


def date_main_event(story: Story, drafts: Iterable[Draft]) -> None:
    """Give the day of the news to the drafts of what title and lead tell, where their own sentence names no day."""
    drafts = list(drafts)
    early = [draft for draft in drafts if draft.date is None and draft.is_told]
    start = news_start(story) if early else 0
    lead = [draft for draft in early if _is_news(draft, start)]
    day = _news_day(story, start) if lead else None
    if day is None:
        return
    for draft in drafts:
        if draft.date is None and any(draft is main or _is_same(draft, main) for main in lead):
            draft.date = day


def _is_news(draft: Draft, start: int) -> bool:
    """Whether title or lead tell it, as more than a word in passing ("after the takeover of Alpha")."""
    reach = _REACTING if _is_speech(draft) else _LEAD
    is_early = draft.sentence.part == "title" or _is_within(draft.sentence, start, reach)
    is_news = draft.date is None and draft.is_told and draft.frame.frame not in _STANDING
    return is_early and is_news and not _is_pluperfect(draft) and not _came_before_the_news(draft)


def _is_within(sentence: Sentence, start: int, reach: int) -> bool:
    """Whether it is one of the first `reach` sentences of the article, or of the news that begins behind `start`."""
    return sentence.index <= reach or start < sentence.index <= start + reach


def _is_speech(draft: Draft) -> bool:
    """ "«…», se félicite la ministre": French reports what was said of the news in sentences without a day."""
    return draft.kind == "statement" and draft.words.language == "fr"


def _came_before_the_news(draft: Draft) -> bool:
    days = (mention for mention in draft.sentence.mentions if mention.kind == "date")
    return any(came_before(draft.sentence, day, draft.hit.first) for day in days)


def _is_pluperfect(draft: Draft) -> bool:
    """ "had bought", "avait racheté": told as what came before the news."""
    verb_group = range(max(0, draft.hit.first - 3), draft.hit.first)
    return any(draft.words.is_group(draft.sentence.low(i), "pluperfect") for i in verb_group)


def _is_same(draft: Draft, main: Draft) -> bool:
    if draft.kind == main.kind == "funding_round" and draft.amount is None:
        # "the round was led by …": the company is only meant by the noun.
        is_meant = all(m.first == draft.hit.first for m in draft.roles["investee"])
        return is_meant and draft.names("investee") == main.names("investee")
    return draft.kind == main.kind and draft.is_told and set(draft.names()) == set(main.names())


def _news_day(story: Story, start: int) -> DateMention | None:
    """The first day of the last ten that the lead names in a sentence, or that a sentence soon after it begins with
    ("Lundi, Alpha a …") or tells something on ("said on Monday"); else the day that stands alone above it."""
    published = story.article.published_on
    if published is None:
        return None
    dateline = None
    for sentence in story.sentences:
        if sentence.part != "title" and not _is_within(sentence, start, _TELLING):
            continue
        for found in _recent(sentence, story, published):
            if not _is_of_news(sentence, found, start):
                continue
            if not is_alone(sentence.text[sentence.start : sentence.end], found.span.text) and sentence.index != start:
                return found
            dateline = dateline or found
    return dateline


def _is_of_news(sentence: Sentence, found: DateMention, start: int) -> bool:
    """Whether the day stands where the day of the news does: in the lead, at a sentence's head, behind "said"."""
    if sentence.part == "title" or _is_within(sentence, start, _LEAD):
        return True
    is_head = found.span.start == sentence.start and _is_within(sentence, start, _OPENING)
    return is_head or _is_told_on(sentence, found)


def _is_told_on(sentence: Sentence, found: DateMention) -> bool:
    """ "said |on Monday|", "published |today|": whether a word for making known stands right before the day."""
    before = _LAST_WORD.search(sentence.text[sentence.start : found.span.start])
    return before is not None and sentence.words.is_group(before.group(1).lower(), "makingknown")


def _recent(sentence: Sentence, story: Story, published: date) -> list[DateMention]:
    stretch = Stretch(sentence.text, sentence.start, sentence.end, sentence.part)
    found = find_dates(stretch, story.words.dates, published)
    return [f for f in found if f.precision == "day" and f.resolved and published - _NEWS <= f.resolved <= published]
