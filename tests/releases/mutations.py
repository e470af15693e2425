"""For every rule one way to break it: SQL on the valid candidate, on its warehouse, or on the release before."""

from __future__ import annotations

from typing import NamedTuple

from dealwire.releases.measures import Measure


class Mutation(NamedTuple):
    """`sample` must stand in the first failing row; None for a rule about the table as a whole.

    `before` is SQL on the release that analysts have open, before it was measured, `history` what was measured of it
    besides; with neither the candidate is a first release. `also` are rules that cannot hold where this one fails.
    """

    sql: str
    sample: str | None
    before: str | None = None
    history: tuple[Measure, ...] = ()
    also: tuple[str, ...] = ()


def row(table: str, assignment: str, key: str) -> Mutation:
    column, _, value = key.partition("=")
    return Mutation(f"update marts.{table} set {assignment} where {column} = '{value}'", key)


def many_valuations(count: int) -> str:
    return f"insert into marts.valuations by name select 'n' || i as valuation_id from range({count}) as t(i)"


def many_articles(count: int, published_on: str) -> str:
    return (
        f"insert into marts.articles by name select 'n' || i as article_id, {published_on} as published_on "
        f"from range({count}) as t(i)"
    )


def quarantined(count: int) -> str:
    return (
        "insert into meta.quarantine select 'deals', 'q' || i, 'deals.amount_is_positive', 'odd', '{}', '[]' "
        f"from range({count}) as t(i)"
    )


MANY_DOCUMENTS = """
insert into warehouse.raw.documents by name
with copies as (select documents.*, i from warehouse.raw.documents, range(100) as t(i) where document_id = 'a1')

select * exclude (i) replace ('n' || i as document_id, 'n' || i || '.txt' as raw_path)
from copies
"""

