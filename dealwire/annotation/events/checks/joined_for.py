"""Two that join for something are allies, two that join are one: "Alpha et Beta s'unissent |pour produire| des pompes".
French."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft

_REACH = 10
_FIELDS = frozenset({"dans", "autour", "contre", "face", "sur"})
_INFINITIVES = ("er", "ir", "re")
_ENDS = frozenset({";", ".", ":", "«"})


def is_told_by_purpose(draft: Draft) -> bool:
    """Whether a verb of joining that tells mergers and alliances tells the one that the draft is of, by its purpose."""
    if draft.words.language != "fr" or not draft.words.is_group(draft.hit.trigger.lemma, "uniting"):
        return True
    return _has_purpose(draft) == (draft.kind == "partnership")


def _has_purpose(draft: Draft) -> bool:
    """Whether a field or something to make is told behind the verb, other than one business of both."""
    sentence = draft.sentence
    for i in range(draft.hit.last, draft.hit.last + _REACH):
        low = sentence.low(i)
        if low in _ENDS:
            return False
        if low in _FIELDS and sentence.at(i) is None:
            return True
        if low == "pour" and sentence.low(i + 1).endswith(_INFINITIVES):
            return not sentence.words.is_group(sentence.low(i + 1), "becomingone")
    return False
