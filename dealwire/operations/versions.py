"""Which versions a run's result hangs on."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from dealwire.documents.version import reader_version

PACKAGES = ("duckdb", "dbt-core", "dbt-duckdb", "great-expectations", "prefect", "trafilatura")


def versions() -> dict[str, str]:
    """Return the versions of Python, of the packages that decide what a release holds, and of the documents' reader."""
    return {"python": platform.python_version(), "reader": reader_version(), **_packages()}


def _packages() -> dict[str, str]:
    found = {}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "missing"
    return found
