"""What French officials say of companies, with or without a verb of speech. All names and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

# Two more sentences, since a statement's company must be one that the text is about.
TAIL = " Le groupe Norvane emploie 300 personnes. L'entreprise Norvane est née à Lille."

SAID = [
    # verbs that say something only beside a quotation
    ("«Le groupe Norvane doit rendre des comptes», a lancé mardi la ministre Anna Morel.", "Anna Morel critical"),
    ("La ministre Anna Morel a poursuivi : «Le groupe Norvane doit payer.»", "Anna Morel critical"),
    # a word put in quotation marks judges
    ("La ministre Anna Morel a parlé de «trahison» de la part du groupe Norvane.", "Anna Morel critical"),
    ("La ministre Anna Morel a qualifié d'«irresponsable» la décision de Norvane.", "Anna Morel critical"),
    # opinions without a verb of saying
    ("La ministre Anna Morel est vent debout contre le projet de Norvane.", "Anna Morel critical"),
    ("La ministre Anna Morel voit l'offre de Norvane comme une bonne solution pour le site.", "Anna Morel supportive"),
    # an adjective between what a company does and its name, and a verb that no list knows
    ("Devant le plan social de Norvane, la ministre Anna Morel l'a jugé brutal.", "Anna Morel critical"),
    ("Vouloir déplafonner Norvane serait «une erreur», a estimé la ministre Anna Morel.", "Anna Morel critical"),
    # heads of state without their names, and people in office
    ("Le président de la République a mis en garde Norvane.", "président de la République critical"),
    ("Valérie Pécresse s'indigne des retards de Norvane.", "Valérie Pécresse critical"),
    # what a minister is in charge of is neither a company nor who speaks
    ("Selon la ministre du Travail Anna Morel, Norvane doit cesser.", "Anna Morel critical"),
    # praise that is denied is blame, in quotation marks as well
    ("La ministre Anna Morel n'est pas favorable au projet de Norvane.", "Anna Morel critical"),
    ("La ministre Anna Morel n'a guère apprécié l'annonce de Norvane.", "Anna Morel critical"),
    # a verb with two pronouns, an adverb between its words
    ("La ministre Anna Morel s'en est de nouveau prise à Norvane.", "Anna Morel critical"),
    # to face somebody is not to tell him; who stands behind a quotation speaks
    ("La ministre Anna Morel a haussé le ton face à Norvane.", "Anna Morel critical"),
    ("«C'est une chance pour Norvane», a salué la ministre Anna Morel.", "Anna Morel supportive"),
    # what stands inside or behind the verb of speech: a fixed adverbial, a day, who listens
    ("«Les prix de Norvane sont scandaleux», a de son côté déclaré la ministre Anna Morel.", "Anna Morel critical"),
    ("«Les prix de Norvane sont scandaleux», s'est à son tour indignée la ministre Anna Morel.", "Anna Morel critical"),
    ("«Les prix de Norvane sont scandaleux», a lundi prévenu la ministre Anna Morel.", "Anna Morel critical"),
    ("«Les prix de Norvane sont scandaleux», a jugé devant les députés la ministre Anna Morel.", "Anna Morel critical"),
    ("Norvane doit cesser, estime-t-on à Bercy.", "Bercy critical"),
    # several of many, those whom voters elect, a president without a name, the seat of a government
    ("Une dizaine de députés dénoncent les prix de Norvane.", "députés critical"),
    ("L'élue centriste Anna Morel dénonce les prix de Norvane.", "Anna Morel critical"),
    ("Le président ghanéen dénonce les prix de Norvane.", "président ghanéen critical"),
    ("Bamako dénonce les prix de Norvane.", "Bamako critical"),
    # what is granted before the sentence turns, what somebody else is called upon to do, a demand "on" somebody
    ("Si la ministre Anna Morel a salué les efforts de Norvane, elle attend des actes.", "Anna Morel supportive"),
    ("Si la ministre Anna Morel s'est félicitée du plan de Norvane, elle attend.", "Anna Morel supportive"),
    ("La ministre Anna Morel a appelé le gouvernement à interdire Norvane.", "Anna Morel critical"),
    ("La ministre Anna Morel a appelé à interdire Norvane.", "Anna Morel critical"),
    ("La ministre Anna Morel a demandé l'ouverture d'une enquête sur Norvane.", "Anna Morel critical"),
    ("La ministre Anna Morel a déploré la pression médiatique sur Norvane.", "Anna Morel critical"),
    # whose conduct is blamed in the passive, who undergoes it, a capital without its accent
    ("Les prix de Norvane, dénoncés par la ministre Anna Morel, baissent.", "Anna Morel critical"),
    ("Norvane s'est fait tancer par la ministre Anna Morel.", "Anna Morel critical"),
    ("Epinglé par la ministre Anna Morel, Norvane se défend.", "Anna Morel critical"),
    ("Norvane s'attire les foudres de la ministre Anna Morel.", "Anna Morel critical"),
    # support and watchfulness by other words
    ("La ministre Anna Morel se tient aux côtés de Norvane.", "Anna Morel supportive"),
    ("La ministre Anna Morel a pris acte de la décision de Norvane.", "Anna Morel neutral"),
    ("La ministre Anna Morel reste attentive à la situation de Norvane.", "Anna Morel neutral"),
    ("La ministre Anna Morel ne veut pas d'un rachat de Norvane.", "Anna Morel critical"),
    # what a description is reproached with is no part of it
    ("La ministre Anna Morel accuse la société d'espionner ses clients.", "Anna Morel critical"),
    # blame that denies
    ("Norvane «n'est pas au-dessus des lois», a rappelé la ministre Anna Morel.", "Anna Morel critical"),
    # a long description between speaker and verb
    ("Anna Morel, adjointe au maire de Lyon chargée du commerce, a critiqué Norvane.", "Anna Morel critical"),
    # a country judges in quotation marks
    ("L'Italie juge «inacceptable» le projet de Norvane.", "Italie critical"),
]

UNSAID = [
    "Le tribunal de Lille a condamné un homme filmé chez Norvane.",
    "La ministre Anna Morel a lancé un plan avec le groupe Norvane.",
    "La ministre Anna Morel, qui a poursuivi sa visite, a vu le groupe Norvane.",
    "La ministre Anna Morel a parlé de Norvane et des trains trop lents.",
    "L'élue CGT Anna Morel dénonce les prix de Norvane.",
    "Si la ministre Anna Morel avait critiqué Norvane, elle le dirait.",
    "La ministre Anna Morel sourit. Pourquoi la CGT appelle-t-elle à la grève chez Norvane.",
]


@pytest.mark.parametrize(("body", "said"), SAID)
def test_who_says_what_of_a_company(events: Read, body: str, said: str) -> None:
    found = [e for e in events("fr", body + TAIL) if e.kind == "statement"]
    speakers = [r.name for e in found for r in e.roles if r.role == "authority"]
    assert [f"{name} {e.stance}" for name, e in zip(speakers, found, strict=True)] == [said]
    assert any(r.role == "company" and r.name.endswith("Norvane") for e in found for r in e.roles)


@pytest.mark.parametrize("body", UNSAID)
def test_nothing_is_said_of_a_company(events: Read, body: str) -> None:
    assert not [e for e in events("fr", body + TAIL) if e.kind == "statement"]


def test_a_verb_of_blame_is_on_the_deal_that_the_title_tells(events: Read) -> None:
    body = "Tilbry SA va racheter Norvane SA. La ministre Anna Morel s'est insurgée contre la décision."
    [said] = [e for e in events("fr", body, "Tilbry SA va racheter Norvane SA") if e.kind == "statement"]
    assert {role.name for role in said.roles} == {"Anna Morel", "Tilbry SA", "Norvane SA"}


def test_each_verb_of_speech_has_its_own_company(events: Read) -> None:
    body = (
        "La ministre Anna Morel salue l'effort de Norvane Group et tacle Tilbry SA. Norvane Group et Tilbry SA vendent."
    )
    said = {e.stance: [r.name for r in e.roles if r.role == "company"] for e in events("fr", body, "Tilbry SA baisse")}
    assert said == {"supportive": ["Norvane Group"], "critical": ["Tilbry SA"]}


def test_a_bullet_opens_an_item(events: Read) -> None:
    body = (
        "La ministre Anna Morel dénonce un complot.• Norvane Group recule. Norvane Group vend. Norvane Group se tait."
    )
    assert events("fr", body) == []


def test_blame_for_another_state_is_on_no_company(events: Read) -> None:
    body = "Norvane Group a racheté Tilbry SA. Norvane Group vend. Norvane Group se tait. {}"
    scolded = "La ministre Anna Morel a dénoncé la décision de {}."
    blamed = "« C'est une provocation », a dénoncé la ministre Anna Morel, « de la part {} »."
    kinds = [
        [e.kind for e in events("fr", body.format(said))]
        for said in (scolded.format("taille"), blamed.format("du Chili"))
    ]
    assert [("statement" in kind) for kind in kinds] == [True, False]


SECTORS = [
    ("La ministre Anna Morel a appelé les banques à prêter davantage.", "neutral"),
    ("Les sociétés pétrolières doivent baisser leurs prix, a martelé la ministre Anna Morel.", "critical"),
    ("« Les laboratoires ont failli », a dénoncé la ministre Anna Morel.", "critical"),
    ("La commissaire à la concurrence a fustigé la grande distribution.", "critical"),
]


@pytest.mark.parametrize(("body", "stance"), SECTORS)
def test_a_demand_or_blame_may_be_on_a_line_of_business(events: Read, body: str, stance: str) -> None:
    assert [(e.kind, e.stance) for e in events("fr", body + " Le secteur recrute.")] == [("statement", stance)]


def test_what_somebody_else_is_to_do_for_a_line_of_business_is_not_said_of_it(events: Read) -> None:
    assert not events("fr", "La ministre Anna Morel a appelé la France à rouvrir vite les banques. Le secteur recrute.")
