"""How long the audit of a release takes, and its memory."""

from __future__ import annotations

import resource
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.reliability.night import PROJECT
from dealwire.releases.contract import RELEASE_FILE
from dealwire.releases.current import link_target
from dealwire.releases.sources import Sources


def audits(home: Path) -> int:
    """Audit the current release once more; return 1 if that takes 15 s after import, or 1.5 GB."""
    from dealwire.releases import gx_session  # noqa: F401, PLC0415 - imported first: the import is not measured
    from dealwire.releases.audit import audit  # noqa: PLC0415

    current = link_target(home)
    assert current is not None
    with tempfile.TemporaryDirectory(prefix="dealwire-audit-") as docs:
        started = time.monotonic()
        sources = Sources(home / "warehouse.duckdb", home / "marts.duckdb", PROJECT)
        report = audit(current / RELEASE_FILE, sources, datetime.now(UTC).date(), Path(docs))
        seconds = time.monotonic() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    rows = sum(seen.value for seen in report.measures if seen.measure == "rows")
    print(
        f"audit of {rows:,} rows, {len(report.validations)} rules: {seconds:.1f} s after import, peak {peak:.2f} GB;"
        f" {len(report.blocking)} fail, {len(report.warnings)} warn"
    )
    return int(seconds >= 15 or peak >= 1.5)
