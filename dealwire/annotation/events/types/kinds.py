"""Which kind of fact a frame turned out to be, by what stands in its slots."""

from __future__ import annotations

from dealwire.annotation.events.amounts.majorities import is_shared
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.types.founding import founds_company
from dealwire.annotation.events.types.investment_kinds import retype_invested
from dealwire.annotation.events.types.purchase_kinds import retype_purchase
from dealwire.annotation.events.types.raised_kinds import is_convertible, raised_kind
from dealwire.annotation.events.types.spending import as_spending, is_for_else, is_improvement, place_spending
from dealwire.annotation.events.types.stake_kinds import is_share_of_new, retype_stake, retype_taken
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.filling import Filling

# How many words behind a financing those who lend it may stand.
_BANKS = 14


def retype(draft: Draft, filling: Filling) -> None:
    """Settle the kind by what the object turned out to be: a company, a share of one, or an asset."""
    frame = draft.frame.frame
    if frame == "invest":
        retype_invested(draft, filling)
        return
    phrase = filling.phrases.get("target") or filling.phrases.get("investee")
    if (frame == "pay" and (is_for_else(draft) or _is_spent_on_site(draft, phrase))) or is_share_of_new(draft, phrase):
        draft.roles.clear()
    elif frame == "pay" and is_improvement(draft):
        draft.rename(acquirer="investor", target="investee")
        as_spending(draft)
    elif frame in {"acquire", "sell", "bid", "pay", "offered"}:
        retype_purchase(draft, phrase)
    elif frame == "issue" and is_convertible(draft):
        draft.roles.clear()
    elif frame == "take":
        retype_taken(draft, phrase)
    elif frame == "stake":
        retype_stake(draft, filling)
    elif frame == "raise":
        draft.kind = raised_kind(draft)
    elif frame == "capex":
        place_spending(draft)
    elif frame == "partner" and founds_company(draft):
        draft.kind = "joint_venture"
    elif frame == "grant" and _is_private(draft):
        draft.kind = "debt" if _is_from_banks(draft) else "funding_round"
    elif _is_none(draft, phrase) or _is_only_allowed(draft, filling):
        draft.roles.clear()


def _is_spent_on_site(draft: Draft, phrase: Phrase | None) -> bool:
    """ "will |spend| $3 billion on a new chip factory": what is built for the sum is bought from nobody. English."""
    is_spent = draft.words.language == "en" and draft.words.is_group(draft.hit.trigger.lemma, "spending")
    return is_spent and phrase is not None and phrase.asset is not None and not phrase.owners


def _is_none(draft: Draft, phrase: Phrase | None) -> bool:
    """Whether nothing is told after all: a majority merely held, what a deal is worth."""
    frame = draft.frame.frame
    if frame == "worth":
        return not _is_copular(draft)
    return frame == "hold" and not is_shared(draft, phrase)


def _is_only_allowed(draft: Draft, filling: Filling) -> bool:
    """ "The Commission approved $3 million in state aid": it lets others give, unlike a parliament its bailout.

    In French the aid stays told, without a giver.
    """
    if draft.frame.frame != "grant":
        return False
    givers = [draft.words.authority_kinds.get(m.authority_id or "") for m in draft.roles.get("investor", ())]
    is_watchdog = "competition_authority" in givers
    verb = draft.sentence.low(filling.support_at)
    is_approved = is_watchdog and any(draft.words.is_group(verb, group) for group in ("approving", "allowing"))
    if is_approved and draft.words.language == "fr":
        del draft.roles["investor"]
        return False
    return is_approved and draft.words.is_group(draft.hit.trigger.lemma, "examined")


def _is_private(draft: Draft) -> bool:
    """ "un financement de 3 millions d'euros d'Alpha": what no public body finances is a round."""
    investors = draft.roles.get("investor", ())
    is_round = draft.words.is_group(draft.hit.trigger.lemma, "round")
    is_got = draft.hit.trigger.lemma == "recevoir" and draft.words.language == "fr"
    # "la start-up Beta a reçu 3 millions d'euros d'Alpha"
    is_round = is_round or (is_got and any(draft.words.is_group(low, "young") for low in draft.sentence.tokens.lows))
    if not investors and draft.words.language == "fr":
        is_told = any(draft.words.is_group(low, "young") for low in draft.sentence.tokens.lows)
        return is_round and is_told
    return is_round and bool(investors) and all(m.kind == "organisation" for m in investors)


def _is_from_banks(draft: Draft) -> bool:
    """ "un financement de 3 millions d'euros de ses banques": lenders behind the noun make it debt. French."""
    near = range(draft.hit.last, min(draft.hit.last + _BANKS, len(draft.sentence.tokens)))
    return any(draft.words.is_group(draft.sentence.low(i), "banking") for i in near)


def _is_copular(draft: Draft) -> bool:
    """ "X is (now) worth …": a deal that is worth something values nobody."""
    if draft.hit.trigger.word_class == "verb" or not draft.roles.get("company"):
        return draft.hit.trigger.word_class == "verb"
    between = [draft.sentence.low(k) for k in range(draft.roles["company"][0].last, draft.hit.first)]
    if not between and draft.words.language == "en":
        # "aid from Alpha worth $3 million"
        return False
    return len(between) <= 5 and all(low == "," or draft.words.is_group(low, "copula") for low in between)
