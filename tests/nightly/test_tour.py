"""The README's tour, done as a new user would: its commands are run, and their output is what the README shows.

Only ids of releases, times and the path of this machine may differ; what the README leaves out stands there as `…`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.nights import PROJECT, FirstNight

VOLATILE = {
    r"\d{8}T\d{6}Z-[0-9a-f]{8}": "<release>",
    r"\d{4}-\d\d-\d\d \d\d:\d\d UTC": "<time>",
}
ELLIPSIS = "…"


def commands() -> list[tuple[str, str]]:
    """The commands of the README's console blocks, each with the output that is shown."""
    blocks = re.findall(
        r"^```console\n(.*?)^```$", (PROJECT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    found: list[tuple[str, str]] = []
    for line in "".join(blocks).splitlines():
        if line.startswith("$ "):
            found.append((line[2:], ""))
        elif line == ">" or line.startswith("> "):
            found[-1] = (f"{found[-1][0]}\n{line[2:]}", "")
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]}{line}\n")
    return found


def is_shown(output: str, shown: str) -> bool:
    """Whether an output is the one that is shown."""
    lines = (_pattern(line) for line in stable(shown).splitlines())
    return re.fullmatch("".join(lines), stable(output)) is not None


def _pattern(line: str) -> str:
    any_lines, any_words = r"(?:.*\n)*", ".*"
    return any_lines if line == ELLIPSIS else any_words.join(map(re.escape, line.split(ELLIPSIS))) + r"\n"


def stable(text: str) -> str:
    for volatile, name in VOLATILE.items():
        text = re.sub(volatile, name, text)
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines() if line.strip())


@pytest.mark.parametrize(
    ("output", "shown", "same"),
    [
        ("a\nb\nc\n", "a\n…\nc\n", True),
        ("a\nc\n", "a\n…\nc\n", True),
        ("a\nb\nc\n", "a\nc\n", False),
        ("a\nb\nc\n", "a\nb\n", False),
        ("7 of 16 rows (x)\n", "7 of 16 rows …\n", True),
        ("of 2024-08-30 00:30 UTC\n", "of 2026-11-02 10:31 UTC\n", True),
        ("1.5 (2)\n", "1x5 (2)\n", False),
    ],
)
def test_shown_is_what_was_put_out_but_for_what_is_left_out(output: str, shown: str, same: bool) -> None:
    assert is_shown(output, shown) is same


@pytest.fixture
def clone(first_night: FirstNight, tmp_path: Path) -> Path:
    """What a clone holds after its first `make nightly`, which installs packages and then runs `dealwire nightly`."""
    assert "\t@$(BIN)/dealwire nightly\n" in (PROJECT / "Makefile").read_text(encoding="utf-8")
    for folder in ("raw", "dbt_project", "expectations"):
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("target", "logs"))
    shutil.copytree(first_night.home.path, tmp_path / "data", symlinks=True)
    activate = tmp_path / ".venv" / "bin" / "activate"
    activate.parent.mkdir(parents=True)
    activate.write_text(f'dealwire() {{ "{sys.executable}" -m dealwire "$@"; }}\n', encoding="utf-8")
    return tmp_path


def test_the_tour(clone: Path, first_night: FirstNight, prefect_server: str) -> None:
    (first, shown), (activate, _), *rest = commands()
    assert (first, activate) == ("make nightly", ". .venv/bin/activate")
    assert is_shown(first_night.output, shown), first_night.output
    environment = os.environ | {
        "PYTHONPATH": str(PROJECT),
        "PREFECT_API_URL": prefect_server,
        "DEALWIRE_RAW": str(clone / "raw"),
        "DEALWIRE_HOME": str(clone / "data"),
        "DEALWIRE_PROJECT": str(clone),
    }
    for command, shown in rest:
        done = subprocess.run(
            ["bash", "-c", f"{activate}\n{command}\n"],
            cwd=clone,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        assert is_shown(done.stdout, shown), f"$ {command}\n{done.stdout}\ninstead of\n\n{shown}"
