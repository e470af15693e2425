"""dbt's documentation of every table and column, as one page in the folder of a release."""

from __future__ import annotations

import shutil
from pathlib import Path

from dealwire.errors import BuildFailed, DealwireError
from dealwire.releases.build import Workshop, run_dbt
from dealwire.releases.manifest import read_manifest, same_models

FILE = "dbt_docs.html"

# From the contracts alone, so that no database has to be asked: the candidate is not where dbt built it any more.
GENERATE = ("docs", "generate", "--static", "--empty-catalog", "--no-compile")


def write_dbt_docs(folder: Path, workshop: Workshop) -> bool:
    """Write `dbt_docs.html` into the folder of a candidate that the workshop has built; return whether there is one.

    While models and dbt stay the same, the page of an earlier release is taken over: making it costs seconds. A page
    that dbt cannot make holds no release back.
    """
    page = _earlier(folder, workshop.project) or _made(workshop)
    if page is not None:
        shutil.copyfile(page, folder / FILE)
    return page is not None


def _earlier(folder: Path, project: Path) -> Path | None:
    for page in sorted(folder.parent.glob(f"*/{FILE}"), reverse=True):
        try:
            if same_models(read_manifest(page.parent), project):
                return page
        except DealwireError:
            continue
    return None


def _made(workshop: Workshop) -> Path | None:
    try:
        run_dbt(workshop, *GENERATE)
    except BuildFailed:
        return None
    page = workshop.target / "static_index.html"
    return page if page.exists() else None
