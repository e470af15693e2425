"""What a purchase or bid needs beyond its roles before it is believed."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_medium
from dealwire.annotation.events.amounts.shares import HALF
from dealwire.annotation.events.case import NEAR, OFTEN, Case
from dealwire.annotation.events.checks.changed_hands import is_enterprise, is_held_from_now, is_one_of_a_make, is_state
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.other_sides.offers import answered_at, is_addressed
from dealwire.annotation.text.story import Mention
from dealwire.annotation.verbs.clitics import has_clitic

_SINCE_REACH = 10


def is_paid(case: Case) -> bool:
    """The price right behind the verb: "paid $3 billion for Alpha"."""
    sentence, first = case.draft.sentence, case.draft.hit.last
    sellers = case.draft.roles.get("seller", [])
    if sellers and sellers[0].first == first:
        # "paid |Beta| $3 million for its pumps unit"
        first = sellers[0].last
    money = complement(sentence, first).money
    return money is not None and money.first - first <= 4


def is_specific(case: Case) -> bool:
    """ "more assets", "les activités": an asset that nothing marks out is no target."""
    draft, words = case.draft, case.draft.words
    if _is_private(case) or (words.is_group(draft.hit.trigger.lemma, "quoting") and not _is_business(case)):
        return False
    is_retail = words.is_group(draft.hit.trigger.lemma, "retailing")
    is_courted = words.is_group(draft.hit.trigger.lemma, "courting")
    if (is_retail or is_courted) and not any(map(case.is_firm, draft.roles.get("seller", ()))):
        return False
    if any(m.kind != "asset" for m in draft.roles["target"]):
        return True
    target = draft.roles["target"][0]
    # "its pursuit of |one of| Norway's largest hotel groups" says what is named elsewhere.
    is_one_of = (draft.sentence.low(target.first - 2), draft.sentence.low(target.first - 1)) == ("one", "of")
    lows = [draft.sentence.low(i) for i in range(target.first, target.last)]
    held = filter(None, map(draft.sentence.at, range(target.first, target.last)))
    if is_one_of or any(m.kind in {"money", "percent"} for m in held):
        return False
    is_word = draft.sentence.at(target.last - 1) is None
    if is_word and words.classes.get(lows[-1], frozenset()) & {"determiner", "preposition"}:
        return False
    plain = [low for low in lows if low not in words.classes and "asset" not in words.epithets.get(low, ())]
    is_marked = any(not words.is_group(low, "unspecific") for low in plain) or (
        is_word and _is_told_apart(draft, target)
    )
    return is_marked or {"seller", "acquirer"} <= set(draft.roles)


def _is_told_apart(draft: Draft, target: Mention) -> bool:
    """ "The rights |to broadcast 40 matches| were sold to Alpha for $3 million": told behind it. English only."""
    is_marked = draft.sentence.low(target.last) in {"to", "of", "for"} and target.last < draft.hit.first
    return draft.words.language == "en" and is_marked and draft.amount is not None and "acquirer" in draft.roles


def _is_private(case: Case) -> bool:
    """Whether only persons buy, from no business: a house, a ship, a painting, unlike the works of a town."""
    if any(is_enterprise(case.draft.sentence, m) for m in case.draft.roles["target"]):
        return False
    buyers = case.draft.roles.get("acquirer", [])
    is_personal = bool(buyers) and all(m.kind == "person" for m in buyers)
    return is_personal and not any(map(case.is_firm, case.draft.roles.get("seller", ())))


def is_purchase(case: Case) -> bool:
    """A sale without a buyer, and a purchase by persons, must be of a business: goods and houses are sold too.

    A newspaper that is said to have taken something up ("repris par …") quotes it.
    """
    lemma, words = case.draft.hit.trigger.lemma, case.draft.words
    if not _is_courtship(case):
        return False
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
    is_bought = "acquirer" in case.draft.roles
    is_parted = not is_bought and _is_parted_with(case)
    return is_parted or all(_is_sold(case, m) or (is_bought and case.story.cast.counts[m.name] > 2) for m in targets)


def _is_courtship(case: Case) -> bool:
    """Whether a verb of courting stands between two sure businesses, and one of interest tells how one feels."""
    lemma, words = case.draft.hit.trigger.lemma, case.draft.words
    is_felt = not words.is_group(lemma, "statal") or is_state(case.draft.sentence, case.draft.hit)
    return not words.is_group(lemma, "courting") or (is_felt and _are_firms(case))


def _is_parted_with(case: Case) -> bool:
    """ "Alpha se sépare de Beta": a business parts with businesses, where goods are sold."""
    roles = case.draft.roles
    is_parting = case.draft.words.is_group(case.draft.hit.trigger.lemma, "parting")
    is_named = all(m.kind == "organisation" for m in roles.get("target", ()))
    return is_parting and is_named and any(map(case.is_firm, roles.get("seller", ())))


def _is_sold(case: Case, target: Mention) -> bool:
    """Whether a target is surely a business: a newspaper is one as well, although it mostly only tells the news."""
    return case.is_firm(target) or is_medium(target.name, case.draft.words)


def _are_firms(case: Case) -> bool:
    """Prizes, titles and people are coveted and joined too: only between two sure businesses is it a purchase."""
    return all(map(case.is_firm, [*case.draft.roles.get("target", []), *case.draft.roles.get("acquirer", [])]))


def _is_company_taken(case: Case) -> bool:
    """Towns are seized, seasons resumed and "un Airbus" bought too: a French verb of that kind needs a business."""
    draft, targets = case.draft, case.draft.roles.get("target", [])
    if draft.words.language != "fr":
        return True
    if any(is_one_of_a_make(draft.sentence, m) for m in targets):
        return False
    is_unnamed = draft.hit.trigger.word_class == "verb" and has_clitic(draft.sentence, draft.hit.first)
    if is_unnamed or (draft.words.is_group(draft.hit.trigger.lemma, "quoting") and not _is_taken_over(case)):
        return all(_is_sold(case, m) for m in targets)
    is_seized = draft.words.is_group(draft.hit.trigger.lemma, "seizing")
    return not is_seized or any(map(case.is_firm, [*targets, *draft.roles.get("acquirer", [])]))


def _is_taken_over(case: Case) -> bool:
    """ "reprise en 2009 par le groupe Alpha", "reprend Beta à 51 %": taken over by a business, not quoted."""
    draft, buyers = case.draft, case.draft.roles.get("acquirer", [])
    is_dealt = draft.percent is not None or (draft.hit.is_passive and draft.hit.trigger.word_class == "verb")
    return is_dealt and bool(buyers) and all(map(case.is_firm, buyers))


def _is_business(case: Case) -> bool:
    """In French, a price, or one party at least that is surely a business or spoken of again and again."""
    roles, counts = case.draft.roles, case.story.cast.counts
    parties = roles.get("acquirer", []) + roles.get("target", []) + roles.get("seller", [])
    is_french = case.draft.words.language == "fr"
    if not is_french or case.draft.amount is not None:
        return True
    # "Racheté en 2008 par Alpha, Beta …": words that are said of businesses, with both sides named.
    is_strict = case.draft.words.is_group(case.draft.hit.trigger.lemma, "strict")
    if is_strict and len(parties) > 1 and all(m.kind == "organisation" for m in parties):
        return True
    return any(case.is_firm(m) or counts[m.name] > OFTEN for m in parties)


def _has_medium(case: Case) -> bool:
    return any(is_medium(name, case.draft.words) for name in case.draft.names("acquirer"))


def is_bid(case: Case) -> bool:
    """ "une offre sur Alpha" bids for it; what stands further off, or is an asset, only comes up beside an offer."""
    draft, phrase = case.draft, case.filling.phrases.get("target")
    if draft.words.is_group(draft.hit.trigger.lemma, "priced"):
        # "a $4 billion deal for Beta", "Alpha's $4 billion Beta deal": only its price makes a deal a takeover.
        money = draft.amount_words
        return money is not None and 0 <= draft.hit.first - money.last <= 2 and draft.kind == "acquisition"
    if not draft.words.is_group(draft.hit.trigger.lemma, "vague"):
        return True
    is_answered = is_addressed(draft.sentence, case.filling.support_at) or answered_at(draft.sentence, draft.hit) > 0
    if is_answered:
        # "Le patron d'Alpha a rejeté l'offre de Paul Martin sur Beta"
        firms = [*draft.roles["target"], *(m for m in draft.roles.get("acquirer", ()) if m.kind != "person")]
        return all(map(case.is_firm, firms))
    if draft.kind == "asset_purchase" or phrase is None:
        return False
    if not any(map(case.is_firm, draft.roles["target"])):
        return False
    # "l'offre conjointe d'Alpha et de Beta sur Gamma"
    bidders = [m.last for m in draft.roles.get("acquirer", ()) if draft.hit.last <= m.first < phrase.start]
    between = [draft.sentence.at(i) for i in range(max([draft.hit.last, *bidders]), phrase.start)]
    return sum(mention is None for mention in between) <= NEAR


def is_dated(case: Case) -> bool:
    """A company merely owned is no fact (fact guidelines, hard cases); owned since some day, it was bought then."""
    sentence, hit = case.draft.sentence, case.draft.hit
    share = case.draft.percent.amount if case.draft.percent else None
    if share is not None and share.amount <= HALF:
        return False
    if is_held_from_now(sentence, hit):
        return True
    dates = [m for m in sentence.mentions if m.kind == "date" and -NEAR <= m.first - hit.first <= _SINCE_REACH]
    return any(sentence.low(m.first - k) in {"depuis", "since"} for m in dates for k in (1, 2))
