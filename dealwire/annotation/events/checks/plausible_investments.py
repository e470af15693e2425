"""What a round, loan, grant, stake or listing needs beyond its roles before it is believed."""

from __future__ import annotations

from dealwire.annotation.events.case import OFTEN, Case, is_beside
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.text.story import Mention

# "|sera| cotée": a listing still to come.
_TO_COME = frozenset({"sera", "seront", "serait", "seraient"})
_ISSUED = 12
# Words between "a levé" and the sum: "a levé depuis lors un total de".
_CLOSE = 6
# Words between "soutenue par" and the funds that do so: "les fonds d'investissement américains".
_FUNDS = 6


def is_raised(case: Case) -> bool:
    """Money right after the verb ("raised $30 million"), or right before its passive; raised by a business."""
    draft = case.draft
    near = [m for m in draft.sentence.mentions if m.kind == "money" and 0 <= draft.hit.first - m.last <= 3]
    if draft.hit.trigger.word_class == "noun":
        is_money = is_beside(case)
    else:
        is_money = complement(draft.sentence, draft.hit.last).money is not None or (draft.hit.is_passive and bool(near))
        is_money = is_money or _follows_closely(case)
    if draft.words.is_group(draft.hit.trigger.lemma, "receiving") and not _is_funding(case):
        return False
    investees = [m for m in draft.roles.get("investee", ()) if m.kind != "person"]
    is_told = draft.kind in {"debt", "grant"} or _is_venture(case)
    if draft.words.is_group(draft.hit.trigger.lemma, "gathering") and not is_told:
        return False
    if not is_money or _is_of_share(case):
        return False
    is_sure = any(case.is_firm(m) or m.name in case.story.article.title for m in investees)
    return is_sure or _is_from_firms(case, investees)


def _is_of_share(case: Case) -> bool:
    """ "amassed a $3 million |position| in Beta": the sum of what is held of another. English only."""
    money, words = case.draft.amount_words, case.draft.words
    low = case.draft.sentence.low(money.last) if money is not None else ""
    return words.language == "en" and (low == "position" or words.is_group(low, "holdings"))


def _is_from_firms(case: Case, investees: list[Mention]) -> bool:
    """ "Beta a levé 3 millions auprès d'Alpha": what a sure business gives money to is one."""
    givers = case.draft.roles.get("investor", []) + case.draft.roles.get("lead_investor", [])
    is_sure = case.draft.kind != "debt" and any(map(case.is_firm, givers))
    return is_sure and any(m.kind == "organisation" for m in investees)


def _is_venture(case: Case) -> bool:
    """What a business gathers or gets is a round only with an investor, or words of venture, beside it."""
    draft = case.draft
    is_said = any(draft.words.is_group(low, "venture") for low in draft.sentence.tokens.lows)
    return is_said or bool(draft.names("investor", "lead_investor"))


def _follows_closely(case: Case) -> bool:
    """ "a levé au total 30 millions d'euros": a few words between at most."""
    sentence, last = case.draft.sentence, case.draft.hit.last
    money = next((sentence.at(i) for i in range(last, last + _CLOSE) if sentence.at(i) is not None), None)
    return money is not None and money.kind == "money"


def _is_funding(case: Case) -> bool:
    """Fees and fines are received too: an investor, or a word for funding, makes it one."""
    lows = case.draft.sentence.tokens.lows
    return bool(case.draft.names("investor")) or any(case.draft.words.is_group(low, "funds") for low in lows)


def is_floated(case: Case) -> bool:
    """ "plans to list on the exchange": what "is listed on" it was floated long ago, or only stands in a list."""
    trigger = case.draft.hit.trigger
    if _is_place_floated(case) or _is_of_unit(case) or _is_told_abroad(case):
        return False
    if trigger.word_class != "verb" or not case.draft.words.is_group(trigger.lemma, "listing"):
        return True
    is_to_come = case.draft.hit.is_passive and case.draft.sentence.low(case.draft.hit.first - 1) in _TO_COME
    return (is_to_come or trigger.mood in {"base", "gerund"}) and all(map(case.is_firm, case.draft.roles["investee"]))


def _is_told_abroad(case: Case) -> bool:
    """ "went public |with the allegations|": what is made known is no company, unless a sum stands by. English only."""
    sentence, hit = case.draft.sentence, case.draft.hit
    is_with = hit.trigger.lemma == "go public" and sentence.low(hit.last) in {"with", "about"}
    near = range(hit.last, hit.last + _CLOSE)
    is_priced = any((m := sentence.at(i)) is not None and m.kind == "money" for i in near)
    return is_with and not is_priced and not any(sentence.words.is_group(sentence.low(i), "offering") for i in near)


