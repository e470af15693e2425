"""From a filled frame to a typed draft: which kind of fact it is, which figures belong to it, who may play which part."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from dealwire.annotation.drafts import Draft, asset_mention
from dealwire.annotation.figures import pick_amount, pick_date, pick_percent
from dealwire.annotation.grammar import Phrase, complement
from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.modality import is_hypothetical, is_vetoed, stance_of, status_of
from dealwire.annotation.reactions import add_authority, add_companies
from dealwire.annotation.reading import Mention, Sentence, Story
from dealwire.annotation.slots import Filling, fill_slots
from dealwire.annotation.triggers import Hit

_ANY = frozenset({"organisation", "person", "authority", "anaphor", "pronoun"})
_FIRM = frozenset({"organisation", "anaphor", "pronoun", "asset"})
_ROLE_KINDS = {
    "acquirer": _ANY,
    "seller": _ANY,
    "investor": _ANY,
    "lead_investor": _ANY,
    "target": _FIRM,
    "investee": _FIRM | {"place"},
    "partner": _FIRM,
    "company": _FIRM,
    "authority": frozenset({"authority", "place"}),
}
_HOLDING = frozenset(
    "owns own owned holds held has have had détient détenait détiennent possède possédait a range".split()
)
_HISTORY = timedelta(days=120)
_DEBT = frozenset({"debt", "dette", "bonds", "bond", "obligations", "loan", "loans", "emprunt"})
_COPULAS = frozenset(", which who that is are was were now currently about over still be".split())
_PLAIN = frozenset({None})
_ROUND = re.compile(r"\b(?:series|série)\s([a-h])\b|\b(seed|pre-seed|bridge|amorçage|pré-amorçage)\b", re.IGNORECASE)
_MAJORITY = re.compile(r"\b(?:majority|majoritaire|majorité|controlling)\b", re.IGNORECASE)


_BUYERS = ("acquirer", "investor", "lead_investor", "seller")
_SEVERAL = ("investee", "target")


def shape(sentence: Sentence, hit: Hit, story: Story) -> list[Draft]:
    """The drafts that a hit gives, one for each company bought or invested in."""
    draft = _shape(sentence, hit, story)
    if draft is None:
        return []
    if _is_pairwise(draft):
        first, *others = draft.roles["partner"]
        return [replace(draft, roles={"partner": [first, other]}) for other in others]
    for role in _SEVERAL:
        parties = draft.roles.get(role, [])
        if len(parties) > 1:
            return [replace(draft, roles={**draft.roles, role: [party]}) for party in parties]
    return [draft]


def _is_pairwise(draft: Draft) -> bool:
    """"X a noué des partenariats avec A, B et C": the plural makes one agreement with each."""
    noun = draft.hit.trigger
    partners = draft.roles.get("partner", [])
    if noun.word_class != "noun" or len(partners) < 3 or noun.words[0] == noun.lemma.split()[0]:
        return False
    owner = min(partners, key=lambda m: m.first)
    partners.remove(owner)
    partners.insert(0, owner)
    return owner.last <= draft.hit.first


def _shape(sentence: Sentence, hit: Hit, story: Story) -> Draft | None:
    """The draft that a hit gives, or None where it is no fact or its required roles are not there."""
    words = story.words
    if is_vetoed(sentence, hit, words) or is_hypothetical(sentence, hit, words):
        return None
    filling = fill_slots(sentence, hit, words)
    frame = hit.trigger.frame
    draft = Draft(sentence, hit, frame.fact_table, frame.kind, frame.confidence, dict(filling.roles))
    _figures(draft, filling, words)
    _retype(draft, filling)
    if not _is_plausible(draft, filling, story):
        return None
    add_companies(draft, story)
    add_authority(draft, story)
    for role in list(draft.roles):
        draft.keep(role, _ROLE_KINDS[role])
        if role in _BUYERS:
            draft.roles[role] = [m for m in draft.roles[role] if m.kind != "authority" or _is_state(m, words)] if role in draft.roles else []
    draft.roles = {role: parties for role, parties in draft.roles.items() if parties}
    if not _is_complete(draft):
        return None
    _modality(draft, filling, words, story.article.published_on)
    return None if _is_only_threatened(draft, words) else draft


def _is_state(mention: Mention, words: Vocabulary) -> bool:
    """Governments and states buy and invest; regulators, courts and parliaments do not."""
    return any(words.is_class(low, "state") for low in mention.name.lower().replace("'", "' ").split())


def _is_only_threatened(draft: Draft, words: Vocabulary) -> bool:
    """A penalty or a clearance that may yet come is none (fact guidelines, hard cases)."""
    if draft.kind not in {"fine", "clearance", "settlement", "complaint", "lawsuit", "order"}:
        return False
    return status_of(draft.sentence, draft.hit, -1, None, words) in {"rumoured", "withdrawn"}


def _is_plausible(draft: Draft, filling: Filling, story: Story) -> bool:
    """Checks that a frame needs beyond its roles."""
    frame, words = draft.frame.frame, story.words
    phrase = complement(draft.sentence, draft.hit.last, words)
    if frame == "raise":
        near = [m for m in draft.sentence.mentions if m.kind == "money" and 0 <= draft.hit.first - m.last <= 3]
        return phrase.money is not None or (draft.hit.is_passive and bool(near))
    if frame == "rule" and draft.hit.trigger.word_class == "noun":
        return filling.support is not None
    if draft.kind == "capex" or draft.fact_table == "valuations":
        is_noun = draft.hit.trigger.lemma in {"valuation", "valorisation", "évaluation"} and draft.roles.get("company")
        return _is_beside(draft) and (not is_noun or _is_carried(draft, filling, words))
    if frame == "pay":
        return phrase.money is not None and phrase.money.first - draft.hit.last <= 4
    if draft.kind == "asset_purchase":
        return _is_specific(draft, words)
    if frame == "sell" and "acquirer" not in draft.roles:
        return all(m.name in story.firms for m in draft.roles.get("target", ()))
    return True


def _is_beside(draft: Draft) -> bool:
    """Whether the amount stands within a few words of the trigger, so that it is what was invested or what it is worth."""
    money, hit = draft.amount_words, draft.hit
    return money is not None and -1 <= max(money.first - hit.last, hit.first - money.last) <= 6


def _is_carried(draft: Draft, filling: Filling, words: Vocabulary) -> bool:
    """"X's valuation", "a valuation of X", "with a valuation of …": anything else is somebody's estimate of somebody."""
    company = draft.roles["company"][0]
    if "company" in filling.phrases or draft.sentence.low(company.last) == "'s" or company.last == draft.hit.first:
        return True
    lead = [draft.sentence.low(i) for i in range(max(0, draft.hit.first - 7), draft.hit.first)]
    return any(low in {"with", "at", "à", "avec", "its", "sa", "une"} for low in lead)


