"""What dbt says that it did: counts for the journal, and one line for whoever has to mend a failed build."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

RUN_RESULTS = "run_results.json"
FAILED = {"error", "fail", "runtime error"}
CLOCK = re.compile(r"^\d\d:\d\d:\d\d +", re.MULTILINE)


def count_nodes(target: Path) -> dict[str, int]:
    """Return how many nodes of each kind (`model`, `seed`, `test`) the last run in `target` came through."""
    return dict(Counter(result["unique_id"].split(".")[0] for result in _results(target)))


def first_failure(target: Path, output: str) -> str:
    """Return one line that names the first node that failed and why, or dbt's `output` where no node ran."""
    for result in _results(target):
        if result["status"] in FAILED:
            kind, _, *names = result["unique_id"].split(".")
            return f"dbt {kind} {names[0]}: {_one_line(result['message'] or 'failed')}"
    words = CLOCK.sub("", output).partition("Traceback")[0]
    return f"dbt: {_one_line(words) or 'ended without a word'}"


def _results(target: Path) -> list[dict[str, Any]]:
    file = target / RUN_RESULTS
    if not file.exists():
        return []
    results: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["results"]
    return sorted(results, key=_started)


def _started(result: dict[str, Any]) -> str:
    return min((step["started_at"] or "" for step in result["timing"]), default="")


def _one_line(text: str) -> str:
    return " ".join(text.split())[:500]
