"""What a valuation, or a sum spent on a plant, needs beyond its roles before it is believed."""

from __future__ import annotations

from dealwire.annotation.events.case import Case, is_beside
from dealwire.annotation.events.checks.building_costs import is_cost_told, is_own_cost, is_own_site
from dealwire.annotation.events.checks.sites_built import is_site_priced, is_site_word
from dealwire.annotation.events.checks.valued_parties import is_change, is_estimated, is_of_part
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.types.spenders import is_cost_told as is_sum_needed
from dealwire.annotation.text.story import Mention

# How many words behind a sum what it builds may be named.
_SITE_REACH = 6
_SPENT = 12
_ONE_OF_ITS = frozenset({"ce", "cet", "cette", "un", "une"})
# "« 3 millions d'euros » |d'|investissement".
_QUOTED = 2
_BUILT = frozenset({"capital", "improving"})
_BEFORE_SITE = 3
_AHEAD = frozenset({"announced", "rumoured"})
# Smaller sums are bets and bills, no plants.
_LEAST_SPENT = 100_000.0
_CARRIERS = frozenset({"base", "dont", "pour", "with", "at", "à", "avec", "its", "sa", "une"})


def is_carried(case: Case) -> bool:
    """ "X's valuation", "a valuation of X", "with a valuation of …": else it is somebody's estimate of somebody."""
    draft, company = case.draft, case.draft.roles["company"][0]
    if draft.words.is_group(draft.hit.trigger.lemma, "vague") and not case.is_firm(company):
        return False
    if draft.words.language == "fr" and draft.sentence.low(company.first - 1) in _ONE_OF_ITS:
        # "la valeur de cette Alpha 300"
        return False
    is_glued = draft.sentence.low(company.last) == "'s" or company.last == draft.hit.first
    if case.filling.support is not None and (case.filling.support.side == "giver" or case.is_firm(company)):
        return True
    lead = range(max(0, draft.hit.first - 7), draft.hit.first)
    return "company" in case.filling.phrases or is_glued or any(draft.sentence.low(i) in _CARRIERS for i in lead)


def is_valued(case: Case) -> bool:
    """One company beside one amount; with "valoir" and "spend" surely a business, the sum right behind the verb."""
    parties = case.draft.roles.get("company", []) + case.draft.roles.get("investor", [])
    money = case.draft.amount_words
    if money is not None and case.draft.sentence.low(money.first - 1) == "by":
        # "rose by $2 billion"
        return False
    is_valuation = case.draft.fact_table == "valuations"
    if is_valuation and (is_change(case.draft, money) or not _is_of_whole(case, parties)):
        return False
    is_french = case.draft.words.language == "fr"
    is_noun = case.draft.hit.trigger.word_class == "noun" and is_french
    if case.draft.kind == "capex" and is_french and money is not None and not _is_of_sum(case, money):
        return False
    if case.draft.kind == "capex" and case.draft.amount and case.draft.amount.amount < _LEAST_SPENT:
        return False
    if case.draft.kind == "capex" and is_noun and any(m.kind == "authority" for m in parties):
        return False
    is_cost = case.draft.kind == "capex" and money is not None and is_cost_told(case.draft, money)
    is_cost = is_cost or (case.draft.kind == "capex" and money is not None and is_own_cost(case.draft, money))
    is_cost = is_cost or _is_needed(case)
    is_near = is_beside(case) or _is_priced_site(case) or is_cost
    return is_near and (case.draft.frame.frame not in {"worth", "capex"} or _is_firms_own(case, parties))


def _is_needed(case: Case) -> bool:
    """ "la construction de l'usine d'Alpha a nécessité 3 millions": a sum behind a verb of costing. French."""
    draft = case.draft
    is_noun = draft.kind == "capex" and draft.hit.trigger.word_class == "noun" and draft.words.language == "fr"
    return is_noun and is_sum_needed(draft.sentence, draft.hit.first)


def _is_of_whole(case: Case, parties: list[Mention]) -> bool:
    """Whether it is one company that is valued: no deal, no share and no part of one."""
    is_one = len(parties) <= 1 and not _is_deals_value(case.draft)
    return is_one and not is_of_part(case.draft) and _is_sure(case)


def _is_sure(case: Case) -> bool:
    """ "estimated at $2 billion" may be said of anything: only of a sure company right before it. French."""
    hit, sentence = case.draft.hit, case.draft.sentence
    is_of_goods = [sentence.low(hit.first - 2), sentence.low(hit.first - 1)] == ["d'", "une"]
    if (hit.is_passive or is_of_goods) and sentence.words.language == "fr":
        # "la facture des élus Alpha est évaluée à …", "des marchandises d'une valeur marchande de …"
        return case.is_firm(case.draft.roles["company"][0]) and (is_estimated(case.draft) or not _is_wide(case))
    is_wide = _is_wide(case)
    return not is_wide or (case.is_firm(case.draft.roles["company"][0]) and is_estimated(case.draft))


def _is_wide(case: Case) -> bool:
    return case.draft.words.is_group(case.draft.hit.trigger.lemma, "estimating")


