"""What the last release held, for the rules that compare with it."""

from __future__ import annotations

from pathlib import Path

import duckdb

from dealwire.releases.snapshot import readable


def parameters_of_last_release(candidate: Path, published: Path) -> dict[str, float]:
    """Return `<mart>_rows_before` and `<mart>_<column>_filled_before`, for each mart and column of the candidate.

    They are the rows, and the share of rows that are not null (0 to 1), in the published file; 0 where it lacks the
    column, or where there is no published file, so that rules on drift hold for a first release.
    """
    parameters = dict.fromkeys(_fills(candidate), 0.0)
    if published.exists():
        with readable(published) as file:
            parameters |= {name: value for name, value in _fills(file).items() if name in parameters}
    return parameters


def _fills(file: Path) -> dict[str, float]:
    with duckdb.connect(file, read_only=True) as connection:
        columns = connection.execute(_COLUMNS).fetchall()
        fills: dict[str, float] = {}
        for table, names in columns:
            counts = ", ".join(f'count("{name}")' for name in names)
            row = connection.execute(f'select count(*), {counts} from marts."{table}"').fetchone()
            rows, *filled = row or (0,)
            fills[f"{table}_rows_before"] = rows
            fills |= {
                f"{table}_{name}_filled_before": count / max(rows, 1) for name, count in zip(names, filled, strict=True)
            }
    return fills


_COLUMNS = """
select table_name, list(column_name order by ordinal_position)
from information_schema.columns
where table_catalog = current_database() and table_schema = 'marts'
group by table_name
order by table_name
"""
