"""Stakes, rounds, valuations and acts of authorities in the forms that news gives them. All names are invented."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

TITLES = {"en": "Company news of the day", "fr": "L'actualité des entreprises"}

# language, text, what must be among the events: "kind role=Name, Name; … amount currency pct", in any order
TOLD = [
    # holders: passive, relative, shareholder nouns, lists with shares in brackets, fractions in words
    ("en", "Tilbury Systems, 27 percent owned by Ostrel Inc, makes pumps.", "stake Ostrel Inc > Tilbury Systems 27"),
    (
        "en",
        "Tilbury Systems, in which Ostrel Inc holds a 27 percent stake, fell.",
        "stake Ostrel Inc > Tilbury Systems 27",
    ),
    ("en", "Ostrel Inc owns one third of Tilbury Systems.", "stake Ostrel Inc > Tilbury Systems 33.33"),
    (
        "en",
        "Ostrel Inc is Tilbury Systems' largest shareholder with a 15 percent stake.",
        "stake Ostrel Inc > Tilbury Systems 15",
    ),
    ("fr", "Tilbry est détenu à hauteur de 31 % par Norvane Group.", "stake Norvane Group > Tilbry 31"),
    ("fr", "Tilbry SA, dont Norvane Group détient 15 %, fabrique des pompes.", "stake Norvane Group > Tilbry SA 15"),
    (
        "fr",
        "Le principal actionnaire de Tilbry SA, Norvane Group, se tait.",
        "stake Norvane Group > Tilbry SA -",
    ),
    (
        "fr",
        "Norvane Group est entré au capital de Tilbry SA à hauteur de 10 %.",
        "stake Norvane Group > Tilbry SA 10",
    ),
    (
        "fr",
        "Norvane Group a acquis 60 % de Tilbry SA, aux côtés d'Ostrel Capital (20 %).",
        "stake Ostrel Capital > Tilbry SA 20",
    ),
    (
        "fr",
        "Le capital de Tilbry SA est détenu par Norvane Group (60 %) et Ostrel Capital (40 %).",
        "stake Ostrel Capital > Tilbry SA 40",
    ),
    ("fr", "L'Etat va devenir actionnaire de Tilbry SA.", "stake Etat > Tilbry SA -"),
    # investors: counted, given as examples, beside a round
    (
        "fr",
        "Tilbry SA compte Norvane Group et Ostrel Capital parmi ses investisseurs.",
        "stake Norvane Group, Ostrel Capital > Tilbry SA -",
    ),
    (
        "en",
        "Ostrel Ventures has invested in startups such as Tilbury Systems.",
        "stake Ostrel Ventures > Tilbury Systems -",
    ),
    (
        "en",
        "The startup Tilbury raised $30 million, with participation from Ostrel Ventures.",
        "funding_round Ostrel Ventures > Tilbury -",
    ),
]

VALUED = [
    ("en", "Tilbury Systems' market value was about $3 billion.", "Tilbury Systems", 3e9),
    ("en", "With a market capitalization of $3 billion, Tilbury Systems leads.", "Tilbury Systems", 3e9),
    ("en", "Analysts at Ostrel Bank value Tilbury Systems at $3 billion.", "Tilbury Systems", 3e9),
    ("fr", "Tilbry SA vaut aujourd'hui 3 milliards d'euros.", "Tilbry SA", 3e9),
    ("fr", "La valeur de Tilbry SA est estimée à 3 milliards d'euros.", "Tilbry SA", 3e9),
]

ACTS = [
    ("en", "The European Commission has hit Norvane Corp with a 90 million euro fine.", "fine Norvane Corp 90000000"),
    ("en", "Norvane Corp must pay a $110 million fine, the Justice Department said.", "fine Norvane Corp 110000000"),
    ("en", "Norvane Corp was fined £12 million and Ostrel Ltd £5 million by the OFT.", "fine Ostrel Ltd 5000000"),
    (
        "en",
        "Norvane Corp and Ostrel Ltd were fined £12 million and £5 million respectively by the OFT.",
        "fine Norvane Corp 12000000",
    ),
    (
        "en",
        "Norvane Corp won conditional approval from the FTC for its acquisition of Tilbury Systems.",
        "conditional_clearance Norvane Corp, Tilbury Systems -",
    ),
    (
        "fr",
        "Bruxelles a autorisé sous conditions le rachat de Tilbry SA par Norvane Group.",
        "conditional_clearance Norvane Group, Tilbry SA -",
    ),
    (
        "en",
        "Norvane Corp agreed to pay $5 billion to settle charges by the FTC.",
        "settlement Norvane Corp 5000000000",
    ),
    ("en", "The FTC has closed its investigation into Norvane Corp.", "clearance Norvane Corp -"),
    (
        "fr",
        "La Cnil a sanctionné Tilbry SA (3 millions d'euros) et Norvane Group (2 millions d'euros).",
        "fine Norvane Group 2000000",
    ),
    (
        "fr",
        "Le gouvernement s'oppose au rachat de Tilbry SA par Norvane Group.",
        "statement Norvane Group, Tilbry SA -",
    ),
    ("fr", "Les députés ont adopté une loi visant les plateformes de location.", "rule  -"),
    # a demand on a whole sector, whom a tax is on
    ("fr", "Le gouvernement exhorte les banques à baisser leurs tarifs.", "statement  -"),
    # a public body by the last word of its name, and a branch of a company
    ("en", "The Maritime Safety Administration has suspended Norvane Corp.", "order Norvane Corp -"),
    # talk elsewhere in the sentence leaves the act as told
    (
        "en",
        "Norvane Corp won clearance from the FTC last week, while people familiar with the matter expect more bids.",
        "clearance Norvane Corp -",
    ),
]

SILENT = [
    ("en", "Norvane Corp lost $3 billion of its market value on Monday."),
    ("fr", "Le gouvernement a renoncé à taxer Norvane Group."),
    ("fr", "Tilbry SA a demandé au tribunal de forcer Norvane Group à payer."),
    ("en", "Tilbury Systems asked the court to ban Norvane Corp."),
    ("en", "The French government denies blocking Norvane Corp."),
    ("fr", "La commission d'enquête a entendu Norvane Group lundi."),
    ("en", "Norvane Corp faces a fine of up to $90 million from the FTC."),
    ("en", "Norvane Corp has an order for 12 pumps from the Justice Department."),
    ("en", "The senator was accused of funding Norvane Corp rallies."),
    ("fr", "Anna Morel a indiqué sur son compte Norvane Group avoir été menacée."),
    ("fr", "La préfecture a fait évacuer les anciens locaux de Norvane Group, a-t-elle indiqué."),
    ("fr", "Washington a adopté des sanctions contre onze dirigeants, dont celui de Norvane Group."),
]


def names(event: Event, *roles: str) -> str:
    return ", ".join(sorted({role.name for role in event.roles if role.role in roles}))


def share(event: Event) -> str:
    holders = names(event, "investor", "lead_investor")
    return f"{event.kind} {holders} > {names(event, 'investee')} {event.stake_pct or '-'}".replace(".0", "")


def act(event: Event) -> str:
    return f"{event.kind} {names(event, 'company')} {f'{event.amount:.0f}' if event.amount else '-'}"


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_who_holds_or_funds_whom_is_told_in_many_ways(events: Read, language: str, text: str, expected: str) -> None:
    assert expected in [share(event) for event in events(language, text, TITLES[language])]


@pytest.mark.parametrize(("language", "text", "company", "amount"), VALUED)
def test_the_valued_company_is_not_who_values_it(
    events: Read, language: str, text: str, company: str, amount: float
) -> None:
    found = [event for event in events(language, text, TITLES[language]) if event.fact_table == "valuations"]
    assert [(names(event, "company"), event.amount) for event in found] == [(company, amount)]


@pytest.mark.parametrize(("language", "text", "expected"), ACTS)
def test_authorities_act_on_companies(events: Read, language: str, text: str, expected: str) -> None:
    assert expected in [act(event) for event in events(language, text, TITLES[language])]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_places_losses_and_channels_are_no_facts(events: Read, language: str, text: str) -> None:
    assert events(language, text, TITLES[language]) == []


def test_later_sentences_name_who_led_and_joined_a_round(events: Read) -> None:
    text = (
        "The startup Tilbury raised $30 million. The round was led by Ostrel Ventures. "
        "Norvane Capital joined the round."
    )
    found = [event for event in events("en", text) if event.kind == "funding_round"]
    roles = {(role.role, role.name) for event in found for role in event.roles}
    assert {("lead_investor", "Ostrel Ventures"), ("investor", "Norvane Capital")} <= roles


def test_one_sum_in_two_currencies_is_the_one_that_the_other_restates(events: Read) -> None:
    title = "EU fines Norvane Corp $84 million"
    body = "The European Commission fined Norvane Corp 80 million euros ($84 million) on Tuesday."
    assert {(event.amount, event.currency) for event in events("en", body, title)} == {(8e7, "EUR")}


def test_a_bare_office_stands_for_its_holder(events: Read) -> None:
    text = "La ministre Anna Morel a critiqué Norvane Group lundi. Mardi, la ministre a salué Norvane Group."
    said = {(names(event, "authority"), event.stance) for event in events("fr", text)}
    assert said == {("Anna Morel", "critical"), ("Anna Morel", "supportive")}


@pytest.mark.parametrize("form", ["The Latvian government", "Latvia's government", "The government of Latvia"])
def test_a_government_is_one_by_its_country_or_its_people(events: Read, form: str) -> None:
    [event] = events("en", f"{form} has bought Tilbry Bank.")
    assert {role.authority_id for role in event.roles if role.role == "acquirer"} == {"latvian_government"}