def _is_specific(draft: Draft, words: Vocabulary) -> bool:
    """"more assets", "les activités": an asset that nothing marks out is no target."""
    target = draft.roles["target"][0]
    if any(m.kind != "asset" for m in draft.roles["target"]):
        return True
    lows = [draft.sentence.low(i) for i in range(target.first, target.last)]
    plain = [low for low in lows if low not in words.classes and "asset" not in words.epithets.get(low, ())]
    marked = [low for low in plain if low not in {"more", "other", "certain", "new", "several", "autres", "nouveaux"}]
    if words.is_class(lows[-1], "determiner") or words.is_class(lows[-1], "preposition"):
        return False
    return bool(marked) or ("seller" in draft.roles and "acquirer" in draft.roles)


def _figures(draft: Draft, filling: Filling, words: Vocabulary) -> None:
    sentence, hit = draft.sentence, draft.hit
    wanted: frozenset[str | None] = _PLAIN
    if draft.fact_table == "valuations":
        wanted = frozenset({None, "valuation"})
    elif draft.frame.frame in {"lend", "borrow"}:
        wanted = frozenset({None, "debt"})
    money = pick_amount(sentence, hit.first, hit.last, words, wanted)
    if draft.fact_table == "regulatory_reactions" and draft.kind not in {"fine", "settlement"}:
        money = None
    if draft.frame.frame in {"partner", "merge"} and money and money.first > hit.last + 2:
        money = None
    draft.amount_words, draft.amount = money, money.amount if money else None
    shares = [phrase.percent for phrase in filling.phrases.values() if phrase.percent]
    if draft.frame.frame in {"stake", "hold"} and not shares:
        near = pick_percent(sentence, hit.first, hit.last)
        shares = [near] if near else []
    if draft.fact_table in {"deals", "investments"} and shares:
        draft.percent = shares[0]
    date = pick_date(sentence, hit.first, hit.last)
    draft.date = date.date if date else None


