"""Acts of another kind than their trigger tells: what a company is told to do is an order, an overturned fine none."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.acting.subjects import subject

# How far behind "told" the company stands.
_TOLD = 4
_OVERTURNABLE = frozenset({"fine", "order", "block", "complaint", "lawsuit"})
# How far before a penalty the verb that undoes it stands.
_OVERTURNED = 7


def as_directive(draft: Draft) -> None:
    """ "Paris has told Alpha to halve its fleet": what an authority tells a company to do is an order. English only."""
    sentence, last = draft.sentence, draft.hit.last
    if draft.frame.frame != "statement" or not draft.words.is_group(draft.hit.trigger.lemma, "directing"):
        return
    near = (sentence.at(i) for i in range(last, last + _TOLD))
    told = next((m for m in near if m is not None and m.kind in {"organisation", "anaphor"} and m.name), None)
    if told is not None and sentence.low(told.last) == "to":
        draft.kind, draft.roles["company"] = "order", [told]


def as_overturned(draft: Draft) -> None:
    """ "A court overturned the fine against Alpha": what is overturned is no penalty any more, but a case closed."""
    is_noun = draft.hit.trigger.word_class == "noun" and draft.kind in _OVERTURNABLE
    near = range(draft.hit.first - 1, draft.hit.first - _OVERTURNED, -1)
    verb = next((i for i in near if draft.words.is_group(draft.sentence.low(i), "overturning")), -1)
    if is_noun and draft.words.language == "en" and verb >= 0:
        draft.kind, draft.amount, draft.amount_words = "clearance", None, None
        judges = [m for m in subject(draft.sentence, verb) if m.kind == "authority"]
        draft.roles["authority"] = judges or draft.roles.get("authority", [])
