"""The domain's words, loaded from the CSV seeds and arranged for matching. Picklable; cheap to hand to a worker."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dealwire.annotation.dates import DatePatterns, compile_dates
from dealwire.annotation.inflection import noun_forms, verb_forms
from dealwire.annotation.money import MoneyPatterns, compile_money
from dealwire.annotation.rows import Row, read_seeds
from dealwire.annotation.tokens import tokenize

LANGUAGES = ("fr", "en")


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


@dataclass(slots=True)
class Vocabulary:
    """The words of one language, arranged for matching. All keys are lower case but for `stop_words` and `given_names`."""

    language: str
    triggers: dict[str, list[Trigger]]
    gate: frozenset[str]
    classes: dict[str, frozenset[str]]
    epithets: dict[str, frozenset[str]]
    places: frozenset[str]
    countries: frozenset[str]
    companies: Mapping[str, str]
    demonyms: Mapping[str, str]
    stop_words: frozenset[str]
    given_names: frozenset[str]
    name_words: dict[str, frozenset[str]]
    support: dict[str, SupportVerb]
    authorities: dict[str, list[AuthorityForm]]
    authority_kinds: Mapping[str, str]
    officials: dict[str, tuple[str, str]]
    heads: dict[str, list[tuple[tuple[str, ...], bool]]]
    titles: dict[str, list[tuple[str, ...]]]
    markers: dict[tuple[str, str], re.Pattern[str]]
    stances: dict[str, re.Pattern[str]]
    purposes: dict[str, re.Pattern[str]]
    vetoes: dict[str, re.Pattern[str]]
    money: MoneyPatterns
    dates: DatePatterns

    def is_class(self, low: str, name: str) -> bool:
        """Whether the lower-case word is of the class (`preposition`, `auxiliary`, …) in this language."""
        return name in self.classes.get(low, ())


@dataclass(slots=True)
class Lexicon:
    """All vocabularies by language."""

    vocabularies: dict[str, Vocabulary]

    @classmethod
    def load(cls, seeds_dir: Path) -> Lexicon:
        """The lexicon of the CSV files in `seeds_dir`.

        Raises ConfigurationError, naming file, line and reason, for a wrong row.
        """
        tables = read_seeds(seeds_dir)
        return cls({language: _Builder(tables, language).build() for language in LANGUAGES})


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, whatever their case and kind of apostrophe."""
    forms = sorted(set(words), key=lambda form: (-len(form), form))
    body = "|".join(re.escape(form).replace(r"\ ", r"\s").replace("'", "['’]") for form in forms)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)" if forms else r"(?!)", re.IGNORECASE)


