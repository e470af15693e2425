"""A full disk or a damaged file is named in one line; the release stands, and one command makes the warehouse anew."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from dealwire.disasters import disasters_named, fault_in, name_disaster
from dealwire.errors import BuildFailed, Busy, ConfigurationError, DealwireError
from dealwire.warehouse.aside import put_warehouse_aside
from dealwire.warehouse.lock import run_lock
from tests.nights import GOOD, PROJECT, Command, Eve
from tests.releases.conftest import Home

# A limit on the size of files fails as a full disk does, at the first file that outgrows it.
LARGEST_FILE = 400_000


def damage(database: Path) -> None:
    """Turn over a stretch of bytes in the middle, as a failing disk does; opening still works."""
    with duckdb.connect(database) as connection:
        connection.execute(
            "create table if not exists raw.filler as select i, md5(i::varchar) from range(200000) as t(i)"
        )
        connection.execute("checkpoint")
    content = bytearray(database.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4096] = bytes(255 - byte for byte in content[middle : middle + 4096])
    database.write_bytes(content)


def test_a_damaged_warehouse_is_noticed_and_named(home: Home) -> None:
    assert fault_in(home.warehouse) is None
    damage(home.warehouse)
    assert fault_in(home.warehouse) is not None
    with (
        pytest.raises(DealwireError, match=r"warehouse\.duckdb is damaged .*`dealwire rebuild`") as error,
        disasters_named(home.path),
        duckdb.connect(home.warehouse, read_only=True) as connection,
    ):
        connection.execute("select sum(hash(f)) from raw.filler as f").fetchall()
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EFBIG, "File too large"),
        duckdb.IOException("IO Error: Could not write file: No space left on device"),
        BuildFailed("dbt model int_names: IO Error: Could not write all bytes: No space left on device"),
    ],
    ids=["errno", "limit", "duckdb", "dbt"],
)
def test_a_full_disk_is_named(tmp_path: Path, error: Exception) -> None:
    assert "the disk is full" in str(name_disaster(error, tmp_path))


def test_other_errors_stay_what_they_are(tmp_path: Path) -> None:
    for error in (ValueError("checksum"), Busy("w is open: corrupt"), FileNotFoundError(2, "no"), DealwireError("no")):
        assert name_disaster(error, tmp_path) is None
        with pytest.raises(type(error)), disasters_named(tmp_path):
            raise error


def test_the_warehouse_is_put_aside_only_with_a_landing_zone_and_no_run(home: Home, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no landing zone"):
        put_warehouse_aside(home.path, tmp_path / "nowhere")
    with run_lock(home.path), pytest.raises(Busy):
        put_warehouse_aside(home.path, tmp_path)
    assert home.warehouse.exists()
    assert put_warehouse_aside(home.path, tmp_path) == home.path / "warehouse.damaged.duckdb"
    assert not home.warehouse.exists()
    assert put_warehouse_aside(home.path, tmp_path) is None


@pytest.mark.slow
def test_a_damaged_warehouse_is_made_anew_with_one_command(dealwire: Command, eve: Eve) -> None:
    raw, home = eve.raw, eve.home
    before, warehouse = home.facts(), home.path / "warehouse.duckdb"
    content = bytearray(warehouse.read_bytes())
    for start in range(3 * 4096, len(content), 4096):
        content[start] ^= 0xFF
    warehouse.write_bytes(content)

    refused = dealwire("nightly", "--raw", raw, "--home", home.path)
    assert refused.exit_code == 1
    assert "dealwire rebuild" in refused.output.strip().splitlines()[-1]
    assert "Traceback" not in refused.output
    assert home.facts() == before

    rebuilt = dealwire("rebuild", "--raw", raw, "--home", home.path)
    assert rebuilt.exit_code == 0, rebuilt.output
    assert home.facts() == before
    assert (home.path / "warehouse.damaged.duckdb").exists()


@pytest.mark.slow
def test_a_full_disk_leaves_the_release_and_says_so_in_one_line(
    dealwire: Command, prefect_server: str, eve: Eve
) -> None:
    raw, home = eve.raw, eve.home
    before = home.facts()
    (raw / "good.txt").write_text(GOOD, encoding="utf-8")

    full = subprocess.run(
        [sys.executable, "-m", "dealwire", "nightly", "--raw", str(raw), "--home", str(home.path)],
        cwd=PROJECT,
        env={**os.environ, "PREFECT_API_URL": prefect_server},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE)),
    )

    assert full.returncode == 1, full.stdout
    assert full.stdout.strip().splitlines()[-1].startswith("dealwire: the disk is full")
    assert "Traceback" not in full.stdout
    assert home.facts() == before
    again = dealwire("nightly", "--raw", raw, "--home", home.path)
    assert again.exit_code == 0, again.output
    assert len(home.facts()["articles"]) == len(before["articles"]) + 1
