"""What English news says of authorities and what they do, one sentence each. All names are invented."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

CONTEXT = (
    "Shares in Tilbury Corp and its rival Ostrel Inc fell on Tuesday. Tilbury Corp declined to comment, and Ostrel Inc "
    "did not answer."
)

# text, "kind authority, authority > company, company amount"
TOLD = [
    # who it is: places of two words, short forms that the text introduces, judges by name, several together
    ("South Korea's antitrust regulator fined Tilbury Corp $3 million.",
     "fine South Korea's antitrust regulator > Tilbury Corp 3000000"),
    ("Hong Kong's securities regulator fined Tilbury Corp HK$9 million.",
     "fine Hong Kong's securities regulator > Tilbury Corp 9000000"),
    ("The Velmark Payments Authority (VPA) looks after cards. The VPA fined Tilbury Corp $3 million.",
     "fine Velmark Payments Authority > Tilbury Corp 3000000"),
    ("Judge Paula Rowan ordered Tilbury Corp to hand over its files.", "order Paula Rowan > Tilbury Corp -"),
    ("U.S. District Judge Paula Rowan ordered Tilbury Corp to hand over its files.",
     "order Paula Rowan > Tilbury Corp -"),
    ("The central bank suspended Tilbury Corp's licence.", "order central bank > Tilbury Corp -"),
    # what they do
    ("The environment ministry opened a preliminary investigation into Tilbury Corp.",
     "investigation environment ministry > Tilbury Corp -"),
    ("Tilbury Corp was placed into receivership by the competition authority.",
     "order competition authority > Tilbury Corp -"),
    ("The competition authority issued a second request about Tilbury Corp.",
     "review competition authority > Tilbury Corp -"),
    # words that a name, a date or nothing parts
    ("The competition authority told Tilbury Corp to halve its fees.", "order competition authority > Tilbury Corp -"),
    ("In 2015 the competition authority made Tilbury Corp pay $3 million.",
     "fine competition authority > Tilbury Corp 3000000"),
    ("The environment ministry signed off in July on Tilbury Corp's purchase of Ostrel Inc.",
     "clearance environment ministry > Ostrel Inc, Tilbury Corp -"),
    # who is meant: a common noun, a pronoun
    ("The Federal Trade Commission reviews tie-ups. The US regulator ordered Tilbury Corp to wait.",
     "order Federal Trade Commission > Tilbury Corp -"),
    ("The Federal Trade Commission declined to comment. In May it sued Tilbury Corp over its fees.",
     "lawsuit Federal Trade Commission > Tilbury Corp -"),
    ("The Federal Trade Commission looked at it, and last year it fined the company $3 million.",
     "fine Federal Trade Commission > Tilbury Corp 3000000"),
    ("The Federal Trade Commission has decided. The agency ordered Tilbury Corp to wait.",
     "order Federal Trade Commission > Tilbury Corp -"),
    ("The Federal Trade Commission has been asking Tilbury Corp about its fees.",
     "review Federal Trade Commission > Tilbury Corp -"),
    ("The Federal Trade Commission wants Tilbury Corp to pay $3 million.",
     "order Federal Trade Commission > Tilbury Corp 3000000"),
    ("The Federal Trade Commission sells nothing, but said it was investigating the fees of Tilbury Corp.",
     "investigation Federal Trade Commission > Tilbury Corp -"),
    # states, towns and several of them
    ("New York has opened an inquiry into the Tilbury Corp fees.", "investigation New York > Tilbury Corp -"),
    ("A coalition of 12 states sued Tilbury Corp on Tuesday.", "lawsuit states > Tilbury Corp -"),
    # one act told with two words for it
    ("The competition authority ordered an inquiry into Tilbury Corp.",
     "investigation competition authority > Tilbury Corp -"),
    ("The competition authority approved the takeover of Ostrel Inc by Tilbury Corp.",
     "clearance competition authority > Ostrel Inc, Tilbury Corp -"),
    ("The competition authority said it would not oppose Tilbury Corp's purchase of Ostrel Inc.",
     "clearance competition authority > Ostrel Inc, Tilbury Corp -"),
    ("The central bank withdrew Tilbury Corp's banking licence.", "order central bank > Tilbury Corp -"),
    ("Tilbury Corp will pay $3 million to resolve allegations by the Justice Department.",
     "settlement Justice Department > Tilbury Corp 3000000"),
    ("Tilbury Corp is in trouble. The city attorney of San Diego sued it in February.",
     "lawsuit city attorney of San Diego > Tilbury Corp -"),
    ("Energy minister Paula Rowan hailed the plan as Norway's biggest bet.", "statement Paula Rowan > Tilbury Corp -"),
    ("Business Secretary Paula Rowan called on Tilbury Corp to act.", "statement Paula Rowan > Tilbury Corp -"),
    ("Prime Minister Paula Rowan said she was disappointed by Tilbury Corp's decision to close a plant.",
     "statement Paula Rowan > Tilbury Corp -"),
    ("The commerce ministry added Tilbury Corp to its blacklist.", "order commerce ministry > Tilbury Corp -"),
    ("The competition authority made commitments offered by Tilbury Corp legally binding.",
     "settlement competition authority > Tilbury Corp -"),
    ("Mexico seized a plant owned by Tilbury Corp.", "order Mexico > Tilbury Corp -"),
    ("The government has ordered Tilbury Corp to cut its fees.", "order government > Tilbury Corp -"),
    ("The minister said the government would review Tilbury Corp.", "review government > Tilbury Corp -"),
    ("Germany plans a law to curb the power of Tilbury Corp.", "rule Germany > Tilbury Corp -"),
    # countries by their short forms and capitals
    ("UK sues Tilbury Corp over its fees.", "lawsuit UK > Tilbury Corp -"),
    ("Tilbury Corp was fined $3 million by Brussels.", "fine Brussels > Tilbury Corp 3000000"),
    ("Tilbury Corp was fined $3 million by the United States.", "fine United States > Tilbury Corp 3000000"),
    # an object between the words of an act
    ("The competition authority waved Tilbury Corp's purchase of Ostrel Inc through.",
     "clearance competition authority > Ostrel Inc, Tilbury Corp -"),
    ("The Justice Department went to court in Ohio on Monday to block Tilbury Corp.",
     "lawsuit Justice Department > Tilbury Corp -"),
    ("Tilbury Corp made a bid for Ostrel Inc that the competition authority knocked back.",
     "block competition authority > Ostrel Inc, Tilbury Corp -"),
    ("The competition authority said it would let Tilbury Corp's purchase of Ostrel Inc proceed.",
     "clearance competition authority > Ostrel Inc, Tilbury Corp -"),
    # who a description or the point of a title parts from the verb
    ("Sen. Paula Rowan, an Ohio Republican, urged Tilbury Corp to halve its fees.",
     "statement Paula Rowan > Tilbury Corp -"),
    ("Sens. Paula Rowan and Bob Lowe criticized Tilbury Corp.", "statement Paula Rowan, Bob Lowe > Tilbury Corp -"),
    ("The President of Chad, Paula Rowan has ordered Tilbury Corp to leave.", "order Paula Rowan > Tilbury Corp -"),
    # whom a pronoun means, what is promised
    ("Tilbury Corp is in trouble, and the Environment Agency warned it in May about its pumps.",
     "statement Environment Agency > Tilbury Corp -"),
    ("The competition authority said that Tilbury Corp had given undertakings.",
     "settlement competition authority > Tilbury Corp -"),
    # what commas set off behind the act's noun
    ("The fine, which amounts to $3 million, was imposed on Tilbury Corp by the competition authority.",
     "fine competition authority > Tilbury Corp 3000000"),
    ("Senator Paula Rowan rejected an explanation by Tilbury Corp.", "statement Paula Rowan > Tilbury Corp -"),
    ("The Treasury Department sanctioned Tilbury Corp.", "order Treasury Department > Tilbury Corp -"),
    ("The commerce ministry put Tilbury Corp on its list of unsafe firms.",
     "order commerce ministry > Tilbury Corp -"),
    ("The competition authority set conditions for Tilbury Corp's purchase of Ostrel Inc.",
     "conditional_clearance competition authority > Ostrel Inc, Tilbury Corp -"),
    ("Tilbury Corp pleaded guilty and agreed to pay $3 million, the Justice Department said.",
     "settlement Justice Department > Tilbury Corp 3000000"),
    ("The mayor of Barcelona attacked Tilbury Corp.", "statement mayor of Barcelona > Tilbury Corp -"),
    # who asks, and who says something of itself
    ("A group of senators demanded that Tilbury Corp halve its fees.", "statement senators > Tilbury Corp -"),
    ("Tilbury Corp slipped, days after the Environment Agency said it was looking into Tilbury Corp.",
     "review Environment Agency > Tilbury Corp -"),
    ("The competition authority told Tilbury Corp in November to halve its fees.",
     "order competition authority > Tilbury Corp -"),
    # cases that are over
    ("Swiss prosecutors dropped a case against Tilbury Corp.", "clearance Swiss prosecutors > Tilbury Corp -"),
    ("A judge threw out the Justice Department's lawsuit against Tilbury Corp.", "clearance judge > Tilbury Corp -"),
    ("The Securities and Exchange Commission looked on. Tilbury Corp was fined by the corporate regulator.",
     "fine Securities and Exchange Commission > Tilbury Corp -"),
    ("Tilbury Corp will pay $3 million to settle a U.S. Justice Department lawsuit.",
     "settlement U.S. Justice Department > Tilbury Corp 3000000"),
    ("The Velmark Pensions Authority acts for savers. The VPA has now fined Tilbury Corp $3 million.",
     "fine Velmark Pensions Authority > Tilbury Corp 3000000"),
    ("The central bank placed Tilbury Corp under closer supervision.", "order central bank > Tilbury Corp -"),
    ("The competition authority approved Tilbury Corp's purchase of Ostrel Inc, subject to the sale of two sites.",
     "conditional_clearance competition authority > Ostrel Inc, Tilbury Corp -"),
    ("Tilbury Corp will pay $3 million to settle claims that it cheated, the Justice Department said on Tuesday.",
     "settlement Justice Department > Tilbury Corp 3000000"),
    ("Tilbury Corp was fined $3 million by the Justice Department and $2 million by the Environment Agency.",
     "fine Environment Agency > Tilbury Corp 2000000"),
    ("The competition authority declined clearance for Tilbury Corp's purchase of Ostrel Inc.",
     "block competition authority > Ostrel Inc, Tilbury Corp -"),
    # which sum is whose
    ("Under a settlement with the Justice Department, Tilbury Corp will pay $3 million.",
     "settlement Justice Department > Tilbury Corp 3000000"),
    ("Tilbury Corp paid $3 million to close a probe by the Justice Department.",
     "settlement Justice Department > Tilbury Corp 3000000"),
    ("Tilbury Corp will pay a $3 million fine and repay $9 million under a settlement with the Justice Department.",
     "settlement Justice Department > Tilbury Corp 3000000"),
    ("The competition authority fined six makers of pumps, including Tilbury Corp and Ostrel Inc, $3 million.",
     "fine competition authority > Tilbury Corp, Ostrel Inc 3000000"),
    ("The competition authority fined Tilbury Corp 12 billion won for abusing its market power.",
     "fine competition authority > Tilbury Corp 12000000000"),
]  # fmt: skip

# About the one deal of the article, which the sentence does not name again.
ON_THE_DEAL = [
    (
        "Two weeks ago the Justice Department blocked it outright.",
        "block Justice Department > Ostrel Inc, Tilbury Corp -",
    ),
    ("The European Union gave its consent last year.", "clearance European Union > Ostrel Inc, Tilbury Corp -"),
    ("The European Union and Mexico gave their consent.", "clearance Mexico > Ostrel Inc, Tilbury Corp -"),
    ("Mexico approved it in May.", "clearance Mexico > Ostrel Inc, Tilbury Corp -"),
]

# Given to nobody yet, or to somebody else.
NOT_TOLD = [
    "The transaction is subject to approval by the European Commission.",
    "Tilbury Corp is seeking clearance from the Justice Department for its drug.",
    "The deal, which needs the blessing of the Justice Department, may close in June.",
    "EU antitrust approval is pending.",
    "The Justice Department approved a drug on Monday.",
    "The Justice Department withdrew a report on Ostrel Inc.",
    "UK charges against Tilbury Corp are old.",
    "Tilbury Corp will pay $3 million to settle a class action.",
    "Mexico has halted approval of the deal.",
    "The governor of Ohio vetoed a bill that would have spared Tilbury Corp the tax.",
]


def acts(found: list[Event]) -> list[str]:
    return [_written(event) for event in found if event.fact_table == "regulatory_reactions"]


def _written(event: Event) -> str:
    sides = [", ".join(role.name for role in event.roles if role.role == side) for side in ("authority", "company")]
    return f"{event.kind} {sides[0]} > {sides[1]} {'-' if event.amount is None else int(event.amount)}"


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_an_act_is_found_with_who_acts_and_on_whom(events: Read, text: str, expected: str) -> None:
    found = events("en", f"{CONTEXT}\n\n{text}", "Tilbury Corp and Ostrel Inc shares fall")
    assert expected in acts(found)


@pytest.mark.parametrize(("text", "expected"), ON_THE_DEAL, ids=[text for text, _ in ON_THE_DEAL])
def test_an_act_without_an_object_is_on_the_one_deal_told(events: Read, text: str, expected: str) -> None:
    assert expected in acts(events("en", f"Tilbury Corp will buy Ostrel Inc for $3 billion. {text}"))


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_awaited_or_about_else_is_no_act(events: Read, text: str) -> None:
    assert acts(events("en", f"Tilbury Corp will buy Ostrel Inc for $3 billion. {text}")) == []


@pytest.mark.parametrize("act", ["is reviewing", "has cleared", "will not oppose"])
def test_what_is_judged_is_still_to_come(events: Read, act: str) -> None:
    found = events("en", f"{CONTEXT} The competition authority {act} Tilbury Corp's purchase of Ostrel Inc.")
    assert [event.status for event in found if event.kind == "acquisition"] == ["announced"]


def test_a_suit_to_block_is_a_suit(events: Read) -> None:
    found = events("en", f"{CONTEXT} The Justice Department sued to block Tilbury Corp's purchase of Ostrel Inc.")
    assert acts(found) == ["lawsuit Justice Department > Tilbury Corp, Ostrel Inc -"]


def test_what_is_only_suspected_is_looked_into_not_found(events: Read) -> None:
    found = events(
        "en", f"{CONTEXT} The competition authority said it was investigating Tilbury Corp for suspected abuse."
    )
    assert acts(found) == ["investigation competition authority > Tilbury Corp -"]


def test_a_fine_that_is_annulled_is_one_act(events: Read) -> None:
    found = events("en", f"{CONTEXT} The top court annulled a $3 million antitrust fine on Tilbury Corp.")
    assert [event.kind for event in found if event.fact_table == "regulatory_reactions"] == ["clearance"]


def test_what_was_bought_long_ago_is_not_what_an_act_is_about(events: Read) -> None:
    found = events(
        "en", "Tilbury Corp, which Ostrel Inc bought in 2019, is in trouble. A court blocked Tilbury Corp's fee."
    )
    assert acts(found) == ["order court > Tilbury Corp -"]


def test_who_sides_with_an_authority_is_not_that_authority(events: Read) -> None:
    found = events("en", f"{CONTEXT} A court ordered Tilbury Corp to stop, siding with the consumer watchdog.")
    assert acts(found) == ["order court > Tilbury Corp -"]
