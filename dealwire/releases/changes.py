"""What is new, changed, gone or under another id in one release against another."""

from __future__ import annotations

import duckdb

from dealwire.releases.contract import FACT_KEYS

# What to read where a mart has no column `headline`.
HEADLINES = {"valuations": "concat_ws(' ', company, basis, cast(amount as bigint), currency)"}


def compare(connection: duckdb.DuckDBPyConnection, fact_table: str) -> str:
    """Return the query for the changes of one fact table, with the columns of `meta.changes`.

    On `connection` the new release is the database in use, and the one before, if any, is attached as `previous`. A
    fact of before whose id is gone lives on in every fact of the same table that has one of its quotes as evidence
    (`re_identified`, one row a pair: facts may be split or joined); where none has, it is `gone`. Columns that only one
    of the two releases has are not compared.
    """
    before = _columns(connection, "previous", fact_table)
    if not before:
        return _FIRST.format(table=fact_table, key=FACT_KEYS[fact_table], headline=_headline(fact_table))
    now = _columns(connection, "current_database()", fact_table)
    shared = [column for column in now if column in before and column != FACT_KEYS[fact_table]]
    differing = ", ".join(f'case when f."{name}" is distinct from p."{name}" then \'{name}\' end' for name in shared)
    return _AGAINST.format(
        table=fact_table, key=FACT_KEYS[fact_table], headline=_headline(fact_table), differing=differing
    )


def _headline(fact_table: str) -> str:
    return HEADLINES.get(fact_table, "headline")


def _columns(connection: duckdb.DuckDBPyConnection, database: str, table: str) -> list[str]:
    name = database if database.endswith("()") else f"'{database}'"
    rows = connection.execute(
        f"""
        select column_name
        from information_schema.columns
        where table_catalog = {name} and table_schema = 'marts' and table_name = $1
        order by ordinal_position
        """,
        [table],
    ).fetchall()
    return [row[0] for row in rows]


_FIRST = """
select 'new', '{table}', {key}, null, [], {headline}
from marts.{table}
order by {key}
"""

_AGAINST = """
with

facts as (select *, {key} as fact_id, {headline} as line from marts.{table}),

previous_facts as (select *, {key} as fact_id, {headline} as line from previous.marts.{table}),

kept as (
    select facts.fact_id, previous_facts.fact_id as previous_fact_id
    from facts
    inner join previous_facts on facts.fact_id = previous_facts.fact_id
),

moved as (
    select distinct evidence.fact_id, previous_evidence.fact_id as previous_fact_id
    from previous.marts.evidence as previous_evidence
    inner join marts.evidence as evidence
        on previous_evidence.article_id = evidence.article_id
        and previous_evidence.part = evidence.part
        and previous_evidence.span_start = evidence.span_start
        and previous_evidence.span_end = evidence.span_end
    inner join previous_facts on previous_evidence.fact_id = previous_facts.fact_id
    inner join facts on evidence.fact_id = facts.fact_id
    where previous_evidence.fact_table = '{table}'
        and evidence.fact_table = '{table}'
        and previous_evidence.fact_id not in (select fact_id from facts)
),

pairs as (select * from kept union all select * from moved),

compared as (
    select
        if(f.fact_id = p.fact_id, 'changed', 're_identified') as change,
        f.fact_id,
        p.fact_id as previous_fact_id,
        list_filter([{differing}], lambda name: name is not null) as columns,
        f.line,
    from pairs
    inner join facts as f on pairs.fact_id = f.fact_id
    inner join previous_facts as p on pairs.previous_fact_id = p.fact_id
),

changes as (
    select * from compared where change = 're_identified' or len(columns) > 0
    union all
    select 'new', fact_id, null, [], line from facts where fact_id not in (select fact_id from pairs)
    union all
    select 'gone', null, fact_id, [], line from previous_facts
    where fact_id not in (select previous_fact_id from pairs)
)

select change, '{table}', fact_id, previous_fact_id, columns, line
from changes
order by change, fact_id, previous_fact_id
"""