def _share(draft: Draft) -> float | None:
    return draft.percent.amount.amount if draft.percent and draft.percent.amount else None


def _retype(draft: Draft, filling: Filling) -> None:
    """Settle the kind by what the object turned out to be: a company, a share of one, or an asset."""
    frame = draft.frame.frame
    phrase = filling.phrases.get("target") or filling.phrases.get("investee")
    if frame in {"acquire", "sell", "bid", "pay"}:
        _retype_purchase(draft, phrase)
    elif frame == "stake":
        _retype_stake(draft)
    elif frame == "raise" and _says_debt(draft):
        draft.kind = "debt"
    elif frame == "worth" and not _is_copular(draft):
        draft.roles.clear()
    elif frame == "hold":
        share = _share(draft)
        is_share = draft.hit.trigger.word_class == "noun" or (phrase is not None and (phrase.is_fraction or share))
        if not is_share or (share or 0) > 50 or _says_majority(draft):
            draft.roles.clear()
    elif frame == "invest" and not draft.roles.get("investee"):
        _retype_capex(draft)


def _says_majority(draft: Draft) -> bool:
    sentence = draft.sentence
    first = max(0, draft.hit.first - 3)
    last = min(draft.hit.last + 3, len(sentence.tokens))
    return _MAJORITY.search(sentence.span(first, last).text) is not None


def _says_debt(draft: Draft) -> bool:
    sentence, last = draft.sentence, len(draft.sentence.tokens)
    return any(sentence.low(i) in _DEBT for i in range(draft.hit.last, min(draft.hit.last + 14, last)))


def _is_copular(draft: Draft) -> bool:
    """"X is (now) worth …": a deal that is worth something values nobody."""
    sentence, i = draft.sentence, draft.hit.first
    company = draft.roles.get("company", [None])[0]
    if draft.hit.trigger.word_class == "verb":
        return True
    between = [draft.sentence.low(k) for k in range(company.last, i)] if company is not None else [""]
    return len(between) <= 5 and all(low in _COPULAS for low in between)


def _retype_purchase(draft: Draft, phrase: Phrase | None) -> None:
    if phrase is None:
        return
    if draft.frame.frame == "pay" and "target" not in draft.roles and phrase.owners:
        draft.roles["target"] = phrase.owners[:1]
    if phrase.is_fraction and _says_majority(draft):
        return
    share = _share(draft)
    if phrase.asset:
        draft.kind = "asset_purchase"
        draft.roles["target"] = [asset_mention(draft.sentence, *phrase.asset)]
        if phrase.owners and "seller" not in draft.roles:
            draft.roles["seller"] = phrase.owners[:1]
    elif phrase.is_asset and not phrase.is_fraction and draft.roles.get("target"):
        draft.kind = "asset_purchase"
    elif phrase.is_fraction or share:
        if not draft.roles.get("target") and phrase.owners:
            draft.roles["target"] = phrase.owners[:1]
        if (share or 0) <= 50:
            draft.fact_table, draft.kind = "investments", "stake"
            draft.rename(acquirer="investor", target="investee")


