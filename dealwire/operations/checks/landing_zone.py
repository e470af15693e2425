"""Is there anything to read?"""

from __future__ import annotations

import os
from pathlib import Path

from dealwire.documents.discover import discover
from dealwire.documents.source import FOLDER
from dealwire.documents.sources import load_sources
from dealwire.errors import DealwireError
from dealwire.operations.checks.finding import Finding

CHECK = "landing zone"


def check_landing_zone(raw: Path) -> Finding:
    """Look at the folder `raw` and whether its files can be read."""
    try:
        files = list(discover(raw))
    except (DealwireError, OSError) as error:
        return Finding(CHECK, "fail", str(error), "create it, or set DEALWIRE_RAW to where articles arrive")
    unreadable = [file.raw_path for file in files if not os.access(file.path, os.R_OK)]
    if unreadable:
        mend = "give the user of the runs read access"
        return Finding(CHECK, "warn", f"{len(unreadable):,} files cannot be read, such as {unreadable[0]}", mend)
    if any(source.kind != FOLDER for source in load_sources(raw)) and not os.access(raw, os.W_OK):
        mend = "give the user of the runs write access: what comes over HTTP is kept there"
        return Finding(CHECK, "fail", f"{raw} has sources over HTTP and cannot be written to", mend)
    if not files:
        return Finding(CHECK, "warn", f"{raw} holds no document", "put articles there, or set DEALWIRE_RAW")
    return Finding(CHECK, "ok", f"{len(files):,} files in {raw}")
