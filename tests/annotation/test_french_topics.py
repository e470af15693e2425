"""Whom a French text speaks of without naming it: set as a topic, by its own head, or by a byname."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

BUYS = "a racheté la société Tilbry pour 3 millions d'euros."
# A topic that an adjunct or "c'est" sets, and the post of whoever speaks for it.
TOPICS = [
    f"Du côté de Norvane, qui talonne Ulmia, on exulte. La société {BUYS}",
    f"Pour Norvane, mieux classée qu'Ulmia, tout va bien. Elle {BUYS}",
    f"Norvane, c'est l'histoire de deux sœurs. Née à Pau, la jeune pousse {BUYS}",
    "Norvane se porte bien. Son PDG a annoncé le rachat de la société Tilbry pour 3 millions d'euros.",
    "Norvane se porte bien. Sa directrice générale, Anne Morel, confirme le rachat de Tilbry pour 3 millions d'euros.",
    "Norvane se porte bien. Son patron veut racheter la société Tilbry pour 3 millions d'euros.",
]


def roles(event: object) -> dict[str, str]:
    return {role.role: role.name for role in event.roles}  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", TOPICS)
def test_a_topic_is_taken_up_in_the_next_sentence(events: Read, text: str) -> None:
    [deal] = events("fr", text)
    assert roles(deal) == {"acquirer": "Norvane", "target": "Tilbry"}


def test_who_heads_a_firm_raises_money_for_it(events: Read) -> None:
    own = events("fr", "Norvane se porte bien. Son PDG, Jean Morel, annonce une levée de fonds de 3 millions d'euros.")
    named = events("fr", "Le PDG de Norvane, Jean Morel, annonce une levée de fonds de 3 millions d'euros.")
    assert [roles(found) for found in (*own, *named)] == [{"investee": "Norvane"}] * 2


def test_a_founder_may_buy_for_himself(events: Read) -> None:
    assert events("fr", "Norvane se porte bien. Son fondateur a racheté une villa et la société Tilbry.") == []


def test_what_a_text_calls_a_company_is_one(events: Read) -> None:
    [deal] = events("fr", "Norvane se porte bien. L'opérateur a signé un accord avec Tilbry pour bâtir un entrepôt.")
    assert {role.name for role in deal.roles} == {"Norvane", "Tilbry"}


# A byname of one company stands for it; one of several for whichever the article names.
BYNAMES = [
    (f"Le géant de Redmond {BUYS}", "Microsoft"),
    (f"Renault Sport court à Pau. La marque au losange {BUYS}", "Renault"),
    (f"Boeing se porte bien. L'entreprise de Seattle {BUYS}", "Boeing"),
    (f"Microsoft, le géant de Redmond, {BUYS}", "Microsoft"),
    (f"Le créateur de Windows {BUYS}", "Microsoft"),
]


@pytest.mark.parametrize(("text", "buyer"), BYNAMES)
def test_a_byname_is_its_company(events: Read, text: str, buyer: str) -> None:
    [deal] = events("fr", text)
    assert roles(deal) == {"acquirer": buyer, "target": "Tilbry"}


def test_a_byname_of_several_is_nobody_where_none_is_named(events: Read) -> None:
    assert not any("acquirer" in roles(deal) for deal in events("fr", f"La société de Seattle {BUYS}"))
