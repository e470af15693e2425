"""What each kind of sentence states. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

# language, text, "kind role=Name, Name; role=Name amount currency status"
STATED = [
    (
        "fr",
        "Norvane a acquis Tilbry pour 7 millions d'euros.",
        "acquisition acquirer=Norvane; target=Tilbry 7000000 EUR completed",
    ),
    (
        "en",
        "The board of Tilbury Systems has accepted a takeover bid by Norvane Corp.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems - announced",
    ),
    # acquisitions: active, passive, noun, possessive, object relative, price before the name
    (
        "en",
        "Norvane Corp has acquired Tilbury Systems.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems - completed",
    ),
    (
        "en",
        "Norvane Corp agreed to buy Tilbury Systems for $2.5 billion.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems 2500000000 USD announced",
    ),
    (
        "en",
        "Tilbury Systems was bought by Norvane Corp in 2019.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems - completed",
    ),
    (
        "en",
        "Norvane Corp completed its £40 million acquisition of Tilbury Systems.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems 40000000 GBP completed",
    ),
    (
        "en",
        "Tilbury Systems, which Norvane Corp bought in 2016, makes pumps.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems - completed",
    ),
    (
        "en",
        "Norvane Corp paid €300 million for Tilbury Systems.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems 300000000 EUR completed",
    ),
    (
        "en",
        "Norvane Corp is in talks to buy Tilbury Systems.",
        "acquisition acquirer=Norvane Corp; target=Tilbury Systems - rumoured",
    ),
    (
        "fr",
        "Le groupe Norvane a racheté la startup Tilbry pour 12 millions d'euros.",
        "acquisition acquirer=Norvane; target=Tilbry 12000000 EUR completed",
    ),
    (
        "fr",
        "Tilbry a été rachetée par Norvane Group en 2018.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    (
        "fr",
        "Norvane SA a annoncé une pompe, capable de tout, ainsi qu'un partenariat avec Tilbry SA.",
        "partnership partner=Norvane SA, Tilbry SA - announced",
    ),
    (
        "fr",
        "Le rachat de Tilbry par Norvane Group a été annoncé lundi.",
        "acquisition acquirer=Norvane Group; target=Tilbry - announced",
    ),
    (
        "fr",
        "Norvane Group va racheter pour 3 milliards de dollars Tilbry.",
        "acquisition acquirer=Norvane Group; target=Tilbry 3000000000 USD announced",
    ),
    ("fr", "Norvane Group pourrait racheter Tilbry.", "acquisition acquirer=Norvane Group; target=Tilbry - rumoured"),
    (
        "fr",
        "Norvane Group a renoncé à racheter Tilbry.",
        "acquisition acquirer=Norvane Group; target=Tilbry - withdrawn",
    ),
    # assets, shares, sales
    (
        "en",
        "Norvane Corp bought Tilbury's wind power unit for $80 million.",
        "asset_purchase acquirer=Norvane Corp; target=wind power unit; seller=Tilbury 80000000 USD completed",
    ),
    (
        "en",
        "Norvane Corp owns 34 percent of Tilbury Systems and 15 percent of Ostrel.",
        "stake investor=Norvane Corp; investee=Tilbury Systems - completed"
        " | stake investor=Norvane Corp; investee=Ostrel - completed",
    ),
    (
        "en",
        "Norvane Corp took a 20 percent stake in Tilbury Systems.",
        "stake investor=Norvane Corp; investee=Tilbury Systems - completed",
    ),
    (
        "fr",
        "Norvane Group détient 12 % du capital de Tilbry.",
        "stake investor=Norvane Group; investee=Tilbry - completed",
    ),
    (
        "fr",
        "Norvane Group a pris une participation de 60 % dans Tilbry.",
        "acquisition acquirer=Norvane Group; target=Tilbry - completed",
    ),
    (
        "fr",
        "La société Norvane a investi 5 millions d'euros dans Tilbry.",
        "stake investor=Norvane; investee=Tilbry 5000000 EUR completed",
    ),
    # alliances and mergers
    (
        "en",
        "Norvane Corp and Tilbury Systems announced a partnership on Monday.",
        "partnership partner=Norvane Corp, Tilbury Systems - announced",
    ),
    (
        "en",
        "Norvane Corp has teamed up with Tilbury Systems.",
        "partnership partner=Norvane Corp, Tilbury Systems - announced",
    ),
    ("en", "Norvane Corp and Tilbury Systems will merge.", "merger partner=Norvane Corp, Tilbury Systems - announced"),
    ("fr", "Norvane Group s'est allié à Tilbry.", "partnership partner=Norvane Group, Tilbry - announced"),
    (
        "fr",
        "Norvane Group a signé un partenariat avec Tilbry et Ostrel.",
        "partnership partner=Norvane Group, Ostrel, Tilbry - announced",
    ),
    ("fr", "Norvane Group et Tilbry SA vont fusionner.", "merger partner=Norvane Group, Tilbry SA - announced"),
    # rounds, debt, spending, worth
    (
        "en",
        "The startup Tilbury raised $30 million from Ostrel Ventures.",
        "funding_round investee=Tilbury; investor=Ostrel Ventures 30000000 USD completed",
    ),
    (
        "fr",
        "La jeune pousse Tilbry, une startup lyonnaise, a levé 8,5 millions d'euros auprès d'Ostrel Ventures.",
        "funding_round investee=Tilbry; investor=Ostrel Ventures 8500000 EUR completed",
    ),
    (
        "en",
        "Norvane Corp will invest $6 billion in India.",
        "capex investor=Norvane Corp; investee=India 6000000000 USD announced",
    ),
    ("en", "The startup Tilbury is valued at $4 billion.", "current company=Tilbury 4000000000 USD -"),
    (
        "fr",
        "La licorne Tilbry pourrait être valorisée à 5 milliards de dollars.",
        "prospective company=Tilbry 5000000000 USD -",
    ),
    # authorities
    (
        "en",
        "The European Commission fined Norvane Corp 200 million euros.",
        "fine authority=European Commission; company=Norvane Corp 200000000 EUR -",
    ),
    ("en", "The FTC sued Norvane Corp on Tuesday.", "lawsuit authority=FTC; company=Norvane Corp - -"),
    (
        "fr",
        "L'Autorité de la concurrence a infligé une amende de 3 millions d'euros à Norvane Group.",
        "fine authority=Autorité de la concurrence; company=Norvane Group 3000000 EUR -",
    ),
    (
        "fr",
        "La Commission européenne a ouvert une enquête sur Norvane Group.",
        "investigation authority=Commission européenne; company=Norvane Group - -",
    ),
]

SILENT = [
    ("en", "Anna Field acquired a taste for opera at Tilbury School."),
    ("en", "If Norvane Corp bought Tilbury Systems, prices would rise."),
    ("en", "Will Norvane Corp buy Tilbury Systems?"),
    ("en", "Norvane Corp bought 2,000 trucks."),
    ("en", "Norvane Corp shares rose 3 percent on Monday."),
    ("fr", "Les députés ont voté la fusion des listes avant les municipales."),
    ("fr", "La société Norvane a levé les sanctions contre ses salariés."),
    ("fr", "Le tribunal de Rennes a condamné Paul Morel à deux ans de prison."),
    ("fr", "Sondage réalisé par Ostrel en partenariat avec Norvane Group."),
    ("fr", "Et si Norvane Group rachetait Tilbry ?"),
]


def told(event: Event) -> str:
    roles: dict[str, list[str]] = {}
    for role in event.roles:
        roles.setdefault(role.role, []).append(role.name)
    order = ("acquirer", "investor", "authority", "partner", "target", "investee", "company", "seller")
    parties = "; ".join(f"{role}={', '.join(sorted(roles[role]))}" for role in order if role in roles)
    if "seller" not in roles and roles.keys() == {"investee", "investor"} and event.kind == "funding_round":
        parties = f"investee={roles['investee'][0]}; investor={roles['investor'][0]}"
    amount = f"{event.amount:.0f} {event.currency}" if event.amount else "-"
    return f"{event.kind} {parties} {amount} {event.status or '-'}"


@pytest.mark.parametrize(("language", "text", "expected"), STATED)
def test_a_sentence_states_its_facts(events: Read, language: str, text: str, expected: str) -> None:
    assert sorted({told(event) for event in events(language, text)}) == sorted(expected.split(" | "))


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_other_senses_questions_and_hypotheses_state_nothing(events: Read, language: str, text: str) -> None:
    assert events(language, text) == []
