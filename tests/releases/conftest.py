from __future__ import annotations

import dataclasses
import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from dealwire.releases.audit import audit
from dealwire.releases.candidate import reserve
from dealwire.releases.examine import complete
from dealwire.releases.meta import write_meta
from dealwire.releases.quarantine import prepare_quarantine
from dealwire.releases.report import AuditReport
from dealwire.releases.sources import Sources
from tests.releases.miniature import TODAY, build_candidate, build_warehouse

PROJECT = Path(__file__).resolve().parents[2]
SUITES = PROJECT / "expectations"


@dataclass(frozen=True)
class Home:
    """A DEALWIRE_HOME with the miniature warehouse, and templates to copy from."""

    path: Path
    template: Path

    @property
    def warehouse(self) -> Path:
        return self.path / "warehouse.duckdb"

    @property
    def published(self) -> Path:
        return self.path / "marts.duckdb"

    @property
    def sources(self) -> Sources:
        return Sources(self.warehouse, self.published, PROJECT)

    def candidate(self, sql: str = "", inputs_hash: str = "1a2b3c4d5e6f7a8b") -> Path:
        """A new candidate, as dbt leaves it, changed by `sql`."""
        file = reserve(self.path, inputs_hash)
        shutil.copy(self.template / "candidate.duckdb", file)
        prepare_quarantine(file)
        execute(file, sql)
        return file

    def audit(self, candidate: Path, project: Path = PROJECT) -> AuditReport:
        return audit(candidate, dataclasses.replace(self.sources, project=project), TODAY)

    def complete(self, candidate: Path, report: AuditReport) -> Path:
        write_meta(candidate, self.warehouse, self.published, report)
        if not report.blocking:
            complete(candidate, self.sources)
        return candidate


def execute(file: Path, sql: str) -> None:
    with duckdb.connect(file) as connection:
        connection.execute(sql or "select 1")


def query(file: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(file, read_only=True) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    build_warehouse(folder / "warehouse.duckdb")
    build_candidate(folder / "candidate.duckdb")
    return folder


@pytest.fixture
def home(tmp_path: Path, template: Path) -> Home:
    folder = tmp_path / "50 % été $HOME"
    folder.mkdir()
    shutil.copy(template / "warehouse.duckdb", folder)
    return Home(folder, template)


@pytest.fixture(scope="session")
def passed(template: Path, tmp_path_factory: pytest.TempPathFactory) -> AuditReport:
    """The report of the valid candidate: audited once, since the audit is what takes time."""
    home = Home(tmp_path_factory.mktemp("passed"), template)
    shutil.copy(template / "warehouse.duckdb", home.path)
    return home.audit(home.candidate())
