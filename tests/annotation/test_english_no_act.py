"""English that sounds like an act, deal or loan and is none, and the words it must not be mistaken by."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

CONTEXT = "Shares in Tilbury Corp fell on Tuesday. Tilbury Corp declined to comment, and Ostrel Inc did not answer."

NOTHING = [
    # whoever is out of office, or in opposition, speaks for no authority
    "Former energy minister Paula Rowan criticised Tilbury Corp.",
    "Former SEC chair Paula Rowan said Tilbury Corp had broken the law.",
    "Labour's shadow chancellor, Paula Rowan, criticised Tilbury Corp.",
    "Opposition leader Paula Rowan criticised the sale of Tilbury Corp.",
    # who leads a state sues for himself, and is spoken to himself
    "A lawsuit was brought against Tilbury Corp by Donald Trump.",
    "Minister Alan Carver was criticised by the European Commission over his handling of Tilbury Corp.",
    # whom an act is on instead, and what nobody said
    "Tilbury Corp was not asked by Ofcom to hand over its call logs.",
    "Also affected is Tilbury Corp, while Norway has imposed bans on three Dutch ferries.",
    # a ministry that buys
    "The Pentagon ordered 40 helicopters from Tilbury Corp.",
    "The Ministry of Defence awarded Tilbury Corp a contract worth $300 million.",
    "Tilbury Corp has inked deals with the Velmark Air Force.",
    # what has yet to be given, or is only reckoned with
    "Tilbury Corp will pay its creditors after the plan is approved by the European Commission.",
    "Tilbury Corp moved a step closer to the market, as FDA approval represents the last hurdle.",
    # other senses
    "The prime minister said taxes would fall, while Tilbury Corp posted a loss.",
    "Tilbury Corp went public with the allegations on Friday.",
    "Tilbury Bank has made over $6 billion in loans to farmers.",
    "Tilbury Corp does not have a shareholding in Ostrel Inc.",
    "Tilbury Corp has invested a great deal of resources into Ostrel Inc.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_happened(events: Read, text: str) -> None:
    assert [_line(event) for event in events("en", f"{CONTEXT}\n\n{text}")] == []


FOUND = [
    # a list of matters, a saint and two trades are one office or body
    (
        "Jane Rowan, Secretary of State for Trade, Energy and Regional Reform, said Tilbury Corp must pay.",
        "statement authority=Jane Rowan company=Tilbury Corp",
    ),
    (
        "The Velmark Gaming and Liquor Commission fined Tilbury Corp $3 million.",
        "fine authority=Velmark Gaming and Liquor Commission company=Tilbury Corp",
    ),
    ("Ostrel Inc agreed to buy St. Maur Medical.", "acquisition target=St. Maur Medical acquirer=Ostrel Inc"),
    (
        "Senator Paula Rowan asked for help from the FTC to investigate Tilbury Corp.",
        "statement authority=Paula Rowan company=Tilbury Corp",
    ),
    # whose business it is
    (
        "Ostrel Inc is owned by Jane Roe, who bought the firm in 2004.",
        "acquisition target=Ostrel Inc acquirer=Jane Roe",
    ),
    (
        "Ostrel Inc agreed to buy back only the engine plant.",
        "asset_purchase acquirer=Ostrel Inc target=engine plant",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_who_did_what(events: Read, text: str, expected: str) -> None:
    assert [_line(event) for event in events("en", f"{CONTEXT}\n\n{text}")] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ostrel Inc bought Velmora Corp and its engine maker Norvane Corp."),
        ("fr", "Le groupe Ostrel a racheté à la fois les sociétés Velmora et Norvane."),
        ("fr", "Les sociétés Velmora ainsi que Norvane ont été cédées au groupe Ostrel."),
    ],
)
def test_both_are_bought(events: Read, language: str, text: str) -> None:
    bought = [role.name for event in events(language, text) for role in event.roles if role.role == "target"]
    assert [name.split()[0] for name in bought] == ["Velmora", "Norvane"]


def _line(event: Event) -> str:
    return " ".join([event.kind, *(f"{role.role}={role.name}" for role in event.roles)])
