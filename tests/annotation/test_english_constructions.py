"""English constructions, one sentence each: shares, takeovers, rounds, loans, public money. All names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read
from tests.annotation.test_frames import told

# text, "kind role=Name; role=Name amount currency status", the share in percent
SHARES = [
    ("Brisk Systems is 40% owned by Norvane Corp and 20% by Ostrel Ltd.", {"Norvane Corp": 40, "Ostrel Ltd": 20}),
    ("The largest shareholders in Brisk Systems are Norvane Corp with 20 percent and Ostrel Ltd with 11 percent.",
     {"Norvane Corp": 20, "Ostrel Ltd": 11}),
    ("Brisk Systems, in which Norvane Corp has a 30 percent stake, makes pumps.", {"Norvane Corp": 30}),
    ("Norvane Corp's 30 percent stake in Brisk Systems is not for sale.", {"Norvane Corp": 30}),
    ("The French state's 15 percent Brisk Systems holding may be sold.", {"French state": 15}),
    ("The government owns a 15 percent stake in Brisk Systems.", {"government": 15}),
    ("Norvane Corp owns about a third of Brisk Systems.", {"Norvane Corp": 33.33}),
    ("Norvane Corp acquired 3 million shares of Brisk Systems, or 8 percent of the company.", {"Norvane Corp": 8}),
    ("Ostrel Ltd is investing $40 million in Brisk Systems in exchange for a 12 percent stake.", {"Ostrel Ltd": 12}),
    ("Norvane Corp said Ostrel Capital had acquired 8 percent of its shares.", {"Ostrel Capital": 8}),
    ("Norvane Capital is a hedge fund. The fund now holds 9.9 percent of Brisk Systems.", {"Norvane Capital": 9.9}),
    ("Hedge fund Norvane Capital disclosed a 6.2 percent stake in Brisk Systems.", {"Norvane Capital": 6.2}),
]  # fmt: skip

STATED = [
    (
        "Norvane Corp will sell its 30 percent stake in Brisk Systems to Ostrel Ltd for $400 million.",
        "stake investor=Ostrel Ltd; investee=Brisk Systems; seller=Norvane Corp 400000000 USD announced",
    ),
    (
        "Norvane Corp said it would buy Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced",
    ),
    (
        "Norvane Corp is buying Brisk Systems in an all-stock deal worth $3 billion.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 3000000000 USD announced",
    ),
    (
        "Norvane Corp made a $3 billion offer for Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 3000000000 USD announced",
    ),
    (
        "Brisk Systems has accepted a takeover offer from Norvane Corp.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced",
    ),
    (
        "Private equity firm Norvane Capital will take Brisk Systems private for $2 billion.",
        "acquisition acquirer=Norvane Capital; target=Brisk Systems 2000000000 USD announced",
    ),
    (
        "A consortium led by Norvane Capital bought Brisk Systems for $2 billion.",
        "acquisition acquirer=Norvane Capital; target=Brisk Systems 2000000000 USD completed",
    ),
    (
        "After its acquisition of Brisk Systems in 2010, Norvane Corp closed two plants.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - completed",
    ),
    (
        "Norvane Corp has put Brisk Systems up for sale.",
        "acquisition target=Brisk Systems; seller=Norvane Corp - announced",
    ),
    (
        "Norvane Corp and its long-time partner Brisk Systems opened a plant.",
        "partnership partner=Brisk Systems, Norvane Corp - completed",
    ),
    (
        "Norvane Corp and Brisk Systems will jointly develop an electric car.",
        "partnership partner=Brisk Systems, Norvane Corp - announced",
    ),
    (
        "Brisk Systems licensed the drug from Norvane Corp.",
        "partnership partner=Brisk Systems, Norvane Corp - announced",
    ),
    (
        "The startup Brisk Systems plans to raise $30 million.",
        "funding_round investee=Brisk Systems 30000000 USD announced",
    ),
    (
        "Norvane Corp raised $200 million in its initial public offering.",
        "ipo investee=Norvane Corp 200000000 USD completed",
    ),
    ("Norvane Corp filed for an IPO.", "ipo investee=Norvane Corp - announced"),
    (
        "Norvane Corp plans to issue bonds worth 500 million euros.",
        "debt investee=Norvane Corp 500000000 EUR announced",
    ),
    (
        "Ostrel Bank has provided Norvane Corp with a $500 million loan.",
        "debt investor=Ostrel Bank; investee=Norvane Corp 500000000 USD completed",
    ),
    (
        "Norvane Corp borrowed $500 million from Ostrel Bank.",
        "debt investor=Ostrel Bank; investee=Norvane Corp 500000000 USD completed",
    ),
    (
        "The government bailed out Norvane Corp with $500 million in 2009.",
        "grant investor=government; investee=Norvane Corp 500000000 USD completed",
    ),
    (
        "Norvane Corp received $500 million in state aid from the German government.",
        "grant investor=German government; investee=Norvane Corp 500000000 USD completed",
    ),
    (
        "Norvane Corp plans to build a $500 million plant in Ohio.",
        "capex investor=Norvane Corp; investee=Ohio 500000000 USD announced",
    ),
    (
        "The offer gives Norvane Corp an enterprise value of $5 billion.",
        "current company=Norvane Corp 5000000000 USD -",
    ),
    (
        "The startup Brisk Systems is in talks to raise $30 million at a valuation of $2 billion.",
        "funding_round investee=Brisk Systems 30000000 USD rumoured"
        " | prospective company=Brisk Systems 2000000000 USD -",
    ),
    (
        "The startup Brisk Systems took $30 million in new funding.",
        "funding_round investee=Brisk Systems 30000000 USD completed",
    ),
    (
        "Japan is looking at guaranteeing about $7.8 billion of loans to Norvane Airlines Corp.",
        "grant investor=Japan; investee=Norvane Airlines Corp 7800000000 USD rumoured",
    ),
    (
        "Local papers have said Norvane Corp is in talks to buy a stake in Brisk Systems.",
        "stake investor=Norvane Corp; investee=Brisk Systems - rumoured",
    ),
    (
        "NEW YORK (Agency) - Drugmaker Norvane Inc NORV.N said it had agreed to buy Brisk Systems.",
        "acquisition acquirer=Norvane Inc; target=Brisk Systems - announced",
    ),
    (
        "Norvane Corp announced that it has acquired Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - completed",
    ),
    (
        "Brisk Systems said its board had rejected Norvane Corp's $2 billion bid.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 2000000000 USD announced",
    ),
    (
        "The deal gives Norvane Corp a stake in Brisk Systems.",
        "stake investor=Norvane Corp; investee=Brisk Systems - announced",
    ),
    (
        "Brisk Systems sold a 20 percent stake to Norvane Corp.",
        "stake investor=Norvane Corp; investee=Brisk Systems - completed",
    ),
    (
        "Norvane Corp has bought Brisk Systems, sources said.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - completed",
    ),
    (
        "Norvane Corp has agreed with Brisk Systems to set up a film company.",
        "joint_venture partner=Brisk Systems, Norvane Corp - announced",
    ),
    (
        "Norvane Corp will buy Brisk Systems from the Walder family and Ostrel Capital.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems; seller=Ostrel Capital, Walder family - announced",
    ),
    (
        "Norvane Corp will raise $400 million in its Hong Kong IPO.",
        "ipo investee=Norvane Corp 400000000 USD announced",
    ),
    ("Norvane Corp plans to list on the London stock exchange.", "ipo investee=Norvane Corp - announced"),
    (
        "Norvane Corp unveiled plans for a $2 billion chip plant in Texas.",
        "capex investor=Norvane Corp; investee=Texas 2000000000 USD announced",
    ),
    (
        "Banks including Ostrel Bank lent Norvane Corp $1 billion.",
        "debt investor=Ostrel Bank; investee=Norvane Corp 1000000000 USD completed",
    ),
    ("Brisk Corp, valued at 3 billion euros, is for sale.", "current company=Brisk Corp 3000000000 EUR -"),
    (
        "Brisk Systems and Norvane Corp are in talks about an alliance.",
        "partnership partner=Brisk Systems, Norvane Corp - rumoured",
    ),
    (
        "Norvane Corp said it would acquire privately held Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced",
    ),
    ("The deal values Brisk Systems at $3 billion including debt.", "current company=Brisk Systems 3000000000 USD -"),
    (
        "Norvane Corp bought the 60 percent of Brisk Systems that it did not already own for $900 million.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 900000000 USD completed",
    ),
    (
        "Norvane Corp has offered to buy Brisk Systems for $900 million.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 900000000 USD announced",
    ),
    (
        "Norvane Corp received a 12 billion euro bailout in 2010.",
        "grant investee=Norvane Corp 12000000000 EUR completed",
    ),
    (
        "Norvane Corp emerged as the highest bidder for Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced",
    ),
    (
        "Norvane Corp faces an FTC investigation into its prices.",
        "investigation authority=FTC; company=Norvane Corp - -",
    ),
    (
        "China's market regulator fined Norvane Corp 500 million yuan for abuse.",
        "fine authority=China's market regulator; company=Norvane Corp 500000000 CNY -",
    ),
    (
        "A Milan court ordered Norvane Corp to pay a fine of 9 million euros.",
        "fine authority=Milan court; company=Norvane Corp 9000000 EUR -",
    ),
    (
        "The EU approved the takeover of Brisk Systems by Norvane Corp on condition that it sell a plant.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced"
        " | conditional_clearance authority=EU; company=Brisk Systems, Norvane Corp - -",
    ),
    (
        "The sale of a plant cleared the way for Norvane Corp to take over Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced",
    ),
    (
        "Norvane Corp tried to buy Brisk Systems in 2019.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - withdrawn",
    ),
    (
        "Norvane Corp had offered $3 billion for Brisk Systems in 2022.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 3000000000 USD announced",
    ),
    (
        "A court ordered Norvane Corp to pay $5 million to its staff.",
        "order authority=court; company=Norvane Corp 5000000 USD -",
    ),
    (
        "Norvane Corp took an emergency loan from Ostrel Bank.",
        "debt investor=Ostrel Bank; investee=Norvane Corp - completed",
    ),
    (
        "The startup Brisk Systems pocketed $4 million from Ostrel Ventures.",
        "funding_round investee=Brisk Systems; investor=Ostrel Ventures 4000000 USD completed",
    ),
    (
        "The round, worth $7 million, values the startup Brisk Systems at $30 million.",
        "current company=Brisk Systems 30000000 USD -",
    ),
]

MORE = [
    (
        "Norvane Corp has acquired Brisk Systems for an undisclosed sum, said to be $5 million.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - completed",
    ),
    (
        "Tom Walder, chief executive of Norvane Corp, was in talks to buy Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - rumoured",
    ),
    (
        "Norvane Corp has become the new owner of Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - completed",
    ),
    (
        "Brisk Systems said it had rebuffed an approach from Norvane Corp.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - withdrawn",
    ),
    (
        "Norvane Corp's latest acquisition, Brisk Systems, makes sensors.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - completed",
    ),
    (
        "Norvane Corp is in talks with Brisk Systems on a strategic alliance.",
        "partnership partner=Brisk Systems, Norvane Corp - rumoured",
    ),
    ("Brisk Systems is part-owned by Norvane Corp.", "stake investor=Norvane Corp; investee=Brisk Systems - completed"),
    (
        "Norvane Corp announced a $2 billion investment in Brazil.",
        "capex investor=Norvane Corp; investee=Brazil 2000000000 USD announced",
    ),
    (
        "Norvane Corp will raise 3 billion euros through a share sale.",
        "capital_increase investee=Norvane Corp 3000000000 EUR announced",
    ),
    ("Banks agreed to lend Norvane Corp $2 billion.", "debt investee=Norvane Corp 2000000000 USD announced"),
    (
        "Brisk Systems, a Berlin start-up, picked up $20 million in a round from Ostrel Ventures.",
        "funding_round investee=Brisk Systems; investor=Ostrel Ventures 20000000 USD completed",
    ),
    (
        "Norvane Corp and Brisk Systems announced on Monday their plans to merge.",
        "merger partner=Brisk Systems, Norvane Corp - announced",
    ),
    (
        "Tom Walder's Norvane Corp (NORV) is near a $2 billion deal to buy Brisk Systems, a paper reported.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 2000000000 USD announced",
    ),
    ("Norvane Corp merged with Martin Bell in 1995.", "merger partner=Martin Bell, Norvane Corp - completed"),
    (
        "Norvane Corp has entered a controversial bid for Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced",
    ),
    (
        "Brisk Systems, which is being acquired by Norvane Corp, makes pumps.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced",
    ),
    (
        "Brisk Systems was founded in 1990 and sold to Norvane Corp for $30 million.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 30000000 USD completed",
    ),
    (
        "A group of investors led by Norvane Capital is buying Brisk Systems.",
        "acquisition acquirer=Norvane Capital; target=Brisk Systems - announced",
    ),
    (
        "The pump maker Brisk's acquisition by Norvane Corp was approved by shareholders.",
        "acquisition acquirer=Norvane Corp; target=Brisk - announced",
    ),
    (
        "To help its balance sheet Norvane Corp issued 750 million euros of bonds.",
        "debt investee=Norvane Corp 750000000 EUR completed",
    ),
    (
        "The state of Ohio gave Norvane Corp $50 million in tax breaks.",
        "grant investor=state of Ohio; investee=Norvane Corp 50000000 USD completed",
    ),
    (
        "Norvane Corp is investing 400 million euros in its plant in Spain.",
        "capex investor=Norvane Corp; investee=Spain 400000000 EUR announced",
    ),
    (
        "The FTC filed a complaint to stop Norvane Corp from buying Brisk Systems.",
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced"
        " | complaint authority=FTC; company=Brisk Systems, Norvane Corp - -",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_a_sentence_states_it_in_other_words(events: Read, text: str, expected: str) -> None:
    assert sorted({told(event) for event in events("en", text)}) == sorted(expected.split(" | "))


def test_a_rubric_before_the_first_words_is_nobody(events: Read) -> None:
    text = "Aviation  Norvane Corp has agreed to buy Brisk Systems."
    assert [told(event) for event in events("en", text)] == [
        "acquisition acquirer=Norvane Corp; target=Brisk Systems - announced"
    ]


SILENT = [
    "Norvane Corp has pledged to sell its ships to the poor.",
    "The startup Brisk Systems has raised $450 million to date.",
    "The round brings Brisk Systems' total funding to $95 million.",
    "The $3 billion bank Brisk Corp took a loan.",
    "Norvane Corp and Brisk Systems are to share a prize of $2 million from the Ostrel Foundation.",
    "Norvane Corp received $2 million for its performance.",
    "Norvane Corp spent $30 million on lawyers.",
    "The state has banned the production and sale of Brisk Cola.",
    "Aid from Norvane Corp worth $3 million arrived.",
    "Norvane Corp is listed on the London stock exchange.",
    "Norvane Corp was convicted of selling Brisk Systems documents to Ostrel Ltd.",
    "Norvane Corp has bought twelve Brisk jets.",
    "Norvane Corp will be as close as possible to $2 billion.",
    "Norvane Corp fell below the Brisk Systems share price in Ostrel Ltd.",
    "Norvane Corp's market value fell by $5 billion.",
    "Norvane Corp makes its pumps under license from Brisk Systems.",
    "Norvane Corp and Brisk Systems jointly announced their results.",
]


@pytest.mark.parametrize(("text", "shares"), SHARES)
def test_each_holder_has_its_share(events: Read, text: str, shares: dict[str, float]) -> None:
    stakes = [event for event in events("en", text) if event.kind == "stake"]
    holders = [role.name for event in stakes for role in event.roles if role.role == "investor"]
    assert dict(zip(holders, [event.stake_pct for event in stakes], strict=True)) == shares


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_sentence_states_its_fact(events: Read, text: str, expected: str) -> None:
    assert sorted({told(event) for event in events("en", text)}) == sorted(expected.split(" | "))


@pytest.mark.parametrize("text", SILENT)
def test_what_only_sounds_alike_states_nothing(events: Read, text: str) -> None:
    assert events("en", text) == []


def test_a_list_of_market_values_is_one_valuation_each(events: Read) -> None:
    text = "By market value the largest are Norvane Corp ($50bn), Brisk Systems ($40bn) and Ostrel Ltd ($3bn)."
    assert [(e.roles[0].name, e.amount) for e in events("en", text)] == [
        ("Norvane Corp", 50e9),
        ("Brisk Systems", 40e9),
        ("Ostrel Ltd", 3e9),
    ]


def test_a_deal_values_the_company_that_is_bought(events: Read) -> None:
    found = events("en", "Norvane Corp agreed to buy Brisk Systems. The deal would value the company at $5 billion.")
    assert [e.roles[0].name for e in found if e.fact_table == "valuations"] == ["Brisk Systems"]


def test_a_stock_code_or_a_town_is_no_part_of_a_name(events: Read) -> None:
    [event] = events("en", "Norvane Group NORV.PA has agreed to buy San Francisco-based Brisk Systems BRSK.N in May.")
    assert {role.name for role in event.roles} == {"Norvane Group", "Brisk Systems"}


def test_the_owner_of_what_is_bought_sells(events: Read) -> None:
    text = "Norvane Corp will buy Brisk Systems. Brisk Systems is owned by private equity firm Ostrel Capital."
    [_, event] = [event for event in events("en", text) if event.kind == "acquisition"]
    assert {role.role: role.name for role in event.roles}["seller"] == "Ostrel Capital"


def test_a_pronoun_may_part_a_verb_from_its_particle(events: Read) -> None:
    text = "Brisk Systems makes pumps. Norvane Corp will take it over for $40 million."
    assert [told(event) for event in events("en", text)] == [
        "acquisition acquirer=Norvane Corp; target=Brisk Systems 40000000 USD announced"
    ]


def test_what_stands_behind_a_name_does_not_hide_that_it_acts(events: Read) -> None:
    text = "Brisk Systems, a maker of pumps, is owned by Ostrel Ltd. It bought Norvane Corp in 2009."
    found = [told(event) for event in events("en", text) if event.kind == "acquisition"]
    assert found == ["acquisition acquirer=Brisk Systems; target=Norvane Corp - completed"]


ALIKE = [
    "Norvane Stores sells shoes. Ostrel Capital offered $3 billion for the retailer.",
    "Norvane Stores (Norva) sells shoes. Ostrel Capital offered $3 billion for Norva.",
    "Norvane Stores sells shoes. The talks resulted in Norvane Stores being acquired by Ostrel Capital.",
    "Norvane Stores sells shoes. Regulators will decide in May whether to clear Ostrel Capital's bid for the chain.",
    "Norvane Stores shareholders approved the takeover by Ostrel Capital.",
    "Norvane Stores, a retailer, sells shoes. Ostrel Capital has offered $50 a share for Norvane Stores.",
]


@pytest.mark.parametrize("text", ALIKE)
def test_the_target_is_known_by_whatever_it_is_called(events: Read, text: str) -> None:
    deals = [event for event in events("en", text, "Ostrel Capital Corp") if event.fact_table == "deals"]
    assert [{role.role: role.name for role in event.roles} for event in deals] == [
        {"acquirer": "Ostrel Capital Corp", "target": "Norvane Stores"}
    ]


def test_what_is_done_under_an_agreement_is_agreed_between_the_two(events: Read) -> None:
    [event] = events("en", "Under the agreement, Norvane Corp will distribute Brisk Systems' drugs in Japan.")
    assert told(event) == "partnership partner=Brisk Systems, Norvane Corp - announced"


ACTS = [
    ("Paris has told Norvane Corp to halve its fleet.", "order"),
    ("Norvane Corp paid $2 million to close a probe by the Illinois attorney general.", "settlement"),
    ("Lawmakers urged the government to block Norvane Corp's purchase of Brisk Systems.", "statement"),
    ("The Pentagon added Norvane Corp to a blacklist of companies.", "order"),
    ("The FTC dropped its case against Norvane Corp.", "clearance"),
    ("Senator Jane Morton called for an investigation into Norvane Corp.", "statement"),
]


@pytest.mark.parametrize(("text", "kind"), ACTS)
def test_an_act_is_what_it_comes_to(events: Read, text: str, kind: str) -> None:
    assert {event.kind for event in events("en", text) if event.fact_table == "regulatory_reactions"} == {kind}


def test_who_leads_a_companys_round_is_told_by_the_verb_before_it(events: Read) -> None:
    [event] = events("en", "Ostrel Ventures leads Brisk Systems's $20M Series A.")
    assert {role.role: role.name for role in event.roles} == {
        "lead_investor": "Ostrel Ventures",
        "investee": "Brisk Systems",
    }


def test_each_is_fined_the_same_sum(events: Read) -> None:
    found = events("en", "Norvane Corp and Brisk Corp were fined £14 million each by the OFT.")
    assert {told(event) for event in found} == {
        "fine authority=OFT; company=Norvane Corp 14000000 GBP -",
        "fine authority=OFT; company=Brisk Corp 14000000 GBP -",
    }


def test_what_is_forbidden_without_a_deal_is_ordered(events: Read) -> None:
    assert [e.kind for e in events("en", "Italy's privacy watchdog has blocked the chatbot of Norvane Corp.")] == [
        "order"
    ]


def test_a_portion_of_a_sum_is_not_what_is_invested(events: Read) -> None:
    text = "These projects will receive 20 million euros of the 130 million Norvane Corp is investing in the plant."
    assert all(event.amount != pytest.approx(20e6) for event in events("en", text))


def test_whose_shares_fall_is_worth_less(events: Read) -> None:
    text = "Norvane Corp bid for Brisk Systems. Shares in Brisk Systems fell, cutting its market value to £9 million."
    valuations = [told(event) for event in events("en", text) if event.fact_table == "valuations"]
    assert valuations == ["current company=Brisk Systems 9000000 GBP -"]


def test_its_investors_are_not_each_others(events: Read) -> None:
    assert events("en", "Its investors include Ostrel Ventures, Norvane Capital and Brisk Partners.") == []


def test_a_share_told_by_the_second_word_is_kept(events: Read) -> None:
    [event] = events("en", "Activist investor Ostrel Capital disclosed a 6.2 percent stake in Norvane Corp.")
    assert event.stake_pct == pytest.approx(6.2)


def test_a_round_without_a_name_is_that_of_whom_the_text_speaks_of(events: Read) -> None:
    text = "The startup Brisk Systems makes pumps. Brisk Systems grows. A $12 million Series A followed in May."
    [event] = events("en", text)
    assert told(event) == "funding_round investee=Brisk Systems 12000000 USD completed"


def test_a_rival_bid_is_for_the_same_company(events: Read) -> None:
    text = "Norvane Corp offered $4 billion for Brisk Systems. That compares with a $3 billion bid from Ostrel Ltd."
    rival = events("en", text)[-1]
    assert {role.role: role.name for role in rival.roles} == {"acquirer": "Ostrel Ltd", "target": "Brisk Systems"}
    assert rival.amount == pytest.approx(3e9)


def test_investors_may_be_named_after_the_round(events: Read) -> None:
    text = (
        "The startup Brisk Systems raised $30 million. Led by Ostrel Ventures, the round will pay for engineers. "
        "Financing also came from strategic investors like Norvane Capital."
    )
    roles = [(role.role, role.name) for event in events("en", text) for role in event.roles]
    assert ("lead_investor", "Ostrel Ventures") in roles
    assert ("investor", "Norvane Capital") in roles


def test_a_place_before_a_firm_describes_it(events: Read) -> None:
    text = "Brisk Systems has been acquired by Tokyo based Norvane Corp from New York investment firm Ostrel Capital."
    [event] = events("en", text)
    assert told(event) == "acquisition acquirer=Norvane Corp; target=Brisk Systems; seller=Ostrel Capital - completed"


PAIRS = [
    "Norvane Corp and Brisk Systems make pumps. The two companies will merge.",
    "Norvane Corp and Brisk Systems said they had agreed to merge.",
    "Norvane Corp met Brisk Systems in May. Both firms announced a merger.",
]


@pytest.mark.parametrize("text", PAIRS)
def test_a_plural_stands_for_the_two_that_were_named(events: Read, text: str) -> None:
    assert [told(event) for event in events("en", text)] == ["merger partner=Brisk Systems, Norvane Corp - announced"]


def test_these_companies_may_be_any_number(events: Read) -> None:
    assert events("en", "Norvane Corp and Brisk Systems make pumps. These companies will merge.") == []


def test_an_earlier_try_does_not_undo_a_deal(events: Read) -> None:
    text = "Norvane Corp and Brisk Systems will merge. The two companies once called off a separate merger."
    assert {event.status for event in events("en", text)} == {"announced"}


AROUND = [
    (
        "Norvane Corp, the group that bought Brisk Systems in 2009, is here.",
        "acquirer=Norvane Corp; target=Brisk Systems",
    ),
    (
        "Brisk Systems makes pumps. After being bought by Norvane Corp, the company moved.",
        "acquirer=Norvane Corp; target=Brisk Systems",
    ),
    (
        "Brisk Systems makes pumps. In 2009 the company was bought by Norvane Corp.",
        "acquirer=Norvane Corp; target=Brisk Systems",
    ),
    ("Norvane Corp will buy a smaller rival, Brisk Systems, for cash.", "acquirer=Norvane Corp; target=Brisk Systems"),
    (
        "Norvane Corp will buy its Chicago-based rival, Brisk Systems within a year.",
        "acquirer=Norvane Corp; target=Brisk Systems",
    ),
]


@pytest.mark.parametrize(("text", "parties"), AROUND)
def test_the_parties_are_found_around_the_verb(events: Read, text: str, parties: str) -> None:
    assert [told(event).removeprefix("acquisition ").split(" - ")[0] for event in events("en", text)] == [parties]
