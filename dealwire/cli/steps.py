"""Commands that take one step of a night: ingest, annotate, build, audit, publish."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dealwire.cli.options import Group, Home, NoFetch, Raw
from dealwire.cli.ready import ready
from dealwire.cli.release_table import print_release
from dealwire.errors import ConfigurationError


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
    with ready(raw, home) as settings:
        from flows.ingest import ingest as ingest_flow  # noqa: PLC0415

        ingest_flow(settings.raw, settings.home, groups, words, follow, private)


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
    with ready(None, home) as settings:
        from flows.annotate import annotate as annotate_flow  # noqa: PLC0415

        annotate_flow(home=settings.home)


def build(home: Home = None) -> None:
    """Build a candidate release with dbt from what the warehouse holds."""
    with ready(None, home) as settings:
        from flows.build import build as build_flow  # noqa: PLC0415

        candidate = build_flow(home=settings.home)
    print(f"Candidate: {candidate}")


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
    with ready(None, home) as settings:
        from flows.audit import audit as audit_flow  # noqa: PLC0415

        candidate = audit_flow(home=settings.home)
    print(f"Passed its audit: {candidate}")


def publish(
    home: Home = None,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="RULE", help="Release although suite.rule failed; repeatable."),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why; stored in the release with your user name.")] = "",
) -> None:
    """Put the newest candidate before the analysts, if it passed its audit or you accept what failed."""
    with ready(None, home) as settings:
        from flows.publish import publish as publish_flow  # noqa: PLC0415

        release = publish_flow(home=settings.home, accept=tuple(accept or ()), reason=reason)
    print_release(release, settings.published)
