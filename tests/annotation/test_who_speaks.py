"""Which authority speaks where its sentence does not name it. Companies, people and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

SPEAKERS = [
    # a pronoun, before or behind its verb, stands for the official who spoke last
    (
        "fr",
        "La ministre Anna Morel a visité le chantier lundi. «Norvane Group est trop puissant», a-t-elle ajouté.",
        "Anna Morel critical",
    ),
    (
        "fr",
        "Le ministre Paul Carel a visité Lyon lundi. «C'est une bonne nouvelle pour Norvane Group», estime-t-il.",
        "Paul Carel supportive",
    ),
    (
        "en",
        "Industry Minister Paul Carr met unions on Monday. “Norvane Group must keep its plants,” he told reporters.",
        "Paul Carr critical",
    ),
    # an office in full, with its holder if the text names one
    ("fr", "La ministre des Transports a critiqué Norvane Group.", "ministre des Transports critical"),
    (
        "fr",
        "La ministre des Transports, Anna Morel, est à Lyon. La ministre des Transports a critiqué Norvane Group.",
        "Anna Morel critical",
    ),
    ("en", "Norway's finance minister criticised Norvane Group.", "Norway's finance minister critical"),
    # an office is told once
    (
        "fr",
        "Le sénateur Paul Carel soutient les régulateurs. Paul Carel a critiqué Norvane Group.",
        "Paul Carel critical",
    ),
    # a post at an authority, before or behind the name
    ("en", "Jane Roe, a spokeswoman for the FTC, criticised Norvane Group.", "Jane Roe critical"),
    ("en", "An official at the FTC criticised Norvane Group.", "FTC critical"),
    ("fr", "La présidente de la Cnil, Anna Morel, a critiqué Norvane Group.", "Anna Morel critical"),
    # "pour" and an infinitive: the subject is the main clause's
    ("fr", "Le ministre Paul Carel a reçu Tilbry SA pour critiquer Norvane Group.", "Paul Carel critical"),
    # a noun that says what was said
    ("fr", "Norvane Group a entendu les exigences de la ministre des Transports.", "ministre des Transports critical"),
    # a surname with a capital article
    ("fr", "La ministre Anna Le Goff a critiqué Norvane Group.", "Anna Le Goff critical"),
    # a verb that is a judge's name as well
    ("fr", "Norvane Group doit être plus transparent, juge lundi la Cnil.", "Cnil critical"),
]

SILENT = [
    # somebody else of the same sentence, or nobody's official, may be meant
    ("fr", "Paul Carel dirige le syndicat. «Norvane Group est trop puissant», a-t-il ajouté."),
    ("en", "Minister Paul Carr met the banker Jane Roe on Monday. Norvane Group must pay, she told reporters."),
    # a namesake of a known official who heads a company
    ("en", "Vince Cable, chief executive of Ostrel Ltd, criticised Norvane Group."),
    # what is not said
    ("fr", "La ministre Anna Morel ne critique pas Norvane Group."),
    # what is yet to be said
    ("fr", "Le gouvernement devrait critiquer Norvane Group."),
    ("en", "The European Commission is expected to criticise Norvane Group."),
]


@pytest.mark.parametrize(("language", "text", "expected"), SPEAKERS)
def test_the_speaker_is_found(events: Read, language: str, text: str, expected: str) -> None:
    said = {
        f"{role.name} {event.stance}"
        for event in events(language, text, "Norvane Group")
        for role in event.roles
        if role.role == "authority" and event.kind == "statement"
    }
    assert said == {expected}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The European Commission found that Norvane Group breached competition rules."),
        ("fr", "La Cnil a constaté que Norvane Group a enfreint la loi."),
    ],
)
def test_an_infringement_that_an_enforcer_finds_is_a_complaint(events: Read, language: str, text: str) -> None:
    assert {(event.kind, event.stance) for event in events(language, text, "Norvane Group")} == {
        ("complaint", "critical")
    }


def test_who_also_takes_a_side_takes_it_on_the_same_company(events: Read) -> None:
    text = "Le ministre Paul Carel a salué Norvane Group. La sénatrice Anna Morel a elle aussi encouragé l'effort."
    said = {(role.name, event.stance) for event in events("fr", text) for role in event.roles}
    assert said == {("Paul Carel", "supportive"), ("Anna Morel", "supportive"), ("Norvane Group", "supportive")}


def test_blame_without_a_name_is_on_whom_the_title_names(events: Read) -> None:
    text = "Norvane Group ferme deux usines. Norvane Group est critiqué. Norvane Group se défend. "
    said = events("fr", text + "«Cette décision est inacceptable», a déclaré la ministre Anna Morel.", "Norvane Group")
    assert [({role.name for role in event.roles}, event.stance) for event in said] == [
        ({"Anna Morel", "Norvane Group"}, "critical")
    ]


def test_an_act_that_is_only_spoken_of_is_said_once(events: Read) -> None:
    text = "La ministre Anna Morel a menacé d'interdire la plateforme Tilbry SA, convoitée par Norvane SA."
    [said] = [event for event in events("fr", text) if event.kind == "statement"]
    assert {role.name for role in said.roles} == {"Anna Morel", "Tilbry SA"}


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_nobody_speaks(events: Read, language: str, text: str) -> None:
    assert not events(language, text, "Norvane Group")
