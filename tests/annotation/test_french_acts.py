"""How French tells what authorities do and say: who acts, on whom, for what sum. Names and facts are invented."""

from __future__ import annotations

import pytest

from dealwire.annotation.text.mention import Event
from tests.annotation.conftest import Read

TITLE = "Norvane Group et Tilbry SA devant le ministère"

ACTS = [
    # the object parts the words of the verb
    ("Le tribunal de Lille a condamné Norvane Group à verser 12 millions d'euros à un client.", "fine 12000000"),
    ("La Suède place l'entreprise Norvane Group sur liste noire.", "order -"),
    # a court's money is due, not given
    ("La justice a condamné Norvane Group à rembourser 3 millions d'euros.", "fine 3000000"),
    # what the subject undergoes
    ("Norvane Group s'est vu infliger une amende de 2 millions d'euros par le tribunal de Lille.", "fine 2000000"),
    ("Norvane Group a jusqu'au 30 juin pour se conformer, a prévenu la Cnil.", "order -"),
    # a sum that an enforcer claims
    ("L'Autorité de la concurrence a réclamé 5 millions d'euros à Norvane Group.", "fine 5000000"),
    # terms, cases and courts
    ("La préfecture du Gard laisse deux mois à Norvane Group pour se mettre en conformité.", "order -"),
    ("La cour d'appel de Douai a relaxé Norvane Group.", "clearance -"),
    ("Le tribunal de commerce de Lille a attribué mardi Tilbry SA à Norvane Group.", "clearance -"),
    ("Norvane Group est dans le collimateur du Parquet national financier.", "investigation -"),
    # bodies told by their country or by a word of state
    ("L'Office fédéral de la route a suspendu Norvane Group.", "order -"),
    ("La Commission ghanéenne des télécoms a sanctionné Norvane Group (3 millions d'euros).", "fine 3000000"),
    # a state of a federation acts as a country does
    ("L'Arizona a intenté une procédure contre Norvane Group.", "lawsuit -"),
    ("Le patron de Norvane Group a été interrogé par une commission parlementaire.", "review -"),
    # a verb's preposition before a vowel or an article
    ("La Commission européenne a accepté les engagements du groupe Norvane Group.", "settlement -"),
    ("La préfecture du Gard a suspendu les activités d'Alvane SA.", "order -"),
    # a verb whose present is its participle as well, a capital that acts, a person heard for a company
    ("La France interdit l'entreprise Norvane Group.", "order -"),
    ("Norvane Group a été condamné par Bruxelles à une amende de 4 millions d'euros.", "fine 4000000"),
    ("L'autorité luxembourgeoise des données est en pourparlers avec Norvane Group.", "review -"),
    ("Le procès qui oppose le gouvernement français à Norvane Group reprend.", "lawsuit -"),
    ("Norvane Group a accepté de payer 3 millions d'euros au parquet de Lille.", "settlement 3000000"),
    # a case that is closed
    ("Le parquet de Lille a classé sans suite l'enquête visant Norvane Group.", "clearance -"),
    ("Le Parlement a adopté une taxe sur les géants du numérique.", "rule -"),
]

# The company stands as a pronoun, or goes without saying: the text was speaking of it, or tells one deal only.
TAKEN_UP = [
    (
        "Norvane Group et le groupe Tilbry SA ont fermé. La Banque du Ghana a retiré leur licence à ces deux groupes.",
        "order Norvane Group Tilbry SA",
    ),
    (
        "Norvane Group a perdu son procès. Le tribunal de Lille a confié l'usine au slovène Alvane.",
        "clearance Alvane",
    ),
    ("Norvane Group a tardé à répondre. La Cnil lui a infligé une amende de 3 millions d'euros.", "fine Norvane Group"),
    ("Norvane Group a tardé à répondre. La Cnil l'a mis en demeure.", "order Norvane Group"),
    (
        "Norvane Group a racheté Tilbry SA. Le Bureau de la concurrence a donné son accord.",
        "clearance Norvane Group Tilbry SA",
    ),
    (
        "Norvane Group a racheté Tilbry SA. La ministre Anna Morel a salué « une belle nouvelle pour la filière ».",
        "statement Norvane Group Tilbry SA",
    ),
]

THEY = "«Ils ont trop de pouvoir», a asséné la sénatrice Anna Morel."

