"""Commands that go the whole way, from the landing zone to a release: nightly, rebuild, backfill."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dealwire.cli.options import Group, Home, NoFetch, Raw
from dealwire.cli.ready import ready
from dealwire.cli.release_table import print_release
from dealwire.errors import SourceFailed

if TYPE_CHECKING:
    from dealwire.releases.current import ReleaseInfo


def nightly(raw: Raw = None, home: Home = None, group: Group = None, no_fetch: NoFetch = False) -> None:
    """Fetch, ingest, annotate, build, audit and publish what is new since the last release."""
    from dealwire.commands.ingest import read_groups  # noqa: PLC0415

    failed = None
    with ready(raw, home) as settings:
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
        print_release(release, published)


def rebuild(raw: Raw = None, home: Home = None) -> None:
    """Put the warehouse aside, make it anew from the landing zone, and publish what is new."""
    from dealwire.settings import load_settings  # noqa: PLC0415
    from dealwire.warehouse.aside import put_warehouse_aside  # noqa: PLC0415

    settings = load_settings(raw, home)
    if aside := put_warehouse_aside(settings.home, settings.raw):
        print(f"The warehouse was put aside as {aside}; it is made anew from {settings.raw}")
    nightly(raw, home, no_fetch=True)


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
    with ready(raw, home) as settings:
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
        print_release(release, settings.published)
