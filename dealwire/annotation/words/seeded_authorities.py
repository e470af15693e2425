"""Authorities, officials, head nouns and titles from their rows, arranged by their first word."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from dealwire.annotation.text.tokens import tokenize
from dealwire.annotation.words.language_rows import LanguageRows
from dealwire.annotation.words.vocabulary import AuthorityForm, AuthorityHead


def read_authorities(seeds: LanguageRows) -> dict[str, list[AuthorityForm]]:
    """This language's forms, and other languages' proper names (two capitals or more, no metonyms)."""
    found: dict[str, list[AuthorityForm]] = defaultdict(list)
    for row in seeds.tables["authority_forms"]:
        foreign = row["language"] != seeds.language
        if foreign and len(re.findall(r"\b[A-ZÉ]", row["form"])) < 2:
            continue
        words = split_words(row["form"])
        found[words[0]].append(AuthorityForm(words, row["form"], row["authority_id"]))
    return {word: sorted(many, key=lambda form: -len(form.words)) for word, many in found.items()}


def read_official_forms(seeds: LanguageRows) -> dict[str, list[AuthorityForm]]:
    """Known officials by the first word of their name."""
    found: dict[str, list[AuthorityForm]] = defaultdict(list)
    for row in seeds.rows("officials"):
        words = split_words(row["official"])
        found[words[0]].append(AuthorityForm(words, row["official"], row["authority_id"]))
    return found


def read_heads(seeds: LanguageRows) -> dict[str, list[AuthorityHead]]:
    """Head nouns of authorities by their first word, longer ones first."""
    found: dict[str, list[AuthorityHead]] = defaultdict(list)
    for row in seeds.rows("authority_heads"):
        words = split_words(row["head"])
        found[words[0]].append(AuthorityHead(words, row["needs_place"], row["head"][0].isupper()))
    return {word: sorted(many, key=lambda head: -len(head.words)) for word, many in found.items()}


def read_titles(seeds: LanguageRows) -> dict[str, list[tuple[str, ...]]]:
    """Titles of public office by their first word, longer ones first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in seeds.rows("titles"):
        words = split_words(row["title"])
        found[words[0]].append(words)
    return {word: sorted(many, key=lambda title: -len(title)) for word, many in found.items()}


@cache
def split_words(form: str) -> tuple[str, ...]:
    """A phrase as the tokenizer would cut it, in lower case."""
    return tuple(tokenize(form, 0, len(form)).lows)
