"""How real a draft is told to be, and how sure all of it is: status, stance, basis, round and confidence."""

from __future__ import annotations

from datetime import date, timedelta

from dealwire.annotation.events.amounts.figures import pick_amount
from dealwire.annotation.events.amounts.measure import round_of
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.modality.charges import is_claim, is_finding, is_formal_charge
from dealwire.annotation.events.modality.stance import stance_of
from dealwire.annotation.events.modality.status import says_status, status_of
from dealwire.annotation.events.types.spenders import is_cost_paid
from dealwire.annotation.events.types.spending import is_only_planned
from dealwire.annotation.events.types.stake_kinds import is_held_share
from dealwire.annotation.roles.filling import Filling

_SUBJECT = 6
_PROBES = frozenset({"investigation", "review"})
# What is dated longer before the article than this is history.
_HISTORY = timedelta(days=120)
# What a bare noun leaves open: "after the merger" may speak of one to come.
_OPEN = frozenset({"announced", "completed"})
_NEXT_CLAUSE = frozenset({";", "while", "but", "mais", "tandis", "alors"})


def judge(draft: Draft, filling: Filling, published: date | None) -> None:
    """Status, stance, basis and round, and how sure all of it is."""
    if draft.fact_table in {"deals", "investments"}:
        _judge_status(draft, filling, published)
    elif draft.fact_table == "regulatory_reactions":
        _judge_reaction(draft)
    elif (
        status_of(draft.sentence, draft.hit, -1, None) == "rumoured"
        or _is_sought(filling)
        or _is_by_offer(draft)
        or _is_tentative(draft)
    ):
        draft.kind = "prospective"
    draft.round = round_of(draft)
    anaphora = sum(m.kind in {"anaphor", "pronoun"} for many in draft.roles.values() for m in many)
    doubt = 0.1 * anaphora + (0.1 if draft.status == "rumoured" else 0)
    draft.confidence = round(max(0.1, draft.confidence - doubt), 2)


def _judge_status(draft: Draft, filling: Filling, published: date | None) -> None:
    """How far the deal or investment has come, and whether the sentence tells that."""
    sentence, hit = draft.sentence, draft.hit
    supported = filling.support.status if filling.support else None
    draft.status = status_of(sentence, hit, filling.support_at, supported)
    is_bare = hit.trigger.word_class == "noun" and filling.support is None
    draft.is_told = not is_bare or draft.status not in _OPEN or says_status(sentence, hit)
    if is_bare and is_held_share(draft):
        draft.status, draft.is_told = "completed", True
        draft.amount = draft.amount_words = None
    if draft.kind == "capex" and draft.status == "completed" and is_only_planned(draft, supported):
        draft.status = "announced"
    if draft.kind == "capex" and is_bare and is_cost_paid(sentence, hit.first):
        draft.status = "completed"
    if draft.status == "announced" and not _is_ahead(draft, filling) and _is_past(draft, published):
        draft.status = "completed"


def _judge_reaction(draft: Draft) -> None:
    """Stance, and the kind of act that the words around it make of it."""
    if draft.kind == "clearance" and _is_on_conditions(draft):
        draft.kind = "conditional_clearance"
    if draft.kind in _inquiries(draft) and _is_closed(draft):
        draft.kind = "clearance"
    draft.stance = stance_of(draft.sentence, draft.hit, draft.kind)
    if draft.kind == "complaint" and not is_formal_charge(draft, draft.words):
        draft.kind = "statement"
    if draft.kind == "statement" and is_claim(draft, draft.words):
        _charge(draft)
    if draft.kind == "statement" and is_finding(draft, draft.words):
        draft.kind, draft.stance = "complaint", "critical"


def _inquiries(draft: Draft) -> frozenset[str]:
    """The kinds of act that end as a clearance when they are dropped; an English suit or charge by its noun as well."""
    is_noun = draft.words.language == "en" and draft.hit.trigger.word_class == "noun"
    return _PROBES | {"lawsuit", "complaint"} if is_noun else _PROBES


def _charge(draft: Draft) -> None:
    """Turn a demand for a sum into the fine that it is."""
    draft.kind, draft.stance = "fine", "critical"
    money = pick_amount(draft.sentence, draft.hit.first, draft.hit.last, frozenset({None}))
    draft.amount_words, draft.amount = money, money.amount if money else None


