"""The first look: a flash is read for its price, a long article only where it speaks of business."""

from __future__ import annotations

from tests.annotation.conftest import Read

SALE = "Norvane SA a acquis Tilbry SA pour 7 millions d'euros."
# Some hundred different words, none of them of business.
WALK = (
    "Le sentier quitte la place du village, longe un ruisseau, monte vers la chapelle entre deux rangées de noyers. "
    "Plus haut, les prés jaunissent et le vent sent déjà la neige. Une vieille dame, assise devant sa grange, salue "
    "chaque promeneur, raconte les hivers de son enfance, les loups, les veillées, la lampe qui fume. Au col, trois "
    "pierres dressées gardent le passage ; personne ne sait qui les planta. Vers midi, les nuages descendent, cachent "
    "les crêtes, et il faut rentrer sans tarder par le bois, où tombent quelques gouttes. Demain, si le ciel veut, "
    "nous irons voir le lac gelé, ses oiseaux gris, son île minuscule. "
)


def test_a_flash_needs_nothing_but_its_fact(events: Read) -> None:
    assert [event.kind for event in events("fr", SALE)] == ["acquisition"]


def test_a_long_article_without_business_is_left_alone(events: Read) -> None:
    assert not events("fr", WALK + SALE)


def test_two_words_of_business_are_enough_where_the_title_is_about_one(events: Read) -> None:
    text = WALK + "Le groupe a des actionnaires. " + SALE
    assert [event.kind for event in events("fr", text, "Le groupe Norvane achète")] == ["acquisition"]
    assert not events("fr", text, "Une promenade")


def test_three_words_of_business_are_enough_where_firms_are_named_often(events: Read) -> None:
    text = WALK + "Le groupe a des actionnaires et une filiale. " + SALE
    assert [event.kind for event in events("fr", text + " Norvane SA embauche.")] == ["acquisition"]
    assert not events("fr", text)


def test_four_words_of_business_are_enough_whomever_they_are_about(events: Read) -> None:
    text = WALK + "Le groupe a des actionnaires, un PDG et une filiale. " + SALE
    assert [event.kind for event in events("fr", text)] == ["acquisition"]


def test_one_word_of_business_is_enough_where_a_title_tells_what_a_known_company_does(events: Read) -> None:
    text = WALK + "Michelin a acquis l'entreprise Tilbry pour 7 millions d'euros."
    assert {event.kind for event in events("fr", text, "Michelin a acquis Tilbry")} == {"acquisition"}
    assert not events("fr", text, "Une promenade chez Michelin")
