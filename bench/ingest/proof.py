"""What was measured of an ingest, and whether that is good enough."""

from __future__ import annotations

from dataclasses import dataclass

from bench.ingest.run import Ingested

GIGABYTE = 1_000_000_000


@dataclass(frozen=True)
class Proof:
    """A row of the table: what was measured, and whether that is good enough."""

    name: str
    measured: str
    wanted: str
    holds: bool


def memory(name: str, run: Ingested) -> Proof:
    return Proof(f"{name}: peak memory", f"{run.memory / GIGABYTE:.2f} GB", "< 1.5 GB", run.memory < 1.5 * GIGABYTE)
