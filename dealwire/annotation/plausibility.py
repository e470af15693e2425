"""What a kind of fact needs beyond its roles before it is believed. Every check errs on the side of silence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dealwire.annotation.complement import complement
from dealwire.annotation.drafts import Draft
from dealwire.annotation.filling import Filling
from dealwire.annotation.modality import is_modal
from dealwire.annotation.story import Mention, Story

_BESIDE = 6
_CLOSE = 2
_SPENT = 12
_BEFORE_SITE = 3
_AHEAD = frozenset({"announced", "rumoured"})
_OFTEN = 2
_NEAR = 4
# Smaller sums are bets and bills, no plants.
_LEAST_SPENT = 100_000.0
_SINCE_REACH = 10
_CARRIERS = frozenset({"with", "at", "à", "avec", "its", "sa", "une"})
# Adjectives that mark out no asset among others.
_UNSPECIFIC = frozenset(
    {"more", "other", "certain", "new", "several", "autres", "nouveaux", "non", "stratégiques", "importants", "majeurs"}
)


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with what its slots held and the story it stands in."""

    draft: Draft
    filling: Filling
    story: Story

    def is_firm(self, mention: Mention) -> bool:
        """Whether the article or the lexicon shows the party to be a business."""
        return mention.name in self.story.firms


def is_plausible(draft: Draft, filling: Filling, story: Story) -> bool:
    """Whether the draft passes the checks of its frame and of its kind."""
    case = Case(draft, filling, story)
    checks = (_FRAME_CHECKS.get(draft.frame.frame), _KIND_CHECKS.get(draft.kind))
    return all(check(case) for check in checks if check is not None)


def _is_raised(case: Case) -> bool:
    """Money right after the verb ("raised $30 million"), or right before its passive; raised by a business."""
    draft = case.draft
    near = [m for m in draft.sentence.mentions if m.kind == "money" and 0 <= draft.hit.first - m.last <= 3]
    if draft.hit.trigger.word_class == "noun":
        is_money = _is_beside(case)
    else:
        is_money = complement(draft.sentence, draft.hit.last).money is not None or (draft.hit.is_passive and bool(near))
        is_money = is_money or _follows_closely(case)
    if draft.words.is_group(draft.hit.trigger.lemma, "receiving") and not _is_funding(case):
        return False
    investees = [m for m in draft.roles.get("investee", ()) if m.kind != "person"]
    if draft.words.is_group(draft.hit.trigger.lemma, "gathering") and not _is_venture(case):
        return False
    return is_money and any(case.is_firm(m) or m.name in case.story.article.title for m in investees)


def _is_venture(case: Case) -> bool:
    """What a business gathers or gets is a round only with an investor, or words of venture, beside it."""
    draft = case.draft
    is_said = any(draft.words.is_group(low, "venture") for low in draft.sentence.tokens.lows)
    return is_said or bool(draft.names("investor", "lead_investor"))


def _follows_closely(case: Case) -> bool:
    """ "a levé au total 30 millions d'euros": a few words between at most."""
    sentence, last = case.draft.sentence, case.draft.hit.last
    money = next((sentence.at(i) for i in range(last, last + _NEAR) if sentence.at(i) is not None), None)
    return money is not None and money.kind == "money"


def _is_funding(case: Case) -> bool:
    """Fees and fines are received too: an investor, or a word for funding, makes it one."""
    lows = case.draft.sentence.tokens.lows
    return bool(case.draft.names("investor")) or any(case.draft.words.is_group(low, "funds") for low in lows)


def _is_paid(case: Case) -> bool:
    """The price right behind the verb: "paid $3 billion for Alpha"."""
    money = complement(case.draft.sentence, case.draft.hit.last).money
    return money is not None and money.first - case.draft.hit.last <= 4


def _is_decreed(case: Case) -> bool:
    """A law or tax that somebody adopts or levies, not one that is merely spoken of."""
    is_carried = case.filling.support is not None and case.filling.support.side == "authority"
    if case.draft.words.is_group(case.draft.hit.trigger.lemma, "levying"):
        return _is_levied(case)
    return case.draft.hit.trigger.word_class == "verb" or is_carried


def _is_levied(case: Case) -> bool:
    """ "imposera les géants du numérique": whom it taxes stands right behind the verb."""
    sentence, last = case.draft.sentence, case.draft.hit.last
    near = range(last, last + 3)
    is_direct = sentence.low(last) in {"les", "le", "la", "l'"} or sentence.at(last) is not None
    names_whom = any(sentence.words.is_group(sentence.low(i), "sector") for i in near)
    return is_direct and (names_whom or any(m.first in near for m in case.draft.roles.get("company", ())))


