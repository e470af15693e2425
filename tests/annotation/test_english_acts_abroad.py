"""Acts as the British, Indian and African press tells them, one sentence each. All companies are invented."""

from __future__ import annotations

import pytest

from tests.annotation.conftest import Read

CONTEXT = (
    "Shares in Tilbury Corp and its rival Ostrel Inc fell on Tuesday. Tilbury Corp declined to comment, and Ostrel Inc "
    "did not answer."
)

# text, "kind authority > companies amount"
TOLD = [
    # the verb, with whom it is on inside its words
    (
        "The competition watchdog has referred Tilbury Corp's takeover of Ostrel Inc for an in-depth inquiry.",
        "investigation competition watchdog > Ostrel Inc, Tilbury Corp -",
    ),
    ("HMRC served Tilbury Corp with a winding-up petition.", "complaint HMRC > Tilbury Corp -"),
    ("The National Company Law Tribunal admitted Tilbury Corp to insolvency.",
     "order National Company Law Tribunal > Tilbury Corp -"),
    # what undoes a penalty, what a ruling is for
    ("The Karnataka High Court set aside a Rs 90 crore penalty on Tilbury Corp.",
     "clearance Karnataka High Court > Tilbury Corp -"),
    ("The High Court ruled in favour of Tilbury Corp.", "clearance High Court > Tilbury Corp -"),
    # told in the passive, by a gerund, and by whoever is named elsewhere in the sentence
    ("Tilbury Corp was told by the regulator to stop selling the drug.", "order regulator > Tilbury Corp -"),
    ("Security concerns have been raised, with the US Navy banning Tilbury Corp from its phones.",
     "order US Navy > Tilbury Corp -"),
    ("Tilbury Corp has won clearance for its plant, the environment watchdog of the state said.",
     "clearance environment watchdog > Tilbury Corp -"),
    # sums of the country, right behind a name
    ("The RBI fined Tilbury Rs 50 lakh.", "fine RBI > Tilbury Corp 5000000"),
    # bodies by their trade, offices of a nation, whoever heads a body
    ("Nigeria's upstream regulator rejected Tilbury Corp's licence.",
     "block Nigeria's upstream regulator > Tilbury Corp -"),
    ("Ghana's president ordered Tilbury Corp to leave.", "order Ghana's president > Tilbury Corp -"),
    ("The FCA's chief executive, Paula Rowan, said Tilbury Corp had let customers down.",
     "statement Paula Rowan > Tilbury Corp -"),
    ("Ministers ordered Tilbury Corp to sell its stake in the port.", "order Ministers > Tilbury Corp -"),
    # judgements in plain words, and what a company suffers
    ("Energy secretary Paula Rowan called Tilbury Corp's profits obscene.", "statement Paula Rowan > Tilbury Corp -"),
    ("Bank of England governor Paula Rowan said the collapse of Tilbury Corp was alarming.",
     "statement Paula Rowan > Tilbury Corp -"),
    ("EU regulators will decide by March 20 whether to clear Tilbury Corp's bid for Ostrel Inc.",
     "review EU regulators > Ostrel Inc, Tilbury Corp -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_acts_are_found(events: Read, text: str, expected: str) -> None:
    acts = [e for e in events("en", f"{CONTEXT}\n\n{text}") if e.fact_table == "regulatory_reactions"]
    found = [
        f"{act.kind} {_names(act.roles, 'authority')} > {_names(act.roles, 'company')} {act.amount or '-'}".replace(
            ".0", ""
        )
        for act in acts
    ]
    assert expected in found


def _names(roles: object, wanted: str) -> str:
    return ", ".join(role.name for role in roles if role.role == wanted)  # type: ignore[attr-defined]
