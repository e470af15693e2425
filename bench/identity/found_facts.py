"""The facts of a release that are those of the labels."""

from __future__ import annotations

from pathlib import Path

import duckdb

from bench.identity.labels import Label, Row
from dealwire.releases.contract import FACT_KEYS

KINDS = {
    "deals": "deal_type",
    "investments": "investment_type",
    "valuations": "basis",
    "regulatory_reactions": "action",
}
STATED = ("amount", "stake_pct", "status", "stance", "announced_on")


def found_labels(articles: list[Row], release: Path) -> dict[Label, str]:
    """Return the fact of each label that `release` holds.

    Labels and rows of evidence of one article are paired one to one: those first that have most parties in common and
    fewest others, then those that state most alike. Table and kind must be the same, two parties in common, amount and
    share must not contradict the label, and of what the label states beside its parties something must be in the row:
    the parties may be those of another fact.
    """
    published = _published_evidence(release)
    found: dict[Label, str] = {}
    for article in articles:
        rows = published.get(article["id"], [])
        pairs = [
            (-_n_shared(fact, row), row["n_parties"], -_n_alike(fact, row), place, index)
            for place, fact in enumerate(article["facts"])
            for index, row in enumerate(rows)
            if _may_be(fact, row) and _is_known(fact, row)
        ]
        taken: set[int] = set()
        for _, _, _, place, index in sorted(pairs):
            if index not in taken and (article["id"], place) not in found:
                found[article["id"], place] = rows[index]["fact_id"]
                taken.add(index)
    return found


def _may_be(fact: Row, row: Row) -> bool:
    if (fact["table"], row["kind"]) not in {(row["fact_table"], kind) for kind in fact["type"].split("|")}:
        return False
    for field, tolerance in (("amount", 0.01), ("stake_pct", 0.01)):
        stated, published = fact.get(field), row[field]
        if stated and published and abs(stated - float(published)) > tolerance * stated:
            return False
    if fact.get("stance") and row["stance"] and row["stance"] not in fact["stance"]:
        return False
    return _n_alike(fact, row) > 0 or not any(fact.get(field) for field in STATED)


def _is_known(fact: Row, row: Row) -> bool:
    """Whether the row has two of the label's parties, or its only one: one of two may be in many facts."""
    return _n_shared(fact, row) >= min(2, sum(len(names) for names in fact["roles"].values()))


def _n_alike(fact: Row, row: Row) -> int:
    """Of what the label states, how much the row states alike: a label's day may be a month, its status one of two."""
    numbers = [field for field in ("amount", "stake_pct") if fact.get(field) and row[field]]
    words = [field for field in ("status", "stance") if fact.get(field) and row[field] in fact[field].split("|")]
    day = fact.get("announced_on")
    days = [day] if day and str(row["announced_on"])[: len(day)] == day else []
    return len(numbers) + len(words) + len(days)


def _n_shared(fact: Row, row: Row) -> int:
    published = {(role, _plain(form)) for role, form in zip(row["roles"], row["forms"], strict=True)}
    shared = [
        role
        for role, names in fact["roles"].items()
        for name in names
        if any((role, _plain(form)) in published for form in name.split("|"))
    ]
    return len(shared) if fact["table"] != "regulatory_reactions" or "authority" in shared else 0


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _published_evidence(release: Path) -> dict[str, list[Row]]:
    facts = " union all ".join(
        f"select '{table}' as fact_table, {key} as fact_id, {KINDS[table]} as kind from marts.{table}"
        for table, key in FACT_KEYS.items()
    )
    query = f"""
        with facts as ({facts}),
        forms as (
            select fact_id, company_id, role, unnest([parties.name, name_as_written] || aliases) as form
            from marts.parties as parties join marts.companies using (company_id)
        ),
        parties as (
            select fact_id, list(role order by role, form) as roles, list(form order by role, form) as forms,
                count(distinct (role, company_id)) as n_parties
            from forms
            group by fact_id
        )
        select raw_path, fact_table, fact_id, facts.kind, roles, forms, n_parties,
            amount, stake_pct, status, stance, announced_on, evidence_id
        from facts join parties using (fact_id)
        join marts.evidence as evidence using (fact_id, fact_table) join marts.articles using (article_id)
        order by all
    """
    found: dict[str, list[Row]] = {}
    with duckdb.connect(str(release), read_only=True) as connection:
        cursor = connection.execute(query)
        columns = [column[0] for column in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(columns, values, strict=True))
            found.setdefault(Path(row["raw_path"]).stem, []).append(row)
    return found