def _is_carried(case: Case) -> bool:
    """ "X's valuation", "a valuation of X", "with a valuation of …": else it is somebody's estimate of somebody."""
    draft, company = case.draft, case.draft.roles["company"][0]
    if draft.words.is_group(draft.hit.trigger.lemma, "vague") and not case.is_firm(company):
        return False
    is_glued = draft.sentence.low(company.last) == "'s" or company.last == draft.hit.first
    if case.filling.support is not None and (case.filling.support.side == "giver" or case.is_firm(company)):
        return True
    lead = range(max(0, draft.hit.first - 7), draft.hit.first)
    return "company" in case.filling.phrases or is_glued or any(draft.sentence.low(i) in _CARRIERS for i in lead)


def _is_beside(case: Case) -> bool:
    """Whether the amount stands within a few words of the trigger: only then is it what was invested or is worth."""
    money, hit = case.draft.amount_words, case.draft.hit
    companies = case.draft.roles.get("company", ())
    if money is not None and any(hit.last < m.first and 0 < money.first - m.last <= _CLOSE for m in companies):
        # "a valuation on its partner Alpha of $2 billion"
        return True
    return money is not None and -1 <= max(money.first - hit.last, hit.first - money.last) <= _BESIDE


def _is_valued(case: Case) -> bool:
    """One company beside one amount; with "valoir" and "spend" surely a business, the sum right behind the verb."""
    parties = case.draft.roles.get("company", []) + case.draft.roles.get("investor", [])
    money = case.draft.amount_words
    if money is not None and case.draft.sentence.low(money.first - 1) == "by":
        # "rose by $2 billion"
        return False
    if case.draft.fact_table == "valuations" and len(parties) > 1:
        return False
    is_noun = case.draft.hit.trigger.word_class == "noun" and case.draft.words.language == "fr"
    if case.draft.kind == "capex" and case.draft.amount and case.draft.amount.amount < _LEAST_SPENT:
        return False
    if case.draft.kind == "capex" and is_noun and any(m.kind == "authority" for m in parties):
        return False
    return _is_beside(case) and (case.draft.frame.frame not in {"worth", "capex"} or _is_firms_own(case, parties))


def _is_built(case: Case) -> bool:
    """ "builds a $3 billion plant": what is built for the sum is a site."""
    draft, money = case.draft, case.draft.amount_words
    if money is not None and draft.hit.trigger.word_class == "noun":
        support = case.filling.support
        is_announced = support is not None and (support.status in _AHEAD or _is_building(case))
        return is_announced and 0 <= draft.hit.first - money.last <= _BEFORE_SITE
    if money is not None and draft.words.is_group(draft.hit.trigger.lemma, "spending"):
        reach = range(money.last, money.last + _SPENT)
        lows = [draft.sentence.low(i) for i in reach]
        return any(draft.words.is_group(low, "capital") or _is_site_word(draft, low) for low in lows)
    if money is None or not _is_building(case):
        return True
    behind = range(money.last, money.last + _BESIDE)
    is_site = any(_is_site_word(draft, draft.sentence.low(i)) for i in behind)
    return is_site and money.first - draft.hit.last <= 2


def _is_building(case: Case) -> bool:
    draft, at = case.draft, case.filling.support_at
    word = draft.sentence.low(at) if draft.hit.trigger.word_class == "noun" else draft.hit.trigger.lemma
    return draft.words.is_group(word, "building")


def _is_site_word(draft: Draft, low: str) -> bool:
    return "asset" in draft.words.epithets.get(low, ()) or draft.words.is_group(low, "site")


def _is_firms_own(case: Case, parties: list[Mention]) -> bool:
    hit, money = case.draft.hit, case.draft.amount_words
    if hit.trigger.word_class != "verb" or money is None:
        return True
    return not hit.is_passive and money.first >= hit.last and all(map(case.is_firm, parties))


def _is_said(case: Case) -> bool:
    """What somebody should or may yet say is not said."""
    return case.draft.hit.trigger.mood != "base" or not is_modal(case.draft.sentence, case.draft.hit.first)


