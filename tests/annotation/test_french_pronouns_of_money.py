"""Who holds, gives, lends or spends where a French pronoun, relative or post stands for a party. All is invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_french_investments import told

STATED = [
    # "en", "y", "lui": whose shares are held, whom money goes to
    (
        "Bexor SA détient 31 % de Norvane Group, tandis qu'Altavia Partners SA en possède 9 %.",
        "stake investor=Altavia Partners SA; investee=Norvane Group 9% completed",
    ),
    (
        "Bexor SA est entré au capital de Norvane Group en 2018, et Altavia Partners SA y détient 6 %.",
        "stake investor=Altavia Partners SA; investee=Norvane Group 6% completed",
    ),
    (
        "Norvane Group veut rénover ses fours. La Banque européenne d'investissement lui a prêté 35 millions d'euros.",
        "debt investor=Banque européenne d'investissement; investee=Norvane Group 35000000 EUR completed",
    ),
    (
        "Norvane Group construit une fonderie à Lens. Il y investira 70 millions d'euros.",
        "capex investor=Norvane Group 70000000 EUR announced",
    ),
    # relatives with their preposition
    (
        "Norvane Group, à qui la Banque européenne d'investissement a prêté 35 millions d'euros, recrute.",
        "debt investor=Banque européenne d'investissement; investee=Norvane Group 35000000 EUR completed",
    ),
    (
        "Norvane Group, pour lequel l'État débloque 60 millions d'euros, gardera ses deux sites.",
        "grant investor=État; investee=Norvane Group 60000000 EUR announced",
    ),
    # shareholders
    (
        "Bexor SA, dont les fours sont vieux et qui est actionnaire de Norvane Group, se réjouit.",
        "stake investor=Bexor SA; investee=Norvane Group completed",
    ),
    (
        "La direction de Norvane Group et son actionnaire principal Bexor SA ont tranché.",
        "stake investor=Bexor SA; investee=Norvane Group completed",
    ),
    (
        "Les actionnaires de Norvane Group, les fonds Altavia Partners et Ostrel, ont voté contre.",
        "stake investor=Altavia Partners, Ostrel; investee=Norvane Group completed",
    ),
    (
        "Bexor SA et Altavia Partners SA, présents au capital de Norvane Group à hauteur de 9 %, s'y opposent.",
        "stake investor=Altavia Partners SA, Bexor SA; investee=Norvane Group 9% completed",
    ),
    # who heads a firm spends and buys for it
    (
        "Le directeur général de Norvane Group a promis d'investir 80 millions d'euros à Lens.",
        "capex investor=Norvane Group; investee=Lens 80000000 EUR announced",
    ),
    (
        "Le PDG de Norvane Group, Paul Marchal, a annoncé un investissement de 80 millions d'euros en Italie.",
        "capex investor=Norvane Group; investee=Italie 80000000 EUR announced",
    ),
    # states, and people with their nationality
    (
        "La Norvège, qui possède déjà 12 % de Norvane Group, n'a rien dit.",
        "stake investor=Norvège; investee=Norvane Group 12% completed",
    ),
    (
        "L'homme d'affaires tchèque Paul Marchal va prendre 49 % de Norvane Group.",
        "stake investor=Paul Marchal; investee=Norvane Group 49% announced",
    ),
    # businesses named as examples, and holders behind a list of their own
    (
        "Altavia Partners SA a investi dans des sociétés comme Norvane Group.",
        "stake investor=Altavia Partners SA; investee=Norvane Group completed",
    ),
    (
        "La start-up Tilbry, dont les investisseurs incluent Altavia Partners SA et Bexor SA, recrute.",
        "stake investor=Altavia Partners SA, Bexor SA; investee=Tilbry completed",
    ),
    (
        "Tout se fera à égalité, les actionnaires de Norvane Group, au rang desquels on trouve Bexor SA, votant.",
        "stake investor=Bexor SA; investee=Norvane Group completed",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_money_behind_a_pronoun_or_post(events: Read, text: str, expected: str) -> None:
    assert expected in [told(event) for event in events("fr", text)]


def test_a_former_head_buys_for_himself(events: Read) -> None:
    [event] = events("fr", "L'ancien PDG de Norvane Group, Paul Marchal, a racheté Bexor SA.")
    assert {role.name for role in event.roles} == {"Paul Marchal", "Bexor SA"}


def test_a_gerund_takes_up_nobody(events: Read) -> None:
    assert not events("fr", "Norvane Group va mal, Altavia Partners SA en détenant 49 %.")


def test_a_share_of_a_group_still_to_come_is_of_nobody_named(events: Read) -> None:
    text = "Bexor SA va mal. Norvane Group et Tilbry SA fusionnent. Bexor SA récupère la moitié du nouveau groupe."
    assert "stake" not in {event.kind for event in events("fr", text)}


def test_money_put_into_the_nameless_start_up_is_no_spending(events: Read) -> None:
    assert not events("fr", "Norvane Group a injecté 200 millions de dollars dans la start-up.")
