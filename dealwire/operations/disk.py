"""How much room the files take, and how much is left."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DiskUse:
    """Bytes taken below DEALWIRE_HOME, by part, and bytes that are free on its disk."""

    warehouse: int
    releases: int
    work: int
    free: int


def disk_use(home: Path) -> DiskUse:
    """Return what `home` takes and what is left; zeros for what is not there yet."""
    existing = next(folder for folder in (home, *home.parents) if folder.exists())
    warehouse = sum(_size(file) for file in home.glob("warehouse.duckdb*"))
    return DiskUse(warehouse, _below(home / "releases"), _below(home / "work"), shutil.disk_usage(existing).free)


def _below(folder: Path) -> int:
    return sum(_size(Path(root, name)) for root, _, names in os.walk(folder) for name in names)


def _size(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        # A run beside us has just removed it.
        return 0
