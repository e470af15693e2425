"""Commands that read what is there: docs, sql, explain, evaluate, status, doctor."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dealwire.cli.options import Home, Raw
from dealwire.errors import DealwireError


def docs(home: Home = None) -> None:
    """Write dbt's documentation of every table and column, with its lineage, to a page."""
    from dealwire.releases.build import generate_docs  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415
    from dealwire.warehouse.lock import run_lock  # noqa: PLC0415

    settings = load_settings(home=home)
    if not settings.warehouse.exists():
        raise DealwireError(f"nothing to document at {settings.home} yet; run `dealwire nightly` first")
    with run_lock(settings.home):
        folder = generate_docs(settings.warehouse, settings.home / "work" / "docs", settings.project / "dbt_project")
    print(f"Documentation: {folder} (look at it: {sys.executable} -m http.server --directory {folder})")


def sql(
    query: Annotated[str, typer.Argument(help="One statement, such as: from marts.deals limit 5. `-` reads stdin.")],
    home: Home = None,
    release: Annotated[str | None, typer.Option(help="Ask this release instead (see `dealwire releases`).")] = None,
    as_of: Annotated[str | None, typer.Option(help="Ask what was published then: a day or a time, UTC.")] = None,
    candidate: Annotated[bool, typer.Option("--candidate", help="Ask the candidate that failed its audit.")] = False,
) -> None:
    """Query the published release, read-only."""
    import duckdb  # noqa: PLC0415

    from dealwire.commands.which_release import which_release  # noqa: PLC0415
    from dealwire.releases.current import open_published  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415

    statement = sys.stdin.read() if query == "-" else query
    file = which_release(load_settings(home=home).home, release, as_of, candidate)
    with open_published(file) as connection:
        try:
            print(connection.sql(statement) or "")
        except duckdb.Error as error:
            raise DealwireError(str(error).strip()) from error


def explain(
    fact_id: Annotated[str, typer.Argument(help="Id of a deal, investment, valuation or reaction.")],
    home: Home = None,
) -> None:
    """Show a fact as a card: its mentions, why they are one, and the words of each article."""
    from dealwire.releases.current import open_published  # noqa: PLC0415
    from dealwire.releases.explain import explain as explain_fact  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415

    with open_published(load_settings(home=home).published) as connection:
        print(explain_fact(connection, fact_id))


def evaluate(  # noqa: PLR0913, PLR0917 - one parameter a flag
    labels: Annotated[list[Path], typer.Argument(metavar="GOLD.jsonl...", help="Labelled articles, one a line.")],
    errors: Annotated[
        int,
        typer.Option(
            "--errors",
            metavar="[N]",
            show_default=False,
            help="List the first N misses, wrong and inexact facts, or all.",
        ),
    ] = 0,
    home: Home = None,
    release: Annotated[str | None, typer.Option(help="Judge this release instead (see `dealwire releases`).")] = None,
    as_of: Annotated[str | None, typer.Option(help="Judge what was published then: a day or a time, UTC.")] = None,
    candidate: Annotated[bool, typer.Option("--candidate", help="Judge the candidate that failed its audit.")] = False,
) -> None:
    """Hold a release against labelled articles: precision, recall and F1, by language and table."""
    from dealwire.commands.evaluate import show_evaluation  # noqa: PLC0415
    from dealwire.commands.which_release import which_release  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415

    show_evaluation(which_release(load_settings(home=home).home, release, as_of, candidate), labels, errors)


def status(
    home: Home = None,
    raw: Raw = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")] = False,
) -> None:
    """Say where things stand: last run, release, backlog, rejections, sources, disk. Exit code 1: release is late."""
    from dealwire.commands.status import show_status  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415

    if not show_status(load_settings(raw, home), as_json):
        raise typer.Exit(1)


def doctor(home: Home = None, raw: Raw = None) -> None:
    """Look at all that a run needs and say how to mend what is wrong. Exit code 1: a run could not do its work."""
    from dealwire.commands.doctor import show_findings  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415
    from flows.api import configured_api  # noqa: PLC0415

    if not show_findings(load_settings(raw, home), configured_api()):
        raise typer.Exit(1)