def _is_deals_value(draft: Draft) -> bool:
    """ "a transaction valued at $3 billion", "a stake valued at $2 million": what a deal or share is worth."""
    i = draft.hit.first - 1
    while draft.words.is_class(draft.sentence.low(i), "be") or draft.words.is_class(draft.sentence.low(i), "adverb"):
        i -= 1
    low = draft.sentence.low(i)
    is_part = draft.words.is_group(low, "transaction") or "fraction" in draft.words.epithets.get(low, ())
    return draft.hit.is_passive and draft.sentence.at(i) is None and is_part


def _is_of_sum(case: Case, money: Mention) -> bool:
    """ "un investissement de 3 millions", "3 millions d'investissements", not "3 millions de baisse de ses …" nor "a
    empoché 3 millions et prévoit d'investir"."""
    sentence, hit = case.draft.sentence, case.draft.hit
    if hit.trigger.word_class == "verb":
        return hit.is_passive or money.last > hit.first or _is_priced_site(case)
    is_ahead = hit.first - money.last <= _QUOTED and sentence.low(hit.first - 1) in {"d'", "de"}
    return money.first >= hit.last or is_ahead


def _is_spent(draft: Draft, money: Mention) -> bool:
    """ "consacre 3 millions à son usine": what is spent goes into a site, a place or a technology.

    "met 3 millions sur la table pour les actifs" names a price.
    """
    sentence, last = draft.sentence, max(money.last, draft.hit.last)
    if any(draft.words.is_group(sentence.low(i), "unpriced") for i in range(last, last + _BEFORE_SITE)):
        # "spent $3 billion on |acquisitions|"
        return False
    is_for = sentence.low(last) == "pour" and draft.words.is_class(sentence.low(last + 1), "determiner")
    if is_for and not draft.words.is_class(sentence.low(last + 1), "possessive"):
        return False
    lows = [sentence.low(i) for i in range(money.last, money.last + _SPENT)]
    is_built = any(is_site_word(low, draft.words) or draft.words.groups.get(low, frozenset()) & _BUILT for low in lows)
    return is_built or (draft.words.language == "fr" and bool(draft.roles.get("investee")))


def _is_spent_there(case: Case) -> bool:
    """ "Alpha construira une usine. Le groupe |y| consacrera 3 millions": a site of the sentence before. French."""
    sentence, words = case.draft.sentence, case.draft.words
    before = case.story.sentences[sentence.index - 1].tokens.lows if sentence.index else []
    is_there = words.language == "fr" and sentence.low(case.draft.hit.first - 1) == "y"
    return is_there and any(is_site_word(low, words) for low in before)


def _is_priced_site(case: Case) -> bool:
    return case.draft.words.is_group(case.draft.hit.trigger.lemma, "erecting") and is_site_priced(case.draft)


def is_erected(case: Case) -> bool:
    """ "construira une usine de 3 millions d'euros": with a French verb of building the sum is a site's price."""
    is_building = case.draft.words.is_group(case.draft.hit.trigger.lemma, "erecting")
    return not is_building or is_site_priced(case.draft)


def is_enlarged(case: Case) -> bool:
    """ "a $2 billion expansion of its Ohio plant", beside one "of its credit line": what is enlarged has a place."""
    is_enlarging = case.draft.words.is_group(case.draft.hit.trigger.lemma, "enlarging")
    return not is_enlarging or bool(case.draft.roles.get("investee"))


def is_built(case: Case) -> bool:
    """ "builds a $3 billion plant": what is built for the sum is a site."""
    draft, money = case.draft, case.draft.amount_words
    if money is not None and draft.hit.trigger.word_class == "noun":
        return _is_announced_site(case, money)
    if money is not None and draft.words.is_group(draft.hit.trigger.lemma, "spending"):
        return _is_spent(draft, money) or _is_spent_there(case)
    if money is None or not _is_building(case):
        return True
    if is_cost_told(draft, money):
        return True
    behind = range(money.last, money.last + _SITE_REACH)
    is_site = any(is_site_word(draft.sentence.low(i), draft.words) for i in behind)
    return is_site and money.first - draft.hit.last <= 2


def _is_announced_site(case: Case, money: Mention) -> bool:
    """Whether the sum is that of a site which is announced, or told as somebody's own to come."""
    draft, support = case.draft, case.filling.support
    if draft.words.language == "fr":
        return support is not None and 0 <= money.first - draft.hit.last <= _BEFORE_SITE
    is_announced = support is not None and (support.status in _AHEAD or _is_building(case))
    if is_own_site(draft, money) or is_own_cost(draft, money) or (is_announced and is_cost_told(draft, money)):
        return True
    return is_announced and 0 <= draft.hit.first - money.last <= _BEFORE_SITE


def _is_building(case: Case) -> bool:
    draft, at = case.draft, case.filling.support_at
    word = draft.sentence.low(at) if draft.hit.trigger.word_class == "noun" else draft.hit.trigger.lemma
    return draft.words.is_group(word, "building")


def _is_firms_own(case: Case, parties: list[Mention]) -> bool:
    hit, money = case.draft.hit, case.draft.amount_words
    if hit.trigger.word_class != "verb" or money is None:
        return True
    is_behind = money.first >= hit.first or _is_priced_site(case)
    return not hit.is_passive and is_behind and all(map(case.is_firm, parties))
