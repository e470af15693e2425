"""Read the lexicon's CSV seeds row by row, and refuse a wrong row with its file, line and reason."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from dealwire.annotation.grammars import GRAMMARS
from dealwire.errors import ConfigurationError

_LANGUAGE = "[a-z]{2}"
_STATUS = "rumoured|announced|completed|blocked|withdrawn"
_KINDS = (
    "competition_authority|data_authority|financial_regulator|sector_regulator|government|head_of_state|minister"
    "|central_bank|court|prosecutor|parliament|international_body"
)
_WORD = r".*\S.*"

# Columns of each seed, in order, with the pattern that every value of the column matches whole.
SCHEMAS: Mapping[str, Mapping[str, str]] = {
    "amount_purposes": {"language": _LANGUAGE, "word": _WORD, "purpose": r"[a-z_]+"},
    "authorities": {"authority_id": r"[a-z0-9_]+", "name": _WORD, "kind": _KINDS, "jurisdiction": r"[A-Z]{2}|INT"},
    "authority_forms": {"authority_id": r"[a-z0-9_]+", "language": _LANGUAGE, "form": _WORD},
    "authority_heads": {"language": _LANGUAGE, "head": _WORD, "kind": _KINDS, "needs_place": "yes|no|alone|country"},
    "bynames": {"language": _LANGUAGE, "byname": _WORD, "company": _WORD},
    "calendar_words": {"language": _LANGUAGE, "word": _WORD, "kind": "month|weekday", "number": r"\d\d?"},
    "companies": {"name": _WORD, "class": "company|media"},
    "currency_forms": {"form": _WORD, "place": "symbol|word", "currency": r"[A-Z]{3}"},
    "epithets": {"language": _LANGUAGE, "word": _WORD, "class": "company|firm|asset|fraction|person|product"},
    "frames": {
        "frame": r"[a-z_]+",
        "fact_table": "deals|investments|valuations|regulatory_reactions",
        "kind": r"[a-z_]+",
        "required": r"[a-z_]+(\+[a-z_]+)*",
        "confidence": r"0\.\d+|1(\.0)?",
    },
    "function_words": {"language": _LANGUAGE, "word": _WORD, "class": r"[a-z]+"},
    "given_names": {"name": _WORD},
    "irregular_verbs": {
        "language": _LANGUAGE,
        "lemma": _WORD,
        "form": _WORD,
        "mood": "base|present|past|participle|gerund|future|conditional",
    },
    "name_words": {"language": _LANGUAGE, "word": _WORD, "class": "head|suffix"},
    "number_words": {"language": _LANGUAGE, "word": _WORD, "value": r"1e\d+|\d+|0\.\d+"},
    "officials": {"official": _WORD, "authority_id": r"[a-z0-9_]+", "title": _WORD},
    "places": {"language": _LANGUAGE, "form": _WORD, "country": r"([A-Z]{2})?", "kind": "place|demonym"},
    "relative_dates": {
        "language": _LANGUAGE,
        "phrase": _WORD,
        "unit": "day|week|month|year|season",
        "steps": r"-?\d+",
    },
    "slot_places": {"language": _LANGUAGE, "place": r"[^\s/]+", "form": _WORD, "skipped": r"\d"},
    "stance_words": {"language": _LANGUAGE, "word": _WORD, "stance": "supportive|critical"},
    "status_markers": {
        "language": _LANGUAGE,
        "marker": _WORD,
        "status": _STATUS,
        "scope": "verb|auxiliary|sentence|outcome",
    },
    "stop_words": {"language": _LANGUAGE, "word": _WORD},
    "support_verbs": {
        "language": _LANGUAGE,
        "lemma": _WORD,
        "side": "owner|giver|receiver|authority",
        "status": f"({_STATUS})?",
    },
    "titles": {"language": _LANGUAGE, "title": _WORD, "kind": _KINDS},
    "triggers": {
        "language": _LANGUAGE,
        "word_class": "verb|noun|adjective|preposition",
        "lemma": _WORD,
        "frame": r"[a-z_]+",
        "slots": r"[a-z_]+=[^ =]+( [a-z_]+=[^ =]+)*",
        "status": f"({_STATUS})?",
    },
    "word_group_classes": {"class": r"[a-z]+", "meaning": _WORD},
    "word_groups": {"language": _LANGUAGE, "word": _WORD, "class": r"[a-z]+"},
    "vetoes": {"language": _LANGUAGE, "frame": r"[a-z_]+", "context": _WORD},
}
# A value of the first column must be a value of the second: (seed, column, seed, column).
REFERENCES = (
    ("authority_forms", "authority_id", "authorities", "authority_id"),
    ("officials", "authority_id", "authorities", "authority_id"),
    ("triggers", "frame", "frames", "frame"),
    ("vetoes", "frame", "frames", "frame"),
    ("word_groups", "class", "word_group_classes", "class"),
)

Row = Mapping[str, str]


def read_seeds(seeds_dir: Path, languages: Collection[str] = tuple(GRAMMARS)) -> dict[str, list[Row]]:
    """All rows of every lexicon seed in `seeds_dir`, in these languages only.

    Raises ConfigurationError, naming file, line and reason, for a missing file or a wrong row.
    """
    tables = {name: list(_read_table(seeds_dir / f"{name}.csv", schema, languages)) for name, schema in SCHEMAS.items()}
    for child, column, parent, key in REFERENCES:
        known = {row[key] for row in tables[parent]}
        for line, row in enumerate(tables[child], start=2):
            if row[column] not in known:
                _refuse(seeds_dir / f"{child}.csv", line, f"{column} {row[column]!r} is not a {key} of {parent}.csv")
    return tables


def _read_table(path: Path, schema: Mapping[str, str], languages: Collection[str]) -> Iterator[Row]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path.name}: cannot be read ({error})") from error
    reader = csv.reader(text.splitlines(), strict=True)
    columns = next(reader, [])
    if columns != list(schema):
        _refuse(path, 1, f"the columns are {','.join(columns)}, expected {','.join(schema)}")
    schema = {column: "|".join(languages) if pattern == _LANGUAGE else pattern for column, pattern in schema.items()}
    matches = [re.compile(pattern).fullmatch for pattern in schema.values()]
    seen: set[tuple[str, ...]] = set()
    for values in reader:
        if len(values) != len(schema):
            _refuse(path, reader.line_num, f"{len(values)} values, expected {len(schema)}")
        if not all(match(value) for match, value in zip(matches, values, strict=True)):
            _refuse_value(path, reader.line_num, values, schema)
        if (row := tuple(values)) in seen:
            _refuse(path, reader.line_num, "the row is there twice")
        seen.add(row)
        yield dict(zip(schema, values, strict=True))


def _refuse_value(path: Path, line: int, values: list[str], schema: Mapping[str, str]) -> None:
    """Name the first value that does not match its column's pattern."""
    for value, (column, pattern) in zip(values, schema.items(), strict=True):
        if not re.fullmatch(pattern, value):
            _refuse(path, line, f"{column} {value!r} does not match {pattern}")


def _refuse(path: Path, line: int, reason: str) -> None:
    raise ConfigurationError(f"{path.name}, line {line}: {reason}")
