"""The first run that a user makes: the sample articles in raw/."""

from __future__ import annotations

import duckdb

from tests.nights import Command, Home

FACT_COLUMNS = "amount currency amount_eur amount_usd"
SEEN_COLUMNS = "first_reported_on last_reported_on n_articles n_sources confidence"
DEAL_COLUMNS = (
    f"status {FACT_COLUMNS} stake_pct announced_on announced_on_precision {SEEN_COLUMNS} is_disputed headline"
)
CONTRACT = {
    "deals": f"deal_id deal_type acquirer target seller partners {DEAL_COLUMNS}",
    "investments": f"investment_id investment_type round investee investors lead_investors seller {DEAL_COLUMNS}",
    "valuations": f"valuation_id company basis {FACT_COLUMNS} as_of as_of_precision first_reported_on n_articles"
    " n_sources confidence",
    "regulatory_reactions": "reaction_id authority authority_kind jurisdiction action stance companies deal_id"
    f" investment_id {FACT_COLUMNS} announced_on announced_on_precision {SEEN_COLUMNS} headline",
    "parties": "fact_table fact_id role company_id name name_as_written",
    "companies": "company_id name aliases first_reported_on n_articles n_facts",
    "articles": "article_id raw_path source url title language published_on published_on_precision ingested_at n_facts",
    "evidence": "evidence_id fact_table fact_id article_id part span_start span_end quote sentence amount currency"
    " status announced_on stake_pct rule confidence extractor_version",
    "disputes": "fact_table fact_id field value n_articles article_ids",
}
META = {"release", "runs", "run_steps", "validations", "rejections", "changes"}


def test_the_published_schema_is_the_contract(sample_release: Home) -> None:
    query = "select schema_name, table_name, list(column_name) from duckdb_columns() where not internal group by all"
    columns = {(schema, table): names for schema, table, names in sample_release.query(query)}
    assert {table for schema, table in columns if schema == "marts"} == set(CONTRACT)
    assert {table for schema, table in columns if schema == "meta"} >= META
    assert {schema for schema, _ in columns} == {"marts", "meta"}
    for table, contract in CONTRACT.items():
        assert set(contract.split()) <= set(columns["marts", table]), table


def test_every_table_and_column_says_what_it_means(sample_release: Home) -> None:
    silent = "select table_name, column_name from duckdb_columns() where coalesce(comment, '') = '' and not internal"
    assert sample_release.query(silent) == []
    silent = "select table_name from duckdb_tables() where coalesce(comment, '') = ''"
    assert sample_release.query(silent) == []


def test_every_table_is_filled(sample_release: Home) -> None:
    tables = [f"marts.{table}" for table in CONTRACT] + ["meta.release", "meta.runs", "meta.run_steps"]
    for table in [*tables, "meta.validations", "meta.changes"]:
        assert sample_release.query(f"select count(*) > 0 from {table}") == [(True,)], table


def test_every_quote_stands_in_its_article(sample_release: Home) -> None:
    with duckdb.connect(sample_release.path / "warehouse.duckdb", read_only=True) as warehouse:
        texts = {
            row[0]: {"title": row[1], "body": row[2]}
            for row in warehouse.sql("select article_id, title, body from raw.articles").fetchall()
        }
    evidence = sample_release.query("select article_id, part, span_start, span_end, quote from marts.evidence")
    assert evidence
    assert [quote for article, part, start, end, quote in evidence if texts[article][part][start:end] != quote] == []


def test_articles_without_a_fact_publish_none(sample_release: Home) -> None:
    empty = "raw_path like '%daubrac%' or raw_path like '%langage%' or raw_path like '%earbuds%'"
    assert sample_release.query(f"select n_facts from marts.articles where {empty}") == [(0,)] * 3


def test_euros_and_dollars_that_agree_are_one_round(sample_release: Home) -> None:
    rounds = "investment_type = 'funding_round' and investee = 'Lumatrace' and amount in (75e6, 80e6)"
    assert sample_release.query(f"select n_articles, is_disputed from marts.investments where {rounds}") == [(2, False)]


def test_a_rumour_that_came_true_is_one_deal(sample_release: Home) -> None:
    deals = sample_release.query(
        "select status, amount, currency, first_reported_on::varchar, n_articles from marts.deals"
        " where target = 'Velmora'"
    )
    assert deals == [("announced", 580_000_000, "EUR", "2024-02-06", 2)]


def test_two_prices_of_one_deal_are_a_dispute(sample_release: Home) -> None:
    deals = sample_release.query(
        "select deal_id, is_disputed, n_articles from marts.deals where target like 'Kestrel%'"
    )
    assert [row[1:] for row in deals] == [(True, 2)]
    disputes = f"select field from marts.disputes where fact_id = '{deals[0][0]}'"
    assert ("amount",) in sample_release.query(disputes)


def test_a_second_run_says_that_nothing_is_new_and_does_no_work(dealwire: Command, sample_release: Home) -> None:
    before = sample_release.published.stat()
    outcome = dealwire("nightly", "--home", sample_release.path)
    assert outcome.exit_code == 0, outcome.output
    assert "nothing new" in outcome.output
    assert sample_release.published.stat().st_ino == before.st_ino
    with duckdb.connect(sample_release.path / "warehouse.duckdb", read_only=True) as warehouse:
        steps = "select step from meta.run_steps where run_id = (select max(run_id) from meta.runs) order by started_at"
        assert warehouse.sql(steps).fetchall() == [("ingest",), ("annotate",)]
