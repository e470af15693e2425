"""The card of a fact leads from the published row to the words of each article."""

from __future__ import annotations

import duckdb
import pytest

from dealwire.errors import DealwireError
from dealwire.releases.explain import explain
from tests.dbt.release import Release


def card(release: Release, query: str) -> str:
    ((fact_id,),) = release.rows(query)
    with duckdb.connect(str(release.path), read_only=True) as connection:
        return explain(connection, str(fact_id))


def test_the_card_shows_fact_ties_disputes_and_every_mention(second_night: Release) -> None:
    text = card(second_night, "select deal_id from marts.deals where target = 'Korrigan Ferries'")
    assert text.startswith("Valbrune acquires Korrigan Ferries (EUR 1.2 billion)\nmarts.deals deal_")
    assert "EUR 1,200,000,000 = USD 1,296,000,000 at the ECB rates of 2024-02-26" in text
    assert "2024-03-04 to 2024-04-02, in 5 articles of 3 sources" in text
    assert "reaction to it: European Commission reviews Korrigan Ferries and Valbrune (reaction_" in text
    assert "amount: 1500000000 EUR in 1 article" in text
    assert "  1. Gazette, 2024-03-04: rumour\n     rumour.txt, body 0-1, article " in text
    assert "     one with 1: other article; same parties; 7 days apart" in text


def test_the_quote_is_marked_in_its_sentence(second_night: Release) -> None:
    text = card(second_night, "select deal_id from marts.deals where acquirer = 'Valbrune'")
    assert "One hears in the port that >>Valbrune may bid for Korrigan Ferries<< before Easter." in text


def test_a_valuation_is_shown_with_the_round_that_it_is_stated_with(second_night: Release) -> None:
    text = card(second_night, "select valuation_id from marts.valuations")
    assert text.startswith("Lumenwerk valued at USD 270,000,000 (current)")
    assert "stated with: Lumenwerk raises funds from Ostermark and Quarry Hill (USD 54 million) (investment_" in text


def test_an_unknown_id_is_one_line_with_the_nearest(second_night: Release) -> None:
    ((known,),) = second_night.rows("select deal_id from marts.deals where acquirer = 'Valbrune'")
    with (
        duckdb.connect(str(second_night.path), read_only=True) as connection,
        pytest.raises(DealwireError, match=rf"^no fact \w+ in this release; did you mean {known}\?$"),
    ):
        explain(connection, f"{known}0")