def _is_specific(case: Case) -> bool:
    """ "more assets", "les activités": an asset that nothing marks out is no target."""
    draft, words = case.draft, case.draft.words
    if words.is_group(draft.hit.trigger.lemma, "quoting") and not _is_business(case):
        return False
    is_retail = words.is_group(draft.hit.trigger.lemma, "retailing")
    if is_retail and not any(map(case.is_firm, draft.roles.get("seller", ()))):
        return False
    if any(m.kind != "asset" for m in draft.roles["target"]):
        return True
    target = draft.roles["target"][0]
    lows = [draft.sentence.low(i) for i in range(target.first, target.last)]
    if any(m.kind in {"money", "percent"} for m in map(draft.sentence.at, range(target.first, target.last)) if m):
        return False
    is_word = draft.sentence.at(target.last - 1) is None
    if is_word and words.classes.get(lows[-1], frozenset()) & {"determiner", "preposition"}:
        return False
    plain = [low for low in lows if low not in words.classes and "asset" not in words.epithets.get(low, ())]
    return any(low not in _UNSPECIFIC for low in plain) or {"seller", "acquirer"} <= set(draft.roles)


def _is_purchase(case: Case) -> bool:
    """A sale without a buyer, and a purchase by persons, must be of a business: goods and houses are sold too.

    A newspaper that is said to have taken something up ("repris par …") quotes it.
    """
    lemma, words = case.draft.hit.trigger.lemma, case.draft.words
    if words.is_group(lemma, "rights") or (words.is_group(lemma, "quoting") and _has_medium(case)):
        return False
    if not _is_company_taken(case):
        return False
    if any(m.kind not in {"person", "authority"} for m in case.draft.roles.get("acquirer", ())):
        return _is_business(case)
    targets = case.draft.roles.get("target", ())
    is_english_sale = words.language == "en" and "acquirer" not in case.draft.roles
    if words.is_group(lemma, "retailing") or is_english_sale:
        return all(map(case.is_firm, targets))
    return all(case.is_firm(m) or case.story.cast.counts[m.name] > 2 for m in targets)


def _is_company_taken(case: Case) -> bool:
    """Towns are seized, seasons resumed and "un Airbus" bought too: a French verb of that kind needs a business."""
    draft, targets = case.draft, case.draft.roles.get("target", [])
    if draft.words.language != "fr":
        return True
    if any(draft.sentence.low(m.first - 1) in {"un", "une"} and m.kind == "organisation" for m in targets):
        return False
    if draft.words.is_group(draft.hit.trigger.lemma, "quoting"):
        return all(map(case.is_firm, targets))
    is_seized = draft.words.is_group(draft.hit.trigger.lemma, "seizing")
    return not is_seized or any(map(case.is_firm, [*targets, *draft.roles.get("acquirer", [])]))


def _is_business(case: Case) -> bool:
    """In French, a price, or one party at least that is surely a business or spoken of again and again."""
    roles, counts = case.draft.roles, case.story.cast.counts
    parties = roles.get("acquirer", []) + roles.get("target", []) + roles.get("seller", [])
    is_french = case.draft.words.language == "fr"
    if not is_french or case.draft.amount is not None:
        return True
    return any(case.is_firm(m) or counts[m.name] > _OFTEN for m in parties)


def _has_medium(case: Case) -> bool:
    return any(case.draft.words.companies.get(name.lower()) == "media" for name in case.draft.names("acquirer"))


def _is_bid(case: Case) -> bool:
    """ "une offre sur Alpha" bids for it; what stands further off, or is an asset, only comes up beside an offer."""
    draft, phrase = case.draft, case.filling.phrases.get("target")
    if not draft.words.is_group(draft.hit.trigger.lemma, "vague"):
        return True
    if draft.kind == "asset_purchase" or phrase is None:
        return False
    between = [draft.sentence.at(i) for i in range(draft.hit.last, phrase.start)]
    return sum(mention is None for mention in between) <= _NEAR


def _is_dated(case: Case) -> bool:
    """A company merely owned is no fact (fact guidelines, hard cases); owned since some day, it was bought then."""
    sentence, hit = case.draft.sentence, case.draft.hit
    dates = [m for m in sentence.mentions if m.kind == "date" and -_NEAR <= m.first - hit.first <= _SINCE_REACH]
    return any(sentence.low(m.first - k) in {"depuis", "since"} for m in dates for k in (1, 2))


def _is_alliance(case: Case) -> bool:
    """One side at least is surely a business, and none is the newspaper that ordered a poll.

    "jointly" opens an alliance only before a verb that states nothing else ("jointly develop", not "jointly own").
    """
    if case.draft.hit.trigger.word_class == "adjective":
        low, words = case.draft.sentence.low(case.draft.hit.last), case.draft.words
        if low in words.triggers or low in words.support or not words.is_group(low, "undertaken"):
            return False
    partners = case.draft.roles.get("partner", [])
    if _are_akin(partners):
        return False
    if case.draft.words.is_group(case.draft.hit.trigger.lemma, "figurative"):
        return any(map(case.is_firm, partners))
    if any(case.draft.words.companies.get(m.name.lower()) == "media" for m in partners):
        return False
    return any(map(case.is_firm, partners)) or (case.draft.kind == "merger" and bool(case.story.firms))