MUTATIONS = {
    ("deals", "deal_type_is_known"): row("deals", "deal_type = 'takeover'", "deal_id=d2"),
    ("deals", "status_is_known"): row("deals", "status = 'done'", "deal_id=d1")._replace(also=("status_is_stated",)),
    ("deals", "amount_is_positive"): row("deals", "amount = 0", "deal_id=d1")._replace(also=("amount_is_stated",)),
    ("deals", "money_is_complete"): row("deals", "currency = null", "deal_id=d1"),
    ("deals", "currency_is_known"): row("deals", "currency = 'EURO'", "deal_id=d1")._replace(
        also=("amount_is_stated",)
    ),
    ("deals", "stake_is_a_share"): row("deals", "stake_pct = 100.5", "deal_id=d1"),
    ("deals", "confidence_is_a_share"): row("deals", "confidence = 1.2", "deal_id=d1"),
    ("deals", "date_has_its_precision"): row("deals", "announced_on_precision = null", "deal_id=d1"),
    ("deals", "announced_on_is_not_in_the_future"): row("deals", "announced_on = '2024-05-17'", "deal_id=d1"),
    ("deals", "no_deal_with_itself"): Mutation(
        "insert into marts.parties values ('deals', 'd1', 'target', 'nordlys', 'Nordlys Marine')", "deal_id=d1"
    ),
    ("deals", "partners_are_two_or_more"): Mutation(
        """
        update marts.parties set company_id = 'tidewell' where company_id = 'orlane';
        delete from marts.companies where company_id = 'orlane';
        """,
        "deal_id=d2",
    ),
    ("deals", "purchase_has_a_target"): row("deals", "target = null", "deal_id=d1"),
    ("investments", "investment_type_is_known"): Mutation(
        "update marts.investments set investment_type = 'gift', round = null", "investment_id=i1"
    ),
    ("investments", "status_is_known"): row("investments", "status = 'done'", "investment_id=i1")._replace(
        also=("status_is_stated",)
    ),
    ("investments", "amount_is_positive"): row("investments", "amount = -1", "investment_id=i1")._replace(
        also=("amount_is_stated",)
    ),
    ("investments", "money_is_complete"): row("investments", "amount = null, currency = null", "investment_id=i1"),
    ("investments", "currency_is_known"): row("investments", "currency = '$'", "investment_id=i1")._replace(
        also=("amount_is_stated",)
    ),
    ("investments", "stake_is_a_share"): row("investments", "stake_pct = 0", "investment_id=i1"),
    ("investments", "confidence_is_a_share"): row("investments", "confidence = -0.1", "investment_id=i1"),
    ("investments", "date_has_its_precision"): row(
        "investments", "announced_on = '2024-05-01', announced_on_precision = 'week'", "investment_id=i1"
    ),
    ("investments", "announced_on_is_not_in_the_future"): row(
        "investments", "announced_on = '2031-01-01', announced_on_precision = 'year'", "investment_id=i1"
    ),
    ("investments", "no_investment_in_itself"): Mutation(
        "insert into marts.parties values ('investments', 'i1', 'lead_investor', 'tidewell', 'Tidewell')",
        "investment_id=i1",
    ),
    ("investments", "somebody_is_named"): row("investments", "investee = null", "investment_id=i1"),
    ("valuations", "basis_is_known"): row("valuations", "basis = 'former'", "valuation_id=v1"),
    ("valuations", "amount_is_positive"): row("valuations", "amount = 0", "valuation_id=v1")._replace(
        also=("amount_is_stated",)
    ),
    ("valuations", "money_is_complete"): row("valuations", "amount = null", "valuation_id=v1"),
    ("valuations", "currency_is_known"): row("valuations", "currency = 'usd'", "valuation_id=v1")._replace(
        also=("amount_is_stated",)
    ),
    ("valuations", "confidence_is_a_share"): row("valuations", "confidence = 80", "valuation_id=v1"),
    ("valuations", "date_has_its_precision"): row("valuations", "as_of = null", "valuation_id=v1"),
    ("valuations", "as_of_is_not_in_the_future"): row("valuations", "as_of = '2024-06-01'", "valuation_id=v1"),
    ("regulatory_reactions", "action_is_known"): row("regulatory_reactions", "action = 'raid'", "reaction_id=r1"),
    ("regulatory_reactions", "stance_is_known"): row("regulatory_reactions", "stance = 'angry'", "reaction_id=r1"),
    ("regulatory_reactions", "authority_kind_is_known"): row(
        "regulatory_reactions", "authority_kind = 'club'", "reaction_id=r1"
    ),
    ("regulatory_reactions", "amount_is_positive"): row(
        "regulatory_reactions", "amount = -5, currency = 'EUR'", "reaction_id=r1"
    )._replace(also=("amount_is_stated",)),
    ("regulatory_reactions", "money_is_complete"): row("regulatory_reactions", "currency = 'EUR'", "reaction_id=r1"),
    ("regulatory_reactions", "currency_is_known"): row(
        "regulatory_reactions", "amount = 5, currency = 'EUX'", "reaction_id=r1"
    )._replace(also=("amount_is_stated",)),
    ("regulatory_reactions", "confidence_is_a_share"): row("regulatory_reactions", "confidence = 7", "reaction_id=r1"),
    ("regulatory_reactions", "date_has_its_precision"): row(
        "regulatory_reactions", "announced_on_precision = null", "reaction_id=r1"
    ),
    ("regulatory_reactions", "announced_on_is_not_in_the_future"): row(
        "regulatory_reactions", "announced_on = '2025-05-14'", "reaction_id=r1"
    ),
    ("regulatory_reactions", "link_leads_to_a_fact"): row("regulatory_reactions", "deal_id = 'd9'", "reaction_id=r1"),
    ("parties", "role_fits_the_table"): Mutation(
        "insert into marts.parties values ('valuations', 'v1', 'target', 'tidewell', 'Tidewell')", "fact_id=v1"
    ),
    ("companies", "company_is_a_party"): Mutation(
        "insert into marts.companies by name select 'c9' as company_id, 'Nobody' as name, 0 as n_facts", "company_id=c9"
    ),
    ("companies", "facts_are_counted_right"): row("companies", "n_facts = 9", "company_id=orlane"),
    ("articles", "release_is_not_empty"): Mutation(
        """
        delete from warehouse.annotations.articles;
        delete from warehouse.raw.documents;
        """
        + "; ".join(
            f"delete from marts.{table}"
            for table in (
                "deals",
                "investments",
                "valuations",
                "regulatory_reactions",
                "parties",
                "companies",
                "articles",
                "evidence",
                "disputes",
            )
        ),
        None,
    ),
    ("articles", "no_article_is_lost"): Mutation(
        "insert into warehouse.raw.articles values ('a9', '', 'Late.', 'en', 'run');"
        "insert into warehouse.raw.documents by name select * replace ('a9' as article_id, 'a9' as document_id, "
        "'a9.txt' as raw_path) from warehouse.raw.documents where document_id = 'a1'",
        "article_id=a9",
    ),
    ("articles", "date_has_its_precision"): row("articles", "published_on = null", "article_id=a1"),
    ("articles", "published_on_is_not_in_the_future"): row("articles", "published_on = '2024-05-17'", "article_id=a2"),
    ("articles", "facts_are_counted_right"): row("articles", "n_facts = 0", "article_id=a3"),
    ("articles", "raw_path_is_relative"): row("articles", "raw_path = '/raw/a1.txt'", "article_id=a1"),
    ("evidence", "fact_table_is_known"): Mutation(
        "insert into marts.evidence by name select * replace ('rumours' as fact_table) from marts.evidence "
        "where evidence_id = 'e7'; update marts.articles set n_facts = n_facts + 1 where article_id = 'a3'",
        "evidence_id=e7",
    ),
    ("evidence", "every_fact_has_evidence"): Mutation(
        """
        delete from marts.evidence where fact_id = 'v1';
        update marts.articles set n_facts = n_facts - 1 where article_id = 'a3';
        """,
        "fact_id=v1",
    ),
    ("evidence", "quote_stands_in_the_article"): row(
        "evidence", "span_start = span_start + 1, span_end = span_end + 1", "evidence_id=e4"
    ),
    ("evidence", "quote_stands_in_its_sentence"): row("evidence", "sentence = 'Another one.'", "evidence_id=e2"),
    ("evidence", "articles_are_counted_right"): row("deals", "n_articles = 3", "deal_id=d1")._replace(
        sample="fact_id=d1"
    ),
    ("evidence", "announced_no_later_than_reported"): row("evidence", "announced_on = '2024-05-16'", "evidence_id=e4"),
    ("evidence", "confidence_is_a_share"): row("evidence", "confidence = 2", "evidence_id=e1"),
    ("disputes", "fact_is_marked_disputed"): row("deals", "is_disputed = false", "deal_id=d1")._replace(
        sample="fact_id=d1"
    ),
    ("disputes", "disputed_fact_has_its_dispute"): row("deals", "is_disputed = true", "deal_id=d2")._replace(
        sample="fact_id=d2"
    ),
    ("disputes", "articles_are_of_the_evidence"): row("disputes", "article_ids = ['a2']", "fact_id=d1"),
    ("release", "nothing_reaches_outside"): Mutation(
        "create view marts.recent as select * from marts.deals", "table_name=recent"
    ),
    ("release", "nothing_but_marts_and_meta"): Mutation(
        "create table main.left_over (i integer)", "table_name=left_over"
    ),
    ("release", "contract_is_whole"): Mutation("drop table meta.rejections", "table_name=rejections"),
    ("deals", "amount_is_stated"): row("deals", "amount = 17e6", "deal_id=d1"),
    ("deals", "reports_are_in_order"): row("deals", "last_reported_on = '2024-05-01'", "deal_id=d1"),
    ("deals", "status_is_stated"): row("deals", "status = 'blocked'", "deal_id=d1"),
    ("investments", "amount_is_stated"): row("investments", "currency = 'EUR'", "investment_id=i1"),
    ("investments", "reports_are_in_order"): row("investments", "first_reported_on = '2024-05-20'", "investment_id=i1"),
    ("investments", "status_is_stated"): row("investments", "status = 'rumoured'", "investment_id=i1"),
    ("valuations", "amount_is_stated"): row("valuations", "amount = 2e9", "valuation_id=v1"),
    ("regulatory_reactions", "amount_is_stated"): row(
        "regulatory_reactions", "amount = 5, currency = 'EUR'", "reaction_id=r1"
    ),
    ("regulatory_reactions", "reports_are_in_order"): row(
        "regulatory_reactions", "last_reported_on = '2023-12-31'", "reaction_id=r1"
    ),
    ("companies", "company_is_in_an_article"): row("companies", "n_articles = 0", "company_id=orlane"),
    ("rejections", "every_rejection_is_told"): Mutation("delete from meta.rejections", "document_id=x2"),
    ("drift", "volume_is_usual"): Mutation("select 1", "mart=valuations", before=many_valuations(200)),
    ("drift", "volume_is_credible"): Mutation(
        "select 1", "mart=valuations", before=many_valuations(5000), also=("volume_is_usual",)
    ),
    ("drift", "fill_is_usual"): Mutation(
        many_articles(100, "if(i < 20, date '2024-05-01', null)"),
        "item=published_on",
        before=many_articles(100, "date '2024-05-01'"),
    ),
    ("drift", "fill_is_credible"): Mutation(
        many_articles(1000, "cast(null as date)"),
        "item=published_on",
        before=many_articles(1000, "date '2024-05-01'"),
        also=("fill_is_usual",),
    ),
    ("drift", "duplicates_are_usual"): Mutation(
        "update warehouse.raw.documents set outcome = 'duplicate' where document_id like 'n%'",
        "item=duplicate",
        before=MANY_DOCUMENTS,
    ),
    ("drift", "rejections_are_usual"): Mutation(
        "update warehouse.raw.documents set outcome = 'rejection' where document_id like 'n%'",
        "item=rejection",
        before=MANY_DOCUMENTS,
    ),
    ("drift", "news_is_usual"): Mutation(
        "insert into marts.regulatory_reactions by name select 'n' || i as reaction_id, 'fine' as action "
        "from range(30) as t(i)",
        "item=fine",
        before="select 1",
        history=(Measure("new", "regulatory_reactions", "fine", 3, None),),
    ),
    ("quarantine", "few_rows_are_set_aside"): Mutation(f"{many_valuations(6000)}; {quarantined(101)}", None),
    ("quarantine", "small_share_is_set_aside"): Mutation(quarantined(2), None),
}
