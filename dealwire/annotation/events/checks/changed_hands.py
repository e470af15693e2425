"""What changes hands although nobody is said to buy it: it is put up, awarded by a court, or belongs to another now."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.case import NEAR, Case
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.whole_article.enforcers import is_court


def is_held_from_now(sentence: Sentence, hit: Hit) -> bool:
    """ "Beta appartient |désormais| à Alpha", "Beta, |désormais| filiale d'Alpha": it was not before. French."""
    near = range(max(0, hit.first - NEAR), hit.last + NEAR)
    return any(sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "fromnow") for i in near)


def is_offered(case: Case) -> bool:
    """ "Beta cherche un repreneur", "le tribunal a attribué Beta à Alpha": only sure businesses and their sites are.

    Papers and contracts are awarded too: without a court in the sentence no award sells anything.
    """
    draft = case.draft
    if draft.words.is_group(draft.hit.trigger.lemma, "courtaward") and not _is_awarded(case):
        return False
    if draft.amount is not None and "acquirer" not in draft.roles:
        # What only a price is told of is a car, a house or a painting.
        return False
    if draft.kind == "asset_purchase":
        return any(map(case.is_firm, [*draft.roles.get("seller", ()), *draft.roles.get("acquirer", ())]))
    return all(m.kind == "organisation" and case.is_firm(m) for m in draft.roles["target"])


def _is_awarded(case: Case) -> bool:
    """Whether a court of the sentence awards something to a business that the sentence names."""
    courts = (m for m in case.draft.sentence.mentions if m.kind == "authority")
    is_by_court = any(is_court(m.name, case.draft.words) for m in courts)
    buyers = case.draft.roles.get("acquirer", [])
    return is_by_court and bool(buyers) and all(m.kind == "organisation" for m in buyers)


def is_enterprise(sentence: Sentence, asset: Mention) -> bool:
    """ "le club de Beta", "l'imprimerie Gamma": an asset that is a business of its own, with a name in it."""
    inside = range(asset.first, asset.last)
    is_named = any(sentence.tokens.words[i][:1].isupper() for i in inside)
    return is_named and any(sentence.words.is_group(sentence.low(i), "enterprise") for i in inside)


def is_state(sentence: Sentence, hit: Hit) -> bool:
    """ "Alpha |est| intéressé par Beta", beside "l'offre intéresse Alpha", "les clients intéressés par un Beta"."""
    i = hit.first - 1
    while sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    return hit.is_passive and (sentence.words.is_class(sentence.low(i), "be") or sentence.low(i) in {"été", "dit"})


def is_one_of_a_make(sentence: Sentence, target: Mention) -> bool:
    """ "achète |un| Alpha", "possède |une seconde| Beta": what an indefinite article counts is a product. French."""
    i = target.first - 1
    i -= sentence.words.is_group(sentence.low(i), "feminine") and sentence.low(i - 1) == "une"
    return target.kind == "organisation" and sentence.low(i) in {"un", "une"}
