"""A miniature warehouse and a valid candidate over it: every mart has rows, all companies are invented."""

from __future__ import annotations

from datetime import date, datetime
from importlib.resources import files
from pathlib import Path

import duckdb

NOON = datetime(2024, 5, 14, 12)
TODAY = date(2024, 5, 15)

# Beyond the 16-bit plane, a combining accent and a joined emoji: spans count code points.
ARTICLES = {
    "a1": (
        "Nordlys Marine rachète Voiles Bellefont",
        "⚓🦊 Nordlys Marine rachète Voiles Bellefont pour 16 millions d'euros.",
    ),
    "a2": ("Cafe\u0301 Orlane and Tidewell ally", "👩‍🔧 Cafe\u0301 Orlane and Tidewell signed a supply agreement."),
    "a3": (
        "Tidewell raises $30 million",
        "Tidewell raised $30 million in a series A led by Quarry Hill, at a valuation of $200 million. "
        "The Harbour Authority said it will review the purchase of Voiles Bellefont by Nordlys Marine for €15 million.",
    ),
}

# evidence_id, fact_table, fact_id, article_id, part, quote, amount, currency
EVIDENCE = [
    ("e1", "deals", "d1", "a1", "title", "Nordlys Marine rachète Voiles Bellefont", None, None),
    ("e2", "deals", "d1", "a1", "body", "Nordlys Marine rachète Voiles Bellefont pour 16 millions", 16e6, "EUR"),
    ("e3", "deals", "d1", "a3", "body", "purchase of Voiles Bellefont by Nordlys Marine for €15 million", 15e6, "EUR"),
    ("e4", "deals", "d2", "a2", "body", "Cafe\u0301 Orlane and Tidewell signed a supply agreement", None, None),
    (
        "e5",
        "investments",
        "i1",
        "a3",
        "body",
        "Tidewell raised $30 million in a series A led by Quarry Hill",
        30e6,
        "USD",
    ),
    ("e6", "valuations", "v1", "a3", "body", "a valuation of $200 million", 200e6, "USD"),
    ("e7", "regulatory_reactions", "r1", "a3", "body", "Harbour Authority said it will review", None, None),
]

STATUS = {"d1": "announced", "d2": "announced", "i1": "completed"}


def build_warehouse(file: Path) -> None:
    """Write a warehouse that holds the three articles, a duplicate and a rejection."""
    with duckdb.connect(file) as connection:
        connection.execute(files("dealwire.warehouse").joinpath("schema.sql").read_text(encoding="utf-8"))
        for article_id, (title, body) in ARTICLES.items():
            connection.execute("insert into raw.articles values ($1, $2, $3, 'fr', 'run')", [article_id, title, body])
            connection.execute(f"insert into annotations.articles values ('{article_id}', null, '1', 1, 1, 'run')")
        documents = [(name, "article", name) for name in ARTICLES] + [
            ("x1", "duplicate", "a1"),
            ("x2", "rejection", None),
        ]
        for name, outcome, said in documents:
            connection.execute(
                """
                insert into raw.documents by name select $1 as document_id, $1 || '.txt' as raw_path,
                'hash' as content_hash, 1 as size_bytes, $4 as modified_at, 'text/plain' as media_type, $2 as outcome,
                $3 as article_id, 'run' as run_id, $4 as ingested_at
                """,
                [name, outcome, said, NOON],
            )
        connection.execute(
            "insert into meta.runs values ('run', 'nightly', $1, null, 'running', null, '0.1.0', '1', null)", [NOON]
        )
        connection.execute(
            "insert into meta.run_steps values ('run', 'ingest', $1, 0.5, 5, 3, 1, 'completed', null, 90)", [NOON]
        )


def build_candidate(file: Path) -> None:
    """Write what dbt would build: the marts and `meta.rejections`."""
    with duckdb.connect(file) as connection:
        connection.execute(_MARTS)
        for evidence_id, table, fact_id, article_id, part, quote, amount, currency in EVIDENCE:
            start = ARTICLES[article_id][("title", "body").index(part)].index(quote)
            connection.execute(
                "insert into marts.evidence"
                " values ($1, $2, $3, $4, $5, $6, $7, $8, $8 || '.', $9, $10, 'r', 1, null, $11)",
                [
                    evidence_id,
                    table,
                    fact_id,
                    article_id,
                    part,
                    start,
                    start + len(quote),
                    quote,
                    amount,
                    currency,
                    STATUS.get(fact_id),
                ],
            )


