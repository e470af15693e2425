"""Two releases of a miniature warehouse: the second night brings one more article."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from dealwire.releases.build import build
from dealwire.releases.candidate import new_candidate
from dealwire.releases.meta import write_meta
from dealwire.releases.report import AuditReport
from tests.dbt.miniature import write_story, write_warehouse
from tests.dbt.release import Release
from tests.identity.stories import LAST_NIGHT, STORIES


@pytest.fixture(scope="session")
def second_night(tmp_path_factory: pytest.TempPathFactory) -> Release:
    home = tmp_path_factory.mktemp("home")
    warehouse = write_warehouse(home / "warehouse.duckdb", STORIES)
    first = release_of(warehouse, home, home / "none.duckdb", "first")
    with duckdb.connect(str(warehouse)) as connection:
        write_story(connection, LAST_NIGHT)
    return Release(release_of(warehouse, home, first, "second"))


def release_of(warehouse: Path, home: Path, previous: Path, inputs: str) -> Path:
    candidate = new_candidate(home, inputs)
    build(warehouse, candidate, home / "work")
    write_meta(candidate, warehouse, previous, AuditReport(()))
    return candidate
