"""A person releases a candidate although a rule failed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import duckdb

from dealwire.errors import ConfigurationError
from dealwire.releases.examine import complete
from dealwire.releases.known_error import known_error
from dealwire.releases.report import AuditReport, Validation
from dealwire.releases.sources import Sources
from dealwire.releases.verdict import read_report


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepts that the rules (each as `suite.rule`) fail, why, and when (UTC, without a zone)."""

    rules: tuple[str, ...]
    reason: str
    person: str
    at: datetime


def accept(candidate: Path, acceptance: Acceptance, sources: Sources) -> None:
    """Record an acceptance in a failed candidate; if nothing else stands in its way, make it ready to publish.

    Raises ConfigurationError, changing nothing, if there is no reason, or one of the rules did not fail: one that could
    not be evaluated has told nothing that a person could accept. Raises DealwireError for a candidate without audit.
    """
    if not acceptance.reason.strip():
        raise ConfigurationError('a reason must be given: --reason "..."')
    try:
        report = read_report(candidate)
        accepted = _accepted(report, acceptance)
        _store(candidate, accepted)
    except duckdb.Error as error:
        raise known_error(f"{candidate.parent.name} has no audit to accept", error) from error
    report = read_report(candidate)
    report.save(candidate.with_name("audit.json"))
    if not report.blocking:
        complete(candidate, sources)


def _accepted(report: AuditReport, acceptance: Acceptance) -> list[Validation]:
    by_name = {seen.name: seen for seen in report.validations}
    for name in acceptance.rules:
        _require_failed(name, by_name, report.blocking)
    return [
        replace(
            by_name[name],
            accepted_by=acceptance.person,
            accepted_at=acceptance.at,
            accepted_reason=acceptance.reason.strip(),
        )
        for name in acceptance.rules
    ]


def _require_failed(name: str, by_name: dict[str, Validation], blocking: Sequence[Validation]) -> None:
    if name in by_name and by_name[name].outcome == "fail":
        return
    if name in by_name and by_name[name].outcome == "error":
        raise ConfigurationError(f"{name} could not be evaluated: mend the rule, there is nothing to accept")
    failed = ", ".join(seen.name for seen in blocking if seen.outcome == "fail") or "none"
    raise ConfigurationError(f"{name} did not fail in the candidate; failed: {failed}")


def _store(candidate: Path, accepted: Iterable[Validation]) -> None:
    with duckdb.connect(candidate) as connection:
        connection.begin()
        for seen in accepted:
            connection.execute(
                "update meta.validations set accepted_by = $1, accepted_at = $2, accepted_reason = $3"
                " where suite = $4 and rule = $5",
                [seen.accepted_by, seen.accepted_at, seen.accepted_reason, seen.suite, seen.rule],
            )
        connection.commit()
        connection.execute("checkpoint")
