"""French laws, taxes and commitments told by what they make of a whole trade. Names and facts are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

BUSINESS = " L'entreprise Norvane Group et la société Tilbry SA attendent la suite."

# text, "kind authorities"
TOLD = [
    # a trade undergoes the rule that somebody announces, before its clause or behind
    ("Le ministre Paul Carel a annoncé que les assureurs seraient taxés dès mai.", "rule Paul Carel"),
    ("Les casinos seront soumis à une redevance, a indiqué le ministère du Budget.", "rule ministère du Budget"),
    ("La Suède agit vite en annonçant que les brasseurs seront taxés.", "rule Suède"),
    # intentions, bans on a trade, what somebody sees to
    ("La Suède et le Ghana ont confirmé leur intention de taxer les armateurs.", "rule Suède, Ghana"),
    ("La Banque du Ghana interdit aux fintechs de prêter plus de deux fois.", "rule Banque du Ghana"),
    ("La ministre Anna Morel s'est engagée à ce que les banques paient leur part.", "rule Anna Morel"),
    # whoever adopts a text does what the text does; trades of several words
    ("Le Sénat a adopté un texte qui oblige les loueurs à déclarer leurs clients.", "rule Sénat"),
    ("Le gouvernement suédois instaure une taxe de 4 % sur les moteurs de recherche.", "rule gouvernement suédois"),
    ("Le décret qui encadre les casinos a été publié par le ministère du Budget.", "rule ministère du Budget"),
    # countries of several words
    ("La Côte d'Ivoire a interdit l'entreprise Norvane Group.", "order Côte d'Ivoire"),
    ("L'Afrique du Sud a interdit l'entreprise Norvane Group.", "order Afrique du Sud"),
    # commitments, and agreements that something is done because of
    ("Norvane Group s'est engagée auprès de la Cnil à effacer ses fichiers.", "settlement Cnil"),
    ("Norvane Group changera ses contrats dans le cadre d'un accord avec la Cnil.", "settlement Cnil"),
    ("Un accord amiable a été trouvé entre Norvane Group et le parquet de Lille.", "settlement parquet de Lille"),
    ("La Commission européenne a accepté les engagements pris par Norvane Group.", "settlement Commission européenne"),
    ("Norvane Group a signé un accord à 3 millions d'euros avec le fisc.", "settlement fisc"),
]

SILENT = [
    "Les enseignes sont forcées de fermer à cause du froid, a indiqué la préfecture du Gard.",
    "Le Sénat a adopté un texte qui oblige les maires à consulter les habitants.",
    "Norvane Group a signé un accord avec la Cnil.",
    "La Cnil a ouvert une enquête pour fraude sur ces transactions et entendu Norvane Group.",
]


def _acts(events: Read, text: str) -> list[str]:
    return [
        f"{event.kind} {', '.join(role.name for role in event.roles if role.role == 'authority')}"
        for event in events("fr", text + BUSINESS)
        if event.fact_table == "regulatory_reactions"
    ]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_rule_or_commitment_is_found(events: Read, text: str, expected: str) -> None:
    assert _acts(events, text) == [expected]


@pytest.mark.parametrize("text", SILENT)
def test_no_rule_or_settlement_is_told(events: Read, text: str) -> None:
    assert not [act for act in _acts(events, text) if act.split()[0] in {"rule", "settlement"}]
