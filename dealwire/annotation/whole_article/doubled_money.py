"""Money told again beside what it is for: a loan that is guaranteed, a fine that is due, the sum of an issue."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.whole_article.sales_and_sums import hand_to_sale


def is_guaranteed(draft: Draft, drafts: list[Draft]) -> bool:
    """A loan that the same sentence says the state guarantees: public money (fact guidelines, `grant`)."""
    return draft.kind == "debt" and any(
        other.kind == "grant"
        and other.sentence is draft.sentence
        and draft.words.is_group(other.hit.trigger.lemma, "guaranteeing")
        and set(draft.names("investee")) & set(other.names("investee"))
        and (draft.amount is None or other.amount is None or draft.amount.amount == other.amount.amount)
        for other in drafts
    )


def is_public_round(draft: Draft, drafts: list[Draft]) -> bool:
    """ "The government gave Alpha $2 billion in emergency funding": what a state gives is no round."""
    is_bare = draft.kind == "funding_round" and not draft.names("investor", "lead_investor")
    return is_bare and any(
        other.kind == "grant"
        and other.sentence is draft.sentence
        and other.amount == draft.amount
        and other.names("investee") == draft.names("investee")
        for other in drafts
    )


def is_loan_given(draft: Draft, drafts: list[Draft]) -> bool:
    """ "The ministry gave Alpha a $3 million loan": what is given is told by its own noun."""
    is_verb = draft.kind == "grant" and draft.hit.trigger.word_class == "verb" and draft.words.language == "en"
    return is_verb and any(
        other.kind == "debt"
        and other.sentence is draft.sentence
        and other.amount == draft.amount
        and other.names("investee") == draft.names("investee")
        and not draft.words.is_group(draft.hit.trigger.lemma, "guaranteeing")
        for other in drafts
    )


def is_due(draft: Draft, drafts: list[Draft]) -> bool:
    """ "condamné à verser 3 millions d'euros": money that a penalty or settlement of the same sentence makes due."""
    return draft.fact_table == "investments" and any(
        other.kind in {"fine", "settlement"}
        and other.sentence is draft.sentence
        and other.amount is not None
        and other.amount == draft.amount
        for other in drafts
    )


def is_told_closer(draft: Draft, drafts: list[Draft]) -> bool:
    """ "raised $3 million in its flotation": a bare verb of raising, whose sum is that of a loan, grant, issue or share
    told in the same sentence. Hands its sum on."""
    is_bare = draft.frame.frame == "raise" and draft.kind == "funding_round"
    # "a souscrit un emprunt", "a obtenu un crédit": in French the noun tells who lends.
    is_debt = draft.kind == "debt" and draft.frame.frame in {"raise", "issue"} and draft.words.language == "fr"
    if not (is_bare or is_debt):
        return False
    if hand_to_sale(draft, drafts):
        return True
    for other in drafts:
        is_other = other.sentence is draft.sentence and other.fact_table == "investments" and other is not draft
        if not is_other or other.frame.frame in {"raise", "hold", "back", "round", "issue"}:
            continue
        is_same = set(draft.names("investee")) & set(other.names("investee"))
        if is_same and (other.amount is None or other.amount == draft.amount):
            other.amount, other.amount_words = draft.amount, draft.amount_words
            return True
    return False


def is_placeless(draft: Draft, drafts: list[Draft]) -> bool:
    """Spending told again without its place: the title of an article whose text says where."""
    if draft.kind != "capex" or draft.roles.get("investee"):
        return False
    return any(
        other.kind == "capex"
        and other.roles.get("investee")
        and _are_alike(other.names("investor"), draft.names("investor"))
        and other.amount is not None
        and draft.amount is not None
        and other.amount.amount == draft.amount.amount
        for other in drafts
    )


def _are_alike(names: list[str], others: list[str]) -> bool:
    """Whether names begin alike: "Alpha" in a title is "Alpha Motor" below it."""
    return [name.lower().split()[:1] for name in names] == [name.lower().split()[:1] for name in others]


def only_lists(draft: Draft, drafts: list[Draft]) -> bool:
    """The investors of a round told in the same sentence ("raised $3 million from investors including Alpha")."""
    if draft.frame.frame != "back" or draft.hit.trigger.word_class == "verb":
        return False
    return any(
        other.kind == "funding_round"
        and other.sentence is draft.sentence
        and set(draft.names("investee")) & set(other.names("investee"))
        for other in drafts
    )
