"""Five real articles, kept outside the project, whose facts are known."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date

import pytest

from tests.nights import PROJECT, Command, Home

SHARED = PROJECT.parent / "shared"

pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the seed articles (../shared/seeds) are not on this machine"
)


@pytest.fixture(scope="module")
def seed_release(dealwire: Command, tmp_path_factory: pytest.TempPathFactory) -> Home:
    raw, home = tmp_path_factory.mktemp("seeds"), Home(tmp_path_factory.mktemp("home"))
    for article in (SHARED / "seeds").glob("*.txt"):
        (raw / article.name).write_bytes(article.read_bytes())
    outcome = dealwire("nightly", DEALWIRE_RAW=raw, DEALWIRE_HOME=home.path)
    assert outcome.exit_code == 0, outcome.output
    return home


def test_found_facts_score(seed_release: Home) -> None:
    command = [
        str(SHARED / "tools" / "score.py"),
        str(seed_release.published),
        str(SHARED / "seeds" / "gold.jsonl"),
        "--json",
    ]
    scored = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=True)
    assert json.loads(scored.stdout)["all/all"]["f1"] >= 0.95


def test_the_partnership_is_one_deal_of_five_articles(seed_release: Home) -> None:
    columns = "deal_type, partners, announced_on, n_articles, is_disputed"
    deals = seed_release.query(f"select {columns} from marts.deals")
    assert deals == [("partnership", ["Microsoft", "Mistral AI"], date(2024, 2, 26), 5, False)]


def test_euros_and_dollars_are_one_undisputed_stake(seed_release: Home) -> None:
    stakes = seed_release.query(
        "select investors, investee, amount, currency, n_articles, is_disputed from marts.investments"
        " where investment_type = 'stake' and amount is not null"
    )
    assert stakes == [(["Microsoft"], "Mistral AI", 15_000_000, "EUR", 3, False)]


def test_the_review_is_tied_to_the_partnership(seed_release: Home) -> None:
    reviews = seed_release.query(
        "select reactions.n_articles, deals.deal_type from marts.regulatory_reactions as reactions"
        " left join marts.deals using (deal_id) where action = 'review'"
    )
    assert reviews == [(2, "partnership")]


def test_valuations(seed_release: Home) -> None:
    valuations = seed_release.query(
        "select company, basis, amount, currency, n_articles from marts.valuations order by 3"
    )
    assert valuations == [
        ("Mistral AI", "current", 2_000_000_000, "USD", 2),
        ("Mistral AI", "prospective", 5_000_000_000, "USD", 1),
    ]
