"""Several purchases told in one breath, each with its price: "racheté Alpha pour 2 millions, ainsi que Beta pour 3"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.amounts.measure import with_own_sum
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.dated_lists import is_later, own_date
from dealwire.annotation.text.mention import DateMention
from dealwire.annotation.text.story import Mention

# How far behind a name its own price may stand ("pour plus de", "for about").
_REACH = 5
_PRICED = frozenset({"pour", "for", "contre", "(", "à"})


def one_each(draft: Draft, role: str) -> list[Draft]:
    """A draft for each party in `role`; where one but the last has a price right behind it, each with its own."""
    parties = draft.roles[role]
    prices = [_price(draft, party) for party in parties]
    is_apart = any(price is not None for price in prices[:-1])
    draft = replace(draft, date=None) if all(own_date(draft.sentence, party) for party in parties) else draft
    return [
        replace(
            _priced(draft, price) if is_apart else with_own_sum(draft, party),
            roles={**draft.roles, role: [party]},
            date=_date(draft, party, is_first=party is parties[0]),
        )
        for party, price in zip(parties, prices, strict=True)
    ]


def _date(draft: Draft, party: Mention, *, is_first: bool) -> DateMention | None:
    """The draft's date is that of the first; a further one may have its own: "a racheté Alpha et |en 2014| Beta"."""
    own = own_date(draft.sentence, party)
    if is_first:
        return draft.date or own
    return own if own is not None or is_later(draft.sentence, party.last) else draft.date


def _price(draft: Draft, party: Mention) -> Mention | None:
    sentence = draft.sentence
    if sentence.low(party.last) not in _PRICED:
        return None
    near = [sentence.at(i) for i in range(party.last + 1, party.last + _REACH)]
    found = next((m for m in near if m is not None), None)
    return found if found is not None and found.kind == "money" else None


def _priced(draft: Draft, price: Mention | None) -> Draft:
    return replace(draft, amount_words=price, amount=price.amount if price else None)
