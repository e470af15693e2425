"""The rows of `boilerplate.csv`: phrases that sites and exports put around an article."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from dealwire.errors import ConfigurationError

BOILERPLATE_CSV: Final = Path(__file__).parents[2] / "dbt_project" / "seeds" / "boilerplate.csv"
DROP_LINE: Final = "drop_line"
DROP_REST: Final = "drop_rest"
RELATED: Final = "related"
ACTIONS: Final = (DROP_LINE, DROP_REST, RELATED)
LANGUAGES: Final = ("en", "fr", "any")

MAX_LENGTH = 300
"""Characters. A longer paragraph is never boilerplate."""
_ORNAMENTS = " \t…:!>»›→▶►•·|*#-–—_"
_ELLIPSIS = re.compile(r"\s*\.{2,}$")
_APOSTROPHE = re.compile("[’‘ʼ]")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Compiled rows: one pattern an action."""

    drop_line: re.Pattern[str]
    drop_rest: re.Pattern[str]
    related: re.Pattern[str]

    def action(self, line: str) -> str | None:
        """Return what is to be done with `line`, a line or a paragraph: an action, or None to keep it."""
        if len(line) > MAX_LENGTH:
            return None
        folded = _ELLIPSIS.sub("", _straight(line)).strip(_ORNAMENTS)
        if self.related_end(line) is not None:
            return RELATED
        if self.drop_line.fullmatch(folded):
            return DROP_LINE
        return DROP_REST if self.drop_rest.fullmatch(folded) else None

    def related_end(self, line: str) -> int | None:
        """Return where the marker of a related headline ("Read more") ends in `line`, or None if it has none."""
        marker = self.related.match(_straight(line[:MAX_LENGTH]))
        if marker is None or line[marker.end() : marker.end() + 1].islower():
            return None
        return marker.end()


def _straight(line: str) -> str:
    return _APOSTROPHE.sub("'", line)


@cache
def load(path: Path = BOILERPLATE_CSV) -> Boilerplate:
    """Read the rows `language,pattern,action`; rows of every language apply to every text.

    `pattern` is a regular expression, case aside, with straight apostrophes. For `drop_line` and `drop_rest` it
    describes the whole line, ornaments and an ellipsis aside; for `related` it is the marker that begins it.
    Raises ConfigurationError for a missing file or a bad row.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except OSError as error:
        message = f"cannot read {path.name}: {error.strerror}; restore it in dbt_project/seeds"
        raise ConfigurationError(message) from error
    for number, row in enumerate(rows, start=2):
        _check(row, f"{path.name} line {number}")
    return Boilerplate(*(_compile(row["pattern"] for row in rows if row["action"] == action) for action in ACTIONS))


def _check(row: dict[str, str], where: str) -> None:
    if row.get("action") not in ACTIONS:
        raise ConfigurationError(f"{where}: action must be one of {', '.join(ACTIONS)}")
    if row.get("language") not in LANGUAGES:
        raise ConfigurationError(f"{where}: language must be one of {', '.join(LANGUAGES)}")
    try:
        matches_nothing = re.fullmatch(row["pattern"], "")
    except re.error as error:
        raise ConfigurationError(f"{where}: not a regular expression: {error}") from error
    if matches_nothing:
        raise ConfigurationError(f"{where}: the pattern matches an empty line")


def _compile(patterns: Iterable[str]) -> re.Pattern[str]:
    alternatives: Sequence[str] = [f"(?:{pattern})" for pattern in patterns]
    return re.compile("|".join(alternatives) or r"(?!)", re.IGNORECASE)
