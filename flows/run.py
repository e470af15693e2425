"""What every flow starts with: settings, the lock, the journal and an empty spool."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dealwire.readiness import require_ready
from dealwire.settings import Settings, load_settings
from dealwire.warehouse.journal import Journal
from dealwire.warehouse.lock import run_lock
from flows.known_errors import shorten_known_errors


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
    """Load the settings, take the lock, open the journal.

    Raises what `require_ready` raises; nothing is changed then.
    """
    shorten_known_errors()
    settings = load_settings(raw, home)
    require_ready(settings)
    with run_lock(settings.home), Journal(settings.warehouse, command).run() as journal:
        run = Run(settings, journal)
        shutil.rmtree(run.spool, ignore_errors=True)
        yield run
