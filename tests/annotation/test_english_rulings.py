"""Courts, letters and remarks in English: who rules, writes or speaks, and on which company. All names are invented."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

CONTEXT = "Shares in Tilbury Corp fell on Tuesday. Ostrel Inc did not answer."
TITLE = "Tilbury Corp shares fall"

# text, "kind stance authority > company, company"
TOLD = [
    # courts refuse, hear, revive and convict; they bring no suits
    ("A Norwegian court dismissed Tilbury Corp's appeal.", "order critical Norwegian court > Tilbury Corp"),
    ("The Supreme Court refused to hear Tilbury Corp's appeal.", "order critical Supreme Court > Tilbury Corp"),
    ("The Supreme Court agreed to hear an appeal by Tilbury Corp.", "review neutral Supreme Court > Tilbury Corp"),
    ("An appeals court revived a lawsuit against Tilbury Corp.", "order critical appeals court > Tilbury Corp"),
    ("A judge refused to throw out a lawsuit against Tilbury Corp.", "order critical judge > Tilbury Corp"),
    ("A judge threw out a lawsuit against Tilbury Corp.", "clearance supportive judge > Tilbury Corp"),
    ("A jury found Tilbury Corp liable for the spill.", "complaint critical jury > Tilbury Corp"),
    (
        "An appeals court overturned the conviction of Tilbury Corp.",
        "clearance supportive appeals court > Tilbury Corp",
    ),
    (
        "Tilbury Corp must sell two mines, the competition authority has ruled.",
        "statement critical competition authority > Tilbury Corp",
    ),
    (
        "The Federal Trade Commission ruled that Tilbury Corp broke the law.",
        "complaint critical Federal Trade Commission > Tilbury Corp",
    ),
    (
        "An order by the Federal Trade Commission bars Tilbury Corp from selling soap.",
        "order critical Federal Trade Commission > Tilbury Corp",
    ),
    (
        "The Federal Trade Commission's order bars Tilbury Corp from selling soap.",
        "order critical Federal Trade Commission > Tilbury Corp",
    ),
    (
        "The lawsuit the Federal Trade Commission filed against Tilbury Corp is pending.",
        "lawsuit critical Federal Trade Commission > Tilbury Corp",
    ),
    # what is written to a company, said of it, or given by way of a source
    (
        "The Food and Drug Administration sent a warning letter to Tilbury Corp about its soap.",
        "statement critical Food and Drug Administration > Tilbury Corp",
    ),
    (
        "According to the Federal Trade Commission, Tilbury Corp misled its customers.",
        "statement critical Federal Trade Commission > Tilbury Corp",
    ),
    (
        "Tilbury Corp drew fire from the European Commission over its fees.",
        "statement critical European Commission > Tilbury Corp",
    ),
    (
        "The central bank promised that no public money would be given to Tilbury Corp.",
        "statement neutral central bank > Tilbury Corp",
    ),
    (
        "The economy ministry is worried about Tilbury Corp's plan.",
        "statement critical economy ministry > Tilbury Corp",
    ),
    (
        "The economy ministry was pleased with Tilbury Corp's offer.",
        "statement supportive economy ministry > Tilbury Corp",
    ),
    ("Zambia accused Tilbury Corp of hiding profits and raised taxes.", "statement critical Zambia > Tilbury Corp"),
    (
        "Ron Wexley, a Democratic senator from Ohio, urged Tilbury Corp to halt the plan.",
        "statement critical Ron Wexley > Tilbury Corp",
    ),
    (
        "Senator Ron Wexley, a Democrat from Ohio, on Monday urged Tilbury Corp to halt the plan.",
        "statement critical Ron Wexley > Tilbury Corp",
    ),
    # orders with a term or a rank, licences, and whose side praise for an act takes
    (
        "The European Commission gave Tilbury Corp 60 days to comply.",
        "order critical European Commission > Tilbury Corp",
    ),
    (
        "The European Commission designated Tilbury Corp as a gatekeeper.",
        "order critical European Commission > Tilbury Corp",
    ),
    (
        "The Federal Trade Commission allowed Tilbury Corp to keep its mine.",
        "clearance supportive Federal Trade Commission > Tilbury Corp",
    ),
    (
        "The economy ministry welcomed the fine imposed on Tilbury Corp.",
        "statement critical economy ministry > Tilbury Corp",
    ),
    ("The economy ministry condemned the ban on Tilbury Corp.", "statement supportive economy ministry > Tilbury Corp"),
    ("Utah and Nevada sued Tilbury Corp over its fees.", "lawsuit critical Utah, Nevada > Tilbury Corp"),
    (
        "The information technology ministry suspended Tilbury Corp.",
        "order critical information technology ministry > Tilbury Corp",
    ),
    # authorities told by capital or trade
    ("The deal of Tilbury Corp won the green light from Brussels.", "clearance supportive Brussels > Tilbury Corp"),
    (
        "Federal agents searched the headquarters of Tilbury Corp.",
        "investigation neutral Federal agents > Tilbury Corp",
    ),
    ("The banking regulator closed Tilbury Corp on Friday.", "order critical banking regulator > Tilbury Corp"),
    ("Lawmakers passed a bill that would force mining companies to pay more.", "rule critical Lawmakers > "),
]

NOT_TOLD = [
    "Tilbury Corp violated EU rules on soap, a rival said.",
    "Ron Wexley, a former senator from Ohio, urged Tilbury Corp to halt the plan.",
    "The Federal Trade Commission cut a fee, allowing Tilbury Corp to grow.",
    "The Federal Trade Commission wants a judge to force Tilbury Corp to sell its mine.",
    "The plan of Tilbury Corp must still be approved by the Federal Trade Commission.",
    "The Federal Trade Commission has yet to approve the plan of Tilbury Corp.",
    "Investors in Norway are worried about Tilbury Corp.",
    "According to Treasury data, Tilbury Corp misled its customers.",
    "A minister said the ruling closed a dark chapter for Tilbury Corp.",
    "Lawmakers passed a bill that would force companies to pay more.",
    "Ostrel Inc's lawyer, Paul Rowan, said the European Commission's letter showed that Tilbury Corp broke the law.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_who_rules_writes_or_speaks(events: Read, text: str, expected: str) -> None:
    assert expected in reactions(events, text)


@pytest.mark.parametrize(
    ("title", "text", "is_told"),
    [
        # whom the text calls a company is one, whatever the name sounds like, if the article is about it
        ("Norway halts Skalden expansion", "Skalden grows fish. The government told the company to stop.", True),
        ("Norway halts Skalden expansion", "Skalden grows fish. The government told the movement to stop.", False),
        ("Norway halts expansion", "Skalden grows fish. The government told the company to stop.", False),
    ],
)
def test_whom_an_act_is_on_is_a_business_where_the_text_says_so(
    events: Read, title: str, text: str, is_told: bool
) -> None:
    found = events("en", f"{text} The Norwegian government suspended Skalden on Friday.", title)
    assert any("suspend" in event.rule for event in found) == is_told


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_no_authority_says_or_does(events: Read, text: str) -> None:
    assert reactions(events, text) == []


def reactions(events: Read, text: str) -> list[str]:
    """Each reaction that a sentence tells in an article on Tilbury Corp: kind, stance, who, on whom."""
    found = [event for event in events("en", f"{CONTEXT}\n\n{text}", TITLE) if event.stance]
    return [f"{event.kind} {event.stance} {_names(event, 'authority')} > {_names(event, 'company')}" for event in found]


def _names(event: Event, role: str) -> str:
    return ", ".join(party.name for party in event.roles if party.role == role)
