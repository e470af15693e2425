"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["ok", "warn", "fail"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what was seen, and how to mend it where it is not `ok`.

    `fail` stands in the way of a run; `warn` does not yet.
    """

    check: str
    outcome: Outcome
    seen: str
    mend: str = ""
