"""What an article says in several sentences: who "it" is, what "the deal" cost, and what an authority reacts to."""

from __future__ import annotations

from tests.annotation.conftest import Read


def parties(event: object) -> dict[str, str]:
    return {role.role: role.name for role in event.roles}  # type: ignore[attr-defined]


def test_a_short_name_stands_for_the_fullest_one(events: Read) -> None:
    text = "Norvane AI est une startup. Vendredi, Ostrel SA a racheté Norvane."
    assert [parties(e) for e in events("fr", text)] == [{"target": "Norvane AI", "acquirer": "Ostrel SA"}]


def test_a_description_stands_for_the_company_that_it_was_given_to(events: Read) -> None:
    text = "Norvane, une startup française, recrute. Ostrel SA a investi 3 millions d'euros dans la startup française."
    assert [parties(e) for e in events("fr", text)] == [{"investee": "Norvane", "investor": "Ostrel SA"}]


def test_it_is_the_subject_of_its_sentence(events: Read) -> None:
    [event] = events("en", "Norvane Corp said on Monday it will acquire Ostrel Systems.")
    assert parties(event) == {"acquirer": "Norvane Corp", "target": "Ostrel Systems"}
    assert str(event.announced_on) == "2024-03-04"
    assert event.announced_on_precision == "day"


def test_the_price_may_stand_in_a_later_sentence(events: Read) -> None:
    found = events("en", "Norvane Corp has agreed to buy Ostrel Systems. The deal is worth $3 billion.")
    assert [(e.kind, e.amount) for e in found] == [("acquisition", None), ("acquisition", 3e9)]
    assert parties(found[0]) == parties(found[1])


def test_the_first_of_two_currencies_counts(events: Read) -> None:
    [event] = events("en", "Norvane Corp bought Ostrel Systems for 12 million euros ($13 million).")
    assert (event.amount, event.currency) == (12e6, "EUR")


def test_a_review_points_at_the_partnership_it_is_about(events: Read) -> None:
    text = (
        "Norvane AI et Ostrel SA ont annoncé un partenariat. "
        "La Commission européenne a décidé d'examiner ce nouveau partenariat."
    )
    partnership, review = events("fr", text)
    assert (partnership.kind, review.kind, review.stance) == ("partnership", "review", "neutral")
    assert review.reacts_to == partnership.event_id
    assert {r.name for r in review.roles} == {"Norvane AI", "Ostrel SA", "Commission européenne"}


def test_a_review_points_at_the_kind_of_fact_that_it_names(events: Read) -> None:
    text = (
        "Norvane AI et Ostrel SA ont annoncé un partenariat. Ostrel SA a investi 3 millions d'euros dans Norvane AI. "
        "La Commission européenne a décidé d'examiner ce nouveau partenariat."
    )
    partnership, stake, review = events("fr", text)
    assert (partnership.kind, stake.kind, review.kind) == ("partnership", "stake", "review")
    assert review.reacts_to == partnership.event_id


def test_an_official_is_known_by_the_title(events: Read) -> None:
    [event] = events("en", "Industry Minister Clara Voss welcomed the plans of Norvane Corp.", "Norvane Corp expands")
    roles = {role.role: (role.name, role.authority_id) for role in event.roles}
    assert roles["authority"] == ("Clara Voss", None)
    assert (event.kind, event.stance) == ("statement", "supportive")


def test_an_acronym_that_the_text_introduces_is_not_the_regulator(events: Read) -> None:
    text = "L'Amicale des mécènes de France (AMF) a infligé une amende de 2 millions d'euros à Norvane Group."
    assert not [e for e in events("fr", text) if any(r.authority_id == "amf" for r in e.roles)]


def test_ids_do_not_depend_on_anything_but_the_text(events: Read) -> None:
    text = "Norvane Corp bought Ostrel Systems for 12 million euros. Norvane Corp sued nobody."
    assert [e.event_id for e in events("en", text)] == [e.event_id for e in events("en", text)]
