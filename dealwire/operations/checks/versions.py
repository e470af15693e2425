"""Are the packages those that were pinned and tested?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement

from dealwire.operations.checks.finding import Finding

CHECK = "versions"
SHOWN = 5
MEND = "install the pinned packages: python -m pip install --require-hashes -r requirements/run.txt (or `make nightly`)"


def check_versions(project: Path) -> Finding:
    """Compare what is installed with `requirements/run.txt` of the folder `project`."""
    if sys.version_info < (3, 11):  # noqa: UP036 - a copied tree runs under whatever Python there is
        return Finding(CHECK, "fail", f"Python {sys.version.split()[0]}", "use Python 3.11 or later")
    file = project / "requirements" / "run.txt"
    if not file.exists():
        return Finding(CHECK, "warn", f"no pins at {file}", "set DEALWIRE_PROJECT to a folder that has requirements/")
    pins = list(_pins(file.read_text(encoding="utf-8")))
    differing = [line for pin in pins if (line := _difference(pin))]
    if not differing:
        return Finding(CHECK, "ok", f"Python {sys.version.split()[0]}, {len(pins)} packages as pinned")
    more = f" and {len(differing) - SHOWN} more" if len(differing) > SHOWN else ""
    is_missing = any("missing" in line for line in differing)
    return Finding(CHECK, "fail" if is_missing else "warn", "; ".join(differing[:SHOWN]) + more, MEND)


def _pins(text: str) -> Iterator[Requirement]:
    for line in text.splitlines():
        try:
            pin = Requirement(line.rstrip(" \\"))
        except InvalidRequirement:
            # A hash, a comment or an empty line.
            continue
        if pin.marker is None or pin.marker.evaluate():
            yield pin


def _difference(pin: Requirement) -> str | None:
    try:
        found = version(pin.name)
    except PackageNotFoundError:
        return f"{pin.name} is missing"
    return None if pin.specifier.contains(found, prereleases=True) else f"{pin.name} {found} is not {pin.specifier}"
