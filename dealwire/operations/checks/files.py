"""Can the files be read and written, and are they what they should be?"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from dealwire.errors import Busy, DealwireError
from dealwire.operations.checks.finding import Finding
from dealwire.operations.reading import read_warehouse
from dealwire.releases.current import current_release
from dealwire.settings import Settings


def check_files(settings: Settings) -> Iterator[Finding]:
    """Look at the home folder, the lexicons and suites, the warehouse and the published release."""
    yield _home(settings.home)
    yield _project(settings)
    yield _warehouse(settings)
    yield _published(settings)


def _home(home: Path) -> Finding:
    existing = next(folder for folder in (home, *home.parents) if folder.exists())
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        mend = "give the user of the runs write access to it, or set DEALWIRE_HOME"
        return Finding("home", "fail", f"{existing} cannot be written ({error.strerror})", mend)
    return Finding("home", "ok", f"{home} can be written" if home.exists() else f"{home} can be made")


def _project(settings: Settings) -> Finding:
    missing = [folder for folder in (settings.lexicons, settings.suites) if not folder.is_dir()]
    if missing:
        mend = "set DEALWIRE_PROJECT to the folder that holds dbt_project/ and expectations/"
        return Finding("project", "fail", f"no folder {missing[0]}", mend)
    return Finding("project", "ok", f"models, lexicons and suites are in {settings.project}")


def _warehouse(settings: Settings) -> Finding:
    if not settings.warehouse.exists():
        return Finding("warehouse", "warn", "none yet", "run `dealwire nightly`: it makes one")
    try:
        with read_warehouse(settings.warehouse) as connection:
            (documents,) = connection.execute("select count(*) from raw.documents").fetchone() or (0,)
    except Busy as busy:
        return Finding("warehouse", "ok", f"in use ({busy})")
    except DealwireError as error:
        mend = f"restore it from a backup, or move {settings.warehouse} away: a run rebuilds it from the landing zone"
        return Finding("warehouse", "fail", str(error), mend)
    return Finding("warehouse", "ok", f"{documents:,} documents")


def _published(settings: Settings) -> Finding:
    try:
        release = current_release(settings.home)
    except DealwireError as error:
        return Finding("release", "fail", str(error), f"move {settings.published} away and run `dealwire nightly`")
    if release is None:
        return Finding("release", "warn", "none yet", "run `dealwire nightly`")
    return Finding("release", "ok", f"{release.release_id} can be read")
