"""Near-copies: found by their sketches, verified by their texts, and tied to the first published of their group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def is_due(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether documents came in since an ingest last ran to its end, in this run or in one that was killed."""
    return connection.execute(_IS_DUE).fetchone() == (True,)


_IS_DUE = """
select count(*) > 0
from raw.documents
where ingested_at > (
    select coalesce(max(started_at + to_milliseconds((seconds * 1000)::bigint)), '-infinity'::timestamp)
    from meta.run_steps
    where step = 'ingest' and status = 'completed'
)
"""


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


def refresh_duplicates(connection: duckdb.DuckDBPyConnection) -> None:
    """Derive `raw.duplicates` anew from the near-copies and versions that are known.

    A group is all articles that near-copies lead to from each other; its original is the earliest published article
    that counts, then the one with the smallest id, whenever it came in.
    """
    groups = _groups(_pairs(connection))
    members = pa.table(  # noqa: F841 - DuckDB finds it by name
        {
            "article_id": pa.array(groups.keys(), pa.string()),
            "group_id": pa.array(groups.values(), pa.string()),
        }
    )
    connection.execute("begin")
    try:
        connection.execute("delete from raw.duplicates")
        connection.execute(_INSERT_NEAR_COPIES)
        connection.execute(_INSERT_VERSIONS)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _pairs(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str]]:
    """Yield the known near-copies, some at a time: thousands of texts from one template make millions of pairs."""
    batches = connection.execute("select article_id, other_article_id from raw.near_copies").to_arrow_reader(100_000)
    for batch in batches:
        yield from zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True)


def _groups(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return a member of its group for each article, the same one for all of a group (union-find)."""
    parents: dict[str, str] = {}

    def root(article_id: str) -> str:
        while (parent := parents.setdefault(article_id, article_id)) != article_id:
            parents[article_id] = parents[parent]
            article_id = parent
        return article_id

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parents[high] = low
    return {article_id: root(article_id) for article_id in parents}


_INSERT_NEAR_COPIES = """
insert into raw.duplicates by name
with current_members as (
    select
        members.article_id,
        first_value(members.article_id) over (
            partition by members.group_id
            order by current_articles.published_on asc nulls last, members.article_id asc
        ) as original_article_id,
    from members
    inner join raw.current_articles on members.article_id = current_articles.article_id
),

ties as (
    select article_id, other_article_id, similarity, from raw.near_copies
    union all
    select other_article_id, article_id, similarity, from raw.near_copies
)

select
    current_members.article_id,
    current_members.original_article_id,
    coalesce(
        max(ties.similarity) filter (ties.other_article_id = current_members.original_article_id),
        max(ties.similarity)
    ) as similarity,
    'near_copy' as kind,
from current_members
inner join ties on current_members.article_id = ties.article_id
where current_members.article_id <> current_members.original_article_id
group by all
"""

# An article that another document still carries counts, whatever became of one of its addresses.
_INSERT_VERSIONS = """
insert into raw.duplicates by name
select
    versions.article_id,
    min(versions.current_article_id) as original_article_id,
    max(near_copies.similarity) as similarity,
    'version' as kind,
from raw.versions
left join raw.near_copies
    on near_copies.article_id = least(versions.article_id, versions.current_article_id)
    and near_copies.other_article_id = greatest(versions.article_id, versions.current_article_id)
where versions.article_id not in (
    select article_id from raw.versions where article_id = current_article_id
)
group by versions.article_id
"""
