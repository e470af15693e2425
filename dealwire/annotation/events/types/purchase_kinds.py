"""What a purchase turned out to be: of a company, of a share of one, or of an asset."""

from __future__ import annotations

from dealwire.annotation.events.amounts.majorities import says_majority, share_of
from dealwire.annotation.events.amounts.share_holders import find_holder
from dealwire.annotation.events.amounts.shares import HALF, equivalent_share
from dealwire.annotation.events.drafts import Draft, asset_mention
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.other_sides.sold_by import is_sold_by_parent
from dealwire.annotation.text.story import Mention

_IN_PART = frozenset({"partielle", "partielles"})


def retype_purchase(draft: Draft, phrase: Phrase | None) -> None:
    """Turn the purchase of an asset into one of its kind, and that of a share up to one half into a stake."""
    if draft.words.is_group(draft.hit.trigger.lemma, "privatising") and draft.sentence.low(draft.hit.last) in _IN_PART:
        # "la privatisation partielle d'Alpha"
        draft.fact_table, draft.kind = "investments", "stake"
        draft.rename(target="investee", acquirer="investor")
        return
    if phrase is None:
        return
    if draft.frame.frame == "pay" and "target" not in draft.roles and phrase.owners:
        draft.roles["target"] = phrase.owners[:1]
    if phrase.is_fraction and (says_majority(draft) or _is_whole(draft, phrase)):
        return
    share = share_of(draft)
    if draft.frame.frame in {"acquire", "bid"} and (phrase.is_fraction or share):
        find_holder(draft, phrase)
    if share and _is_share_of_seller(draft, phrase):
        draft.rename(seller="target")
    if phrase.asset:
        _as_asset(draft, phrase, phrase.asset)
    elif phrase.is_asset and not phrase.is_fraction and draft.roles.get("target"):
        draft.kind = "asset_purchase"
    elif phrase.is_fraction or share:
        _as_share(draft, phrase, share or 0)


def _is_share_of_seller(draft: Draft, phrase: Phrase) -> bool:
    """ "Alpha sold a 20 percent stake to Beta": a share of itself."""
    is_sold = draft.frame.frame == "sell" and phrase.is_fraction and not _is_own_holding(draft, phrase)
    return is_sold and "acquirer" in draft.roles and "target" not in draft.roles


def _is_own_holding(draft: Draft, phrase: Phrase) -> bool:
    """ "Alpha sold |its 20 percent stake| to Beta": what it held is a share of somebody else. English only."""
    lows = [draft.sentence.low(i) for i in range(phrase.start, phrase.end)]
    is_own = bool(lows) and draft.words.is_class(lows[0], "possessive") and draft.words.language == "en"
    return is_own and any(draft.words.is_group(low, "holdings") for low in lows)


def _as_asset(draft: Draft, phrase: Phrase, words: tuple[int, int]) -> None:
    draft.kind = "asset_purchase"
    draft.roles["target"] = [asset_mention(draft.sentence, *words)]
    is_told = "seller" in draft.roles or is_sold_by_parent(draft.sentence, draft.hit)
    is_namesake = bool(phrase.owners) and _is_called(draft, words, phrase.owners[0])
    is_told = is_told or any(
        draft.words.is_group(draft.sentence.low(i), "former") for i in range(words[0] - 1, words[1])
    )
    is_told = is_told or _is_competition(draft, words, phrase.owners)
    if phrase.owners and not (is_told or is_namesake or _is_site(draft, words, phrase.owners[0].name)):
        draft.roles["seller"] = phrase.owners[:1]


def _is_competition(draft: Draft, words: tuple[int, int], owners: list[Mention]) -> bool:
    """ "les droits |de la Coupe Alpha|": what they are for, unless a known company has them. French."""
    is_rights = any(draft.words.is_group(draft.sentence.low(i), "rightsword") for i in range(*words))
    return is_rights and any(m.name.lower() not in draft.words.companies for m in owners)


def _is_called(draft: Draft, words: tuple[int, int], owner: Mention) -> bool:
    """ "the Alpha |brand|", "the Beta |hotel|": a name right before what bears it is no owner's."""
    return owner.last == words[1] - 1 and draft.words.is_group(draft.sentence.low(owner.last), "namesake")


def _is_site(draft: Draft, words: tuple[int, int], owner: str) -> bool:
    """ "la mine de Kalva", "le port de Sorla": a site is called by its place, unless a known company owns it."""
    lows = (draft.sentence.low(i) for i in range(*words))
    return owner.lower() not in draft.words.companies and any(draft.words.is_group(low, "site") for low in lows)


def _as_share(draft: Draft, phrase: Phrase, share: float) -> None:
    """The company whose share it is; up to one half, or with no share told, it is a stake in that company."""
    if not draft.roles.get("target") and phrase.owners and not _is_held(draft, phrase):
        draft.roles["target"] = phrase.owners[:1]
    if share > HALF:
        return
    if _is_allys(draft):
        draft.rename(target="seller")
    draft.fact_table, draft.kind = "investments", "stake"
    draft.rename(acquirer="investor", target="investee")
    sellers = [m for m in phrase.owners if m.name not in draft.names()]
    if sellers and draft.roles.get("investor") and "seller" not in draft.roles:
        draft.roles["seller"] = sellers[:1]
    draft.percent = draft.percent or equivalent_share(draft)


def _is_allys(draft: Draft) -> bool:
    """ "a racheté la part |de son partenaire Beta|": who held it sells it. French."""
    sentence, targets = draft.sentence, draft.roles.get("target", [])
    if draft.words.language != "fr" or len(targets) != 1 or draft.roles.get("seller"):
        return False
    first = phrase_start(sentence, targets[0].first)
    lows = [sentence.low(i) for i in range(first - 1, targets[0].first)]
    is_own = any(draft.words.is_class(low, "possessive") for low in lows[:2])
    return is_own and any(draft.words.is_group(low, "ally") for low in lows)


def _is_held(draft: Draft, phrase: Phrase) -> bool:
    """ "sold Alpha's |stake| in a joint venture": what Alpha holds, beside "Alpha's shares". English only."""
    near = range(phrase.owners[-1].last + 1, phrase.end)
    is_equity = any(draft.words.is_group(draft.sentence.low(i), "equity") for i in near)
    return draft.words.language == "en" and not is_equity


def _is_whole(draft: Draft, phrase: Phrase) -> bool:
    """ "all outstanding shares of Alpha", "$20 for each Alpha share": the whole company."""
    if phrase.owners or share_of(draft) or not draft.roles.get("target"):
        return False
    lows = [draft.sentence.low(i) for i in range(phrase.start, phrase.end)]
    if any(draft.words.is_class(low, "possessive") for low in lows) and draft.words.language == "fr":
        # "l'intégralité de ses parts dans Alpha"
        return False
    return any(draft.words.is_group(draft.sentence.low(i), "whole") for i in range(phrase.start, phrase.end))
