"""What an audit saw."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from dealwire.releases.measures import Measure
from dealwire.releases.suites import Severity

Outcome = Literal["pass", "warn", "fail", "error"]

FINDING_LIMIT = 10_000


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
    accepted_by: str | None = None
    accepted_at: datetime | None = None
    accepted_reason: str | None = None

    @property
    def name(self) -> str:
        """The rule and its suite, as in `deals.amount_is_positive`."""
        return f"{self.suite}.{self.rule}"

    @property
    def is_blocking(self) -> bool:
        """Whether nothing may be published.

        A blocking rule failed and nobody accepted that, or any rule could not be evaluated.
        """
        return self.outcome == "error" or (self.outcome == "fail" and self.accepted_by is None)


@dataclass(frozen=True, slots=True)
class Finding:
    """The rows that one expectation found not as expected (at most `FINDING_LIMIT`), the key's columns first."""

    suite: str
    rule: str
    rows: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class AuditReport:
    """One audit of one candidate, in the order of suites and rules."""

    validations: tuple[Validation, ...]
    findings: tuple[Finding, ...] = ()
    measures: tuple[Measure, ...] = ()

    @property
    def blocking(self) -> tuple[Validation, ...]:
        """What stands in the way of publishing; empty if the candidate passed."""
        return tuple(validation for validation in self.validations if validation.is_blocking)

    @property
    def warnings(self) -> tuple[Validation, ...]:
        """What an analyst should know, although it does not stand in the way."""
        return tuple(validation for validation in self.validations if validation.outcome == "warn")

    @property
    def accepted(self) -> tuple[Validation, ...]:
        """What failed, and was released all the same by a person."""
        return tuple(validation for validation in self.validations if validation.accepted_by is not None)

    def save(self, file: Path) -> None:
        """Write the report as JSON, one object an expectation."""
        entries = [asdict(validation) for validation in self.validations]
        file.write_text(json.dumps(entries, ensure_ascii=False, indent=2, default=str) + "\n", encoding="utf-8")
