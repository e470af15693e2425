"""Which type of fact a frame turned out to be, by what stands in its slots, and whether its parties are all there."""

from __future__ import annotations

import re

from dealwire.annotation.drafts import Draft, asset_mention
from dealwire.annotation.filling import Filling
from dealwire.annotation.founding import founds_company
from dealwire.annotation.phrases import Phrase
from dealwire.annotation.possessors import possessor
from dealwire.annotation.share_holders import find_holder
from dealwire.annotation.shares import equivalent_share, listed_shares
from dealwire.annotation.sold_by import is_sold_by_parent
from dealwire.annotation.spending import as_spending, is_for_else, is_improvement, place_spending

_HALF = 50
_DEBT_REACH = 14
_AID_REACH = 4
_PLEDGED = 2
_LISTED = 16
_TAKEN = 5
_MAJORITY = re.compile(r"\b(?:majority|majoritaire|majorité|controlling|actionnaire unique)\b", re.IGNORECASE)


def share_of(draft: Draft) -> float | None:
    """The share that the sentence states, in percent."""
    return draft.percent.amount.amount if draft.percent and draft.percent.amount else None


def retype(draft: Draft, filling: Filling) -> None:
    """Settle the kind by what the object turned out to be: a company, a share of one, or an asset."""
    frame = draft.frame.frame
    if frame == "invest":
        _retype_invested(draft, filling)
        return
    phrase = filling.phrases.get("target") or filling.phrases.get("investee")
    if frame == "pay" and is_for_else(draft):
        draft.roles.clear()
    elif frame == "pay" and is_improvement(draft):
        draft.rename(acquirer="investor", target="investee")
        as_spending(draft)
    elif frame in {"acquire", "sell", "bid", "pay"}:
        _retype_purchase(draft, phrase)
    elif frame == "issue" and _is_convertible(draft):
        draft.roles.clear()
    elif frame == "take":
        _retype_taken(draft, phrase)
    elif frame == "stake":
        _retype_stake(draft, filling)
    elif frame == "raise":
        draft.kind = _raised_kind(draft)
    elif frame == "capex":
        place_spending(draft)
    elif frame == "partner" and founds_company(draft):
        draft.kind = "joint_venture"
    elif frame == "grant" and _is_private(draft):
        draft.kind = "funding_round"
    elif _is_none(draft, phrase) or _is_only_allowed(draft, filling):
        draft.roles.clear()


def _raised_kind(draft: Draft) -> str:
    """What money that is raised comes from: lenders, a listing, the state, or the investors of a round."""
    if _says_debt(draft):
        return "debt"
    if _says_listing(draft):
        return "ipo"
    return "grant" if _is_public_money(draft) or _says_aid(draft) else draft.kind


def _retype_invested(draft: Draft, filling: Filling) -> None:
    """Money that goes into no company is spent; what a company gets is a round, what a state gives is aid."""
    if _is_only_promised(draft):
        draft.roles.clear()
    elif not draft.roles.get("investee"):
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


def _is_none(draft: Draft, phrase: Phrase | None) -> bool:
    """Whether nothing is told after all: a majority merely held, what a deal is worth."""
    frame = draft.frame.frame
    if frame == "worth":
        return not _is_copular(draft)
    return frame == "hold" and not _is_shared(draft, phrase)


def _is_only_allowed(draft: Draft, filling: Filling) -> bool:
    """ "The Commission approved $3 million in state aid": it lets others give, unlike a parliament its bailout."""
    if draft.frame.frame != "grant" or draft.words.language != "en":
        return False
    givers = [draft.words.authority_kinds.get(m.authority_id or "") for m in draft.roles.get("investor", ())]
    is_watchdog = "competition_authority" in givers
    is_approved = is_watchdog and draft.words.is_group(draft.sentence.low(filling.support_at), "approving")
    return is_approved and draft.words.is_group(draft.hit.trigger.lemma, "examined")


def _is_private(draft: Draft) -> bool:
    """ "un financement de 3 millions d'euros d'Alpha": what no public body finances is a round."""
    investors = draft.roles.get("investor", ())
    is_round = draft.words.is_group(draft.hit.trigger.lemma, "round")
    if not investors and draft.words.language == "fr":
        is_told = any(draft.words.is_group(low, "young") for low in draft.sentence.tokens.lows)
        return is_round and is_told
    return is_round and bool(investors) and all(m.kind == "organisation" for m in investors)


