"""How far the run at work is: a small file that anybody may read, since the warehouse is locked meanwhile."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = Path("work", "at_work.json")
"""In DEALWIRE_HOME. It is there while a step goes through its batches, and stays behind when the run is killed."""


@dataclass(frozen=True, slots=True)
class AtWork:
    """A run, the step that it is at, and the batches of it that are `done`, `of` so many (None: nobody knows yet)."""

    run_id: str
    command: str
    step: str
    done: int
    of: int | None

    def __str__(self) -> str:
        of = "" if self.of is None else f" of {self.of:,}"
        return f"{self.command} {self.run_id}: {self.step}, {self.done:,}{of} batches"


def note_at_work(home: Path, at_work: AtWork) -> None:
    """Write how far a run is, whole or not at all. That it cannot be written is no reason to stop the run."""
    unfinished = home / FILE.with_suffix(".unfinished")
    with suppress(OSError):
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(asdict(at_work)), encoding="utf-8")
        unfinished.rename(home / FILE)


def read_at_work(home: Path) -> AtWork | None:
    """Return what was noted last, None when no step is at its batches. A killed run's note stays until the next run."""
    try:
        return AtWork(**json.loads((home / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def forget_at_work(home: Path) -> None:
    """Remove the note, if there is one."""
    with suppress(OSError):
        (home / FILE).unlink()
