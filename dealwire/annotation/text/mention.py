"""The mentions that the annotator yields. Every span is `[start, end)` in characters of the title or of the body."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Part = Literal["title", "body"]
Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What the annotator reads of an article. `language` is ISO 639-1; `published_on` resolves relative dates."""

    article_id: str
    title: str
    body: str
    language: str
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A place in an article. `text` is exactly what stands there."""

    part: Part
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that holds at least one candidate trigger."""

    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """An organisation, person, place or authority where the text writes it.

    `name` is its fullest form in this article; `kind` is `organisation`, `person`, `place` or `authority`.
    `authority_id` is a row of the seed `authorities`, where `kind` is `authority` and the seed knows it.
    """

    span: Span
    name: str
    kind: str
    authority_id: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """Money or a percentage. `amount` is in units (16 million is 16000000), the lower bound of a range.

    `currency` is an ISO 4217 code, or `%` for a percentage. `resolution` is the size of one unit in the last digit that
    is written (1e6 for "16 millions", 1e8 for "1,3 milliard"): what the writer may have rounded to.
    """

    span: Span
    amount: float
    currency: str
    resolution: float
    amount_max: float | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression; `resolved` is its first day, None where the text and publication date do not say."""

    span: Span
    resolved: date | None
    precision: Precision | None


@dataclass(frozen=True, slots=True)
class Role:
    """A party of an event. `name` is the fullest form in this article; `span` is the words that stand for it here.

    `role` is one of `acquirer`, `target`, `seller`, `partner`, `investor`, `lead_investor`, `investee`, `company`,
    `authority`.
    """

    role: str
    name: str
    span: Span
    authority_id: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of a fact, as one sentence (with what it refers back to) states it.

    `event_id` hashes article, table, kind, part, trigger span and roles. `quote` is the smallest span that holds
    trigger, roles and amount that stand in the sentence. `fact_table` is `deals`, `investments`, `valuations` or
    `regulatory_reactions`; `kind` its type, action or basis. `status`, `stance`, `round`, `amount` … are None where the
    table has no such field or the text does not say. `reacts_to` is the `event_id`, in the same article, of the deal or
    investment that a reaction is about. `rule` names the frame that matched; `confidence` is from 0 to 1.
    """

    event_id: str
    fact_table: str
    kind: str
    trigger: Span
    quote: Span
    sentence: Span
    roles: tuple[Role, ...]
    rule: str
    confidence: float
    status: str | None = None
    stance: str | None = None
    round: str | None = None
    amount: float | None = None
    amount_max: float | None = None
    amount_resolution: float | None = None
    currency: str | None = None
    stake_pct: float | None = None
    announced_on: date | None = None
    announced_on_precision: Precision | None = None
    reacts_to: str | None = None


@dataclass(frozen=True, slots=True)
class Annotations:
    """All mentions of one article, each list in the order of the text."""

    article_id: str
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
