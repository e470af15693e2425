"""What a backfill plans: files of the days that were asked for, and files that nobody has read yet."""

from __future__ import annotations

from datetime import date

import pytest

from dealwire.operations.backfill import Request, begin, export_unannotated, files_to_read, finish
from dealwire.settings import Settings
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.journal import Journal
from tests.operations.conftest import NOON, Past

MAY = Request(date(2024, 5, 1), date(2024, 5, 31))


@pytest.fixture
def journal(settings: Settings, past: Past) -> Journal:
    run_id = past.night(1, documents=3)
    past.article("april", run_id, "The Pier", date(2024, 4, 30))
    past.article("may", run_id, "The Pier", date(2024, 5, 31))
    return Journal(settings.warehouse, "backfill")


@pytest.mark.parametrize(
    ("request_", "files"),
    [
        (MAY, {"may.txt", "new.txt"}),
        (Request(MAY.first, MAY.last, source="Le Quai"), {"new.txt"}),
        (Request(MAY.first, MAY.last, steps=("annotate", "build")), {"may.txt"}),
        (Request(NOON.date(), NOON.date(), dated_by="ingested"), {"april.txt", "may.txt"}),
    ],
    ids=["days", "source", "nothing read", "by ingestion"],
)
def test_files_that_were_never_read_may_be_of_these_days(journal: Journal, request_: Request, files: set[str]) -> None:
    with open_warehouse(journal.warehouse) as connection:
        planned = begin(connection, request_, journal, ["1"], never_read=["new.txt"])
        assert files_to_read(connection, planned) == files


def test_the_same_request_goes_on_until_it_is_done(journal: Journal, settings: Settings) -> None:
    with open_warehouse(journal.warehouse) as connection:
        first = begin(connection, MAY, journal, ["1"])
        again = begin(connection, MAY, Journal(journal.warehouse, "backfill"), ["1"], never_read=["late.txt"])
        assert (again.backfill_id, again.is_resumed) == (first.backfill_id, True)
        assert files_to_read(connection, again) == {"may.txt"}
        (batch,) = export_unannotated(connection, again, 10, settings.home / "work")
        assert batch.exists()
        assert not begin(connection, MAY, Journal(journal.warehouse, "backfill"), ["2"]).is_resumed
        finish(connection, first, NOON)
        assert not begin(connection, MAY, Journal(journal.warehouse, "backfill"), ["1"]).is_resumed
