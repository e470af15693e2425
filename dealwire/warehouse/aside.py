"""Put a damaged warehouse aside, so that the next run makes it anew."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from dealwire.errors import ConfigurationError
from dealwire.warehouse.lock import run_lock


def put_warehouse_aside(home: Path, raw: Path) -> Path | None:
    """Rename `home/warehouse.duckdb` to `warehouse.damaged.duckdb` and empty `home/work`; return the new path.

    One that was put aside before is replaced. Releases stay as they are. None if there is no warehouse. Raises
    ConfigurationError, changing nothing, if the landing zone `raw` is missing, Busy if a run is at work.
    """
    if not raw.is_dir():
        raise ConfigurationError(
            f"no landing zone at {raw}: the warehouse cannot be made anew without it; set DEALWIRE_RAW or --raw"
        )
    warehouse, aside = home / "warehouse.duckdb", home / "warehouse.damaged.duckdb"
    if not warehouse.exists():
        return None
    with run_lock(home):
        # The log first: without its database it says nothing to the next one of that name.
        log = warehouse.with_name(f"{warehouse.name}.wal")
        if log.exists():
            os.replace(log, aside.with_name(f"{aside.name}.wal"))
        os.replace(warehouse, aside)
        for folder in ("spool", "dbt"):
            shutil.rmtree(home / "work" / folder, ignore_errors=True)
    return aside
