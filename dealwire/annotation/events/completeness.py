"""Whether the parties that a fact cannot do without are all there."""

from __future__ import annotations

from dealwire.annotation.events.amounts.purposes import purpose_of
from dealwire.annotation.events.checks.approved_aid import is_approved_aid
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.unnamed_suitors import is_courted_by_unnamed
from dealwire.annotation.noun_phrases.complement import complement

# What a kind needs, whichever frame it comes from.
_NEEDED = {"capex": ["investor", "amount"], "capital_increase": ["investee"]}
# How far before a loan the verb of taking it stands.
_TAKEN = 5


def is_complete(draft: Draft) -> bool:
    """Whether the required roles are there; sides of a deal must be different parties."""
    required = list(draft.frame.required)
    if draft.kind == "stake" and draft.words.is_group(draft.hit.trigger.lemma, "convertible"):
        required = ["investee", "amount"]
    elif _is_privatised(draft):
        required = ["investee"]
    elif draft.kind == "stake" and draft.frame.frame == "stake":
        required = ["investor|seller", "investee"]
    elif draft.kind == "stake" and draft.frame.frame in {"acquire", "sell", "bid", "pay"}:
        required = ["investor", "investee"] if "investor" in draft.roles else ["seller", "investee"]
    elif draft.kind == "acquisition" and draft.frame.frame in {"stake", "take"}:
        required = ["acquirer", "target"]
    elif draft.kind == "asset_purchase" or (draft.kind == "acquisition" and draft.frame.frame == "sell"):
        required = ["target"] if _is_selling_itself(draft) else ["acquirer|seller", "target"]
    elif (draft.kind == "debt" and _is_lent(draft)) or _is_bailout(draft):
        required = ["investor", "investee"]
    elif draft.frame.frame == "lend" and draft.words.language == "en":
        # "Banks agreed to lend Alpha $2 billion"
        required = ["investee", "amount"]
    elif draft.kind == "funding_round" and "lead_investor" in draft.roles:
        required = ["investee"]
    elif draft.frame.frame == "pay" and _is_per_share(draft):
        required = ["acquirer", "target"]
    elif draft.kind in _NEEDED:
        required = _NEEDED[draft.kind]
    elif _is_public_aid(draft) or (draft.kind == "funding_round" and draft.frame.frame == "grant"):
        # "a obtenu un financement auprès d'Alpha"
        is_private = draft.kind == "funding_round" and "investor" in draft.roles
        required = ["investee", "investor" if is_private else "amount"]
    return _has_all(draft, ["target"] if is_courted_by_unnamed(draft) or _is_nationalised(draft) else required)


def _is_nationalised(draft: Draft) -> bool:
    """ "Beta sera nationalisé": who takes it over goes without saying. French."""
    before = (draft.sentence.low(draft.hit.first - k) for k in (1, 2))
    is_told = draft.hit.is_passive and any(draft.words.is_class(low, "be") or low == "être" for low in before)
    return draft.kind == "acquisition" and is_told and draft.words.is_group(draft.hit.trigger.lemma, "nationalising")


def _is_privatised(draft: Draft) -> bool:
    """ "La privatisation partielle d'Alpha", "ouvrir le capital de Beta": who sells goes without saying. French."""
    return draft.kind == "stake" and draft.words.is_group(draft.hit.trigger.lemma, "privatising")


def _is_selling_itself(draft: Draft) -> bool:
    """ "Alpha put itself up for sale", "Alpha is exploring a sale": with no buyer yet nobody else is named. English."""
    is_named_before = all(m.last <= draft.hit.first for m in draft.roles.get("target", ()))
    is_own = draft.kind == "acquisition" and not draft.hit.is_passive
    return draft.words.language == "en" and is_own and is_named_before


def _is_bailout(draft: Draft) -> bool:
    """ "was bailed out by the government": what was paid need not be told. English only."""
    return draft.kind == "grant" and draft.words.is_group(draft.hit.trigger.lemma, "bailing")


def _is_per_share(draft: Draft) -> bool:
    """ "offered $50 a share for Beta": a price for each share, not the whole."""
    money = complement(draft.sentence, draft.hit.last).money
    return money is not None and purpose_of(draft.sentence, money) == "per_share"


def _is_lent(draft: Draft) -> bool:
    """ "took an emergency loan from Alpha", "borrow the rest from Alpha": that it is taken makes up for the sum.

    English only.
    """
    sentence, first = draft.sentence, draft.hit.first
    if draft.words.language == "en" and draft.hit.trigger.lemma == "borrow":
        return True
    is_taken = any(draft.words.is_group(sentence.low(i), "taking") for i in range(max(0, first - _TAKEN), first))
    return draft.words.language == "en" and draft.frame.frame == "borrow" and is_taken


def _is_public_aid(draft: Draft) -> bool:
    """ "bénéficiera d'une aide publique": who gives it goes without saying."""
    is_public = draft.words.is_group(draft.hit.trigger.lemma.lower(), "publicaid")
    return draft.kind == "grant" and (is_public or is_approved_aid(draft.sentence, draft.hit))


def _has_all(draft: Draft, required: list[str]) -> bool:
    for role in set(required):
        if role == "amount":
            if draft.amount is None:
                return False
            continue
        count = sum(len(draft.roles.get(choice, ())) for choice in role.split("|"))
        if count < required.count(role):
            return False
    names = draft.names()
    return len(names) == len(set(names))
