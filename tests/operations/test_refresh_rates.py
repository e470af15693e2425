"""Rates are as fresh as the network allows, and never worse than those of the package."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import duckdb
import pytest

from dealwire.operations.refresh_rates import RatesNotRefreshed, refresh_rates
from dealwire.warehouse.connection import open_warehouse
from dealwire.warehouse.rates import load_rates, read_rates
from tests.documents.fetching.server import answer, running

TOMORROW = date(2099, 1, 2)


def an_archive(text: str) -> bytes:
    """Return a zip archive of one table."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("rates.csv", text)
    return file.getvalue()


def the_package_and_one_more_day() -> bytes:
    known = read_rates()
    header = ",".join(name or "" for name in known.column_names)
    usd = known.column_names.index("USD")
    days = [",".join(str(value) for value in row.values()) for row in known.to_pylist()]
    newest = ["N/A"] * known.num_columns
    newest[0], newest[usd] = str(TOMORROW), "1.25"
    return an_archive("\n".join([header, ",".join(newest), *days]))


def rate_of(connection: duckdb.DuckDBPyConnection, day: date) -> object:
    query = "select per_eur from raw.exchange_rates where currency = 'USD' and rate_date = ?"
    return connection.execute(query, [day]).fetchone()


def test_a_day_that_the_package_lacks_is_fetched_and_loaded(tmp_path: Path) -> None:
    archive = the_package_and_one_more_day()
    with running() as server:
        address = server.serve("/rates.zip", answer(archive))
        refresh_rates(address, tmp_path / "rates.zip")
    with open_warehouse(tmp_path / "warehouse.duckdb") as connection:
        load_rates(connection)
        assert rate_of(connection, TOMORROW) is None
        assert load_rates(connection, tmp_path / "rates.zip") > 200_000
        assert rate_of(connection, TOMORROW) == (1.25,)
        assert load_rates(connection, tmp_path / "rates.zip") == 0


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html>under maintenance</html>", "not the ECB's archive"),
        (an_archive("a,b\n1,2\n"), "no column Date or USD"),
    ],
)
def test_what_is_no_table_of_rates_changes_nothing(tmp_path: Path, body: bytes, reason: str) -> None:
    file = tmp_path / "rates.zip"
    file.write_bytes(b"as it was")
    with running() as server, pytest.raises(RatesNotRefreshed, match=reason):
        refresh_rates(server.serve("/rates.zip", answer(body)), file)
    assert file.read_bytes() == b"as it was"


def test_a_server_that_is_down_is_told_in_one_line(tmp_path: Path) -> None:
    with running() as server:
        address = server.serve("/rates.zip", answer())
    with pytest.raises(RatesNotRefreshed) as told:
        refresh_rates(address, tmp_path / "rates.zip")
    assert address in str(told.value)
    assert "\n" not in str(told.value)
