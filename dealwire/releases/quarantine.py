"""Set single bad facts aside, so that one odd article does not hold back a night."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import duckdb

from dealwire.releases.contract import FACT_KEYS
from dealwire.releases.known_error import known_error
from dealwire.releases.report import AuditReport
from dealwire.releases.suites import Suite


@dataclass(frozen=True, slots=True, order=True)
class Suspect:
    """A fact that failed a rule, and the rule's description as the reason."""

    fact_table: str
    fact_id: str
    rule: str
    reason: str


def suspects(report: AuditReport, suites: Iterable[Suite]) -> tuple[Suspect, ...]:
    """Return the facts that failed a rule with `quarantine`, in order, once for each rule.

    A row names its fact by the key of its mart, or by `fact_table` and `fact_id`; a row that names none is left.
    """
    rules = {(suite.name, rule.id): rule for suite in suites for rule in suite.rules if rule.quarantine}
    failed = {(seen.suite, seen.rule) for seen in report.validations if seen.outcome == "fail"}
    found = {
        Suspect(*fact, f"{finding.suite}.{finding.rule}", rules[finding.suite, finding.rule].description)
        for finding in report.findings
        if (finding.suite, finding.rule) in failed & rules.keys()
        for row in finding.rows
        if (fact := _fact(finding.suite, row)) is not None
    }
    return tuple(sorted(found))


def _fact(suite: str, row: dict[str, object]) -> tuple[str, str] | None:
    if suite in FACT_KEYS and FACT_KEYS[suite] in row:
        return suite, str(row[FACT_KEYS[suite]])
    if row.get("fact_table") in FACT_KEYS and "fact_id" in row:
        return str(row["fact_table"]), str(row["fact_id"])
    return None


def prepare_quarantine(candidate: Path) -> None:
    """Make `meta.quarantine` in a candidate, empty if it was not there. Raises DealwireError."""
    try:
        with duckdb.connect(candidate) as connection:
            connection.execute(files("dealwire.releases").joinpath("quarantine.sql").read_text(encoding="utf-8"))
    except duckdb.Error as error:
        raise known_error(f"cannot write to {candidate}", error) from error


def count_set_aside(candidate: Path) -> int:
    """Return how many facts of a candidate, or of a release, were set aside."""
    with duckdb.connect(candidate, read_only=True) as connection:
        (facts,) = connection.execute("select count(distinct fact_id) from meta.quarantine").fetchone() or (0,)
    return int(facts)


def set_aside(candidate: Path, suspicious: Iterable[Suspect]) -> None:
    """Move facts out of the marts of a candidate into `meta.quarantine`, with their evidence, in one transaction.

    Their parties and disputes go, links of reactions to them are emptied, and articles and companies are counted anew:
    a company that is a party of no other fact goes too. The marts do not say which mention names which company, so a
    company's n_articles and first_reported_on are only narrowed to what its remaining facts allow.
    """
    facts = list(suspicious)
    with duckdb.connect(candidate) as connection:
        connection.begin()
        connection.execute(
            "create temp table suspects (fact_table varchar, fact_id varchar, rule varchar, reason varchar)"
        )
        connection.executemany(
            "insert into suspects values ($1, $2, $3, $4)",
            [[fact.fact_table, fact.fact_id, fact.rule, fact.reason] for fact in facts],
        )
        for table, key in FACT_KEYS.items():
            connection.execute(_KEEP.format(table=table, key=key))
            connection.execute(_REMOVE.format(table=table, key=key))
        for statement in _FOLLOW:
            connection.execute(statement)
        connection.commit()
        connection.execute("checkpoint")


_KEEP = """
insert into meta.quarantine by name
select
    suspects.*,
    to_json(facts) as fact,
    coalesce(
        (
            select to_json(list(evidence order by evidence.evidence_id))
            from marts.evidence as evidence
            where evidence.fact_table = '{table}' and evidence.fact_id = suspects.fact_id
        ),
        '[]'
    ) as evidence,
from suspects
inner join marts.{table} as facts on suspects.fact_id = facts.{key}
where suspects.fact_table = '{table}'
order by suspects.fact_id, suspects.rule
"""

_REMOVE = "delete from marts.{table} where {key} in (select fact_id from suspects where fact_table = '{table}')"

_FOLLOW = (
    *(
        f"delete from marts.{table} where (fact_table, fact_id) in (select (fact_table, fact_id) from suspects)"
        for table in ("parties", "evidence", "disputes")
    ),
    *(
        f"update marts.regulatory_reactions set {link} = null"
        f" where {link} in (select fact_id from suspects where fact_table = '{table}')"
        for table, link in (("deals", "deal_id"), ("investments", "investment_id"))
    ),
    """
    update marts.articles set n_facts = (
        select count(distinct evidence.fact_table || evidence.fact_id)
        from marts.evidence as evidence
        where evidence.article_id = articles.article_id
    )
    """,
    "delete from marts.companies where company_id not in (select company_id from marts.parties)",
    """
    update marts.companies set
        n_facts = remaining.n_facts,
        n_articles = least(companies.n_articles, remaining.n_articles),
        first_reported_on = greatest(companies.first_reported_on, remaining.first_reported_on)
    from (
        select
            parties.company_id,
            count(distinct parties.fact_table || parties.fact_id) as n_facts,
            count(distinct evidence.article_id) as n_articles,
            min(articles.published_on) as first_reported_on
        from marts.parties as parties
        inner join marts.evidence as evidence
            on parties.fact_table = evidence.fact_table and parties.fact_id = evidence.fact_id
        inner join marts.articles as articles on evidence.article_id = articles.article_id
        group by parties.company_id
    ) as remaining
    where companies.company_id = remaining.company_id
    """,
)
