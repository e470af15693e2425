"""The words of one language as the annotator matches them. Plain data: `lexicon` fills it from the CSV seeds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dealwire.annotation.grammars.grammar import Grammar
from dealwire.annotation.quantities.date_patterns import DatePatterns
from dealwire.annotation.quantities.money import MoneyPatterns


@dataclass(frozen=True, slots=True)
class Frame:
    """What a trigger states: a table, a type of fact, and the roles without which there is none."""

    frame: str
    fact_table: str
    kind: str
    required: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Trigger:
    """A written form that opens a frame. `tail` are the words that must follow; `slots` maps a role to its places."""

    words: tuple[str, ...]
    word_class: str
    mood: str
    lemma: str
    frame: Frame
    slots: Mapping[str, tuple[str, ...]]
    status: str | None
    is_reflexive: bool


@dataclass(frozen=True, slots=True)
class SupportVerb:
    """A verb that carries a noun trigger ("announce a merger"): whose part its subject takes, and what it implies."""

    side: str
    status: str | None
    mood: str


@dataclass(frozen=True, slots=True)
class AuthorityForm:
    """A written form of an authority, as lower-case words."""

    words: tuple[str, ...]
    form: str
    authority_id: str


@dataclass(frozen=True, slots=True)
class AuthorityHead:
    """A common noun for authorities, as lower-case words. `needs_place`: `yes` where it names none alone, `alone` where
    it does so only as one who acts ("la justice a"), `country` where it needs a country or a word of state ("Office
    fédéral"). `is_capital`: only with its capital ("État")."""

    words: tuple[str, ...]
    needs_place: str
    is_capital: bool


@dataclass(frozen=True, slots=True)
class Gate:
    """Words that must stand in a text before it is looked at closely. All are lower case but for `firm_names`, which
    `firm_lows` has in lower case.

    `facts` open deals, investments and valuations, `dealings` only do so beside a business or a sum, or in a text that
    is all about business; `transactions` refer back to them, `sums` are words of money, `prices` tell with one what is
    paid. `acts` open reactions, and
    count beside a word of `authorities`, or of `speakers` where an official goes on speaking ("a-t-elle"). `firms` and
    `firm_names` (a word of each known company, as written) show that the text is about business at all.
    """

    facts: frozenset[str]
    acts: frozenset[str]
    dealings: frozenset[str]
    deeds: frozenset[str]
    transactions: frozenset[str]
    prices: frozenset[str]
    sums: frozenset[str]
    authorities: frozenset[str]
    speakers: frozenset[str]
    firms: frozenset[str]
    firm_names: frozenset[str]
    firm_lows: frozenset[str]


@dataclass(slots=True)
class Vocabulary:
    """The words of one language, arranged for matching. All keys but `stop_words`, `given_names` are lower case.

    `classes` and `groups` tell what a word is; `class_words`, `group_words` and `epithet_words` hold the words of each,
    for rules that look through whole sentences; `bynames` maps a byname's first word to its words and the companies
    that may bear it; `authority_openers` are all keys of `authorities`, `heads`, `titles` and `official_forms`.
    """

    language: str
    grammar: Grammar
    triggers: dict[str, list[Trigger]]
    gate: Gate
    classes: dict[str, frozenset[str]]
    groups: dict[str, frozenset[str]]
    class_words: Mapping[str, frozenset[str]]
    group_words: Mapping[str, frozenset[str]]
    epithets: dict[str, frozenset[str]]
    epithet_words: Mapping[str, frozenset[str]]
    places: frozenset[str]
    countries: frozenset[str]
    bynames: Mapping[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]
    companies: Mapping[str, str]
    known_names: Mapping[str, list[tuple[str, ...]]]
    demonyms: Mapping[str, str]
    country_codes: Mapping[str, str]
    stop_words: frozenset[str]
    given_names: frozenset[str]
    name_words: dict[str, frozenset[str]]
    support: dict[str, SupportVerb]
    authorities: dict[str, list[AuthorityForm]]
    authority_kinds: Mapping[str, str]
    authority_countries: Mapping[str, str]
    officials: dict[str, tuple[str, str]]
    official_titles: Mapping[str, tuple[str, ...]]
    official_forms: dict[str, list[AuthorityForm]]
    authority_names: Mapping[str, str]
    heads: dict[str, list[AuthorityHead]]
    titles: dict[str, list[tuple[str, ...]]]
    authority_openers: frozenset[str]
    slot_places: Mapping[str, tuple[frozenset[str], int]]
    markers: dict[tuple[str, str], re.Pattern[str]]
    stances: dict[str, re.Pattern[str]]
    purposes: dict[str, re.Pattern[str]]
    vetoes: dict[str, re.Pattern[str]]
    money: MoneyPatterns
    dates: DatePatterns

    def is_class(self, low: str, name: str) -> bool:
        """Whether the lower-case word is of the class (`preposition`, `auxiliary`, …) in this language."""
        return name in self.classes.get(low, ())

    def is_group(self, low: str, name: str) -> bool:
        """Whether the lower-case word is of the group (`transaction`, `young`, …), which says what it means."""
        return name in self.groups.get(low, ())