def _is_ahead(draft: Draft, filling: Filling) -> bool:
    """Whether the words themselves say that it is to come, whatever the date: a future or a bid."""
    sentence, hit = draft.sentence, draft.hit
    is_bid = draft.frame.frame == "bid" or sentence.words.is_group(hit.trigger.lemma, "offering")
    moods = {hit.trigger.mood, filling.support.mood if filling.support else ""}
    near = (sentence.low(hit.first - k) for k in (1, 2))
    is_future = "future" in moods or any(low in {"sera", "seront"} or _is_due(draft, low) for low in near)
    return is_bid or is_future or (hit.trigger.mood == "base" and sentence.words.language == "en")


def _is_by_offer(draft: Draft) -> bool:
    """ "Alpha's offer |values| Beta at …", "l'offre d'Alpha valorise Beta": what somebody only bids."""
    sentence, first = draft.sentence, draft.hit.first
    if draft.frame.frame != "value" or draft.hit.trigger.word_class != "verb":
        return False
    near = (i for i in range(max(0, first - _SUBJECT), first) if sentence.at(i) is None)
    group = "bidding" if draft.words.language == "en" else "tendered"
    return any(draft.words.is_group(sentence.low(i), group) for i in near)


def _is_tentative(draft: Draft) -> bool:
    """ "a |preliminary| valuation", "an |indicative| price": what has still to be settled. English only."""
    before = (draft.sentence.low(draft.hit.first - k) for k in (1, 2))
    return draft.words.language == "en" and any(draft.words.is_group(low, "tentative") for low in before)


def _is_sought(filling: Filling) -> bool:
    """ "seeks a valuation of …"."""
    verb = filling.support
    return verb is not None and (verb.status == "rumoured" or verb.mood == "conditional")


def _is_on_conditions(draft: Draft) -> bool:
    """ "approved … on conditions", "feu vert sous réserve", "conditional approval", within a clause's reach."""
    sentence, hit = draft.sentence, draft.hit
    for i in range(max(0, hit.first - 4), min(len(sentence.tokens), hit.last + 22)):
        if i > hit.first and sentence.low(i) in _NEXT_CLAUSE:
            return False
        is_condition = (sentence.low(i), sentence.low(i + 1)) == ("condition", "that")
        is_condition = is_condition or _is_subject_to(draft, i)
        is_denied = sentence.low(i - 1) in {"without", "no", "sans", "aucune"}
        if not is_denied and (is_condition or sentence.words.is_group(sentence.low(i), "conditional")):
            return True
    return False


def _is_subject_to(draft: Draft, i: int) -> bool:
    """ "approved the deal, |subject to| the sale of two mines", not to somebody else's approval. English only."""
    sentence = draft.sentence
    if (
        draft.words.language != "en"
        or (sentence.low(i), sentence.low(i + 1)) != ("subject", "to")
        or i < draft.hit.last
    ):
        return False
    ahead = (t for k in range(i + 2, i + 7) for t in draft.words.triggers.get(sentence.low(k), ()))
    return not any(trigger.frame.frame == "clear" for trigger in ahead)


def _is_closed(draft: Draft) -> bool:
    """ "has closed its probe", "l'enquête a été classée": a case that is dropped is a clearance (fact guidelines)."""
    sentence, hit = draft.sentence, draft.hit
    near = [*range(max(0, hit.first - 5), hit.first), *range(hit.last, min(len(sentence.tokens), hit.last + 8))]
    # "à huis clos" closes no case, nor does "avoir blanchi de l'argent".
    others = {"huis", "avoir"}
    return any(sentence.words.is_group(sentence.low(i), "closing") and sentence.low(i - 1) not in others for i in near)


def _is_due(draft: Draft, low: str) -> bool:
    """ "doit entrer en Bourse": what somebody is to do. French only."""
    return draft.words.language == "fr" and draft.words.is_group(low, "modal")


def _is_past(draft: Draft, published: date | None) -> bool:
    """What is dated months before the article is history, told as done."""
    day = draft.date.resolved if draft.date else None
    return day is not None and published is not None and day < published - _HISTORY and day.year < published.year
