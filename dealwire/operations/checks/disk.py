"""Is there room for the next release?"""

from __future__ import annotations

from pathlib import Path

from dealwire.operations.checks.finding import Finding
from dealwire.operations.disk import disk_use

LEAST = 1_000_000_000
"""Bytes that a run over few articles needs: dbt's scratch database, worker spools, logs."""


def check_disk(home: Path, keep_releases: int) -> Finding:
    """Compare what is free with what the next run may need: a second warehouse's worth, and one more release."""
    use = disk_use(home)
    needed = LEAST + use.warehouse + use.releases // keep_releases
    seen = f"{use.free / 1e9:.1f} GB free, {(use.warehouse + use.releases + use.work) / 1e9:.1f} GB taken"
    if use.free >= 2 * needed:
        return Finding("disk", "ok", seen)
    mend = "make room, keep fewer releases (DEALWIRE_KEEP_RELEASES), or move DEALWIRE_HOME to a larger disk"
    return Finding(
        "disk", "warn" if use.free >= needed else "fail", f"{seen}; a run may need {needed / 1e9:.1f} GB", mend
    )
