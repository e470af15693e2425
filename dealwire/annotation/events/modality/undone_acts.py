"""What sounds like an act on a company and is one on something else: a bill vetoed, a fine annulled, an approval held
back. English only."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft

_CLEARANCES = frozenset({"clearance", "conditional_clearance"})
_ACTS = frozenset({"fine", "order", "complaint", "lawsuit", "investigation"})
# How far before an approval the verb that holds it back stands, and how far behind a verb its object.
_HELD, _OBJECT = 4, 7


def is_undone(draft: Draft) -> bool:
    """Whether nothing is done to a company after all."""
    if draft.words.language != "en":
        return False
    return _is_withheld(draft) or _is_of_bill(draft) or _is_of_act(draft)


def _is_withheld(draft: Draft) -> bool:
    """ "has |halted| approval of the deal"."""
    if draft.kind not in _CLEARANCES or draft.hit.trigger.word_class != "noun":
        return False
    near = range(max(0, draft.hit.first - _HELD), draft.hit.first)
    return any(draft.words.is_group(draft.sentence.low(i), "withholding") for i in near)


def _is_of_bill(draft: Draft) -> bool:
    """ "vetoed a |bill|"."""
    if draft.kind != "block" or draft.hit.trigger.word_class != "verb":
        return False
    near = range(draft.hit.last, draft.hit.last + _HELD)
    return any(draft.words.is_group(draft.sentence.low(i), "lawmaking") for i in near)


def _is_of_act(draft: Draft) -> bool:
    """ "annulled a |fine|": the noun tells it, as a case that is closed."""
    if draft.kind not in {"block", "statement"} or not draft.words.is_group(
        draft.sentence.low(draft.hit.first), "overturning"
    ):
        return False
    near = range(draft.hit.last, draft.hit.last + _OBJECT)
    nouns = (t for i in near for t in draft.words.triggers.get(draft.sentence.low(i), ()) if t.word_class == "noun")
    return any(noun.frame.kind in _ACTS for noun in nouns)
