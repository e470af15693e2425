"""Every command says what it does and what each option is for, and errs in one line that says what to do next.

The commands are those of the command line itself: a new one fails here until it has a row in `ERRORS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.core import TyperOption
from typer.testing import CliRunner, Result

from dealwire import errors
from dealwire.cli import app
from dealwire.errors import DealwireError
from dealwire.warehouse.lock import run_lock

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
WIDE = {"COLUMNS": "300", "TERM": "dumb", "NO_COLOR": "1"}


def walk(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield each command with its words; a group that does something by itself counts as one as well."""
    children = getattr(command, "commands", {})
    if path and (not children or getattr(command, "invoke_without_command", False)):
        yield path, command
    for name, child in children.items():
        yield from walk(child, (*path, name))


COMMANDS = dict(walk(typer.main.get_command(app)))


@dataclass(frozen=True)
class Error:
    """A call that must fail: its arguments, its exit code, and what its line tells the user to do.

    `<raw>` is an empty landing zone, `<nowhere>` a folder that is not there, `<file>` a file.
    """

    arguments: str
    exit_code: int
    advice: str
    locked: bool = False
    """Whether another run is at work."""


LOCKED = Error("", 4, "wait for it, or stop it first", locked=True)
NO_LANDING_ZONE = Error("--raw <nowhere>", 2, "create it, or set DEALWIRE_RAW or --raw")
HOME_IS_A_FILE = Error("--home <file>", 2, "is no folder; set DEALWIRE_HOME or mend dealwire.toml")
NOTHING_PUBLISHED = "run `dealwire nightly` first"

ERRORS: dict[str, list[Error]] = {
    "nightly": [NO_LANDING_ZONE, LOCKED, HOME_IS_A_FILE],
    "rebuild": [Error("--raw <nowhere>", 2, "set DEALWIRE_RAW or --raw"), LOCKED],
    "ingest": [NO_LANDING_ZONE, LOCKED],
    "annotate": [LOCKED, Error("--show <nowhere>", 2, "give the file of an article")],
    "build": [LOCKED],
    "audit": [LOCKED, Error("--show", 1, "run `dealwire build` first")],
    "publish": [LOCKED],
    "docs": [Error("", 1, NOTHING_PUBLISHED)],
    "sql": [
        Error("from-nowhere", 1, NOTHING_PUBLISHED),
        Error("from-nowhere --candidate", 1, "run `dealwire build` first"),
        Error("from-nowhere --release 2024", 2, NOTHING_PUBLISHED),
        Error("from-nowhere --as-of noon", 2, "takes a day or a time such as 2024-05-31"),
        Error("from-nowhere --as-of 2024-05-31 --candidate", 2, "give one of --release, --as-of and --candidate"),
    ],
    "explain": [Error("0a1b2c3d", 1, NOTHING_PUBLISHED)],
    "evaluate": [Error("<nowhere>", 2, "give files of JSON lines")],
    "backfill": [
        Error("--from 2024-02-01 --to 2024-01-01", 2, "give the earlier day first"),
        Error("--from yesterday --to 2024-01-01", 2, "write a day as 2024-01-31"),
        Error("--from 2024-01-01 --to 2024-01-02 --by moon", 2, "neither published nor ingested"),
        Error("--from 2024-01-01 --to 2024-01-02 --steps guess", 2, "give some of extract,annotate,build"),
        Error("--from 2024-01-01 --to 2024-01-02 --raw <nowhere>", 2, "create it, or set DEALWIRE_RAW or --raw"),
    ],
    "status": [Error("--raw <raw>", 1, "run `dealwire nightly`")],
    "doctor": [Error("--raw <nowhere>", 1, "mend: ")],
    "rejections": [Error("", 1, NOTHING_PUBLISHED)],
    "rejections list": [Error("", 1, NOTHING_PUBLISHED)],
    "rejections retry": [Error("", 1, NOTHING_PUBLISHED), Error("some/article.txt", 1, NOTHING_PUBLISHED)],
    "rejections reasons": [],  # it takes nothing and reads nothing: only an option that is not there can be wrong
    "releases": [HOME_IS_A_FILE],
    "releases diff": [Error("2024 2025", 2, NOTHING_PUBLISHED), Error("", 2, "`dealwire releases` lists them")],
    "releases rollback": [Error("2024", 2, NOTHING_PUBLISHED), Error("", 2, "`dealwire releases` lists them")],
    "releases verify": [Error("2024", 2, NOTHING_PUBLISHED)],
}
REPORTS = {"status", "doctor"}
"""Commands that say in their report, which is no error, what is wrong."""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, env=WIDE)


def named(path: tuple[str, ...]) -> str:
    return " ".join(path)


@pytest.mark.parametrize("path", COMMANDS, ids=named)
def test_help_says_what_it_does_and_what_each_option_is_for(path: tuple[str, ...]) -> None:
    command = COMMANDS[path]
    outcome = run(*path, "--help")
    assert outcome.exit_code == 0, outcome.output
    assert command.help
    assert command.help.splitlines()[0].strip() in outcome.stdout
    for parameter in command.params:
        assert getattr(parameter, "help", None), f"{parameter.name} says nothing"
        names = [*parameter.opts, *parameter.secondary_opts] if isinstance(parameter, TyperOption) else []
        assert [name for name in names if name not in outcome.stdout] == []


@pytest.mark.parametrize("path", COMMANDS, ids=named)
def test_an_option_that_is_not_there_leads_to_the_help(path: tuple[str, ...]) -> None:
    outcome = run(*path, "--no-such-option")
    assert outcome.exit_code == 2
    assert f"Try 'dealwire {named(path)} --help' for help." in outcome.stderr


def test_every_command_has_its_errors_here_and_its_place_in_the_readme() -> None:
    assert set(ERRORS) == set(map(named, COMMANDS))
    table = README.partition("## Commands")[2].partition("| exit code")[0]
    assert [name for name in ERRORS if not re.search(rf"`{name.split()[-1]}\b", table)] == []


@pytest.mark.parametrize(
    ("command", "error"), [(command, error) for command, found in ERRORS.items() for error in found]
)
def test_an_error_is_one_line_that_says_what_to_do_next(command: str, error: Error, tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "file").touch()
    home = [] if "--home" in error.arguments else ["--home", str(tmp_path / "home")]
    arguments = re.sub(r"<(\w+)>", lambda place: str(tmp_path / place[1]), error.arguments)
    with ExitStack() as stack:
        if error.locked:
            (tmp_path / "home").mkdir()
            (tmp_path / "home" / "warehouse.duckdb").touch()
            stack.enter_context(run_lock(tmp_path / "home"))
        outcome = run(*command.split(), *arguments.split(), *home)
    assert (outcome.exit_code, type(outcome.exception)) == (error.exit_code, SystemExit), outcome.output
    told = outcome.stdout if command in REPORTS else outcome.stderr
    assert error.advice in told
    if command not in REPORTS:
        assert re.fullmatch(r"dealwire: [^\n]+\n", told)
    assert error.locked or not (tmp_path / "home").exists()


def test_every_exit_code_of_an_error_is_in_the_readme() -> None:
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    kinds = {
        kind.exit_code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, DealwireError)
    }
    assert kinds <= documented
    assert {error.exit_code for found in ERRORS.values() for error in found} <= kinds
