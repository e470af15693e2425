"""One warehouse holds the stories of all tests, since a build takes seconds; each test asks for its own companies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import pytest

from dealwire.releases.build import build
from tests.dbt import test_best_version, test_same_deal, test_same_money, test_same_reaction, test_who_is_who
from tests.dbt.miniature import Story, write_near_copy, write_warehouse
from tests.dbt.release import Release

MODULES = (test_best_version, test_same_deal, test_same_money, test_same_reaction, test_who_is_who)


@pytest.fixture(scope="session")
def stories() -> list[Story]:
    return [story for module in MODULES for story in module.STORIES]


@pytest.fixture(scope="session")
def publish(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Release]:
    """Build a release from a warehouse; all builds share what dbt keeps for its next start."""
    work_dir = tmp_path_factory.mktemp("work")

    def publish_warehouse(warehouse: Path) -> Release:
        candidate = warehouse.with_name("release.duckdb")
        build(warehouse, candidate, work_dir)
        return Release(candidate)

    return publish_warehouse


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Iterable[Story]], Path]:
    def write_stories(stories: Iterable[Story]) -> Path:
        warehouse = write_warehouse(tmp_path_factory.mktemp("warehouse") / "warehouse.duckdb", stories)
        with duckdb.connect(str(warehouse)) as connection:
            for copy, original in test_best_version.NEAR_COPIES.items():
                write_near_copy(connection, copy, original)
        return warehouse

    return write_stories


@pytest.fixture(scope="session")
def release(
    stories: list[Story], write: Callable[[Iterable[Story]], Path], publish: Callable[[Path], Release]
) -> Release:
    return publish(write(stories))
