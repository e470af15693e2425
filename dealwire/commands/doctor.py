"""`dealwire doctor`."""

from __future__ import annotations

from rich.console import Console

from dealwire.operations.doctor import doctor
from dealwire.settings import Settings
from dealwire.warehouse.journal import now

STYLES = {"ok": "green", "warn": "yellow", "fail": "red"}


def show_findings(settings: Settings, prefect_api: str | None) -> bool:
    """Print what each check finds, with how to mend it, and return whether a run can do its work."""
    console, can_run = Console(soft_wrap=True, highlight=False), True
    for finding in doctor(settings, prefect_api, now()):
        console.print(f"{finding.outcome:<4}", style=STYLES[finding.outcome], end=" ")
        console.print(f"{finding.check}: {finding.seen}", markup=False)
        if finding.outcome != "ok":
            console.print(f"     mend: {finding.mend}", markup=False)
        can_run = can_run and finding.outcome != "fail"
    return can_run
