"""How far a deal has come, where its own sentence leaves that open: by what the article tells of it elsewhere."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.modality.status import says_status

# Title and lead: what they mention is the news itself.
_LEAD = 2
_DEFINITE = frozenset({"the", "le", "la", "l'"})
_FUTURE_ENDINGS = ("era", "eront", "ira", "iront", "dra", "dront")


def settle_status(drafts: list[Draft]) -> None:
    """Set the status of bare mentions, of alliances told as background, and of bids that another buyer has beaten."""
    for draft in drafts:
        if not draft.is_told:
            draft.status = _status_elsewhere(draft, drafts)
        elif _is_standing(draft, drafts):
            draft.status = "completed"
    for draft in drafts:
        if _is_beaten(draft, drafts):
            draft.status = "withdrawn"


def _status_elsewhere(draft: Draft, drafts: list[Draft]) -> str:
    """For a bare mention ("the alliance of A and B"): what the article tells of it elsewhere; else what stands is done,
    unless the article opens with it."""
    for other in drafts:
        if other.is_told and other.status and _is_same(draft, other):
            return other.status
    if draft.frame.frame == "bid":
        return "announced"
    if draft.status == "completed" or _is_held(draft):
        return "completed"
    is_news = draft.kind == "capex" or _is_to_come(draft) or _is_in_lead(draft, drafts) or _is_explained(draft)
    return "announced" if is_news else "completed"


def _is_held(draft: Draft) -> bool:
    """ "la participation d'Alpha dans Beta": a share that is merely named is held."""
    return (
        draft.kind == "stake" and draft.status == "announced" and draft.words.is_group(draft.hit.trigger.lemma, "held")
    )


def _is_explained(draft: Draft) -> bool:
    """ "the tie-up is |a takeover| of Alpha by Beta": what a deal is said to be in the present is the news."""
    first = draft.hit.first
    is_one = draft.sentence.low(first - 1) in {"a", "an", "un", "une"}
    return is_one and draft.sentence.low(first - 2) in {"is", "est"}


def _is_same(draft: Draft, other: Draft) -> bool:
    return other.fact_table == draft.fact_table and len(set(draft.names()) & set(other.names())) >= 2


def _is_in_lead(draft: Draft, drafts: list[Draft]) -> bool:
    return any(other.sentence.index <= _LEAD and (other is draft or _is_same(draft, other)) for other in drafts)


def _is_to_come(draft: Draft) -> bool:
    """Whether a verb in the future stands in the sentence."""
    words, lows = draft.words, draft.sentence.tokens.lows
    if draft.frame.frame == "partner" and _is_by_the_way(draft):
        lows = lows[draft.hit.last :]
    is_french = words.language == "fr"
    return any(
        words.is_group(low, "future") or (is_french and len(low) > 5 and low.endswith(_FUTURE_ENDINGS)) for low in lows
    )


def _is_by_the_way(draft: Draft) -> bool:
    """ "répondra de l'avenir |de l'|alliance d'Alpha et de Beta": what is to come is another matter."""
    first = draft.hit.first
    is_governed = draft.words.is_class(draft.sentence.low(first - 2), "preposition")
    return is_governed and draft.sentence.low(first - 1) in _DEFINITE


def _is_standing(draft: Draft, drafts: list[Draft]) -> bool:
    """An alliance that was formed, told neither in the lead nor as announced: it stands."""
    if draft.frame.frame != "partner" or draft.status != "announced" or _is_in_lead(draft, drafts):
        return False
    if draft.date is not None and draft.date.precision != "year":
        return False
    if says_status(draft.sentence, draft.hit):
        return False
    lows = draft.sentence.tokens.lows
    is_told = any(draft.words.is_group(low, "told") for low in lows)
    return not is_told and not _is_to_come(draft) and any(draft.words.is_class(low, "have") for low in lows)


def _is_beaten(draft: Draft, drafts: list[Draft]) -> bool:
    """A bid told in passing for a company that the title says another buys: "a losing bid is withdrawn"."""
    is_bid = draft.frame.frame in {"bid", "pay"}
    if not is_bid or draft.status not in {"announced", "rumoured"} or draft.sentence.index <= _LEAD:
        return False
    targets, buyers = set(draft.names("target")), set(draft.names("acquirer"))
    return any(
        main.sentence.part == "title"
        and main.frame.frame == "acquire"
        and main.status in {"announced", "completed"}
        and targets & set(main.names("target"))
        and not buyers & set(main.names("acquirer"))
        for main in drafts
    )
