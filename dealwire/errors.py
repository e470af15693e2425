"""Errors that a user can act on: one line, what to do next, and the exit code that a scheduler sees."""

from __future__ import annotations


class DealwireError(Exception):
    """An error shown as one line, without a traceback."""

    exit_code = 1


class ConfigurationError(DealwireError):
    """A setting, a seed row or a folder is missing or wrong. The line says which and how to mend it."""

    exit_code = 2


class AuditFailed(DealwireError):
    """An expectation failed on the candidate, so nothing was published."""

    exit_code = 3


class Busy(DealwireError):
    """Another run, or a reader of the warehouse, holds a lock. Nothing was changed."""

    exit_code = 4


class BuildFailed(DealwireError):
    """dbt could not build the candidate; the line names the first failing node."""

    exit_code = 5


class SourceFailed(DealwireError):
    """All else is done, and published where that was asked for, but `sources` could not be fetched."""

    exit_code = 6

    def __init__(self, message: str, sources: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.sources = sources