SPEAKERS = [
    ("Selon la ministre Anna Morel, Norvane Group doit revoir son projet.", "Anna Morel critical"),
    ("Pour le ministre Paul Carel, l'offre de Norvane Group n'est pas acceptable.", "Paul Carel critical"),
    ("«Norvane Group est trop puissant», a tonné sur Radio Brisval le ministre Paul Carel.", "Paul Carel critical"),
    (
        "«C'est à Norvane Group d'agir, sa décision est une erreur», a dit la ministre Anna Morel.",
        "Anna Morel critical",
    ),
    ("«Norvane Group est trop puissant», a prévenu la maire de Lille, Anna Morel.", "Anna Morel critical"),
    ("La Chine a dénoncé les pratiques de Norvane Group.", "Chine critical"),
    ("La Chine accuse depuis des mois Norvane Group d'abuser de son poids.", "Chine critical"),
    # a plan that somebody tells of himself is no order yet
    ("Le ministre Paul Carel a déclaré qu'il interdisait Norvane Group.", "Paul Carel critical"),
    ("A Berlin, le ministre des Transports a critiqué Norvane Group.", "ministre des Transports critical"),
    ("Le rapporteur public du Conseil d'Etat a critiqué Norvane Group.", "Conseil d'Etat critical"),
]

SILENT = [
    # who listens, who is an audience, and what somebody else gave
    "«Norvane Group est trop puissant», a déclaré devant les députés le banquier Paul Carel.",
    "Norvane Group est dans le collimateur de nombreux régulateurs.",
    # a committee within a body that is no authority
    "Paul Carel, du conseil exécutif de la Brisval Foundation, a critiqué Norvane Group.",
    # what a government runs is no business
    "L'application gouvernementale Brisval est prête. La Cnil a autorisé l'application Brisval.",
    "La somme de la vente de Norvane Group revient à l'Etat.",
]


def _sums(event: Event) -> str:
    return f"{event.kind} {f'{event.amount:.0f}' if event.amount else '-'}"


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_an_act_is_told_in_many_ways(events: Read, text: str, expected: str) -> None:
    found = [event for event in events("fr", text, TITLE) if event.fact_table == "regulatory_reactions"]
    assert [_sums(event) for event in found] == [expected]


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP)
def test_an_act_is_on_whom_the_text_speaks_of(events: Read, text: str, expected: str) -> None:
    found = [event for event in events("fr", text, "Norvane Group") if event.fact_table == "regulatory_reactions"]
    companies = [sorted(role.name for role in event.roles if role.role == "company") for event in found]
    assert [" ".join([e.kind, *names]) for e, names in zip(found, companies, strict=True)] == [expected]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_is_given_the_words_speaks(events: Read, text: str, expected: str) -> None:
    said = {
        f"{role.name} {event.stance}"
        for event in events("fr", text, TITLE)
        for role in event.roles
        if role.role == "authority" and event.kind == "statement"
    }
    assert said == {expected}


@pytest.mark.parametrize("text", SILENT)
def test_nobody_acts(events: Read, text: str) -> None:
    assert not [event for event in events("fr", text, TITLE) if event.fact_table == "regulatory_reactions"]


def test_they_are_the_businesses_of_the_sentence_before(events: Read) -> None:
    text = f"Le groupe Norvane Group et l'entreprise Tilbry SA dominent la filière. {THEY}"
    [said] = [event for event in events("fr", text, TITLE) if event.kind == "statement"]
    assert {role.name for role in said.roles if role.role == "company"} == {"Norvane Group", "Tilbry SA"}


def test_bare_justice_is_the_court_that_the_article_names(events: Read) -> None:
    text = "La justice a condamné Norvane Group. Le tribunal de Lille a suspendu Norvane Group."
    said = events("fr", text, TITLE)
    assert {role.name for event in said for role in event.roles if role.role == "authority"} == {"tribunal de Lille"}


def test_money_that_a_court_makes_due_is_no_grant(events: Read) -> None:
    text = "Le tribunal de Lille a condamné Norvane Group à verser 12 millions d'euros à Tilbry SA."
    assert {event.kind for event in events("fr", text, TITLE)} == {"fine"}


def test_a_tenant_of_the_white_house_is_the_president(events: Read) -> None:
    text = "Donald Trump a reçu Norvane Group lundi. Le locataire de la Maison Blanche a critiqué Norvane Group."
    said = events("fr", text, TITLE)
    assert {role.name for event in said for role in event.roles if role.role == "authority"} == {"Donald Trump"}


def test_who_examines_is_the_judge_that_the_article_names(events: Read) -> None:
    text = (
        "L'entreprise Norvane, filiale de la société Ostrel, a été mise en examen mardi. Norvane conteste. "
        "Les juges d'instruction avaient relancé l'enquête en mars."
    )
    [act] = events("fr", text)
    assert [role.name for role in act.roles if role.role == "authority"] == ["juges d'instruction"]


def test_an_act_on_the_deal_is_on_both_its_sides(events: Read) -> None:
    text = (
        "Le groupe Norvane a signé mardi un partenariat avec le groupe Tilbry. Norvane recrute. Norvane grandit. "
        "La Commission européenne a décidé d'examiner ce partenariat de près."
    )
    [review] = [event for event in events("fr", text, "Norvane séduit") if event.kind == "review"]
    assert {role.name for role in review.roles if role.role == "company"} == {"Norvane", "Tilbry"}
