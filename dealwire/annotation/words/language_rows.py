"""The rows of the CSV seeds for one language, and how words, classes and patterns are read from them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from dealwire.annotation.grammars.grammar import Grammar
from dealwire.annotation.words.phrase_pattern import phrases
from dealwire.annotation.words.rows import Row


class LanguageRows:
    """The seeds' rows for one language, and the ways in which several parts of a vocabulary are read from them."""

    def __init__(self, tables: Mapping[str, list[Row]], grammar: Grammar) -> None:
        self.tables = tables
        self.grammar = grammar
        self.language = grammar.language

    def rows(self, table: str) -> list[Row]:
        """The rows of a seed that are of this language, or of none."""
        return [row for row in self.tables[table] if row.get("language", self.language) == self.language]

    @cached_property
    def _irregular(self) -> dict[str, dict[str, str]]:
        forms: dict[str, dict[str, str]] = defaultdict(dict)
        for row in self.rows("irregular_verbs"):
            forms[row["lemma"]][row["form"]] = row["mood"]
        return forms

    def verb_forms(self, lemma: str) -> dict[str, str]:
        """Irregular forms replace the regular participle, or all forms where the grammar says so."""
        irregular = self._irregular.get(lemma, {})
        if irregular and self.grammar.are_irregulars_whole:
            return {lemma: "base"} | irregular
        regular = self.grammar.verb_forms(lemma)
        kept = {form: mood for form, mood in regular.items() if mood != "participle" or not irregular}
        return kept | irregular

    def grouped(self, table: str, column: str, every_language: bool = False) -> dict[str, frozenset[str]]:
        """Each word of a seed with its classes."""
        classes: dict[str, set[str]] = defaultdict(set)
        for row in self.tables[table] if every_language else self.rows(table):
            classes[row[column].lower()].add(row["class"])
        return {word: frozenset(names) for word, names in classes.items()}

    def members(self, table: str) -> Mapping[str, frozenset[str]]:
        """Each class → its words; none where a language has no word of a class."""
        members: dict[str, set[str]] = {row["class"]: set() for row in self.tables[table]}
        for row in self.rows(table):
            members[row["class"]].add(row["word"].lower())
        return {name: frozenset(words) for name, words in members.items()}

    def place_forms(self, kind: str) -> frozenset[str]:
        """The written forms of places of a kind."""
        return frozenset(row["form"].lower() for row in self.rows("places") if row["kind"] == kind)

    def countries(self) -> frozenset[str]:
        """Countries, their states and capitals, in lower case: places whose name stands for a government."""
        rows = (row for row in self.rows("places") if row["kind"] == "place" and row["country"])
        return frozenset(row["form"].lower() for row in rows)

    def demonyms(self) -> dict[str, str]:
        """Adjectives and nouns of nationality, plurals too → country."""
        forms = {row["form"].lower(): row["country"] for row in self.rows("places") if row["kind"] == "demonym"}
        return {form + "s": country for form, country in forms.items()} | forms

    def patterns(self, table: str, column: str, keys: tuple[str, str]) -> dict[tuple[str, str], re.Pattern[str]]:
        """A pattern for each pair of keys of a seed."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.rows(table):
            found[row[keys[0]], row[keys[1]]].append(row[column])
        return {key: phrases(words) for key, words in found.items()}

    def single(self, table: str, column: str, key: str) -> dict[str, re.Pattern[str]]:
        """A pattern for each key of a seed."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows(table):
            found[row[key]].append(row[column])
        return {name: phrases(words) for name, words in found.items()}
