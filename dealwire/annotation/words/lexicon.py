"""The domain's words, loaded from the CSV seeds and arranged for matching. Picklable; cheap to hand to a worker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dealwire.annotation.grammars import GRAMMARS
from dealwire.annotation.grammars.grammar import Grammar
from dealwire.annotation.quantities.date_patterns import DatePatterns, compile_dates
from dealwire.annotation.quantities.money import MoneyPatterns, compile_money
from dealwire.annotation.words.known_companies import KnownCompanies
from dealwire.annotation.words.language_rows import LanguageRows
from dealwire.annotation.words.rows import read_seeds
from dealwire.annotation.words.seeded_authorities import (
    read_authorities,
    read_heads,
    read_official_forms,
    read_titles,
    split_words,
)
from dealwire.annotation.words.seeded_bynames import read_bynames
from dealwire.annotation.words.seeded_gate import build_gate
from dealwire.annotation.words.seeded_triggers import read_support_verbs, read_triggers
from dealwire.annotation.words.vocabulary import Vocabulary

LANGUAGES = tuple(GRAMMARS)


@dataclass(slots=True)
class Lexicon:
    """All vocabularies by language."""

    vocabularies: dict[str, Vocabulary]

    @classmethod
    def load(cls, seeds_dir: Path, grammars: Mapping[str, Grammar] = GRAMMARS) -> Lexicon:
        """The lexicon of the CSV files in `seeds_dir` for the languages that have a grammar.

        Raises ConfigurationError, naming file, line and reason, for a wrong row.
        """
        tables = read_seeds(seeds_dir, grammars)
        companies = KnownCompanies.of(tables["companies"])
        return cls({name: _vocabulary(LanguageRows(tables, each), companies) for name, each in grammars.items()})


def _vocabulary(seeds: LanguageRows, companies: KnownCompanies) -> Vocabulary:
    """One language's vocabulary from its rows."""
    triggers = read_triggers(seeds)
    authorities, heads, titles = read_authorities(seeds), read_heads(seeds), read_titles(seeds)
    official_forms = read_official_forms(seeds)
    return Vocabulary(
        language=seeds.language,
        grammar=seeds.grammar,
        triggers=triggers,
        gate=build_gate(seeds, companies, triggers),
        classes=seeds.grouped("function_words", "word"),
        groups=seeds.grouped("word_groups", "word"),
        class_words=seeds.members("function_words"),
        group_words=seeds.members("word_groups"),
        epithets=seeds.grouped("epithets", "word"),
        epithet_words=seeds.members("epithets"),
        places=seeds.place_forms("place"),
        countries=seeds.countries(),
        bynames=read_bynames(seeds),
        companies=companies.classes,
        known_names=companies.names,
        demonyms=seeds.demonyms(),
        country_codes={row["form"].lower(): row["country"] for row in seeds.rows("places") if row["country"]},
        stop_words=frozenset(row["word"] for row in seeds.rows("stop_words")),
        given_names=frozenset(row["name"] for row in seeds.tables["given_names"]),
        name_words=seeds.grouped("name_words", "word", every_language=True),
        support=read_support_verbs(seeds),
        authorities=authorities,
        authority_kinds={row["authority_id"]: row["kind"] for row in seeds.tables["authorities"]},
        authority_countries={row["authority_id"]: row["jurisdiction"] for row in seeds.tables["authorities"]},
        officials={row["official"].lower(): (row["official"], row["authority_id"]) for row in seeds.rows("officials")},
        official_titles={row["official"].lower(): split_words(row["title"]) for row in seeds.rows("officials")},
        official_forms=official_forms,
        authority_names={row["authority_id"]: row["name"] for row in seeds.tables["authorities"]},
        heads=heads,
        titles=titles,
        authority_openers=frozenset((*authorities, *heads, *titles, *official_forms)),
        slot_places=_slot_places(seeds),
        markers=seeds.patterns("status_markers", "marker", ("scope", "status")),
        stances=seeds.single("stance_words", "word", "stance"),
        purposes=seeds.single("amount_purposes", "word", "purpose"),
        vetoes=seeds.single("vetoes", "context", "frame"),
        money=_money(seeds),
        dates=_dates(seeds),
    )


def _slot_places(seeds: LanguageRows) -> dict[str, tuple[frozenset[str], int]]:
    """Each place's written forms, and how many words of it come after the form ("auprès" *de*)."""
    forms: dict[str, set[str]] = defaultdict(set)
    skipped: dict[str, int] = {}
    for row in seeds.rows("slot_places"):
        forms[row["place"]].add(row["form"])
        skipped[row["place"]] = int(row["skipped"])
    return {place: (frozenset(written), skipped[place]) for place, written in forms.items()}


def _money(seeds: LanguageRows) -> MoneyPatterns:
    units = {row["word"]: float(row["value"]) for row in seeds.rows("number_words")}
    symbols = {row["form"]: row["currency"] for row in seeds.tables["currency_forms"] if row["place"] == "symbol"}
    words = {row["form"]: row["currency"] for row in seeds.tables["currency_forms"] if row["place"] == "word"}
    return compile_money(units, symbols, words, seeds.grammar.decimal)


def _dates(seeds: LanguageRows) -> DatePatterns:
    def numbers(kind: str) -> dict[str, int]:
        return {row["word"].lower(): int(row["number"]) for row in seeds.rows("calendar_words") if row["kind"] == kind}

    relative = {row["phrase"].lower(): f"{row['unit']}:{row['steps']}" for row in seeds.rows("relative_dates")}
    return compile_dates(numbers("month"), numbers("weekday"), relative)
