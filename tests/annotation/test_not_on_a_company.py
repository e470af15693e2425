"""Acts on people, laws, products and a newspaper's inquiries are no acts on a company."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

NO_ACT = [
    ("fr", "Le tribunal correctionnel de Lille a relaxé l'ancien patron du groupe Norvane, poursuivi pour fraude."),
    ("fr", "Le tribunal de Nantes a condamné l'ex-patron de Norvane à verser 2 millions d'euros."),
    (
        "fr",
        "L'entreprise a réuni ses actionnaires. Le groupe Norvane Radio recrute. "
        "Le parquet de Lille a été saisi de propos documentés dans une enquête de Tilbry et Norvane Radio.",
    ),
    ("en", "Norvane Corp and Tilbry Corp received immunity from being fined, the FTC said. The companies are pleased."),
    ("fr", "La Commission européenne est visée par une plainte de l'entreprise Norvane."),
    ("fr", "La ministre Claire Dombret a fait l'objet d'une enquête interne de l'entreprise Norvane."),
    ("en", "Norvane Corp was spared a $30 million fine by the FTC, to the delight of the company."),
    ("fr", "Le groupe Norvane a échappé à une amende de 3 millions d'euros de l'Autorité de la concurrence."),
    ("fr", "L'entreprise Norvane a réuni ses actionnaires. Bruno Le Maire a critiqué la loi Norvane, votée en mars."),
    ("fr", "Le parquet de Lille a ouvert une enquête après des vidéos tournées au lycée Renault."),
    ("en", "The SEC is investigating Norvane prison. The company is worried."),
    (
        "fr",
        "Des membres du groupe Front Norvane (FN) ont bloqué un pont. Le FN a perdu un procès. "
        "Le gouvernement suédois accuse le groupe de fraude.",
    ),
    ("fr", "Des riverains ont alerté jeudi l'OCDE, accusant le groupe Norvane de polluer un canal."),
    ("en", "A group of farmers has petitioned the European Commission, accusing Norvane Corp of spoiling a canal."),
    ("fr", "Les employés de Microsoft, qui sont partis, ont été inculpés pour fraude, a ajouté le procureur."),
    # whoever is charged, heard or searched is told by the grammar; a company beside did, housed or heard it only
    (
        "fr",
        "Le groupe Norvane recrute. La livreuse d'un fourgon de Norvane a été inculpée de vol par la justice belge.",
    ),
    (
        "fr",
        "Le groupe Norvane recrute. Arrêté en mai, Paul Carel fait l'objet de deux inculpations par la justice belge, "
        "dont une pour le vol d'un fourgon de Norvane.",
    ),
    ("fr", "Le parquet de Lille a ouvert une enquête sur des voyages payés par le groupe Norvane."),
    ("fr", 'L\'entreprise Norvane se tait. Bruno Le Maire "a lu le dossier", poursuit Norvane.'),
    ("fr", "L'accord de l'entreprise Norvane doit encore être validé par le tribunal de Lille."),
    ("fr", "L'entreprise Norvane émet à Lille. La ministre du Travail a dénoncé auprès de Norvane un scandale."),
]


@pytest.mark.parametrize(("language", "text"), NO_ACT)
def test_nobody_but_a_company_is_acted_on(events: Read, language: str, text: str) -> None:
    assert [role.name for event in events(language, text) for role in event.roles if role.role == "company"] == []


def test_the_company_itself_is_acted_on(events: Read) -> None:
    [act] = events("fr", "Le tribunal correctionnel de Lille a condamné le groupe Norvane à verser 2 millions d'euros.")
    assert [role.name for role in act.roles if role.role == "company"] == ["Norvane"]


def test_one_of_a_make_is_no_partner(events: Read) -> None:
    text = (
        "L'entreprise a réuni ses actionnaires. Développée en collaboration avec Ulmia Motors, cette Norvane GT est "
        "présentée par le constructeur. Le groupe Ulmia Motors recrute."
    )
    assert [event.kind for event in events("fr", text)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Microsoft et Amazon ont signé des partenariats avec des libraires suédois."),
        ("en", "Microsoft and Amazon have partnered with several local manufacturers."),
    ],
)
def test_who_allies_with_others_is_no_ally_of_whom_it_is_named_with(events: Read, language: str, text: str) -> None:
    assert events(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Microsoft a investi 3 millions d'euros dans une start-up."),
        ("en", "Microsoft has invested $3 million in several startups."),
    ],
)
def test_money_put_into_businesses_without_a_name_builds_nothing(events: Read, language: str, text: str) -> None:
    assert events(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "is_deal"),
    [
        ("fr", "Les accords de travail local (ATL) plaisent. Microsoft a racheté ATL pour 3 millions d'euros.", False),
        ("fr", "Le fonds d'amorçage textile (FAT) va bien. Microsoft a racheté FAT pour 3 millions d'euros.", True),
        ("en", "The open data interchange (ODI) is new. Microsoft has acquired ODI for $3 million.", False),
        ("en", "The textile seed fund (TSF) is new. Microsoft has acquired TSF for $3 million.", True),
    ],
)
def test_short_forms_of_common_nouns_are_no_companies(events: Read, language: str, text: str, is_deal: bool) -> None:
    assert [event.kind for event in events(language, text)] == ["acquisition"] * is_deal


@pytest.mark.parametrize(
    "text",
    [
        "Microsoft a bâti son centre sans avoir recours à l'aide d'Etat, pour 3 millions d'euros.",
        "La Renault Duo plaît : 90 unités vendue, suivie par la Fiat Norvane.",
    ],
)
def test_money_that_is_not_taken_and_goods_by_the_piece_are_no_facts(events: Read, text: str) -> None:
    assert events("fr", text) == []
