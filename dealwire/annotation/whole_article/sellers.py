"""Who sells, told apart from the sale: "Beta, owned by Gamma, …" in an article in which Alpha buys Beta."""

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.detection.triggers import Hit, find_hits
from dealwire.annotation.events.amounts.figures import pick_percent
from dealwire.annotation.events.amounts.shares import HALF
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.slots import fill_slots
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.whole_article.retold import retold

_OPEN = frozenset({"announced", "rumoured"})


def find_sellers(sentences: Iterable[Sentence], drafts: list[Draft]) -> list[Draft]:
    """A copy of each open deal without a seller for the sentence that says who owns what is bought."""
    deals = [draft for draft in drafts if _lacks_seller(draft)]
    found: list[Draft] = []
    for sentence in sentences if deals else ():
        for hit in find_hits(sentence):
            if _says_owner(sentence, hit):
                found.extend(_sold(sentence, hit, deals))
    return found


def _says_owner(sentence: Sentence, hit: Hit) -> bool:
    """ "owned by Gamma"; in French also "filiale de Gamma", "qui appartient à Gamma"."""
    frame = hit.trigger.frame.frame
    return (frame == "hold" and hit.is_passive) or (frame == "own" and sentence.words.language == "fr")


def _lacks_seller(draft: Draft) -> bool:
    is_deal = draft.kind == "acquisition" and draft.status in _OPEN
    return is_deal and "acquirer" in draft.roles and "seller" not in draft.roles


def _sold(sentence: Sentence, hit: Hit, deals: list[Draft]) -> list[Draft]:
    share = pick_percent(sentence, hit.first, hit.last)
    if share is not None and share.amount and share.amount.amount <= HALF:
        return []
    roles = fill_slots(sentence, hit).roles
    owned = roles.get("investee", []) or roles.get("target", [])
    owners = roles.get("investor", []) or roles.get("acquirer", [])
    if len(owned) != 1 or not owners:
        return []
    for deal in deals:
        if deal.names("target") == [owned[0].name] and not {m.name for m in owners} & set(deal.names()):
            return [_copy(deal, sentence, hit, owned, owners)]
    return []


def _copy(deal: Draft, sentence: Sentence, hit: Hit, owned: list[Mention], owners: list[Mention]) -> Draft:
    copy = retold(deal, sentence, hit.first, hit.last)
    copy.roles = {"acquirer": copy.roles["acquirer"], "target": owned, "seller": owners}
    return copy
