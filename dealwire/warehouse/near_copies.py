"""Near-copies: found by their sketches and verified by their texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import duckdb
import pyarrow as pa

from dealwire.warehouse.shingles import Hashes, shingle_hashes
from dealwire.warehouse.similarity import MIN_SIMILARITY, similarity

MIN_COMMON: Final = 3
"""Of the runs of words in a sketch that two articles must share before their texts are compared. Of 557 pairs of
near-copies in 34,000 French articles none shared less."""
MAX_CARRIERS: Final = 500
"""Of a run of words, that a new article is compared with: of boilerplate that thousands carry, those with the smallest
ids. Copies of one text find each other all the same, through those."""
_PAIRS_AT_ONCE: Final = 2_000
_MEETINGS_AT_ONCE: Final = 500_000
"""Of two articles in a run of words, that are counted at once: what fits into the memory that DuckDB may take."""


def compare_new(connection: duckdb.DuckDBPyConnection) -> int:
    """Compare the articles that wait in `raw.new_sketches` with all others; return how many pairs are near-copies.

    Whether two articles are near-copies depends on these two alone: the order in which they come changes nothing.
    """
    connection.execute("begin")
    try:
        connection.execute(_RUNS)
        connection.execute(_CARRIERS, {"max_carriers": MAX_CARRIERS})
        found = sum(_insert_copies(connection) for _ in _candidates(connection))
        connection.execute("insert into raw.sketches from raw.new_sketches")
        connection.execute("delete from raw.new_sketches")
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    return found


def _candidates(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Make the table of candidates, a share of them after the other: all pairs that boilerplate makes are too many."""
    (n_meetings,) = connection.execute(_MEETINGS).fetchone() or (0,)
    n_shares = 1 + n_meetings // _MEETINGS_AT_ONCE
    for share in range(n_shares):
        values = {"min_common": MIN_COMMON, "n_shares": n_shares, "share": share}
        connection.execute(_CANDIDATES, values)
        yield


def _insert_copies(connection: duckdb.DuckDBPyConnection) -> int:
    found = 0
    for pairs in _verified(connection):
        connection.execute("insert into raw.near_copies select * from pairs")
        found += pairs.num_rows
    return found


_RUNS = """
create or replace temp table runs as
with new_runs as (
    select article_id, unnest(sketch) as run, true as is_new,
    from raw.new_sketches
),

old_runs as (
    select article_id, unnest(sketch) as run, false as is_new,
    from raw.sketches
    where exists (from new_runs)
),

shared as (
    from new_runs
    union all by name
    from old_runs semi join new_runs using (run)
)

from shared
qualify count(*) over (partition by run) > 1
"""

_CARRIERS = """
create or replace temp table carriers as
from runs
qualify row_number() over (partition by run order by article_id) <= $max_carriers
"""

# Of two that share a run the one with the smaller id is a carrier if either is: each pair meets once a run.
_MEETING = """
from runs
inner join carriers on runs.run = carriers.run and runs.article_id > carriers.article_id
where (runs.is_new or carriers.is_new)
"""
_MEETINGS = f"select count(*) {_MEETING}"
_CANDIDATES = f"""
create or replace temp table candidates as
select carriers.article_id, runs.article_id as other_article_id,
{_MEETING} and hash(runs.article_id) % $n_shares = $share
group by all
having count(*) >= $min_common
"""


def _verified(connection: duckdb.DuckDBPyConnection) -> Iterator[pa.Table]:
    """Yield the candidates whose texts are near-copies, a table of pairs at a time."""
    pairs = connection.execute("from candidates order by all").fetchall()
    for start in range(0, len(pairs), _PAIRS_AT_ONCE):
        some = pairs[start : start + _PAIRS_AT_ONCE]
        texts = _shingles(connection, sorted({article_id for pair in some for article_id in pair}))
        compared = [(one, other, similarity(texts[one], texts[other])) for one, other in some]
        copies = [pair for pair in compared if pair[2] >= MIN_SIMILARITY]
        yield pa.table(
            {
                "article_id": pa.array([one for one, _, _ in copies], pa.string()),
                "other_article_id": pa.array([other for _, other, _ in copies], pa.string()),
                "similarity": pa.array([round(score, 4) for _, _, score in copies], pa.float64()),
            }
        )


def _shingles(connection: duckdb.DuckDBPyConnection, article_ids: list[str]) -> dict[str, Hashes]:
    wanted = pa.table({"article_id": pa.array(article_ids, pa.string())})  # noqa: F841 - DuckDB finds it by name
    rows = connection.execute(
        "select article_id, body from raw.articles semi join wanted using (article_id)"
    ).fetchall()
    return dict(zip((row[0] for row in rows), shingle_hashes([row[1] for row in rows]), strict=True))
