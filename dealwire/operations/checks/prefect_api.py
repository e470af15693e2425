"""Does the Prefect server that runs report to answer, and is it of our version?"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from importlib.metadata import version

from dealwire.operations.checks.finding import Finding

CHECK = "Prefect API"
SECONDS = 5


def check_prefect_api(address: str | None) -> Finding:
    """Ask the server at `address` (the value of PREFECT_API_URL) for its version; None stands for no server."""
    if not address:
        mend = "`make serve` starts a server with the schedules, or set PREFECT_API_URL"
        return Finding(CHECK, "warn", "no server is set: each run starts a temporary one, nothing is scheduled", mend)
    try:
        with urllib.request.urlopen(f"{address.rstrip('/')}/admin/version", timeout=SECONDS) as answer:
            found = json.load(answer)
    except (OSError, ValueError, urllib.error.URLError) as error:
        mend = f"start the server (`make serve`, or `prefect server start`) or mend PREFECT_API_URL={address}"
        return Finding(CHECK, "fail", f"{address} does not answer ({error})", mend)
    if found != version("prefect"):
        mend = "install the same version on server and workers"
        return Finding(CHECK, "warn", f"the server is Prefect {found}, this is {version('prefect')}", mend)
    return Finding(CHECK, "ok", f"{address}, Prefect {found}")
