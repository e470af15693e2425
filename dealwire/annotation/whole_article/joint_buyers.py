"""Who buys together, told apart: "Anna Bell |and several other investors| acquired the assets of Beta", where another
sentence says that Alpha buys them. English only."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

# How many words behind a buyer "other" stands, and behind that who else buys.
_REACH = 7
_OTHERS = frozenset({"others", "other"})
_DONE = frozenset({"announced", "completed"})
_BOUGHT = frozenset({"acquisition", "asset_purchase"})


def join_buyers(drafts: list[Draft]) -> None:
    """Give a purchase whose list of buyers is left open those that the article names of the same purchase, and back."""
    bought = [d for d in drafts if d.kind in _BOUGHT and d.status in _DONE and "acquirer" in d.roles]
    for draft in bought:
        if (at := _left_open_at(draft)) < 0:
            continue
        for other in [other for other in bought if other is not draft and _is_same(draft, other)]:
            buyers = [*draft.roles["acquirer"], *other.roles["acquirer"]]
            _join(draft, buyers, at)
            _join(other, buyers, other.hit.first)


def _left_open_at(draft: Draft) -> int:
    """Where "other investors" stands behind the last buyer that is named; -1 where nobody else buys."""
    last = max((m.last for m in draft.roles["acquirer"] if m.kind != "anaphor"), default=-1)
    near = [draft.sentence.low(i) for i in range(last, last + _REACH)] if last > 0 else []
    if draft.words.language != "en" or "and" not in near[:2]:
        return -1
    return next((last + k for k, low in enumerate(near) if low in _OTHERS and last + k < draft.hit.first), -1)


def _is_same(draft: Draft, other: Draft) -> bool:
    """Whether both are of one target: by its words, and of one seller where both name one."""
    ours, theirs = (set(" ".join(side.names("target")).lower().split()) for side in (draft, other))
    common = {word for word in ours & theirs if word not in draft.words.classes}
    sellers = [side.names("seller") for side in (draft, other)]
    is_sold_alike = not all(sellers) or sellers[0] == sellers[1]
    return (
        draft.kind == other.kind
        and is_sold_alike
        and any("asset" not in draft.words.epithets.get(word, ()) for word in common)
    )


def _join(draft: Draft, buyers: list[Mention], at: int) -> None:
    """Add the buyers that the draft does not name yet: word `at` of its sentence stands for them."""
    missing = {m.name: m for m in buyers if m.name not in draft.names()}
    added = [replace(m, kind="anaphor", first=at, last=at + 1) for m in missing.values()]
    draft.roles["acquirer"] = [*draft.roles["acquirer"], *added]