def _is_place_floated(case: Case) -> bool:
    """ "the first firm to float on |Alpha|", "plans to |float| Beta |on| Alpha": where it is listed, and by whom.

    English only.
    """
    hit, floated = case.draft.hit, case.draft.roles["investee"]
    is_phrase = hit.trigger.lemma.startswith("float ") and case.draft.words.language == "en"
    is_parted = hit.last - hit.first < len(hit.trigger.words)
    return is_phrase and (is_parted or any(m.first >= hit.last for m in floated))


def _is_of_unit(case: Case) -> bool:
    """ "Alpha mulls an IPO |of its cloud unit|": a part without a name is floated, not whose it is. English only."""
    draft, start = case.draft, case.draft.hit.last
    if draft.words.language != "en" or draft.sentence.low(start) not in {"of", "for"}:
        return False
    part = complement(draft.sentence, start + 1).asset
    return part is not None and all(m.last <= draft.hit.first for m in draft.roles.get("investee", ()))


def is_round(case: Case) -> bool:
    """ "funding" alone is any money: with a sum or an investor it is a round."""
    draft = case.draft
    is_vague = draft.words.is_group(draft.hit.trigger.lemma, "vague")
    if not is_vague:
        return True
    is_firm = all(m.kind != "person" and case.is_firm(m) for m in draft.roles.get("investee", ()))
    lows = draft.sentence.tokens.lows if draft.words.language == "fr" else ()
    is_young = any(draft.words.is_group(low, "young") for low in lows)
    # "une start-up qui vient de lever des fonds"
    return is_firm and (is_young or draft.amount is not None or bool(draft.names("investor", "lead_investor")))


def is_backed(case: Case) -> bool:
    """Parties, teams and people are backed too: only a business has investors."""
    investees = case.draft.roles.get("investee", ())
    if case.draft.words.is_group(case.draft.hit.trigger.lemma, "supporting") and not _is_by_funds(case):
        return False
    if case.draft.hit.trigger.word_class == "verb" and case.draft.percent is not None:
        # "finance 85 % du projet": what part of it, not of whom.
        return False
    return all(case.is_firm(m) or case.story.cast.counts[m.name] > OFTEN for m in investees)


def _is_by_funds(case: Case) -> bool:
    """ "soutenue |par les fonds Alpha et Beta|", "épaulée par Gamma |Ventures|": those who invest by trade. French."""
    sentence, investors = case.draft.sentence, case.draft.roles.get("investor", [])
    if not case.draft.hit.is_passive or not investors:
        return False
    before = range(max(case.draft.hit.last, investors[0].first - _FUNDS), investors[0].first)
    is_said = any(sentence.words.is_group(sentence.low(i), "funder") for i in before)
    named = (sentence.low(i) for m in investors for i in range(m.first, m.last))
    return is_said or any(sentence.words.is_group(low, "fundname") for low in named)


def _is_owed(case: Case) -> bool:
    """Who borrows without being named in the sentence must be a business: states and charities borrow too."""
    unnamed = [m for m in case.draft.roles.get("investee", ()) if m.first == case.draft.hit.first]
    return all(map(case.is_firm, unnamed))


def _is_lender(case: Case) -> bool:
    """ "Alpha Bank has made $3 billion in |loans|": a bank whose loans are told of in the plural made them. English."""
    draft, borrowers = case.draft, case.draft.roles.get("investee", ())
    is_from = any(draft.sentence.low(i) in {"from", "by"} for i in range(draft.hit.last, draft.hit.last + _ISSUED))
    is_plural = draft.hit.is_plural_noun and draft.words.language == "en" and "investor" not in draft.roles
    return is_plural and not is_from and any("bank" in m.name.lower().split() for m in borrowers)


def is_issued(case: Case) -> bool:
    """ "a émis 3 millions d'euros d'obligations": in French what is issued or taken up is named as debt."""
    draft = case.draft
    if draft.words.language == "fr" and draft.sentence.low(draft.hit.last) in {"à", "au", "aux"}:
        # "a souscrit à l'emprunt d'Alpha": who subscribes lends.
        return False
    near = range(draft.hit.last, draft.hit.last + _ISSUED)
    is_named = any(draft.words.is_group(draft.sentence.low(i), "debt") for i in near)
    return draft.words.language != "fr" or (is_named and is_lent(case))


def is_lent(case: Case) -> bool:
    """Ministries, towns and people get money too: in French only a business, or what the title names, makes a fact."""
    if not _is_owed(case) or _is_lender(case):
        return False
    title, is_french = case.story.article.title, case.draft.words.language == "fr"
    is_lender = case.draft.kind == "debt" and any(map(case.is_firm, case.draft.roles.get("investor", ())))
    is_unnamed = any(m.first == case.draft.hit.first for m in case.draft.roles.get("investee", ()))
    if is_french and is_unnamed and case.draft.hit.trigger.word_class == "noun" and not is_beside(case):
        return False
    return not is_french or all(
        case.is_firm(m) or m.name in title or (is_lender and m.kind in {"organisation", "person"})
        for m in case.draft.roles.get("investee", ())
    )