class _Builder:
    """Builds one language's vocabulary from the rows."""

    def __init__(self, tables: Mapping[str, list[Row]], language: str) -> None:
        self.tables = tables
        self.language = language

    def rows(self, table: str) -> list[Row]:
        return [row for row in self.tables[table] if row.get("language", self.language) == self.language]

    def build(self) -> Vocabulary:
        triggers = self._triggers()
        return Vocabulary(
            language=self.language,
            triggers=triggers,
            gate=frozenset(triggers),
            classes=self._grouped("function_words", "word"),
            epithets=self._grouped("epithets", "word"),
            places=self._place_forms("place"),
            countries=frozenset(
                row["form"].lower() for row in self.rows("places") if row["kind"] == "place" and row["country"]
            ),
            companies={row["name"].lower(): row["class"] for row in self.tables["companies"]},
            demonyms=self._demonyms(),
            stop_words=frozenset(row["word"] for row in self.rows("stop_words")),
            given_names=frozenset(row["name"] for row in self.tables["given_names"]),
            name_words=self._grouped("name_words", "word", every_language=True),
            support=self._support(),
            authorities=self._authorities(),
            authority_kinds={row["authority_id"]: row["kind"] for row in self.tables["authorities"]},
            officials={row["official"].lower(): (row["official"], row["authority_id"]) for row in self.rows("officials")},
            heads=self._heads(),
            titles=self._titles(),
            markers=self._patterns("status_markers", "marker", ("scope", "status")),
            stances=self._single("stance_words", "word", "stance"),
            purposes=self._single("amount_purposes", "word", "purpose"),
            vetoes=self._single("vetoes", "context", "frame"),
            money=self._money(),
            dates=self._dates(),
        )

    @cached_property
    def _irregular(self) -> dict[str, dict[str, str]]:
        forms: dict[str, dict[str, str]] = defaultdict(dict)
        for row in self.rows("irregular_verbs"):
            forms[row["lemma"]][row["form"]] = row["mood"]
        return forms

    def _verb_forms(self, lemma: str) -> dict[str, str]:
        """Irregular forms replace the regular ones of their mood; in French they replace all."""
        irregular = self._irregular.get(lemma, {})
        if irregular and self.language == "fr":
            return {lemma: "base"} | irregular
        regular = verb_forms(lemma, self.language)
        kept = {form: mood for form, mood in regular.items() if mood != "participle" or not irregular}
        return kept | irregular

    def _triggers(self) -> dict[str, list[Trigger]]:
        frames = {row["frame"]: _frame(row) for row in self.tables["frames"]}
        found: dict[str, list[Trigger]] = defaultdict(list)
        for row in self.rows("triggers"):
            for trigger in self._trigger_forms(row, frames[row["frame"]]):
                found[trigger.words[0]].append(trigger)
        return {word: sorted(many, key=lambda t: -len(t.words)) for word, many in found.items()}

    def _trigger_forms(self, row: Row, frame: Frame) -> list[Trigger]:
        lemma = row["lemma"]
        is_reflexive = lemma.startswith(("s'", "se "))
        bare = lemma.removeprefix("s'").removeprefix("se ")
        head, *tail = bare.lower().replace("l'", "l' ").replace("d'", "d' ").split()
        slots = {role: tuple(places.split("/")) for role, places in (slot.split("=") for slot in row["slots"].split())}
        if row["word_class"] == "verb":
            forms = self._verb_forms(head)
        elif row["word_class"] == "noun":
            return self._noun_triggers(lemma, frame, slots, row["status"] or None)
        else:
            forms = {head: "base"}
        status = row["status"] or None
        return [
            Trigger((form, *tail), row["word_class"], mood, lemma, frame, slots, status, is_reflexive)
            for form, mood in forms.items()
        ]

    def _noun_triggers(
        self, lemma: str, frame: Frame, slots: Mapping[str, tuple[str, ...]], status: str | None
    ) -> list[Trigger]:
        words = lemma.lower().replace("l'", "l' ").replace("d'", "d' ").split()
        # The head noun inflects: the first word in French ("levées de fonds"), the last in English ("funding rounds").
        index = 0 if self.language == "fr" or "of" in words else len(words) - 1
        forms = sorted(noun_forms(words[index], self.language))
        return [
            Trigger((*words[:index], form, *words[index + 1 :]), "noun", "noun", lemma, frame, slots, status, False)
            for form in forms
        ]

    def _grouped(self, table: str, column: str, every_language: bool = False) -> dict[str, frozenset[str]]:
        classes: dict[str, set[str]] = defaultdict(set)
        for row in self.tables[table] if every_language else self.rows(table):
            classes[row[column].lower()].add(row["class"])
        return {word: frozenset(names) for word, names in classes.items()}

    def _place_forms(self, kind: str) -> frozenset[str]:
        return frozenset(row["form"].lower() for row in self.rows("places") if row["kind"] == kind)

    def _demonyms(self) -> dict[str, str]:
        """Adjectives and nouns of nationality, plurals too → country."""
        forms = {row["form"].lower(): row["country"] for row in self.rows("places") if row["kind"] == "demonym"}
        return {form + "s": country for form, country in forms.items()} | forms

    def _support(self) -> dict[str, SupportVerb]:
        found: dict[str, SupportVerb] = {}
        for row in self.rows("support_verbs"):
            head = row["lemma"].removeprefix("se ").removeprefix("s'").split()[0]
            for form, mood in self._verb_forms(head).items():
                found.setdefault(form, SupportVerb(row["side"], row["status"] or None, mood))
        return found

    def _authorities(self) -> dict[str, list[AuthorityForm]]:
        """This language's forms, and other languages' proper names (two capitals or more, no metonyms)."""
        found: dict[str, list[AuthorityForm]] = defaultdict(list)
        for row in self.tables["authority_forms"]:
            foreign = row["language"] != self.language
            if foreign and len(re.findall(r"\b[A-ZÉ]", row["form"])) < 2:
                continue
            words = split_words(row["form"])
            found[words[0]].append(AuthorityForm(words, row["form"], row["authority_id"]))
        return {word: sorted(many, key=lambda form: -len(form.words)) for word, many in found.items()}

    def _heads(self) -> dict[str, list[tuple[tuple[str, ...], bool]]]:
        found: dict[str, list[tuple[tuple[str, ...], bool]]] = defaultdict(list)
        for row in self.rows("authority_heads"):
            words = split_words(row["head"])
            found[words[0]].append((words, row["needs_place"] == "yes"))
        return {word: sorted(many, key=lambda head: -len(head[0])) for word, many in found.items()}

    def _titles(self) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for row in self.rows("titles"):
            words = split_words(row["title"])
            found[words[0]].append(words)
        return {word: sorted(many, key=lambda title: -len(title)) for word, many in found.items()}

    def _patterns(self, table: str, column: str, keys: tuple[str, str]) -> dict[tuple[str, str], re.Pattern[str]]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.rows(table):
            found[row[keys[0]], row[keys[1]]].append(row[column])
        return {key: phrases(words) for key, words in found.items()}

    def _single(self, table: str, column: str, key: str) -> dict[str, re.Pattern[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows(table):
            found[row[key]].append(row[column])
        return {name: phrases(words) for name, words in found.items()}

    def _money(self) -> MoneyPatterns:
        units = {row["word"]: float(row["value"]) for row in self.rows("number_words")}
        symbols = {row["form"]: row["currency"] for row in self.tables["currency_forms"] if row["place"] == "symbol"}
        words = {row["form"]: row["currency"] for row in self.tables["currency_forms"] if row["place"] == "word"}
        return compile_money(units, symbols, words)

    def _dates(self) -> DatePatterns:
        def numbers(kind: str) -> dict[str, int]:
            return {row["word"].lower(): int(row["number"]) for row in self.rows("calendar_words") if row["kind"] == kind}

        relative = {row["phrase"].lower(): f"{row['unit']}:{row['steps']}" for row in self.rows("relative_dates")}
        return compile_dates(numbers("month"), numbers("weekday"), relative)


def split_words(form: str) -> tuple[str, ...]:
    """A phrase as the tokenizer would cut it, in lower case."""
    return tuple(tokenize(form, 0, len(form)).lows)


def _frame(row: Row) -> Frame:
    return Frame(
        row["frame"], row["fact_table"], row["kind"], tuple(row["required"].split("+")), float(row["confidence"])
    )
