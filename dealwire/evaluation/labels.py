"""Labels: which facts a careful reader found in an article, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dealwire.errors import ConfigurationError
from dealwire.evaluation.told_fact import ToldFact
from dealwire.releases.contract import FACT_KEYS


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article's labels. `name` is its file's name, with or without the ending; `language` is ISO 639-1 or `?`."""

    name: str
    language: str
    facts: list[ToldFact]


def read_labels(file: Path) -> list[LabelledArticle]:
    """Return the labelled articles of a file of JSON lines, in order.

    A line holds `id` (the article's file name), `lang` and `facts`: `table`, `type`, `roles`, and where known `amount`,
    `currency`, `status`, `stance`, `announced_on`, `main`, `doubt`. Raises ConfigurationError, with file and line.
    """
    return list(_articles(file))


def _articles(file: Path) -> Iterator[LabelledArticle]:
    for number, line in enumerate(_lines(file), start=1):
        if not line.strip():
            continue
        try:
            written = json.loads(line)
            facts = [_fact(fact) for fact in written["facts"]]
            yield LabelledArticle(str(written["id"]), str(written.get("lang", "?")), facts)
        except KeyError as error:
            raise ConfigurationError(f"{file}, line {number}: {error} is missing") from error
        except (TypeError, ValueError, AttributeError) as error:
            raise ConfigurationError(f"{file}, line {number}: not a labelled article ({error})") from error


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise ConfigurationError(
            f"labels {file} cannot be read ({error.strerror}); give files of JSON lines"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"labels {file} are not UTF-8: {error}") from error


def _fact(written: dict[str, Any]) -> ToldFact:
    if written["table"] not in FACT_KEYS:
        raise ValueError(f"no table is called {written['table']!r}; there are {', '.join(FACT_KEYS)}")
    amount = written.get("amount")
    return ToldFact(
        table=written["table"],
        kind=written["type"],
        roles={role: list(names) for role, names in (written.get("roles") or {}).items() if names},
        amount=None if amount is None else float(amount),
        currency=written.get("currency"),
        status=written.get("status"),
        stance=written.get("stance"),
        announced_on=written.get("announced_on"),
        is_main=bool(written.get("main", True)),
        is_doubtful=bool(written.get("doubt")),
    )
