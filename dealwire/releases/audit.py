"""Hold a candidate against the expectation suites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from dealwire.releases.bands import Placement, place, read_bands, read_history
from dealwire.releases.counts import count_facts
from dealwire.releases.known_error import known_error
from dealwire.releases.measures import Measure, measure
from dealwire.releases.outcome import find, judge, raised
from dealwire.releases.report import AuditReport, Validation
from dealwire.releases.snapshot import readable_if_any
from dealwire.releases.sources import Sources
from dealwire.releases.suites import Rule, Suite, read_parameters, read_suites

if TYPE_CHECKING:
    from great_expectations.core.expectation_validation_result import ExpectationValidationResult

    from dealwire.releases.gx_session import GxSession

# Entries of parameters.yaml that are the audit's own; the others are values that rules name.
OWN = ("bands", "history_releases")


@dataclass(frozen=True, slots=True)
class _Seen:
    suite: Suite
    rule: Rule
    validation: Validation
    result: ExpectationValidationResult | None = None


def audit(candidate: Path, sources: Sources, today: date, data_docs: Path | None = None) -> AuditReport:
    """Return what every expectation of the project sees in the candidate, which is opened read-only.

    The warehouse is attached read-only, so that quotes can be held against their articles; the published release and
    the ones before say what is usual. `today` is a day in UTC. Great Expectations' pages on the audit are written to
    the folder `data_docs`, if one is given. Raises DealwireError if a file cannot be opened, ConfigurationError if the
    suites cannot be read. Failing expectations are no exceptions: see `AuditReport.blocking`.
    """
    suites, settings = read_suites(sources.suites), read_parameters(sources.suites)
    bands = read_bands(settings)
    try:
        with readable_if_any(sources.published) as previous:
            measures = measure(candidate, sources.warehouse, previous)
        history = read_history(sources.releases, settings.get("history_releases", 1), candidate.parent.name)
        placements = tuple(place(measures, history, bands))
        seen = _audit(candidate, sources.warehouse, suites, _parameters(settings, candidate, today), placements)
    except duckdb.Error as error:
        raise known_error("the audit cannot open its files", error) from error
    if data_docs is not None:
        _document(seen, suites, data_docs)
    return _report(seen, measures)


def _report(seen: list[_Seen], measures: tuple[Measure, ...]) -> AuditReport:
    findings = (find(each.suite, each.rule, each.result) for each in seen if each.result is not None)
    kept = tuple(finding for finding in findings if finding.rows)
    return AuditReport(tuple(each.validation for each in seen), kept, measures)


def _parameters(settings: dict[str, Any], candidate: Path, today: date) -> dict[str, Any]:
    values = {name: value for name, value in settings.items() if name not in OWN}
    return {**values, "today": today, "tomorrow": today + timedelta(days=1), "facts_rows": count_facts(candidate)}


def _audit(
    candidate: Path,
    warehouse: Path,
    suites: tuple[Suite, ...],
    parameters: dict[str, Any],
    placements: tuple[Placement, ...],
) -> list[_Seen]:
    # Imported here, since it takes seconds that only an audit should pay.
    from dealwire.releases.gx_session import open_session  # noqa: PLC0415

    with open_session(candidate, warehouse, placements) as session:
        return [seen for suite in suites for seen in _validate_suite(session, suite, parameters)]


def _validate_suite(session: GxSession, suite: Suite, parameters: dict[str, Any]) -> Iterator[_Seen]:
    from dealwire.releases.gx_session import validate  # noqa: PLC0415

    try:
        rows, batch = session.count(suite), session.batch(suite)
    except Exception as error:
        yield from (_Seen(suite, rule, raised(suite, rule, None, str(error))) for rule in suite.rules)
        return
    for rule in suite.rules:
        try:
            result = validate(batch, rule, suite.key, parameters)
        except Exception as error:
            yield _Seen(suite, rule, raised(suite, rule, rows, str(error)))
        else:
            yield _Seen(suite, rule, judge(suite, rule, rows, result), result)


def _document(seen: list[_Seen], suites: tuple[Suite, ...], folder: Path) -> None:
    from dealwire.releases.data_docs import write_data_docs  # noqa: PLC0415

    results = {suite.name: [each.result for each in seen if each.suite is suite and each.result] for suite in suites}
    write_data_docs([each.validation for each in seen], results, folder)
