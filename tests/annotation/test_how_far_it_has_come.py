"""Status: what is done, agreed, talked of or given up, and what the rest of the article says of it."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

TITLE = "Norvane Corp to buy Tilbry Inc"
STATUSES = [
    ("fr", "Ostrel Group, né du rachat de Tilbry SA par Norvane SA, recrute.", {"completed"}),
    ("fr", "Les acquisitions antérieures de Tilbry SA par Microsoft sont examinées.", {"completed"}),
    ("en", "The recent Norvane Corp and Tilbry Inc merger is large.", {"completed"}),
    ("en", "Norvane Corp has acquired Tilbry Inc. The deal is expected to close in May.", {"announced"}),
    ("fr", "Norvane SA a racheté Tilbry SA. L'opération devrait être finalisée en mai.", {"announced"}),
    ("en", "Norvane Corp held merger talks with Tilbry Inc, which failed to come to fruition.", {"withdrawn"}),
    ("fr", "Ulmia SA a confirmé son refus d'une offre de reprise de Tilbry SA par Microsoft.", {"withdrawn"}),
    ("fr", "Microsoft investit 3 millions d'euros dans Tilbry SA.", {"completed"}),
    ("fr", "Norvane SA et Tilbry SA ont conclu un partenariat.", {"announced"}),
    ("fr", "Le projet de rachat de Tilbry SA par Norvane SA est contesté.", {"announced"}),
    ("fr", "Norvane SA vient tout juste de racheter Tilbry SA.", {"completed"}),
    ("fr", "Norvane SA a failli racheter Tilbry SA.", {"withdrawn"}),
    ("fr", "Norvane SA a obtenu le feu vert pour racheter Tilbry SA.", {"announced"}),
    ("en", "Norvane Corp almost bought Tilbry Inc.", {"withdrawn"}),
    ("fr", "Le groupe Norvane a réussi son introduction en Bourse.", {"completed"}),
    ("fr", "On salue le retour réussi en Bourse de la société Norvane.", {"completed"}),
    # what a deal would only make possible
    ("fr", "Le groupe Norvane a signé un accord définitif en vue d'acquérir Tilbry SA.", {"announced"}),
    ("fr", "On ignore si la vente de Tilbry SA au groupe Norvane se fera.", {"rumoured"}),
    ("fr", "L'accord permettrait au groupe Norvane de racheter Tilbry SA.", {"rumoured"}),
    ("fr", "Le contrat permettrait au groupe Norvane de devenir le partenaire de Microsoft.", {"rumoured"}),
    ("fr", "L'accord permettra au groupe Norvane de racheter Tilbry SA.", {"announced"}),
    ("en", "The option would allow Norvane Corp to buy Tilbry Inc.", {"rumoured"}),
    (
        "en",
        "Ostrel backs the planned $2 billion listing of Tilbry Inc, said a source with knowledge of the matter.",
        {"announced"},
    ),
]


@pytest.mark.parametrize(("language", "text", "statuses"), STATUSES)
def test_the_status_is_what_the_words_say(events: Read, language: str, text: str, statuses: set[str]) -> None:
    assert {event.status for event in events(language, text)} == statuses


CLEARED = [
    ("fr", "Bruxelles a donné son feu vert au rachat de Tilbry SA par Norvane SA.", "clearance"),
    ("fr", "La Commission européenne a ouvert une enquête sur le rachat de Tilbry SA par Norvane SA.", "investigation"),
    ("en", "The European Commission opened a probe into the takeover of Tilbry Inc by Norvane Corp.", "investigation"),
]


@pytest.mark.parametrize(("language", "text", "act"), CLEARED)
def test_a_deal_that_an_authority_acts_on_is_not_done_by_that(events: Read, language: str, text: str, act: str) -> None:
    reaction, deal = sorted(events(language, text), key=lambda event: event.fact_table, reverse=True)
    assert (reaction.kind, deal.kind, deal.status) == (act, "acquisition", "announced")
    assert reaction.reacts_to == deal.event_id


def test_an_alliance_told_as_background_stands(events: Read) -> None:
    filler = "Il pleut. Il neige. Il vente. "
    [old] = events("fr", f"{filler}Norvane SA a formé un partenariat avec Tilbry SA.")
    [new] = events("fr", f"{filler}Norvane SA a annoncé un partenariat avec Tilbry SA.")
    assert (old.status, new.status) == ("completed", "announced")


PASSING = [
    ("en", "For the lawyers, the tie-up is a takeover of Tilbry Inc by Norvane Corp.", "announced"),
    ("en", "The takeover of Tilbry Inc by Norvane Corp made headlines.", "completed"),
    ("fr", "Le syndicat parlera de l'usine de Norvane SA et de l'alliance avec Microsoft.", "completed"),
    ("fr", "Le groupe Norvane présentera lundi l'alliance avec Microsoft.", "announced"),
]


@pytest.mark.parametrize(("language", "text", "status"), PASSING)
def test_a_noun_told_in_passing_has_the_status_of_its_words(
    events: Read, language: str, text: str, status: str
) -> None:
    [event] = events(language, f"{'Il pleut. ' if language == 'fr' else 'It rained. '}" * 4 + text)
    assert event.status == status


def test_a_bid_that_another_buyer_has_beaten_is_withdrawn(events: Read) -> None:
    text = "It rained. It snowed. It froze. Ulmia Corp made a takeover bid for Tilbry Inc."
    told = {frozenset(role.name for role in event.roles): event.status for event in events("en", text, TITLE)}
    assert told[frozenset({"Ulmia Corp", "Tilbry Inc"})] == "withdrawn"
    assert told[frozenset({"Norvane Corp", "Tilbry Inc"})] == "announced"


PRICES = [
    ("Norvane is to pay nearly $7 billion to complete the transaction.", 7e9),
    ("Norvane struck a deal with Tilbry for $3 billion.", 3e9),
    ("The deal, unveiled Monday, is worth $5 billion.", 5e9),
    ("It rained. It snowed. Analysts like the $4 billion deal.", 4e9),
    ("Ulmia's $2 billion offer came too late.", None),
    ("The bid comes against a $2 billion offer of Ulmia Corp.", None),
    ("It was formed by the $5 billion merger of two firms, Ulmia Corp and Ostrel Corp.", None),
]


@pytest.mark.parametrize(("text", "amount"), PRICES)
def test_the_price_in_another_sentence_is_the_deals_own(events: Read, text: str, amount: float | None) -> None:
    found = [e for e in events("en", text, TITLE) if {"Norvane Corp", "Tilbry Inc"} <= {role.name for role in e.roles}]
    assert {event.amount for event in found} - {None} == ({amount} if amount else set())
