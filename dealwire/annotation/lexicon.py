"""The domain's words, loaded from the CSV seeds and arranged for matching. Picklable; cheap to hand to a worker."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from dealwire.annotation.dates import DatePatterns, compile_dates
from dealwire.annotation.inflection import inverted_forms, noun_forms, verb_forms
from dealwire.annotation.known_companies import KnownCompanies
from dealwire.annotation.money import MoneyPatterns, compile_money
from dealwire.annotation.rows import Row, read_seeds
from dealwire.annotation.tokens import tokenize
from dealwire.annotation.vocabulary import AuthorityForm, AuthorityHead, Frame, Gate, SupportVerb, Trigger, Vocabulary

LANGUAGES = ("fr", "en")


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
        companies = KnownCompanies.of(tables["companies"])
        return cls({language: _Builder(tables, companies, language).build() for language in LANGUAGES})


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, whatever their case and kind of apostrophe."""
    forms = sorted(set(words), key=lambda form: (-len(form), form))
    body = "|".join(re.escape(form).replace(r"\ ", r"\s").replace("'", "['’]") for form in forms)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)" if forms else r"(?!)", re.IGNORECASE)


class _Builder:
    """Builds one language's vocabulary from the rows."""

    def __init__(self, tables: Mapping[str, list[Row]], companies: KnownCompanies, language: str) -> None:
        self.tables = tables
        self.companies = companies
        self.language = language

    def rows(self, table: str) -> list[Row]:
        return [row for row in self.tables[table] if row.get("language", self.language) == self.language]

    def build(self) -> Vocabulary:
        triggers = self._triggers()
        authorities, heads, titles = self._authorities(), self._heads(), self._titles()
        official_forms = self._official_forms()
        return Vocabulary(
            language=self.language,
            triggers=triggers,
            gate=self._gate(triggers),
            classes=self._grouped("function_words", "word"),
            groups=self._grouped("word_groups", "word"),
            class_words=self._members("function_words"),
            group_words=self._members("word_groups"),
            epithets=self._grouped("epithets", "word"),
            epithet_words=self._members("epithets"),
            places=self._place_forms("place"),
            countries=frozenset(
                row["form"].lower() for row in self.rows("places") if row["kind"] == "place" and row["country"]
            ),
            companies=self.companies.classes,
            known_names=self.companies.names,
            demonyms=self._demonyms(),
            stop_words=frozenset(row["word"] for row in self.rows("stop_words")),
            given_names=frozenset(row["name"] for row in self.tables["given_names"]),
            name_words=self._grouped("name_words", "word", every_language=True),
            support=self._support(),
            authorities=authorities,
            authority_kinds={row["authority_id"]: row["kind"] for row in self.tables["authorities"]},
            officials={
                row["official"].lower(): (row["official"], row["authority_id"]) for row in self.rows("officials")
            },
            official_forms=official_forms,
            authority_names={row["authority_id"]: row["name"] for row in self.tables["authorities"]},
            heads=heads,
            titles=titles,
            authority_openers=frozenset((*authorities, *heads, *titles, *official_forms)),
            slot_places=self._slot_places(),
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
        if frame.frame == "statement" and self.language == "fr":
            forms |= {with_clitic: mood for form, mood in forms.items() for with_clitic in inverted_forms(form, mood)}
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

    def _gate(self, triggers: Mapping[str, list[Trigger]]) -> Gate:
        singles = {word for word, many in triggers.items() if any(len(trigger.words) == 1 for trigger in many)}
        facts: set[str] = set()
        acts: set[str] = set()
        for trigger in (trigger for many in triggers.values() for trigger in many):
            is_act = trigger.frame.fact_table == "regulatory_reactions"
            (acts if is_act else facts).add(_telling_word(trigger, singles))
        firm_names = self._company_cues()
        return Gate(
            facts=frozenset(facts),
            acts=frozenset(acts),
            transactions=frozenset(row["word"] for row in self.rows("word_groups") if row["class"] == "transaction"),
            sums=frozenset(row["word"].lower() for row in self.rows("number_words") if float(row["value"]) >= 1e6),
            authorities=self._authority_cues(),
            speakers=self._speaker_cues(triggers),
            firms=frozenset(row["word"].lower() for row in self.rows("epithets") if row["class"] == "firm"),
            firm_names=firm_names,
            firm_lows=frozenset(map(str.lower, firm_names)),
        )

    def _speaker_cues(self, triggers: Mapping[str, list[Trigger]]) -> frozenset[str]:
        """Pronouns that take up a person; in French also verbs with their subject behind them ("a-t-il")."""
        if self.language == "en":
            return frozenset({"he", "she"})
        auxiliaries = ("a-t", "avait", "est", "était", "s'est")
        inverted = {f"{verb}-{pronoun}" for verb in auxiliaries for pronoun in ("il", "elle")}
        return frozenset(inverted | {word for word in triggers if word.endswith(("-il", "-elle"))})

    def _authority_cues(self) -> frozenset[str]:
        """One word for each authority: of its written form the one that most forms share ("department")."""
        forms = [split_words(row["form"]) for row in self.tables["authority_forms"]]
        counts = Counter(word for form in forms for word in set(form))
        small = {row["word"].lower() for row in self.tables["function_words"]} | set(self._demonyms())
        small |= self._place_forms("place")
        cues = set()
        for form in forms:
            telling = [word for word in form if word not in small and len(word) > 1 and word != "'s"] or list(form[-1:])
            cues.add(max(telling, key=lambda word: (counts[word], word)))
        cues |= {self._head_word(row["head"]) for row in self.rows("authority_heads")}
        cues |= {self._head_word(row["title"]) for row in self.rows("titles")}
        plain = {row["word"].lower() for row in self.rows("function_words")}
        names = (row["official"].lower().split() for row in self.rows("officials"))
        return frozenset((cues - plain) | {name[0] if name[-1] in plain else name[-1] for name in names})

    def _head_word(self, phrase: str) -> str:
        """The noun of an office or authority: "finance |ministry|", "|tribunal| de commerce"."""
        words = phrase.lower().split()
        return words[-1] if self.language == "en" and "of" not in words else words[0]

    def _company_cues(self) -> frozenset[str]:
        """One word for each known company, as written, that is no given name, stop word, trade word or place."""
        plain = {row["name"] for row in self.tables["given_names"]} | {row["word"] for row in self.rows("stop_words")}
        return self.companies.cues(plain, self._trade_words | self._towns)

    @cached_property
    def _trade_words(self) -> frozenset[str]:
        return frozenset(row["word"].lower() for row in self.tables["name_words"])

    @cached_property
    def _towns(self) -> frozenset[str]:
        return self._place_forms("place") | frozenset(self._demonyms())

    def _grouped(self, table: str, column: str, every_language: bool = False) -> dict[str, frozenset[str]]:
        classes: dict[str, set[str]] = defaultdict(set)
        for row in self.tables[table] if every_language else self.rows(table):
            classes[row[column].lower()].add(row["class"])
        return {word: frozenset(names) for word, names in classes.items()}

    def _members(self, table: str) -> Mapping[str, frozenset[str]]:
        """Each class → its words; none where a language has no word of a class."""
        members: dict[str, set[str]] = {row["class"]: set() for row in self.tables[table]}
        for row in self.rows(table):
            members[row["class"]].add(row["word"].lower())
        return {name: frozenset(words) for name, words in members.items()}

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

    def _official_forms(self) -> dict[str, list[AuthorityForm]]:
        found: dict[str, list[AuthorityForm]] = defaultdict(list)
        for row in self.rows("officials"):
            words = split_words(row["official"])
            found[words[0]].append(AuthorityForm(words, row["official"], row["authority_id"]))
        return found

    def _heads(self) -> dict[str, list[AuthorityHead]]:
        found: dict[str, list[AuthorityHead]] = defaultdict(list)
        for row in self.rows("authority_heads"):
            words = split_words(row["head"])
            found[words[0]].append(AuthorityHead(words, row["needs_place"] == "yes", row["head"][0].isupper()))
        return {word: sorted(many, key=lambda head: -len(head.words)) for word, many in found.items()}

    def _titles(self) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for row in self.rows("titles"):
            words = split_words(row["title"])
            found[words[0]].append(words)
        return {word: sorted(many, key=lambda title: -len(title)) for word, many in found.items()}

    def _slot_places(self) -> dict[str, tuple[frozenset[str], int]]:
        """Each place's written forms, and how many words of it come after the form ("auprès" *de*)."""
        forms: dict[str, set[str]] = defaultdict(set)
        skipped: dict[str, int] = {}
        for row in self.rows("slot_places"):
            forms[row["place"]].add(row["form"])
            skipped[row["place"]] = int(row["skipped"])
        return {place: (frozenset(written), skipped[place]) for place, written in forms.items()}

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
        return compile_money(units, symbols, words, "," if self.language == "fr" else ".")

    def _dates(self) -> DatePatterns:
        def numbers(kind: str) -> dict[str, int]:
            return {
                row["word"].lower(): int(row["number"]) for row in self.rows("calendar_words") if row["kind"] == kind
            }

        relative = {row["phrase"].lower(): f"{row['unit']}:{row['steps']}" for row in self.rows("relative_dates")}
        return compile_dates(numbers("month"), numbers("weekday"), relative)


@cache
def split_words(form: str) -> tuple[str, ...]:
    """A phrase as the tokenizer would cut it, in lower case."""
    return tuple(tokenize(form, 0, len(form)).lows)


def _telling_word(trigger: Trigger, singles: set[str]) -> str:
    """The word of a trigger that a text is least likely to hold by chance."""
    words = [word for word in trigger.words if word.isalpha() or "-" in word] or list(trigger.words)
    known = [word for word in words if word in singles]
    if known:
        return known[0]
    tail = [word for word in words[1:] if len(word) > 4] if trigger.word_class == "verb" else words
    return max(tail or words[:1], key=len)


def _frame(row: Row) -> Frame:
    return Frame(
        row["frame"], row["fact_table"], row["kind"], tuple(row["required"].split("+")), float(row["confidence"])
    )
