"""Which French authority acts, told by a pronoun, an office or a kind of body; and who pays what. Invented facts."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

TITLE = "Norvane Group et Tilbry SA devant le ministère"

WHO_ACTS = [
    # "elle" is who announced it, whatever stands in brackets behind its name; a country that speaks of itself
    (
        "La Commission danoise des prix (DKP) a dit qu'elle inflige une amende de 3 millions d'euros à Norvane Group.",
        "fine Commission danoise des prix",
    ),
    ("L'Islande a annoncé qu'elle comptait contraindre Norvane Group à céder Tilbry SA.", "order Islande"),
    # a plural article at the head is no preposition
    ("Des parquets finlandais ont ouvert une enquête sur Norvane Group.", "investigation parquets finlandais"),
    # a judge by name, a member by party, a minister whose office has two nouns
    ("La juge Marthe Oriel a suspendu Norvane Group.", "order Marthe Oriel"),
    ("Le député centriste Paul Vasseur a critiqué Norvane Group.", "statement Paul Vasseur"),
    ("Le ministre de l'Air et des Eaux publiques, Jean Daumier, a salué Norvane Group.", "statement Jean Daumier"),
    (
        "La ministre déléguée chargée du Numérique a critiqué Norvane Group.",
        "statement ministre déléguée chargée du Numérique",
    ),
    # acts whose words the object parts
    ("Le Pérou a exclu Norvane Group de ses réseaux.", "order Pérou"),
    (
        "Deux juges d'instruction ont ordonné le renvoi en correctionnelle de Norvane Group.",
        "complaint juges d'instruction",
    ),
    # who speaks in the first person, and behind where it was said
    ("« Nous interdisons Norvane Group », a déclaré le ministre du Rail Jean Daumier.", "order Jean Daumier"),
    (
        "« Norvane Group a menti », a dénoncé, devant la presse, la ministre du Rail, Clara Pons.",
        "statement Clara Pons",
    ),
    # what stands "chez" somebody is what is blamed, not who tells it
    ("Le député Paul Vasseur a mis en cause le management chez Norvane Group.", "statement Paul Vasseur"),
    # "de" with an infinitive names nobody
    (
        "Le Parlement a adopté une loi prévoyant de surveiller les préfets et les banques.",
        "rule Parlement",
    ),
    # the head of a region, a mayor who writes to a head of a company, whoever opens the sentence hands on an inquiry
    ("Le président de la région, Jean Daumier, a critiqué Norvane Group.", "statement Jean Daumier"),
    (
        "Le maire de Lille, Jean Daumier, a écrit au PDG de Norvane Group pour critiquer le plan.",
        "statement Jean Daumier",
    ),
    (
        "Le parquet de Lille a confié l'enquête sur Norvane Group à la police judiciaire.",
        "investigation parquet de Lille",
    ),
    # what the object parts from "coupable", a seat that is searched
    ("Le tribunal de Lille a reconnu Norvane Group coupable de fraude.", "complaint tribunal de Lille"),
    (
        "Des perquisitions ont eu lieu mardi au siège de Norvane Group, selon le parquet de Lille.",
        "investigation parquet de Lille",
    ),
    # a ruling told as what somebody may not do, a hearing behind closed doors
    ("La juge Marthe Oriel a décidé que Norvane Group ne pouvait pas fermer.", "order Marthe Oriel"),
    (
        "Le tribunal de Lille a examiné à huis clos une offre de reprise de la brasserie de la "
        "ville, portée par Norvane Group.",
        "review tribunal de Lille",
    ),
    # another country's body under a name that the seed knows at home
    ("Le gendarme boursier finlandais a suspendu Norvane Group.", "order gendarme boursier finlandais"),
    # who charges is told in the sentence behind; who hears a company
    ("Norvane Group a été mis en examen. Le juge d'instruction le dit.", "complaint juge d'instruction"),
    ("Norvane Group a été entendu par le juge d'instruction.", "review juge d'instruction"),
    # a motion; support whose preposition is its own
    ("Le Parlement wallon a voté une motion pour vendre Norvane Group.", "statement Parlement wallon"),
    ("Le maire de Lille a apporté son soutien à Norvane Group.", "statement maire de Lille"),
    (
        "Le gouvernement finlandais a exigé des efforts de la part des distributeurs.",
        "statement gouvernement finlandais",
    ),
    # who is paid so that a case ends
    ("Norvane Group va verser 7 millions d'euros au fisc danois pour solder un litige.", "settlement fisc danois"),
]

SUMS = [
    (
        "Le fisc a infligé 9 millions d'euros d'amendes : 5 millions à Norvane Group et 4 millions à Tilbry SA.",
        {("Norvane Group", 5e6), ("Tilbry SA", 4e6)},
    ),
    (
        "L'Autorité de la concurrence a prononcé 9 millions d'euros d'amendes. Norvane Group devra payer 5 millions.",
        {("Norvane Group", 5e6)},
    ),
    ("L'Autorité de la concurrence a examiné le bail. Norvane Group devra payer 5 millions d'euros.", set()),
]


# Not done, or not by whom the sentence names.
NOT_DONE = [
    ("L'opération, qui reste suspendue au feu vert de Bruxelles, valorise Norvane Group.", "clearance"),
    ("L'Arcom a ordonné aux hébergeurs de bloquer la plateforme Norvane Group.", "block"),
    ("Le parquet de Lille a fait appel de la relaxe de Norvane Group.", "clearance"),
    ("L'Elysée n'a pas commenté la fusion de Norvane Group et de Tilbry SA.", "statement"),
    ("Le gouvernement suédois avait acheté une Norvane Group : un homme a été inculpé mardi.", "complaint"),
    ("Norvane Group pourrait être critiqué par Bruxelles.", "statement"),
    ("Des députés suédois réclament une enquête sur Norvane Group.", "investigation"),
    ("La préfecture du Jura a indiqué que le danger était écarté autour du dépôt de Norvane Group.", "statement"),
    ("Le maire de Lille a fait applaudir Norvane Group.", "statement"),
    ("Norvane Group, menacée d'interdiction par la maire Marthe Oriel, recrute.", "order"),
]


@pytest.mark.parametrize(("text", "expected"), WHO_ACTS)
def test_who_acts(events: Read, text: str, expected: str) -> None:
    assert expected in {f"{event.kind} {_authority(event)}" for event in events("fr", text, TITLE)}


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_each_pays_its_sum(events: Read, text: str, expected: set[tuple[str, float]]) -> None:
    fines = [event for event in events("fr", text, TITLE) if event.kind == "fine"]
    assert {(role.name, event.amount) for event in fines for role in event.roles if role.role == "company"} == expected


TOPIC = [
    ("La Consob a suspendu la cotation.", {"order Norvane Group"}),
    ("L'Office fédéral de la route a ordonné le rappel de trois modèles.", {"order Norvane Group"}),
    ("La Consob a suspendu les visites.", set()),
    ("La Consob peut suspendre la cotation.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOPIC)
def test_act_on_what_a_company_has_is_on_the_one_spoken_of(events: Read, text: str, expected: set[str]) -> None:
    lead = "Norvane Group recule. Norvane Group emploie 300 personnes. Norvane Group perd 3 millions d'euros."
    acts = [event for event in events("fr", f"{lead} {text}", TITLE) if event.kind == "order"]
    assert {f"{event.kind} {role.name}" for event in acts for role in event.roles if role.role == "company"} == expected


@pytest.mark.parametrize(("text", "kind"), NOT_DONE)
def test_not_done(events: Read, text: str, kind: str) -> None:
    assert kind not in {event.kind for event in events("fr", text, TITLE)}


def test_whoever_does_not_oppose_a_deal_supports_it(events: Read) -> None:
    told = events("fr", "Le gouvernement suédois ne s'opposera pas au rachat de Tilbry SA par Norvane Group.", TITLE)
    assert [event.stance for event in told if event.kind == "statement"] == ["supportive"]


def test_statement_without_a_company_is_on_the_one_that_the_lead_tells_of(events: Read) -> None:
    lead = "La Cnil a mis en demeure Norvane Group. Norvane Group emploie 300 personnes. Norvane Group est à Lille."
    told = events("fr", f"{lead} « Le scandale est immense », a tonné le maire de Lille, Jean Daumier.")
    assert {role.name for e in told if e.kind == "statement" for role in e.roles} >= {"Jean Daumier", "Norvane Group"}


def _authority(event: Event) -> str:
    return next((role.name for role in event.roles if role.role == "authority"), "")
