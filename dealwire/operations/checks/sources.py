"""Do the sources over HTTP answer, and does anything ask them?"""

from __future__ import annotations

from dealwire.errors import DealwireError
from dealwire.operations.checks.finding import Finding
from dealwire.operations.fetched import FetchedSource, fetched_sources
from dealwire.operations.reading import read_warehouse
from dealwire.settings import Settings

CHECK = "sources"


def check_sources(settings: Settings) -> Finding:
    """Look at what the last fetch of each source came to; nobody is asked now."""
    try:
        with read_warehouse(settings.warehouse) as warehouse:
            sources = fetched_sources(warehouse, settings.raw)
    except DealwireError as error:
        # What that means is the finding of the check of the warehouse.
        return Finding(CHECK, "ok", f"not known now ({error})")
    failing = [source for source in sources if source.failure]
    if failing:
        mend = "see whether the address still holds; if it is gone for good, remove its row from sources.yaml"
        return Finding(CHECK, "warn", f"{_names(failing)}: fails, {failing[0].failure}", mend)
    if never := [source for source in sources if source.last_fetched_at is None]:
        mend = f"it is of the group {never[0].schedule}: `dealwire ingest --group {never[0].schedule}`, or a deployment"
        return Finding(CHECK, "warn", f"{_names(never)}: never fetched", mend)
    return Finding(CHECK, "ok", f"{len(sources):,} over HTTP" if sources else "none over HTTP")


def _names(sources: list[FetchedSource]) -> str:
    more = f" and {len(sources) - 1:,} more" if len(sources) > 1 else ""
    return f"{sources[0].source}{more}"
