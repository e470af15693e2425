"""French acts whose idiom is turned round, named by a noun, or agreed on with an authority. Names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

TITLE = "Norvane Group et Tilbry SA devant le ministère"

# text, "kind authority > company, company amount"
TOLD = [
    # the idiom's noun is the subject of its passive verb, or stands behind whom it is done to
    ("La licence de Norvane Group a été retirée par la Banque du Ghana.",
     "order Banque du Ghana > Norvane Group -"),
    ("L'accès à Norvane Group a été coupé par le gouvernement kényan.",
     "order gouvernement kényan > Norvane Group -"),
    ("La fusion de Norvane Group a été interdite par l'Autorité de la concurrence.",
     "block Autorité de la concurrence > Norvane Group -"),
    ("La préfecture du Gard a retiré à Norvane Group son permis d'exploitation.",
     "order préfecture du Gard > Norvane Group -"),
    # the act as a noun, of an authority that is told
    ("Le gouvernement français a annoncé la suspension de l'entreprise Norvane Group.",
     "order gouvernement français > Norvane Group -"),
    ("La ministre Anna Morel a annoncé le rappel des biscuits de Norvane Group.",
     "order Anna Morel > Norvane Group -"),
    ("Norvane Group est dans le viseur de l'Autorité de la concurrence.",
     "investigation Autorité de la concurrence > Norvane Group -"),
    ("La justice tranchera en mai le sort de Norvane Group.", "review justice > Norvane Group -"),
    # verbs of all conjugations, countries without their accent
    ("La préfecture du Gard a rendu un avis défavorable au projet de Norvane Group.",
     "block préfecture du Gard > Norvane Group -"),
    ("Les Etats-Unis ont étendu leurs sanctions. Les Etats-Unis ont interdit Norvane Group.",
     "order Etats-Unis > Norvane Group -"),
    # a settlement is with an authority, whichever side tells of it
    ("La Federal Trade Commission a conclu un règlement à l'amiable avec Norvane Group.",
     "settlement Federal Trade Commission > Norvane Group -"),
    ("Norvane Group a signé une CJIP avec le Parquet national financier.",
     "settlement Parquet national financier > Norvane Group -"),
    ("Dans le cadre d'un accord avec la justice suisse, Norvane Group versera 3 millions d'euros.",
     "settlement justice suisse > Norvane Group 3000000"),
    # laws and rulings act for who made them, and may bind a trade that is not named
    ("Une loi votée en juin par le Sénat met fin au monopole de Norvane Group.", "rule Sénat > Norvane Group -"),
    ("La décision rendue mardi par le tribunal de Lille oblige Norvane Group à fermer.",
     "order tribunal de Lille > Norvane Group -"),
    ("Un compromis conclu en mai entre le Sénat et la Commission européenne contraint les éditeurs à payer.",
     "rule Sénat, Commission européenne >  -"),
    ("Le gouvernement suédois impose aux plateformes de relire leurs annonces.", "rule gouvernement suédois >  -"),
    ("La préfecture du Gard donne à Norvane Group jusqu'au 30 juin pour vider son hangar.",
     "order préfecture du Gard > Norvane Group -"),
    ("La Suède impose un quota de dix camions à Norvane Group.", "rule Suède > Norvane Group -"),
    # what a state's sanction, a verdict without a sum, an annulled fine and a licence are
    ("Le gouvernement suédois a sanctionné Norvane Group.", "order gouvernement suédois > Norvane Group -"),
    ("Le tribunal de Lille a condamné Norvane Group pour tromperie.", "complaint tribunal de Lille > Norvane Group -"),
    ("Le tribunal de Lille a annulé l'amende infligée à Norvane Group.",
     "clearance tribunal de Lille > Norvane Group -"),
    ("La Banque du Ghana a accordé une licence bancaire à Norvane Group.",
     "order Banque du Ghana > Norvane Group -"),
    ("Une enquête préliminaire vise Norvane Group, a confirmé le parquet de Lille.",
     "investigation parquet de Lille > Norvane Group -"),
    ("Le directeur de Norvane Group sera auditionné mardi au Sénat.", "review Sénat > Norvane Group -"),
    ("La justice soupçonne Norvane Group d'avoir blanchi 3 millions d'euros.",
     "investigation justice > Norvane Group -"),
    # offices by their field; a quarrel with a state that money ends
    ("L'autorité des communications a suspendu Norvane Group.", "order autorité des communications > Norvane Group -"),
    ("Le gouvernement suédois et Norvane Group ont signé un accord sur le litige : Norvane Group versera "
     "3 millions d'euros.", "settlement gouvernement suédois > Norvane Group 3000000"),
]  # fmt: skip

SILENT = [
    "Norvane Group a déposé une demande de licence bancaire auprès de la Banque du Ghana.",
    # an agreement that ends no case, an approved idea, an office that the text does not name
    "Norvane Group a signé un accord avec le parquet de Lille pour former ses juristes.",
    "L'autorité compétente, qui lui a remis le feu vert, contrôle l'entreprise Norvane Group. "
    "L'Organisation mondiale de la santé s'en réjouit.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_an_act_is_told_the_other_way_round(events: Read, text: str, expected: str) -> None:
    found = []
    for event in events("fr", text, TITLE):
        if event.fact_table == "regulatory_reactions":
            names = {side: [r.name for r in event.roles if r.role == side] for side in ("authority", "company")}
            amount = f"{event.amount:.0f}" if event.amount else "-"
            found.append(f"{event.kind} {', '.join(names['authority'])} > {', '.join(names['company'])} {amount}")
    assert found == [expected]


@pytest.mark.parametrize("text", SILENT)
def test_no_act_is_told(events: Read, text: str) -> None:
    kinds = {event.kind for event in events("fr", text, TITLE)}
    assert not kinds & {"settlement", "clearance", "order"}


def test_the_day_until_which_a_company_has_time_is_not_the_day_of_the_order(events: Read) -> None:
    text = "La préfecture du Gard donne à Norvane Group jusqu'au 10 janvier pour vider son hangar."
    assert [event.announced_on for event in events("fr", text, TITLE)] == [None]


def test_who_examines_is_the_only_institution_that_the_article_names(events: Read) -> None:
    text = (
        "L'entreprise Norvane, filiale de la société Ostrel, a été mise en examen mardi. Norvane conteste. "
        "Elle emploie cent personnes. Le parquet de Lille avait reçu un rapport en mars."
    )
    [act] = events("fr", text)
    assert [role.name for role in act.roles if role.role == "authority"] == ["parquet de Lille"]