def _retype_stake(draft: Draft) -> None:
    share = _share(draft)
    is_majority = share > 50 if share else _says_majority(draft)
    if not is_majority:
        return
    if draft.hit.trigger.frame.frame == "stake" and _is_held(draft):
        draft.roles.clear()
    else:
        draft.fact_table, draft.kind = "deals", "acquisition"
        draft.rename(investor="acquirer", investee="target")


def _is_held(draft: Draft) -> bool:
    """Whether the share is told as held, not bought ("owns a 60 % stake"): a majority merely held is no fact."""
    before = [draft.sentence.low(i) for i in range(max(0, draft.hit.first - 8), draft.hit.first)]
    return any(low in _HOLDING for low in before)


def _retype_capex(draft: Draft) -> None:
    """Money that goes into no company is spent: on the country named after it, if there is one."""
    draft.kind = "capex"
    places = [m for m in draft.sentence.mentions if m.kind == "place" and m.first >= draft.hit.last]
    near = [m for m in places if draft.sentence.low(m.first - 1) in {"in", "en", "au", "aux", "à"}]
    draft.roles["investee"] = [replace(m, name=draft.sentence.span(m.first, m.last).text) for m in near[:1]]


def _is_complete(draft: Draft) -> bool:
    """Whether the required roles are there; sides of a deal must be different parties."""
    required = list(draft.frame.required)
    if draft.kind == "stake" and draft.frame.frame == "stake":
        required = ["investor|seller", "investee"]
    elif draft.kind == "stake" and draft.frame.frame in {"acquire", "sell", "bid", "pay"}:
        required = ["investor", "investee"] if "investor" in draft.roles else ["seller", "investee"]
    elif draft.kind == "acquisition" and draft.frame.frame == "stake":
        required = ["acquirer", "target"]
    elif draft.kind == "asset_purchase":
        required = ["acquirer|seller", "target"]
    elif draft.kind == "acquisition" and draft.frame.frame == "sell":
        required = ["acquirer|seller", "target"]
    elif draft.kind == "capex":
        required = ["investor", "amount"]
    return _has_all(draft, required)


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


def _modality(draft: Draft, filling: Filling, words: Vocabulary, published: date | None) -> None:
    sentence, hit = draft.sentence, draft.hit
    if draft.fact_table in {"deals", "investments"}:
        status = filling.support.status if filling.support else None
        draft.status = status_of(sentence, hit, filling.support_at, status, words)
        draft.is_told = hit.trigger.word_class != "noun" or filling.support is not None or draft.status != "announced"
        if draft.status == "announced" and _is_past(draft, published):
            draft.status = "completed"
    elif draft.fact_table == "regulatory_reactions":
        draft.stance = stance_of(sentence, draft.kind, words)
    elif status_of(sentence, hit, -1, None, words) == "rumoured":
        draft.kind = "prospective"
    if draft.kind == "funding_round":
        match = _ROUND.search(sentence.text, sentence.start, sentence.end)
        draft.round = f"series {match.group(1).lower()}" if match and match.group(1) else (match.group(2).lower() if match else None)
    anaphora = sum(m.kind in {"anaphor", "pronoun"} for many in draft.roles.values() for m in many)
    draft.confidence = round(max(0.1, draft.confidence - 0.1 * anaphora - (0.1 if draft.status == "rumoured" else 0)), 2)


def _is_past(draft: Draft, published: date | None) -> bool:
    """What is dated months before the article is history, told as done."""
    day = draft.date.resolved if draft.date else None
    return day is not None and published is not None and day < published - _HISTORY and day.year < published.year


def parties_of(draft: Draft) -> list[Mention]:
    """All parties of a draft in the order of the text."""
    return sorted((m for many in draft.roles.values() for m in many), key=lambda m: m.first)
