"""The command line: one command a step, one line an error, an exit code that a scheduler can use."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from dealwire.commands.one_line import known_errors_are_one_line as _known_errors_are_one_line
from dealwire.commands.optional_count import OptionalCount
from dealwire.commands.rejections import app as rejections_app
from dealwire.commands.releases import app as releases_app
from dealwire.errors import ConfigurationError, DealwireError, SourceFailed

if TYPE_CHECKING:
    from dealwire.releases.current import ReleaseInfo
    from dealwire.settings import Settings

EXIT_CODES = (
    "Exit codes: 0 done (also when nothing was new) · 1 failed · 2 a setting, flag or lexicon row is wrong ·"
    " 3 the audit refused the release · 4 another run or reader is in the way · 5 dbt could not build ·"
    " 6 done, but a source could not be fetched."
)

app = typer.Typer(
    name="dealwire",
    help="News articles in; an audited DuckDB file of deals, investments, valuations and regulatory reactions out.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(releases_app, name="releases")
app.add_typer(rejections_app, name="rejections")

Raw = Annotated[Path | None, typer.Option("--raw", help="The landing zone. Default: DEALWIRE_RAW, else raw/.")]
Home = Annotated[
    Path | None,
    typer.Option("--home", help="Where warehouse, releases and marts.duckdb live. Default: DEALWIRE_HOME, else data/."),
]


Group = Annotated[
    list[str] | None,
    typer.Option("--group", help="Fetch the sources of this schedule group; repeatable. Default: hourly and nightly."),
]
NoFetch = Annotated[bool, typer.Option("--no-fetch", help="Ask no server; read what is in the landing zone.")]


@contextmanager
def _ready(raw: Path | None, home: Path | None) -> Iterator[Settings]:
    """Yield the settings, within reach of a Prefect API, if a run can start."""
    # Imported here: `--help` need not wait for Prefect, and Prefect must find its own settings first.
    from dealwire.readiness import require_ready  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415
    from flows.api import prefect_api  # noqa: PLC0415 - the command line alone stands on the flows
    from flows.log_format import JSON_LOGGING  # noqa: PLC0415

    settings = load_settings(raw, home)
    require_ready(settings)
    if settings.log_format == "json":
        os.environ.update(JSON_LOGGING)
    with prefect_api():
        yield settings


@app.command()
@_known_errors_are_one_line
def nightly(raw: Raw = None, home: Home = None, group: Group = None, no_fetch: NoFetch = False) -> None:
    """Fetch, ingest, annotate, build, audit and publish what is new since the last release."""
    from dealwire.commands.ingest import read_groups  # noqa: PLC0415

    failed = None
    with _ready(raw, home) as settings:
        from dealwire.releases.current import current_release  # noqa: PLC0415
        from flows.nightly import nightly as nightly_flow  # noqa: PLC0415

        before, groups = current_release(settings.home), read_groups(group or (), no_fetch, settings.raw)
        try:
            release = nightly_flow(raw=settings.raw, home=settings.home, groups=groups)
        except SourceFailed as error:
            failed, published = error, current_release(settings.home)
            if published is None:
                raise
            release = published
    _print_night(before, release, settings.published)
    if failed is not None:
        raise failed


def _print_night(before: ReleaseInfo | None, release: ReleaseInfo, published: Path) -> None:
    if before is not None and before.release_id == release.release_id:
        print(f"Nothing new: release {release.release_id} of {before.built_at:%Y-%m-%d %H:%M} UTC stands.")
    else:
        _print_release(release, published)


@app.command()
@_known_errors_are_one_line
def rebuild(raw: Raw = None, home: Home = None) -> None:
    """Put the warehouse aside, make it anew from the landing zone, and publish what is new."""
    from dealwire.settings import load_settings  # noqa: PLC0415
    from dealwire.warehouse.aside import put_warehouse_aside  # noqa: PLC0415

    settings = load_settings(raw, home)
    if aside := put_warehouse_aside(settings.home, settings.raw):
        print(f"The warehouse was put aside as {aside}; it is made anew from {settings.raw}")
    nightly(raw, home, no_fetch=True)


@app.command()
@_known_errors_are_one_line
def ingest(  # noqa: PLR0913, PLR0917 - one parameter a flag
    only: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH|URL|FEED]...", help="Read these alone: of the landing zone, or addresses."),
    ] = None,
    raw: Raw = None,
    home: Home = None,
    group: Group = None,
    no_fetch: NoFetch = False,
    follow: Annotated[bool, typer.Option("--follow", help="Read the pages that a FEED or sitemap lists.")] = False,
    private: Annotated[bool, typer.Option("--private", help="A URL may be inside the own network.")] = False,
) -> None:
    """Fetch what is due and read what is new in the landing zone into the warehouse. Nothing is published."""
    from dealwire.commands.ingest import read_groups  # noqa: PLC0415
    from dealwire.documents.targets import read_targets  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415

    words = [word if "://" in word or not Path(word).exists() else str(Path(word).absolute()) for word in only or ()]
    if words and (group or no_fetch):
        raise ConfigurationError("--group and --no-fetch are about sources.yaml: give no PATH or URL with them")
    zone = load_settings(raw, home).raw
    # A slip is told before a server is started.
    groups = read_groups(group or (), no_fetch, zone)
    read_targets(words, zone, follow, private)
    with _ready(raw, home) as settings:
        from flows.ingest import ingest as ingest_flow  # noqa: PLC0415

        ingest_flow(settings.raw, settings.home, groups, words, follow, private)


@app.command()
@_known_errors_are_one_line
def annotate(
    home: Home = None,
    show: Annotated[Path | None, typer.Option("--show", metavar="FILE", help="Show this file's mentions.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="With --show: fr or en, if not as found.")] = None,
    published: Annotated[
        str | None, typer.Option("--published", help="With --show: the day of publication, as 2024-02-28.")
    ] = None,
) -> None:
    """Find the mentions in the articles that wait in the warehouse, or show those of one file."""
    if show is not None:
        from dealwire.commands.show_mentions import show_mentions  # noqa: PLC0415
        from dealwire.settings import load_settings  # noqa: PLC0415

        show_mentions(show, load_settings(home=home), language, published)
        return
    if language or published:
        raise ConfigurationError("--language and --published go with --show FILE")
    with _ready(None, home) as settings:
        from flows.annotate import annotate as annotate_flow  # noqa: PLC0415

        annotate_flow(home=settings.home)


@app.command()
@_known_errors_are_one_line
def build(home: Home = None) -> None:
    """Build a candidate release with dbt from what the warehouse holds."""
    with _ready(None, home) as settings:
        from flows.build import build as build_flow  # noqa: PLC0415

        candidate = build_flow(home=settings.home)
    print(f"Candidate: {candidate}")


@app.command()
@_known_errors_are_one_line
def audit(
    home: Home = None,
    show: Annotated[bool, typer.Option("--show", help="Show what the last audit found, with the rows.")] = False,
) -> None:
    """Audit the newest candidate with Great Expectations."""
    if show:
        from dealwire.commands.failures import show_failures  # noqa: PLC0415
        from dealwire.settings import load_settings  # noqa: PLC0415

        show_failures(load_settings(home=home).home)
        return
    with _ready(None, home) as settings:
        from flows.audit import audit as audit_flow  # noqa: PLC0415

        candidate = audit_flow(home=settings.home)
    print(f"Passed its audit: {candidate}")


@app.command()
@_known_errors_are_one_line
def publish(
    home: Home = None,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="RULE", help="Release although suite.rule failed; repeatable."),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why; stored in the release with your user name.")] = "",
) -> None:
    """Put the newest candidate before the analysts, if it passed its audit or you accept what failed."""
    with _ready(None, home) as settings:
        from flows.publish import publish as publish_flow  # noqa: PLC0415

        release = publish_flow(home=settings.home, accept=tuple(accept or ()), reason=reason)
    _print_release(release, settings.published)


@app.command()
@_known_errors_are_one_line
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


@app.command()
@_known_errors_are_one_line
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


@app.command()
@_known_errors_are_one_line
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


@app.command(cls=OptionalCount)
@_known_errors_are_one_line
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


@app.command()
@_known_errors_are_one_line
def backfill(  # noqa: PLR0913, PLR0917 - one parameter a flag
    first: Annotated[str, typer.Option("--from", help="First day, as 2024-01-01.")],
    last: Annotated[str, typer.Option("--to", help="Last day, included.")],
    source: Annotated[str | None, typer.Option("--source", help="Documents of this source only.")] = None,
    dated_by: Annotated[str, typer.Option("--by", help="Days of what: published or ingested.")] = "published",
    steps: Annotated[str, typer.Option("--steps", help="What to do again.")] = "extract,annotate,build",
    publish: Annotated[bool, typer.Option("--publish/--no-publish", help="Whether analysts get the release.")] = True,
    raw: Raw = None,
    home: Home = None,
) -> None:
    """Read, annotate and build anew the documents of some days. After a kill: the same command goes on."""
    from dealwire.commands.backfill import read_request  # noqa: PLC0415

    request = read_request(first, last, source, dated_by, steps)
    with _ready(raw, home) as settings:
        from flows.backfill import backfill as backfill_flow  # noqa: PLC0415

        release = backfill_flow(
            request.first,
            request.last,
            request.source,
            request.dated_by,
            request.steps,
            publish,
            raw=settings.raw,
            home=settings.home,
        )
    if release is not None:
        _print_release(release, settings.published)


@app.command()
@_known_errors_are_one_line
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


@app.command()
@_known_errors_are_one_line
def doctor(home: Home = None, raw: Raw = None) -> None:
    """Look at all that a run needs and say how to mend what is wrong. Exit code 1: a run could not do its work."""
    from dealwire.commands.doctor import show_findings  # noqa: PLC0415
    from dealwire.settings import load_settings  # noqa: PLC0415
    from flows.api import configured_api  # noqa: PLC0415

    if not show_findings(load_settings(raw, home), configured_api()):
        raise typer.Exit(1)


def _print_release(release: ReleaseInfo, published: Path) -> None:
    from rich.table import Table  # noqa: PLC0415

    table = Table("table", "rows", title=f"Release {release.release_id}", title_justify="left")
    table.columns[1].justify = "right"
    for name, rows in release.rows.items():
        table.add_row(f"marts.{name}", f"{rows:,}")
    console = Console()
    console.print(table)
    console.print(
        f"{release.n_documents:,} documents, of which {release.n_duplicates:,} duplicates and"
        f" {release.n_rejections:,} rejections (see meta.rejections)"
    )
    console.print(f"Published: {published}", soft_wrap=True, highlight=False)
    print('Look at it: dealwire sql "select headline, status, amount_eur from marts.deals"')
