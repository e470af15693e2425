"""Bids that do not say again for whom: "that compares with a $3 billion bid from Gamma" after Alpha bid for Beta."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dealwire.annotation.detection.triggers import Hit, find_hits
from dealwire.annotation.events.amounts.measure import measure
from dealwire.annotation.events.checks.hypotheses import is_hypothetical, is_vetoed
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.modality.status import status_of
from dealwire.annotation.roles.slots import fill_slots
from dealwire.annotation.text.story import Mention, Sentence, Story

_REACH = 4
_BIDS = frozenset({"acquire", "bid", "pay"})


def find_rivals(sentences: Iterable[Sentence], drafts: list[Draft], story: Story) -> list[Draft]:
    """A draft for each bid whose bidder is named and whose target is the one company that others bid for before."""
    bids = [draft for draft in drafts if draft.kind == "acquisition" and draft.frame.frame in _BIDS]
    found: list[Draft] = []
    for sentence in sentences if bids else ():
        if not any(draft.sentence is sentence for draft in bids):
            hits = (hit for hit in find_hits(sentence) if _is_bid(sentence, hit))
            found.extend(rival for hit in hits if (rival := _rival(sentence, hit, bids, story)) is not None)
    return found


def _is_bid(sentence: Sentence, hit: Hit) -> bool:
    is_bid = hit.trigger.frame.frame == "bid" and hit.trigger.word_class == "noun"
    return is_bid and not is_vetoed(sentence, hit) and not is_hypothetical(sentence, hit)


def _rival(sentence: Sentence, hit: Hit, bids: list[Draft], story: Story) -> Draft | None:
    filling = fill_slots(sentence, hit)
    bidders = filling.roles.get("acquirer", [])
    near = [draft for draft in bids if 0 < sentence.index - draft.sentence.index <= _REACH]
    targets = {name for draft in near for name in draft.names("target")}
    others = {name for draft in near for name in draft.names("acquirer", "seller")}
    if filling.roles.keys() != {"acquirer"} or len(targets) != 1 or not _are_new(bidders, targets | others):
        return None
    target = replace(near[-1].roles["target"][0], kind="anaphor", first=hit.first, last=hit.last)
    roles = {"acquirer": bidders, "target": [target]}
    frame = hit.trigger.frame
    draft = Draft(sentence, hit, frame.fact_table, frame.kind, round(frame.confidence - 0.15, 2), roles)
    measure(draft, filling, story.article.published_on)
    support = filling.support.status if filling.support else None
    return replace(draft, percent=None, status=status_of(sentence, hit, filling.support_at, support))


def _are_new(bidders: list[Mention], known: set[str]) -> bool:
    return bool(bidders) and all(m.kind == "organisation" and m.name not in known for m in bidders)
