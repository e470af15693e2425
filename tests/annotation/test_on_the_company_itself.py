"""Acts on people, acts for a reason, and acts that are only wished for are none on the companies named beside."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

NONE = [
    # who is heard, charged or sued is a person
    "Dans une boutique de la société Norvane, quatre agents ont été entendus par un juge d'instruction.",
    "L'expert Paul Carel a été entendu par le tribunal de Lille à propos de l'usine de la société Norvane.",
    "Le juge Morel est à Lille. Il est aujourd'hui mis en examen pour le marché confié à la société Norvane.",
    "Le parquet de Lille a annoncé la mise en examen d'un gagnant du jeu de la société Norvane.",
    "Dans une vidéo de la société Norvane, des manifestants qui sont poursuivis par la justice témoignent.",
    "Le juge d'instruction enquête. Le groupe Norvane va bien. Il était déjà mis en examen pour un marché de Norvane.",
    "Il est soupçonné par le parquet de Lille d'avoir vendu des sondages à sa société Norvane.",
    "Le parquet de Lille le soupçonne d'avoir transféré des fonds de la société Norvane.",
    "La société Norvane vend du thé. Il est désormais interdit de partager un thé, a dit Norvane à l'ONU.",
    # the reason for an act, its purpose, and what is only wished for
    "Le ministère de l'Intérieur a saisi la justice après la publication par la société Norvane de lettres volées.",
    "Le gouvernement étudie les moyens de dissoudre le parti après une action sur le toit de la société Norvane.",
    "La société Norvane a fauté. «Il est temps que le ministère dénonce la société Norvane», a conclu l'avocat.",
    # what somebody else asked about, who is left out, and who printed it
    "La société Norvane recrute. Norvane va. Le Premier ministre a dénoncé les mots du député Paul Carel, "
    "qui l'interrogeait sur des visites chez Norvane.",
    "La société Norvane est là. Le parquet de Lille demande un procès pour l'assureur, mais pas pour Norvane.",
    "La société Norvane est là. Norvane va. «Nous sentons une tension forte», a regretté le ministre des Transports "
    "dans plusieurs journaux (Tilbry, Norvane).",
    # who broke the news, what else a court retains, and an inquiry of another kind
    "Une enquête a été ouverte par le parquet de Lille, confirmant une information de la société Norvane.",
    "Le tribunal de Lille a retenu ce chiffre dans son jugement sur la société Norvane.",
    "Le ministère a ouvert une enquête disciplinaire sur deux agents de la société Norvane.",
]

ON_IT = [
    ("La société Norvane a été entendue pendant deux jours par le juge d'instruction.", "review"),
    (
        "Le patron de Microsoft, et ceux d'Amazon et de Google, ont été interrogés par une commission parlementaire.",
        "review",
    ),
    ("Le parquet de Lille a annoncé la mise en examen de la société Norvane.", "complaint"),
    ("Le groupe Norvane est soupçonné par le parquet de Lille d'avoir vendu de faux sondages.", "investigation"),
    ("Le groupe Norvane a été poursuivi en justice par la ville de Paris.", "lawsuit"),
    ("En 2010, le groupe Norvane, contraint par un tribunal de Lille de payer 3 millions d'euros, a cédé.", "order"),
    ("Le tribunal de commerce de Lille a retenu l'offre du groupe Norvane.", "clearance"),
]


@pytest.mark.parametrize("text", NONE)
def test_what_falls_on_others_is_no_act_on_the_company(events: Read, text: str) -> None:
    found = [event for event in events("fr", text) if event.fact_table == "regulatory_reactions"]
    assert [(event.kind, role.name) for event in found for role in event.roles if role.role == "company"] == []


@pytest.mark.parametrize(("text", "kind"), ON_IT)
def test_what_falls_on_the_company_is_an_act(events: Read, text: str, kind: str) -> None:
    assert [event.kind for event in events("fr", text)] == [kind]


def test_whom_the_sentence_has_named_last_comes_before_the_topic(events: Read) -> None:
    text = (
        "La société Norvane a fermé. Le régulateur a écrit au groupe Tilbry, lui ordonnant de filtrer ses contenus. "
        "La société Norvane se tait."
    )
    assert {role.name for event in events("fr", text) for role in event.roles if role.role == "company"} <= {"Tilbry"}


def test_several_are_not_one_institution(events: Read) -> None:
    text = "L'État ne dit rien. Ils réclament des garanties à la société Norvane. La société Norvane recrute."
    assert [event.kind for event in events("fr", text)] == []


def test_a_purpose_is_no_act(events: Read) -> None:
    text = (
        "Microsoft a fermé un compte. Microsoft se tait. Microsoft vend des jeux. "
        "Pékin a bâti un vaste filtre pour bannir les chansons tristes de ses ondes."
    )
    assert [event.kind for event in events("fr", text, "Microsoft ferme un compte")] == []


def test_a_warning_that_the_state_should_take_is_not_its_own(events: Read) -> None:
    text = (
        "La société Norvane est en grève. Le cortège parle au gouvernement, qui doit lire cela "
        "comme un premier avertissement, a déclaré Paul Carel, délégué chez Norvane."
    )
    assert [event.kind for event in events("fr", text)] == []


def test_where_things_are_said_is_not_whom_they_are_about(events: Read) -> None:
    text = (
        "Twitter est lu. Twitter est vif. Twitter plaît. Le ministre des Transports a dénoncé des pratiques honteuses."
    )
    assert [event.kind for event in events("fr", text, "Querelle des ministres sur Twitter")] == []
