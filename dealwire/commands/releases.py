"""`dealwire releases`: list what is kept, compare two, take one back, check its files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dealwire.commands.one_line import known_errors_are_one_line
from dealwire.errors import DealwireError
from dealwire.releases.contract import FACT_KEYS
from dealwire.releases.difference import Change, diff
from dealwire.releases.history import Kept, current_and_before, find_release, kept_releases
from dealwire.releases.manifest import verify as verify_files
from dealwire.releases.rollback import rollback as roll_back
from dealwire.settings import load_settings

app = typer.Typer(help="The releases that are kept: list, compare, take back, check.", invoke_without_command=True)

Home = Annotated[Path | None, typer.Option("--home", help="Default: DEALWIRE_HOME, else data/.")]
ID = "id of a release, or as much of its start as no other has"


@app.callback()
@known_errors_are_one_line
def list_releases(context: typer.Context, home: Home = None) -> None:
    """List the releases that are kept, the newest first."""
    if context.invoked_subcommand is not None:
        return
    kept = kept_releases(load_settings(home=home).home)
    if not kept:
        print("No release yet; run `dealwire nightly` first")
        return
    print(f"{'release':<26}{'built (UTC)':<18}{'facts':>7}{'articles':>10}  state")
    for release in kept:
        print(_line(release))


def _line(release: Kept) -> str:
    states = ["current"] if release.is_current else []
    if release.info is None:
        return f"{release.release_id:<26}{'':<35}  {', '.join([*states, 'damaged'])}"
    facts = sum(release.info.rows[mart] for mart in FACT_KEYS)
    states += [f"accepted: {rule}" for rule in release.accepted]
    counts = f"{facts:>7,}{release.info.rows['articles']:>10,}"
    return f"{release.release_id:<26}{release.info.built_at:%Y-%m-%d %H:%M}  {counts}  {', '.join(states)}".rstrip()


@app.command("diff")
@known_errors_are_one_line
def show_difference(
    older: Annotated[str | None, typer.Argument(help=f"The {ID}. Default: the one before the current.")] = None,
    newer: Annotated[str | None, typer.Argument(help=f"The {ID}. Default: the current one.")] = None,
    home: Home = None,
) -> None:
    """Show which facts are new, changed, gone or under another id in a NEWER release against an OLDER one."""
    folder = load_settings(home=home).home
    if older is None or newer is None:
        current, before = current_and_before(folder)
        older, newer = older or before, newer or current
    changes = diff(find_release(folder, newer), find_release(folder, older))
    for change in changes:
        print("\n".join(_lines(change)))
    print(f"{len(changes):,} facts differ")


def _lines(change: Change) -> list[str]:
    ids = " <- ".join(dict.fromkeys(name for name in (change.fact_id, change.previous_fact_id) if name))
    values = (f"    {name}: {before} -> {after}" for name, before, after in change.values)
    quotes = (f'    "{quote.quote}" ({quote.raw_path})' for quote in change.quotes)
    return [f"{change.change} {change.fact_table} {ids}  {change.headline or ''}", *values, *quotes]


@app.command()
@known_errors_are_one_line
def rollback(
    release: Annotated[str | None, typer.Argument(help=f"The {ID}. Default: the one before the current.")] = None,
    home: Home = None,
) -> None:
    """Put an earlier release before the analysts again, or a later one; the others stay kept."""
    settings = load_settings(home=home)
    info = roll_back(settings.home, release or current_and_before(settings.home)[1], settings.keep_releases)
    print(f"Release {info.release_id} of {info.built_at:%Y-%m-%d %H:%M} UTC is current: {settings.published}")


@app.command()
@known_errors_are_one_line
def verify(
    release: Annotated[str | None, typer.Argument(help="Default: all that are kept.")] = None, home: Home = None
) -> None:
    """Hold the files of a release against the checksums of its manifest. Exit code 1: something is damaged."""
    folder = load_settings(home=home).home
    names = [kept.release_id for kept in kept_releases(folder)] if release is None else [release]
    faults = [fault for name in names for fault in _faults(find_release(folder, name).parent)]
    for fault in faults:
        print(fault)
    if faults:
        raise DealwireError(f"{len(faults):,} files are not as they were made; `dealwire releases rollback` to another")
    print(f"{len(names):,} releases are as they were made")


def _faults(folder: Path) -> list[str]:
    try:
        return [f"{folder.name}: {fault}" for fault in verify_files(folder)]
    except DealwireError as error:
        return [str(error)]
