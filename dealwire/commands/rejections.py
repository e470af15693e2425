"""`dealwire rejections`: list the documents that gave no article, and have them read again."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, fields
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from dealwire.commands.one_line import known_errors_are_one_line
from dealwire.documents.rejections import DESCRIPTIONS
from dealwire.errors import ConfigurationError
from dealwire.operations.reading import read_warehouse
from dealwire.operations.retry import Retry, retry_refused
from dealwire.settings import load_settings
from dealwire.warehouse.refusals import Refusal, refusals

app = typer.Typer(
    help="The documents that gave no article: list them, have them read again.", invoke_without_command=True
)

Raw = Annotated[Path | None, typer.Option("--raw", help="The landing zone. Default: DEALWIRE_RAW, else raw/.")]
Home = Annotated[Path | None, typer.Option("--home", help="Default: DEALWIRE_HOME, else data/.")]
Reason = Annotated[list[str] | None, typer.Option("--reason", metavar="CODE", help="Of this reason; repeatable.")]
Run = Annotated[str | None, typer.Option("--run", metavar="RUN_ID", help="Refused in this run, or `last`.")]
WIDTH = 160
"""Characters of a line where the output is no terminal."""
SHOWN = 50


class Stage(StrEnum):
    """Where a document can be refused."""

    FETCH = "fetch"
    READ = "read"
    EXTRACT = "extract"
    CLEAN = "clean"


Stages = Annotated[list[Stage] | None, typer.Option("--stage", help="Refused at this stage; repeatable.")]


@app.callback()
@known_errors_are_one_line
def rejections(context: typer.Context, home: Home = None) -> None:
    """Without a command: the same as `list`."""
    if context.invoked_subcommand is None:
        list_rejections(home=home)


@app.command("list")
@known_errors_are_one_line
def list_rejections(  # noqa: PLR0913, PLR0917 - one parameter a flag
    reason: Reason = None,
    stage: Stages = None,
    run: Run = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Rows of the table; 0 for all.")] = SHOWN,
    as_json: Annotated[bool, typer.Option("--json", help="All of them and all columns, as a JSON list.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="All of them and all columns, as CSV.")] = False,
    home: Home = None,
) -> None:
    """List the documents that are refused as things stand, the newest first. `reasons` explains the codes."""
    if as_json and as_csv:
        raise ConfigurationError("--json or --csv: choose one")
    with read_warehouse(load_settings(home=home).warehouse) as warehouse:
        found = _matching(refusals(warehouse), reason, stage, run)
    if as_json:
        print(json.dumps([asdict(one) for one in found], default=str, ensure_ascii=False, indent=1))
    elif as_csv:
        _print_csv(found)
    else:
        _print_table(found, limit or len(found))


@app.command()
@known_errors_are_one_line
def retry(  # noqa: PLR0913, PLR0917 - one parameter a flag
    which: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH|ID]...", help="These: raw paths, files with all that is refused of them, or ids."
        ),
    ] = None,
    reason: Reason = None,
    stage: Stages = None,
    run: Run = None,
    raw: Raw = None,
    home: Home = None,
) -> None:
    """Have refused documents read again by the next `ingest` or `nightly`, with the file that each is in.

    Without arguments: those whose reason may pass, such as lack of time or memory, whether or not they were tried as
    often as DEALWIRE_MAX_TRIES says. With paths, ids or filters: exactly those, after a larger limit was set, say.
    """
    settings = load_settings(raw, home)

    def choose(refused: Sequence[Refusal]) -> list[Refusal]:
        found = _matching(refused, reason, stage, run)
        if which:
            return _named(found, which)
        return found if reason or stage or run else [one for one in found if one.is_retryable]

    _print_retry(retry_refused(settings, choose))


@app.command()
def reasons() -> None:
    """Explain the reason codes."""
    for code, description in sorted(DESCRIPTIONS.items()):
        print(f"{code:<18}{description}")


def _matching(
    refused: Sequence[Refusal], reason: Sequence[str] | None, stage: Sequence[str] | None, run: str | None
) -> list[Refusal]:
    if unknown := set(reason or ()) - DESCRIPTIONS.keys():
        raise ConfigurationError(f"no reason is called {min(unknown)!r}; there are {', '.join(sorted(DESCRIPTIONS))}")
    run_id = max((one.run_id for one in refused), default=run) if run == "last" else run
    return [
        one
        for one in refused
        if (not reason or one.reason in reason)
        and (not stage or one.stage in stage)
        and (run_id is None or one.run_id == run_id)
    ]


def _named(refused: Sequence[Refusal], which: Sequence[str]) -> list[Refusal]:
    names = {name.removeprefix("./") for name in which}
    found = [one for one in refused if not names.isdisjoint((one.document_id, one.raw_path, one.file_path))]
    known = {name for one in found for name in (one.document_id, one.raw_path, one.file_path)}
    if unknown := names - known:
        raise ConfigurationError(
            f"no refused document is {min(unknown)!r}; `dealwire rejections list` has their paths, --json their ids"
        )
    return found


def _print_csv(refused: Sequence[Refusal]) -> None:
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow([field.name for field in fields(Refusal)])
    rows.writerows(asdict(one).values() for one in refused)


def _print_table(refused: Sequence[Refusal], limit: int) -> None:
    table = Table("path", "stage", "reason", "message", "again?", "tries", "when (UTC)", box=None)
    table.columns[0].overflow = "fold"
    for one in refused[:limit]:
        again, when = "yes" if one.is_retryable else "no", f"{one.rejected_at:%Y-%m-%d %H:%M}"
        table.add_row(*map(_plain, (one.raw_path, one.stage, one.reason, one.message, again, str(one.tries), when)))
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    if refused:
        console.print(table)
    if len(refused) > limit:
        console.print(f"... and {len(refused) - limit:,} more: --limit 0")
    counts = Counter(one.reason for one in refused).most_common()
    why = ", ".join(f"{reason} {count:,}" for reason, count in counts)
    console.print(f"{len(refused):,} documents are refused{': ' if why else ''}{why}", markup=False)


def _plain(text: str) -> str:
    """Return a text in which square brackets are no markup."""
    return text.replace("[", r"\[")


def _print_retry(retry: Retry) -> None:
    if retry.documents:
        print(
            f"{retry.documents:,} refused documents are read again by the next `dealwire ingest` or `nightly`,"
            f" with the {retry.files:,} files that they are in"
        )
    else:
        print("Nothing to try again")
    if retry.gone:
        print(f"{retry.gone:,} are left: their files are gone from the landing zone")
    if retry.addresses:
        print(f"{retry.addresses:,} are addresses, which are asked for again whenever their source is fetched")
