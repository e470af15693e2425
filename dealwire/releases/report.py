"""What an audit saw."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from dealwire.releases.suites import Severity

Outcome = Literal["pass", "warn", "fail", "error"]


@dataclass(frozen=True, slots=True)
class Validation:
    """What one expectation saw.

    `outcome` is `pass`; `warn` or `fail`, if rows (or the table) are not as expected, by the rule's severity (`warn`
    too for the rows that a rule with `mostly` lets through); or `error`, if it could not be evaluated at all.
    `rows_failing` is None for a rule about the table as a whole. `sample` holds at most 20 failing rows, each as
    `column=value` pairs that start with the key.
    """

    suite: str
    rule: str
    expectation_type: str
    severity: Severity
    outcome: Outcome
    rows_seen: int | None
    rows_failing: int | None
    sample: tuple[str, ...]
    message: str
    description: str

    @property
    def is_blocking(self) -> bool:
        """Whether nothing may be published: a blocking rule failed, or any rule could not be evaluated."""
        return self.outcome in ("fail", "error")


@dataclass(frozen=True, slots=True)
class AuditReport:
    """One audit of one candidate, in the order of suites and rules."""

    validations: tuple[Validation, ...]

    @property
    def blocking(self) -> tuple[Validation, ...]:
        """What stands in the way of publishing; empty if the candidate passed."""
        return tuple(validation for validation in self.validations if validation.is_blocking)

    @property
    def warnings(self) -> tuple[Validation, ...]:
        """What an analyst should know, although it does not stand in the way."""
        return tuple(validation for validation in self.validations if validation.outcome == "warn")

    def save(self, file: Path) -> None:
        """Write the report as JSON, one object an expectation."""
        content = json.dumps([asdict(validation) for validation in self.validations], ensure_ascii=False, indent=2)
        file.write_text(content + "\n", encoding="utf-8")
