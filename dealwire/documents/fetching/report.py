"""What became of one source in one run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dealwire.documents.fetching.collect import Fetched, Outcome
from dealwire.documents.source import Source


@dataclass(frozen=True, slots=True)
class SourceReport:
    """A source, what became of each of its addresses, in order, and the seconds of the wall that it took."""

    source: Source
    fetched: tuple[Fetched, ...]
    seconds: float

    @property
    def last(self) -> dict[str, Fetched]:
        """What became of each address in the end: an address may be told of twice, as a list and as given up."""
        return {one.url: one for one in self.fetched}

    def count(self, outcome: Outcome) -> int:
        """Return how many addresses had an outcome."""
        return Counter(one.outcome for one in self.last.values())[outcome]

    @property
    def failure(self) -> str | None:
        """Why the source counts as failed, in one line: its own address failed, or each page that it lists did.

        None where only some pages failed: those are rejections like any other.
        """
        last = self.last
        own = last.get(self.source.where)
        if own is not None and own.outcome == "failed":
            return own.message
        failed = [one for one in last.values() if one.outcome == "failed"]
        if failed and not self.count("new") and not self.count("unchanged"):
            return f"each of its {len(failed)} pages failed, the first: {failed[0].message}"
        return None
