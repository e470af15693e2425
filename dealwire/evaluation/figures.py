"""Precision, recall and F1 over counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Figures:
    """Counts over some labels and published facts; shares are None where there is nothing to divide by."""

    labelled: int = 0
    published: int = 0
    found: int = 0
    exact: int = 0

    @property
    def precision(self) -> float | None:
        """The share of published facts that find a label."""
        return _share(self.found, self.published)

    @property
    def recall(self) -> float | None:
        """The share of labels that were found."""
        return _share(self.found, self.labelled)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.found, self.labelled + self.published)

    @property
    def exact_precision(self) -> float | None:
        """The share of published facts that agree with a label in kind, parties, amount and status."""
        return _share(self.exact, self.published)

    @property
    def exact_recall(self) -> float | None:
        """The share of labels with which a published fact agrees so."""
        return _share(self.exact, self.labelled)

    @property
    def exact_f1(self) -> float | None:
        """The harmonic mean of the two."""
        return _share(2 * self.exact, self.labelled + self.published)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