def _is_shared(draft: Draft, phrase: Phrase | None) -> bool:
    """Whether a minority is told, or a list of holders with their shares."""
    return _is_minority(draft, phrase) or (draft.hit.is_passive and bool(listed_shares(draft)))


def _is_minority(draft: Draft, phrase: Phrase | None) -> bool:
    """Whether a share is told, and no majority: holding one is no fact (fact guidelines, hard cases)."""
    share = share_of(draft)
    is_noun_or_passive = draft.hit.trigger.word_class == "noun" or (draft.hit.is_passive and share is not None)
    is_part = draft.words.is_group(draft.hit.trigger.lemma, "partial")
    is_share = is_noun_or_passive or is_part or (phrase is not None and (phrase.is_fraction or bool(share)))
    return is_share and (share or 0) <= 50 and not _says_majority(draft)


def _says_majority(draft: Draft) -> bool:
    sentence = draft.sentence
    first = max(0, draft.hit.first - 3)
    last = min(draft.hit.last + (10 if draft.frame.frame == "pay" else 5), len(sentence.tokens))
    return _MAJORITY.search(sentence.span(first, last).text) is not None


def _says_debt(draft: Draft) -> bool:
    """Whether what is raised is debt; "dont 3 millions de dette" and the like only say it of a part."""
    sentence = draft.sentence
    for i in range(draft.hit.last, min(draft.hit.last + _DEBT_REACH, len(sentence.tokens))):
        if sentence.low(i) in {"dont", "including"}:
            return False
        if draft.words.is_group(sentence.low(i), "debt"):
            return True
    return False


def _says_listing(draft: Draft) -> bool:
    """ "the $25 billion raised by Alpha in the largest IPO yet": what a listing brings. English only."""
    sentence, size = draft.sentence, len(draft.sentence.tokens)
    near = range(max(0, draft.hit.first - _LISTED), min(draft.hit.last + _LISTED, size))
    return draft.words.language == "en" and any(draft.words.is_group(sentence.low(i), "listed") for i in near)


def _says_aid(draft: Draft) -> bool:
    """ "received a $3 billion bailout": what was received was given by the state. English only."""
    sentence, last = draft.sentence, draft.amount_words.last if draft.amount_words else draft.hit.last
    near = [sentence.low(i) for i in range(last, last + _AID_REACH)]
    return draft.words.language == "en" and any(draft.words.is_group(low, "aid") for low in near)


def _is_copular(draft: Draft) -> bool:
    """ "X is (now) worth …": a deal that is worth something values nobody."""
    if draft.hit.trigger.word_class == "verb" or not draft.roles.get("company"):
        return draft.hit.trigger.word_class == "verb"
    between = [draft.sentence.low(k) for k in range(draft.roles["company"][0].last, draft.hit.first)]
    if not between and draft.words.language == "en":
        # "aid from Alpha worth $3 million"
        return False
    return len(between) <= 5 and all(low == "," or draft.words.is_group(low, "copula") for low in between)


def _retype_purchase(draft: Draft, phrase: Phrase | None) -> None:
    if phrase is None:
        return
    if draft.frame.frame == "pay" and "target" not in draft.roles and phrase.owners:
        draft.roles["target"] = phrase.owners[:1]
    if phrase.is_fraction and (_says_majority(draft) or _is_whole(draft, phrase)):
        return
    share = share_of(draft)
    if draft.frame.frame in {"acquire", "bid"} and (phrase.is_fraction or share):
        find_holder(draft, phrase)
    if (
        draft.frame.frame == "sell"
        and phrase.is_fraction
        and share
        and "acquirer" in draft.roles
        and "target" not in draft.roles
    ):
        # "Alpha sold a 20 percent stake to Beta": a share of itself.
        draft.rename(seller="target")
    if phrase.asset:
        draft.kind = "asset_purchase"
        draft.roles["target"] = [asset_mention(draft.sentence, *phrase.asset)]
        if phrase.owners and "seller" not in draft.roles and not is_sold_by_parent(draft.sentence, draft.hit):
            draft.roles["seller"] = phrase.owners[:1]
    elif phrase.is_asset and not phrase.is_fraction and draft.roles.get("target"):
        draft.kind = "asset_purchase"
    elif phrase.is_fraction or share:
        if not draft.roles.get("target") and phrase.owners:
            draft.roles["target"] = phrase.owners[:1]
        if (share or 0) <= 50:
            draft.fact_table, draft.kind = "investments", "stake"
            draft.rename(acquirer="investor", target="investee")
            sellers = [m for m in phrase.owners if m.name not in draft.names()]
            if sellers and draft.roles.get("investor") and "seller" not in draft.roles:
                draft.roles["seller"] = sellers[:1]
            draft.percent = draft.percent or equivalent_share(draft)


