"""Which institution acts in French: short forms, bare words for one, countries, committees. Names are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

TITLE = "Norvane Group devant le ministère"

# text, "kind authority" of its last act
TOLD = [
    # a bare word stands for the only institution of its sort
    ("L'Autorité de la concurrence enquête sur Norvane Group. Le régulateur a sanctionné Norvane Group d'une amende.",
     "fine Autorité de la concurrence"),
    ("La Banque centrale du Ghana enquête sur Norvane Group. La banque centrale a suspendu Norvane Group.",
     "order Banque centrale du Ghana"),
    ("Le parquet de Lille soupçonne Norvane Group. Le ministère public enquête sur Norvane Group.",
     "investigation parquet de Lille"),
    ("Le tribunal de Lille examine les comptes de Norvane Group. La juridiction a débouté Norvane Group.",
     "order tribunal de Lille"),
    # a court is no other court
    ("La cour d'appel de Douai a relaxé Norvane Group. Le tribunal avait débouté Norvane Group.", "order tribunal"),
    # the short form that the text gives in brackets
    ("La Commission ghanéenne des ports (XQP) a critiqué Norvane Group. L'XQP a suspendu Norvane Group.",
     "order Commission ghanéenne des ports"),
    # countries as agents, committees of a parliament
    ("Norvane Group a été interdite par la Suède.", "order Suède"),
    ("Une commission du Sénat doit examiner les tarifs de Norvane Group.", "review Sénat"),
    # a site that is shut is no site on which something is said
    ("La préfecture du Gard a ordonné la fermeture du site de Norvane Group.", "order préfecture du Gard"),
    # the country where something is banned
    ("En Suède, Norvane Group a été interdite en mai.", "order Suède"),
    ("Norvane Group avait été suspendue au Ghana.", "order Ghana"),
    # taxes that a government claims
    ("Le gouvernement suédois réclame 3 millions d'euros d'impôts à Norvane Group.", "fine gouvernement suédois"),
    # what a court finds, wins and losses before one, an annulled fine
    ("Le tribunal de Lille a jugé que Norvane Group avait eu des pratiques trompeuses.", "complaint tribunal de Lille"),
    ("Norvane Group a obtenu gain de cause devant le tribunal de Lille.", "clearance tribunal de Lille"),
    ("Le tribunal de Lille a annulé l'amende de 3 millions d'euros infligée à Norvane Group.",
     "clearance tribunal de Lille"),
    # towns and "l'administration" where they act; who is led to act
    ("La ville a infligé une pénalité de 3 millions d'euros à Norvane Group.", "fine ville"),
    ("L'administration a validé le plan social de Norvane Group.", "clearance administration"),
    ("Des malaises avaient conduit les autorités sanitaires à ordonner le rappel de biscuits de Norvane Group.",
     "order autorités sanitaires"),
    # a country that opens the sentence does what it does it for
    ("La Suède a usé de ses pouvoirs spéciaux pour bloquer l'offre de Norvane Group.", "block Suède"),
    # bodies within an authority, and watchdogs by their country
    ("La commission des sanctions de l'AMF a suspendu Norvane Group.", "order AMF"),
    ("Le gendarme suédois des ports a suspendu Norvane Group.", "order gendarme suédois des ports"),
    # a country settles as a government does
    ("Le Ghana et Norvane Group ont signé un accord mettant fin à leur différend.", "settlement Ghana"),
    # a decree is told by its order
    ("Le gouvernement suédois a signé un décret interdisant Norvane Group.", "order gouvernement suédois"),
]  # fmt: skip

SILENT = [
    # somebody without a name undergoes it
    ("Un homme a été condamné par le tribunal de Lille pour un vol chez Norvane Group.", "complaint"),
    ("Le tribunal de Lille a relaxé un client de Norvane Group.", "clearance"),
    ("Le sort de Norvane Group est suspendu au feu vert de la Banque centrale du Ghana.", "order"),
    ("Une CJIP de 3 millions d'euros a été validée entre Norvane Group et le parquet de Lille.", "clearance"),
    ("Le jeu est interdit aux mineurs en Suède, rappelle Norvane Group.", "order"),
    ("Le tribunal de Lille a donné raison à un client de Norvane Group.", "clearance"),
    ("Le tribunal de Lille a ordonné l'arrestation de l'ancien patron de Norvane Group.", "order"),
    ("La ministre Anna Morel redoute que Norvane Group soit interdite par la Suède.", "order"),
    ("Norvane Group ferme un bureau à cause de la loi imposée par la Suède.", "order"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_institution_that_acts(events: Read, text: str, expected: str) -> None:
    acts = [event for event in events("fr", text, TITLE) if event.fact_table == "regulatory_reactions"]
    told = [f"{event.kind} {role.name}" for event in acts for role in event.roles if role.role == "authority"]
    assert told[-1:] == [expected]
    assert not {event.kind for event in acts} & {"rule"}


@pytest.mark.parametrize(("text", "kind"), SILENT)
def test_nothing_is_done_yet(events: Read, text: str, kind: str) -> None:
    assert kind not in {event.kind for event in events("fr", text, TITLE)}


def test_an_idiom_that_a_company_parts_is_told_once(events: Read) -> None:
    text = "Le juge siège. Le ministre Paul Carel a frappé Norvane Group d'une amende de 3 millions d'euros."
    [fine] = [event for event in events("fr", text, TITLE) if event.kind == "fine"]
    assert {role.name for role in fine.roles if role.role == "authority"} == {"Paul Carel"}


def test_an_inquiry_is_into_the_only_business_of_the_title(events: Read) -> None:
    text = (
        "Le groupe Norvane Group recrute. L'entreprise Norvane Group grandit. Norvane Group se tait. "
        "Une enquête a été ouverte en mai par le parquet de Lille pour tromperie."
    )
    [act] = [event for event in events("fr", text, TITLE) if event.kind == "investigation"]
    assert {(role.role, role.name) for role in act.roles} == {
        ("authority", "parquet de Lille"),
        ("company", "Norvane Group"),
    }
