"""Duplicates: near-copies and versions, tied to the first published of their group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import duckdb
import pyarrow as pa


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
