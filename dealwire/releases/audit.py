"""Hold a candidate against the expectation suites."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from dealwire.releases.drift import parameters_of_last_release
from dealwire.releases.known_error import known_error
from dealwire.releases.outcome import judge, raised
from dealwire.releases.report import AuditReport, Validation
from dealwire.releases.suites import Suite, read_parameters, read_suites

if TYPE_CHECKING:
    from dealwire.releases.gx_session import GxSession


def audit(
    candidate: Path,
    warehouse: Path,
    suites: Path,
    today: date,
    published: Path,
) -> AuditReport:
    """Return what every expectation of the folder `suites` sees in the candidate, which is opened read-only.

    The warehouse is attached read-only, so that quotes can be held against their articles. `published` is the file
    that analysts have open, for the rules on drift; it need not exist. `today` is a day in UTC. Raises DealwireError
    if a file cannot be opened, ConfigurationError if the suites cannot be read. Failing expectations are no
    exceptions: see `AuditReport.blocking`.
    """
    rules = read_suites(suites)
    parameters = {"today": today, "tomorrow": today + timedelta(days=1), **read_parameters(suites)}
    try:
        parameters |= parameters_of_last_release(candidate, published)
        validations = tuple(_audit(candidate, warehouse, rules, parameters))
    except duckdb.Error as error:
        raise known_error("the audit cannot open its files", error) from error
    return AuditReport(validations)


def _audit(
    candidate: Path, warehouse: Path, suites: tuple[Suite, ...], parameters: dict[str, Any]
) -> Iterator[Validation]:
    # Imported here, since it takes seconds that only an audit should pay.
    from dealwire.releases.gx_session import open_session  # noqa: PLC0415

    with open_session(candidate, warehouse) as session:
        for suite in suites:
            yield from _validate_suite(session, suite, parameters)


def _validate_suite(session: GxSession, suite: Suite, parameters: dict[str, Any]) -> Iterator[Validation]:
    from dealwire.releases.gx_session import validate  # noqa: PLC0415

    try:
        rows, batch = session.count(suite), session.batch(suite)
    except Exception as error:
        yield from (raised(suite, rule, None, str(error)) for rule in suite.rules)
        return
    for rule in suite.rules:
        try:
            result = validate(batch, rule, suite.key, parameters)
        except Exception as error:
            yield raised(suite, rule, rows, str(error))
        else:
            yield judge(suite, rule, rows, result)
