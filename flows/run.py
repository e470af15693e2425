"""What every flow starts with: settings, the lock, the journal and an empty spool; and what it leaves for people."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from dealwire.disasters import disasters_named
from dealwire.operations.at_work import forget_at_work
from dealwire.operations.versions import versions
from dealwire.readiness import require_ready
from dealwire.settings import Settings, load_settings
from dealwire.warehouse.journal import Journal
from dealwire.warehouse.lock import run_lock
from dealwire.warehouse.patience import patience, patiently
from flows.known_errors import shorten_known_errors
from flows.log_format import use_json_lines
from flows.reporting import failures_told, reported

PATIENCE = 30
"""Seconds that a run under way waits for a reader of the warehouse to end: its work is worth more than that."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run at work."""

    settings: Settings
    journal: Journal

    @property
    def spool(self) -> Path:
        """Where worker processes leave their batches; emptied at the start of each run."""
        return self.settings.home / "work" / "spool"

    @property
    def dbt_work(self) -> Path:
        """Where dbt keeps what makes its next start quicker."""
        return self.settings.home / "work" / "dbt"


@contextmanager
def start_run(command: str, raw: Path | None, home: Path | None) -> Iterator[Run]:
    """Load the settings, take the lock, open the journal; leave the run's page and tell of what went wrong.

    Waits for another run for as long as the settings say. Raises what `require_ready` raises; nothing is changed then.
    """
    shorten_known_errors()
    settings = load_settings(raw, home)
    if settings.log_format == "json":
        use_json_lines()
    with failures_told(settings, command), ExitStack() as stack:
        stack.enter_context(disasters_named(settings.home))
        require_ready(settings)
        with patience(settings.lock_wait):
            patiently(lambda: stack.enter_context(run_lock(settings.home)))
        stack.enter_context(patience(max(PATIENCE, settings.lock_wait)))
        run = Run(settings, stack.enter_context(_journal(settings, command).run()))
        stack.enter_context(reported(run))
        shutil.rmtree(run.spool, ignore_errors=True)
        forget_at_work(settings.home)
        yield run


def _journal(settings: Settings, command: str) -> Journal:
    limits = {step: 60 * minutes for step, minutes in settings.time_limits.items()}
    return Journal(settings.warehouse, command, versions(), limits)
