"""What an operator is told, in one message a cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dealwire.errors import AuditFailed, Busy, DealwireError, SourceFailed

ADVICE = {
    "audit": "Analysts keep the release from before. Look at audit.json beside the candidate.",
    "busy": "Another run, or a reader of the warehouse, was in the way the whole time. `dealwire doctor` says who.",
    "failed": "Nothing that was finished is lost; the next run goes on from there. `dealwire doctor` looks for causes.",
    "killed": "The machine went down, memory ran out, or somebody stopped it. This run goes on from there.",
    "late": "Look at the schedule and the worker: `dealwire status`, then `dealwire doctor`.",
    "source": "All others were read. `dealwire status` says since when; mend or remove the row in sources.yaml.",
    "volume": "Look whether a source is down or was loaded twice: `dealwire status`.",
}
"""Cause → what to do. docs/operations.md has a section for each."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell: its cause (a key of `ADVICE`), one line of title, and what happened.

    `about` tells causes of one kind apart: each is told on its own.
    """

    cause: str
    title: str
    text: str
    about: str = ""

    @property
    def key(self) -> str:
        """What is not told twice a night."""
        return f"{self.cause}: {self.about}" if self.about else self.cause

    @property
    def body(self) -> str:
        """The text of the message: what happened and what to do."""
        return f"{self.text}\n\n{ADVICE[self.cause]}\nSee docs/operations.md, {self.cause!r}."


def of_failure(command: str, error: BaseException) -> Notice:
    """Return the notice of a run that ended in `error`."""
    line = str(error).partition("\n")[0] if isinstance(error, DealwireError) else repr(error)[:500]
    if isinstance(error, AuditFailed):
        return Notice("audit", f"Dealwire {command}: the audit blocked the release", line)
    if isinstance(error, SourceFailed):
        return Notice("source", f"Dealwire {command}: sources failed", line, ", ".join(sorted(error.sources)))
    if isinstance(error, Busy):
        return Notice("busy", f"Dealwire {command}: could not start or go on", line)
    return Notice("failed", f"Dealwire {command} failed", line)


def of_killed(run_ids: Sequence[str]) -> Notice:
    """Return the notice of runs that ended without a word."""
    return Notice("killed", "Dealwire: a run was killed", f"Killed: {', '.join(run_ids)}.")


def of_lateness(line: str) -> Notice:
    """Return the notice of a release that is late, as `lateness` says."""
    return Notice("late", "Dealwire: the release is late", line)


def of_volume(line: str) -> Notice:
    """Return the notice of a night with unusually many or few documents."""
    return Notice("volume", "Dealwire: an unusual night", line)
