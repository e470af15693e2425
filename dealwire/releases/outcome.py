"""From what Great Expectations returns to one line of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dealwire.releases.report import FINDING_LIMIT, Finding, Outcome, Validation
from dealwire.releases.suites import Rule, Suite

if TYPE_CHECKING:
    from great_expectations.core.expectation_validation_result import ExpectationValidationResult

SAMPLE_SIZE = 20
VALUE_LENGTH = 80
MESSAGE_LENGTH = 300


def raised(suite: Suite, rule: Rule, rows_seen: int | None, error: str) -> Validation:
    """Return the validation of a rule that could not be evaluated. `error` is what was raised."""
    message = " ".join(error.split())[:MESSAGE_LENGTH]
    return _validation(suite, rule, outcome="error", rows_seen=rows_seen, rows_failing=None, sample=(), message=message)


def find(suite: Suite, rule: Rule, result: ExpectationValidationResult) -> Finding:
    """Return the rows that Great Expectations found not as expected, in the order of their values."""
    return Finding(suite.name, rule.id, tuple(_ordered(row, suite.key) for row in _rows(result.result)[:FINDING_LIMIT]))


def judge(suite: Suite, rule: Rule, rows: int, result: ExpectationValidationResult) -> Validation:
    """Return the validation of a rule that Great Expectations has evaluated, or tried to, over `rows` rows."""
    error = _error(result.exception_info or {})
    if error is not None:
        return raised(suite, rule, rows, error)
    seen = result.result.get("element_count")
    failing = _failing(result.result)
    sample = tuple(_row(_ordered(row, suite.key)) for row in _rows(result.result)[:SAMPLE_SIZE])
    return _validation(
        suite,
        rule,
        outcome=_outcome(rule, bool(result.success), failing),
        rows_seen=rows if seen is None else seen,
        rows_failing=failing,
        sample=sample,
        message=_message(result.result, failing, seen or rows) if failing or not result.success else "",
    )


def _outcome(rule: Rule, success: bool, failing: int | None) -> Outcome:
    if success:
        # A rule that need only hold mostly: what it let through is not hidden.
        return "warn" if failing else "pass"
    return "fail" if rule.severity == "blocks" else "warn"


def _validation(suite: Suite, rule: Rule, **seen: Any) -> Validation:
    return Validation(
        suite=suite.name,
        rule=rule.id,
        expectation_type=rule.type,
        severity=rule.severity,
        description=rule.description,
        **seen,
    )


def _error(info: dict[str, Any]) -> str | None:
    # Either the exception itself, or a mapping from each metric that could not be computed to its exception.
    entries = [info] if "raised_exception" in info else list(info.values())
    messages = [str(entry["exception_message"]) for entry in entries if entry.get("raised_exception", True)]
    return messages[0] if messages else None


def _failing(result: dict[str, Any]) -> int | None:
    if "details" in result:
        return int(result["observed_value"])
    count = result.get("unexpected_count")
    return None if count is None else int(count)


def _rows(result: dict[str, Any]) -> list[dict[str, Any]]:
    rows = result.get("details", {}).get("unexpected_rows") or result.get("unexpected_index_list") or []
    return sorted(rows, key=lambda row: [str(value) for value in row.values()])


def _ordered(row: dict[str, Any], key: tuple[str, ...]) -> dict[str, Any]:
    columns = sorted(row, key=lambda column: key.index(column) if column in key else len(key))
    return {column: row[column] for column in columns}


def _row(row: dict[str, Any]) -> str:
    return ", ".join(f"{column}={str(value)[:VALUE_LENGTH]}" for column, value in row.items())


def _message(result: dict[str, Any], failing: int | None, seen: int) -> str:
    if failing is None:
        return f"observed {result.get('observed_value')}"
    if "unexpected_count" in result:
        return f"{failing} of {seen} rows"
    return f"{failing} rows" if failing != 1 else "1 row"
