"""Build a candidate release: run dbt over the warehouse, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from dealwire.errors import BuildFailed
from dealwire.releases.dbt_results import RUN_RESULTS, count_nodes, first_failure

ROOT = Path(__file__).resolve().parents[2]
DBT_PROJECT = ROOT / "dbt_project"

# Models with the seeds that they join on and the tests of both: lexicons that only the annotator reads are not loaded.
NIGHTLY = ("build", "--select", "+path:models", "--exclude-resource-type", "unit_test")


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What dbt did: nodes of each kind (`model`, `seed`, `test`), all nodes, and wall seconds."""

    counts: dict[str, int]
    nodes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where dbt works: the warehouse that it reads, the folder of its own files, and the folder of the dbt project."""

    warehouse: Path
    work_dir: Path
    project: Path

    @property
    def scratch(self) -> Path:
        """The database of all that is not published."""
        return self.work_dir / "build.duckdb"

    @property
    def built(self) -> Path:
        """The release while it grows, under one name each night: a new path makes dbt parse all again."""
        return self.work_dir / "candidate.duckdb"

    @property
    def target(self) -> Path:
        """What dbt writes about its runs, and what makes its next start quicker."""
        return self.work_dir / "target"


def build(warehouse: Path, candidate: Path, work_dir: Path, project: Path = DBT_PROJECT) -> BuildReport:
    """Build the release file `candidate` from the file `warehouse`; `project` is the folder of the dbt project.

    `work_dir` keeps what makes the next start quicker: give the same one each night, and to one build at a time.
    Raises BuildFailed, in one line that names the first failing node, if dbt does not come through; then there is
    no candidate.
    """
    started = time.monotonic()
    workshop = Workshop(warehouse, work_dir, project)
    _clear(workshop)
    run_dbt(workshop, *NIGHTLY)
    candidate.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(workshop.built, candidate)
    counts = count_nodes(workshop.target)
    return BuildReport(counts, sum(counts.values()), time.monotonic() - started)


def generate_docs(warehouse: Path, work_dir: Path, project: Path = DBT_PROJECT) -> Path:
    """Build from `warehouse` and write dbt's documentation of every table and column.

    Returns the folder to serve: one page, `index.html`, and what it reads. Raises BuildFailed.
    """
    workshop = Workshop(warehouse, work_dir, project)
    _clear(workshop)
    run_dbt(workshop, *NIGHTLY)
    run_dbt(workshop, "docs", "generate")
    return workshop.target


def run_dbt(workshop: Workshop, *command: str) -> None:
    """Run a command of dbt's to its end. Raises BuildFailed, in one line, if it fails."""
    done = _call(workshop, *command)
    if done.returncode and command == NIGHTLY and not (workshop.target / RUN_RESULTS).exists():
        # No node ran: what dbt kept of an earlier parse may be broken, and would be every night.
        shutil.rmtree(workshop.target)
        done = _call(workshop, *command)
    if done.returncode:
        raise BuildFailed(first_failure(workshop.target, f"{done.stdout}\n{done.stderr}"))


def _call(workshop: Workshop, *command: str) -> subprocess.CompletedProcess[str]:
    workshop.target.mkdir(parents=True, exist_ok=True)
    (workshop.target / RUN_RESULTS).unlink(missing_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "dealwire.releases.dbt_process", *command, *_options(workshop)],
        env=_environment(workshop),
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def _options(workshop: Workshop) -> list[str]:
    folders = {
        "--project-dir": workshop.project,
        "--profiles-dir": workshop.project,
        "--target-path": workshop.target,
        "--log-path": workshop.work_dir / "logs",
    }
    return [*(str(part) for pair in folders.items() for part in pair), "--quiet", "--no-use-colors"]


def _environment(workshop: Workshop) -> dict[str, str]:
    search_path = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {
        "DEALWIRE_WAREHOUSE_DB": str(workshop.warehouse),
        "DEALWIRE_BUILD_DB": str(workshop.scratch),
        "DEALWIRE_CANDIDATE_DB": str(workshop.built),
        "DEALWIRE_THREADS": str(os.cpu_count() or 1),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DO_NOT_TRACK": "1",
        "PYTHONPATH": os.pathsep.join(filter(None, search_path)),
    }


def _clear(workshop: Workshop) -> None:
    for database in (workshop.scratch, workshop.built):
        for file in (database, database.with_name(f"{database.name}.wal")):
            file.unlink(missing_ok=True)
