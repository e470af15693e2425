"""What money put into something turned out to be: a stake, a round, aid, or the investor's own spending."""

from __future__ import annotations

from dealwire.annotation.events.amounts.shares import equivalent_share
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.types.aided_projects import project_owners
from dealwire.annotation.events.types.holders_money import as_holders_money
from dealwire.annotation.events.types.raised_kinds import is_public_money
from dealwire.annotation.events.types.spending import as_spending
from dealwire.annotation.roles.filling import Filling

# How many words behind "pledged" its sum may stand.
_PLEDGED = 2
# How far before an investment the verb of needing it stands.
_NEEDED = 5


def retype_invested(draft: Draft, filling: Filling) -> None:
    """Money that goes into no company is spent; what a company gets is a round, what a state gives is aid."""
    if _is_only_promised(draft) or _is_only_needed(draft):
        draft.roles.clear()
    elif not draft.roles.get("investee") and (owners := project_owners(draft)):
        draft.kind, draft.roles["investee"] = "grant", owners
    elif not draft.roles.get("investee"):
        if not as_holders_money(draft):
            as_spending(draft)
    elif filling.support is not None and filling.support.side == "receiver":
        draft.kind = "funding_round"
    elif draft.words.is_group(draft.sentence.low(filling.support_at), "leading"):
        # "Alpha led a $22 million investment in Beta"
        draft.kind = "funding_round"
        draft.rename(investor="lead_investor")
    else:
        draft.percent = draft.percent or equivalent_share(draft)
        draft.kind = "grant" if _is_rescue(draft) else draft.kind
        draft.kind = "debt" if _is_lent(draft) else draft.kind


def _is_only_promised(draft: Draft) -> bool:
    """ "pledged to sell": only a sum right behind the verb ("pledged $3 million to Beta") is an investment."""
    money = draft.amount_words
    is_told = money is not None and 0 <= money.first - draft.hit.last <= _PLEDGED
    is_invested = is_told and bool(draft.roles.get("investee"))
    return draft.words.is_group(draft.hit.trigger.lemma, "pledging") and not is_invested


def _is_only_needed(draft: Draft) -> bool:
    """ "aurait besoin d'un investissement de 3 millions", "needs an investment of $3 million": nobody makes it yet."""
    first = draft.hit.first
    near = range(max(0, first - _NEEDED), first)
    is_noun = draft.hit.trigger.word_class == "noun"
    return is_noun and any(draft.words.is_group(draft.sentence.low(i), "needing") for i in near)


def _is_rescue(draft: Draft) -> bool:
    """ "L'Etat injecte 3 millions d'euros dans Alpha": public money without a share is aid."""
    return is_public_money(draft) and draft.percent is None and draft.words.is_group(draft.hit.trigger.lemma, "aiding")


def _is_lent(draft: Draft) -> bool:
    """ "apporte 3 millions à Alpha |sous forme de prêt|": money put in that is to be paid back. French only."""
    sentence = draft.sentence
    forms = [i for i in range(draft.hit.last, len(sentence.tokens)) if sentence.low(i) == "forme"]
    near = [sentence.low(k) for i in forms for k in range(i + 1, i + 4)]
    return draft.words.language == "fr" and any(draft.words.is_group(low, "debt") for low in near)
