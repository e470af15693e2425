"""Judged pairs of labelled facts, held against the facts that were published."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.identity.labels import Label

PAIRS = Path(__file__).parents[1] / "data" / "identity_pairs.jsonl"


@dataclass(frozen=True)
class Score:
    """Pairs of which both facts are published: those that are one fact, those that are two, and which went wrong."""

    same: int
    different: int
    split: list[str]
    merged: list[str]

    def __str__(self) -> str:
        figures = (
            f"{len(self.split)} of {self.same} pairs that are one fact are two ({_share(self.split, self.same)}),"
            f" {len(self.merged)} of {self.different} that are two are one ({_share(self.merged, self.different)})"
        )
        return "\n".join(
            [figures, *(f"  split: {pair}" for pair in self.split), *(f"  merged: {p}" for p in self.merged)]
        )


def score(facts: Mapping[Label, str], counts: Callable[[Label, Label], bool] = lambda *_: True) -> Score:
    """Hold the judged pairs that count against `facts`, the id of the published fact of each label."""
    judged: dict[tuple[bool, bool], list[str]] = {}
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        one, other = (pair["one"][0], pair["one"][1]), (pair["other"][0], pair["other"][1])
        if one in facts and other in facts and counts(one, other):
            name = f"{one[0]} {one[1]} and {other[0]} {other[1]}"
            judged.setdefault((pair["same"], facts[one] == facts[other]), []).append(name)
    split, merged = judged.get((True, False), []), judged.get((False, True), [])
    together, apart = judged.get((True, True), []), judged.get((False, False), [])
    return Score(len(split) + len(together), len(merged) + len(apart), split, merged)


def _share(wrong: list[str], whole: int) -> str:
    return f"{100 * len(wrong) / whole:.1f} %" if whole else "none found"