def _are_akin(partners: list[Mention]) -> bool:
    """ "Alpha" and "Alpha Racing": a product or branch that has its maker's name is no ally of it."""
    words = [set(m.name.lower().split()) for m in partners]
    return any(a < b for a in words for b in words)


def _is_penalty(case: Case) -> bool:
    """A conviction is a fine only with a sum or a fine beside it."""
    sentence = case.draft.sentence
    words = range(len(sentence.tokens))
    return case.draft.amount is not None or any(sentence.words.is_group(sentence.low(i), "fine") for i in words)


def _is_settled(case: Case) -> bool:
    """ "règlement" is a rule as well as a settlement: the latter has its sum."""
    draft = case.draft
    is_named = any(m.first != draft.hit.first for m in draft.roles.get("authority", ()))
    return is_named or draft.amount is not None or not draft.words.is_group(draft.hit.trigger.lemma, "vague")


def _is_floated(case: Case) -> bool:
    """ "plans to list on the exchange": what "is listed on" it was floated long ago, or only stands in a list."""
    trigger = case.draft.hit.trigger
    if trigger.word_class != "verb" or not case.draft.words.is_group(trigger.lemma, "listing"):
        return True
    return trigger.mood in {"base", "gerund"} and all(map(case.is_firm, case.draft.roles["investee"]))


def _is_round(case: Case) -> bool:
    """ "funding" alone is any money: with a sum or an investor it is a round."""
    draft = case.draft
    is_vague = draft.words.is_group(draft.hit.trigger.lemma, "vague")
    if not is_vague:
        return True
    is_firm = all(m.kind != "person" and case.is_firm(m) for m in draft.roles.get("investee", ()))
    return is_firm and (draft.amount is not None or bool(draft.names("investor", "lead_investor")))


def _is_backed(case: Case) -> bool:
    """Parties, teams and people are backed too: only a business has investors."""
    investees = case.draft.roles.get("investee", ())
    return all(case.is_firm(m) or case.story.cast.counts[m.name] > _OFTEN for m in investees)


def _is_owed(case: Case) -> bool:
    """Who borrows without being named in the sentence must be a business: states and charities borrow too."""
    unnamed = [m for m in case.draft.roles.get("investee", ()) if m.first == case.draft.hit.first]
    return all(map(case.is_firm, unnamed))


def _is_public(case: Case) -> bool:
    """Public money comes from an authority, and goes to a business."""
    investors = case.draft.roles.get("investor", ())
    if not _is_lent(case):
        return False
    is_aid = case.draft.hit.trigger.word_class == "verb" or case.draft.words.is_group(
        case.draft.hit.trigger.lemma, "aid"
    )
    return not is_aid or any(m.kind == "authority" for m in investors)


def _is_lent(case: Case) -> bool:
    """Ministries, towns and people get money too: in French only a business, or what the title names, makes a fact."""
    if not _is_owed(case):
        return False
    title, is_french = case.story.article.title, case.draft.words.language == "fr"
    return not is_french or all(case.is_firm(m) or m.name in title for m in case.draft.roles.get("investee", ()))


def _is_share(case: Case) -> bool:
    """A percentage of something is a share of a company only where a business takes part in it."""
    if case.draft.sentence.low(case.draft.hit.first - 1) in {"per", "each", "every"}:
        # "$78 per share in Alpha": a price.
        return False
    roles, counts = case.draft.roles, case.story.cast.counts
    parties = roles.get("investee", []) + roles.get("investor", []) + roles.get("seller", [])
    return any(case.is_firm(m) or counts[m.name] > _OFTEN for m in parties)


_FRAME_CHECKS: dict[str, Callable[[Case], bool]] = {
    "raise": _is_raised,
    "pay": _is_paid,
    "rule": _is_decreed,
    "estimate": _is_carried,
    "convict": _is_penalty,
    "settle": _is_settled,
    "grant": _is_public,
    "round": _is_round,
    "ipo": _is_floated,
    "capex": _is_built,
    "back": _is_backed,
    "statement": _is_said,
    "bid": _is_bid,
    "own": _is_dated,
    "borrow": _is_lent,
    "lend": _is_lent,
}
_KIND_CHECKS: dict[str, Callable[[Case], bool]] = {
    "current": _is_valued,
    "capex": _is_valued,
    "stake": _is_share,
    "asset_purchase": _is_specific,
    "acquisition": _is_purchase,
    "partnership": _is_alliance,
    "merger": _is_alliance,
    "joint_venture": _is_alliance,
}