_MARTS = """
create schema marts;
create schema meta;

create table marts.deals as
select
    *,
    cast(null as double) as stake_pct,
    if(deal_id = 'd1', date '2024-05-13', null) as announced_on,
    if(deal_id = 'd1', 'day', null) as announced_on_precision,
    date '2024-05-13' as first_reported_on,
    date '2024-05-14' as last_reported_on,
    9e-1 as confidence,
from (values
    ('d1', 'acquisition', 'announced', 'Nordlys Marine', 'Voiles Bellefont', cast([] as varchar[]),
        16e6, 'EUR', 16e6, 17.3e6, 2, 2, true, 'Nordlys Marine acquires Voiles Bellefont'),
    ('d2', 'partnership', 'announced', null, null, ['Café Orlane', 'Tidewell'],
        null, null, null, null, 1, 1, false, 'Café Orlane and Tidewell ally')
) as deals (deal_id, deal_type, status, acquirer, target, partners, amount, currency, amount_eur, amount_usd,
    n_articles, n_sources, is_disputed, headline);

create table marts.investments as
select
    'i1' as investment_id, 'funding_round' as investment_type, 'series a' as round, 'completed' as status,
    'Tidewell' as investee, ['Quarry Hill'] as investors, 30e6 as amount, 'USD' as currency, 27.8e6 as amount_eur,
    30e6 as amount_usd, cast(null as double) as stake_pct, cast(null as date) as announced_on,
    cast(null as varchar) as announced_on_precision, date '2024-05-14' as first_reported_on,
    date '2024-05-14' as last_reported_on, 1 as n_articles, 1 as n_sources, 9e-1 as confidence,
    false as is_disputed, 'Tidewell raises 30 M USD' as headline;

create table marts.valuations as
select
    'v1' as valuation_id, 'Tidewell' as company, 'current' as basis, 200e6 as amount, 'USD' as currency,
    185e6 as amount_eur, 200e6 as amount_usd, date '2024-05-01' as as_of, 'month' as as_of_precision,
    date '2024-05-14' as first_reported_on, 1 as n_articles, 1 as n_sources, 8e-1 as confidence;

create table marts.regulatory_reactions as
select
    'r1' as reaction_id, 'Harbour Authority' as authority, 'sector_regulator' as authority_kind, 'GB' as jurisdiction,
    'review' as action, 'neutral' as stance, ['Nordlys Marine'] as companies, 'd1' as deal_id,
    cast(null as varchar) as investment_id, cast(null as double) as amount, cast(null as varchar) as currency,
    cast(null as double) as amount_eur, cast(null as double) as amount_usd, date '2024-05-14' as announced_on,
    'day' as announced_on_precision, date '2024-05-14' as first_reported_on, date '2024-05-14' as last_reported_on,
    1 as n_articles, 1 as n_sources, 7e-1 as confidence, 'Harbour Authority reviews the deal' as headline;

create table marts.parties as
from (values
    ('deals', 'd1', 'acquirer', 'nordlys', 'Nordlys Marine'),
    ('deals', 'd1', 'target', 'bellefont', 'Voiles Bellefont'),
    ('deals', 'd2', 'partner', 'orlane', 'Café Orlane'),
    ('deals', 'd2', 'partner', 'tidewell', 'Tidewell'),
    ('investments', 'i1', 'investee', 'tidewell', 'Tidewell'),
    ('investments', 'i1', 'investor', 'quarry', 'Quarry Hill'),
    ('valuations', 'v1', 'company', 'tidewell', 'Tidewell'),
    ('regulatory_reactions', 'r1', 'authority', 'harbour', 'Harbour Authority'),
    ('regulatory_reactions', 'r1', 'company', 'nordlys', 'Nordlys Marine')
) as parties (fact_table, fact_id, role, company_id, name);

create table marts.companies as
select
    company_id, name, cast([] as varchar[]) as aliases, count(distinct fact_table || fact_id) as n_facts,
    1 as n_articles, date '2024-05-14' as first_reported_on,
from marts.parties
group by company_id, name;

create table marts.articles as
select *, 'fr' as language, date '2024-05-14' as published_on, 'day' as published_on_precision,
from (values ('a1', 'a1.txt', 1), ('a2', 'a2.txt', 1), ('a3', 'a3.txt', 4)) as articles (article_id, raw_path, n_facts);

create table marts.evidence (
    evidence_id varchar, fact_table varchar, fact_id varchar, article_id varchar, part varchar, span_start integer,
    span_end integer, quote varchar, sentence varchar, amount double, currency varchar, rule varchar, confidence double,
    announced_on date, status varchar
);

create table marts.disputes as
from (values
    ('deals', 'd1', 'amount', '15000000 EUR', 1, ['a3'])
) as disputes (fact_table, fact_id, field, value, n_articles, article_ids);

create table meta.rejections as
select 'x2' as document_id, 'x2.txt' as raw_path, 'read' as stage, 'empty' as reason, 'nothing in it' as message;
"""
