"""Documents counted by what became of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """Documents loaded and what became of each: `documents = articles + versions + duplicates + rejections`."""

    documents: int = 0
    articles: int = 0
    versions: int = 0
    duplicates: int = 0
    rejections: int = 0

    def __add__(self, other: LoadCounts) -> LoadCounts:
        """Add up two loads."""
        return LoadCounts(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    def __str__(self) -> str:
        return (
            f"{self.documents:,} documents = {self.articles:,} articles + {self.versions:,} versions"
            f" + {self.duplicates:,} duplicates + {self.rejections:,} rejections"
        )


NO_DOCUMENTS: Final = LoadCounts()

OUTCOME_COUNTS: Final = """
    count(*),
    count(*) filter (outcome = 'article'),
    count(*) filter (outcome = 'version'),
    count(*) filter (outcome = 'duplicate'),
    count(*) filter (outcome = 'rejection')
"""
"""In SQL, the fields of `LoadCounts` in their order, over rows with an `outcome`."""
