"""Companies and what each is worth, told in one list: "by market value: Alpha ($50 billion), Beta ($40 billion)"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.amounts.fact_dates import pick_date
from dealwire.annotation.events.amounts.purposes import purpose_of
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention, Sentence

_FRAMES = frozenset({"value", "estimate", "worth"})
_MARKS = frozenset({"(", ";", ":", "-", "–", ",", "at", "with"})
_LEAST = 2


def rank(sentence: Sentence, hit: Hit, published: date | None) -> list[Draft]:
    """A valuation for each company of the list that follows the trigger; none where there are not two of them."""
    if hit.trigger.frame.frame not in _FRAMES:
        return []
    pairs = [pair for party in sentence.mentions if (pair := _pair(sentence, hit, party)) is not None]
    frame, day = hit.trigger.frame, pick_date(sentence, hit.first, hit.last, published)
    return [
        Draft(
            sentence,
            replace(hit, first=party.first, last=money.last),
            frame.fact_table,
            frame.kind,
            frame.confidence,
            {"company": [party]},
            amount=money.amount,
            amount_words=money,
            date=day.date if day else None,
        )
        for party, money in (pairs if len(pairs) >= _LEAST else [])
    ]


def _pair(sentence: Sentence, hit: Hit, party: Mention) -> tuple[Mention, Mention] | None:
    """The company with the sum right behind it, past a mark."""
    money = sentence.at(party.last + 1)
    is_party = party.kind == "organisation" and party.first >= hit.last
    if not is_party or sentence.low(party.last) not in _MARKS or money is None or money.kind != "money":
        return None
    return (party, money) if purpose_of(sentence, money) in {None, "valuation", "market"} else None
