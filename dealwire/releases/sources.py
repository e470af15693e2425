"""What a candidate is made of and held against."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sources:
    """The warehouse, the file that analysts have open (it need not exist), and the folder of the project.

    `project` holds dbt_project/ and expectations/. `dbt_work` is dbt's working folder; without one a release gets no
    page of dbt's.
    """

    warehouse: Path
    published: Path
    project: Path
    dbt_work: Path | None = None

    @property
    def suites(self) -> Path:
        """The folder of the expectation suites."""
        return self.project / "expectations"

    @property
    def releases(self) -> Path:
        """The folder of the last releases, beside the published file."""
        return self.published.parent / "releases"