def _is_whole(draft: Draft, phrase: Phrase) -> bool:
    """ "all outstanding shares of Alpha", "$20 for each Alpha share": the whole company."""
    if phrase.owners or share_of(draft) or not draft.roles.get("target"):
        return False
    lows = [draft.sentence.low(i) for i in range(phrase.start, phrase.end)]
    if any(draft.words.is_class(low, "possessive") for low in lows) and draft.words.language == "fr":
        # "l'intégralité de ses parts dans Alpha"
        return False
    return any(draft.words.is_group(draft.sentence.low(i), "whole") for i in range(phrase.start, phrase.end))


def _retype_taken(draft: Draft, phrase: Phrase | None) -> None:
    """ "Alpha prend 10 % de Beta": only with a share is it a purchase, above one half of the company."""
    share = phrase.percent.amount.amount if phrase and phrase.percent and phrase.percent.amount else 0
    if not share or (phrase is not None and phrase.asset):
        draft.roles.clear()
    elif share > _HALF:
        draft.fact_table, draft.kind = "deals", "acquisition"
        draft.rename(investor="acquirer", investee="target")


def _retype_stake(draft: Draft, filling: Filling) -> None:
    share = share_of(draft)
    is_majority = share > 50 if share else _says_majority(draft)
    if not is_majority:
        return
    if _is_held(draft, filling):
        draft.roles.clear()
    else:
        draft.fact_table, draft.kind = "deals", "acquisition"
        draft.rename(investor="acquirer", investee="target")


def _is_held(draft: Draft, filling: Filling) -> bool:
    """Whether the share is told as held, not bought ("owns a 60 % stake"): a majority merely held is no fact."""
    if not filling.support and is_held_share(draft):
        return True
    near = range(max(0, draft.hit.first - 8), draft.hit.first)
    governing = draft.sentence.low(filling.support_at) if filling.support else ""
    return draft.words.is_group(governing, "holding") or (
        not filling.support and any(draft.words.is_group(draft.sentence.low(i), "holding") for i in near)
    )


def is_held_share(draft: Draft) -> bool:
    """ "Alpha's 30 percent stake in Beta": a share that is told as somebody's own."""
    if draft.frame.frame != "stake" or draft.hit.trigger.word_class != "noun" or draft.words.language != "en":
        return False
    holders = {m.name for role in ("investor", "acquirer") for m in draft.roles.get(role, ())}
    return bool(holders) and any(m.name in holders for m in possessor(draft.sentence, draft.hit))


def _is_only_promised(draft: Draft) -> bool:
    """ "pledged to sell": only a sum right behind the verb ("pledged $3 million to Beta") is an investment."""
    money = draft.amount_words
    is_told = money is not None and 0 <= money.first - draft.hit.last <= _PLEDGED
    is_invested = is_told and bool(draft.roles.get("investee"))
    return draft.words.is_group(draft.hit.trigger.lemma, "pledging") and not is_invested


def _is_public_money(draft: Draft) -> bool:
    """Whether every investor is an authority."""
    investors = draft.roles.get("investor", ())
    return bool(investors) and all(m.kind == "authority" for m in investors)


def _is_convertible(draft: Draft) -> bool:
    """ "émet des obligations convertibles": these are shares to come, which their own noun tells."""
    near = range(draft.hit.last, draft.hit.last + _DEBT_REACH)
    return any(draft.words.is_group(draft.sentence.low(i), "convertible") for i in near)


def _is_rescue(draft: Draft) -> bool:
    """ "L'Etat injecte 3 millions d'euros dans Alpha": public money without a share is aid."""
    return _is_public_money(draft) and draft.percent is None and draft.words.is_group(draft.hit.trigger.lemma, "aiding")
