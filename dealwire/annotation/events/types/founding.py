"""Whether allies create a company of both: then it is a joint venture."""

from __future__ import annotations

from itertools import pairwise

from dealwire.annotation.events.drafts import Draft

_FOUNDING = 22


def founds_company(draft: Draft) -> bool:
    """ "agreed with Beta to set up a film firm", "s'allient au sein d'une coentreprise": a company of both."""
    if draft.words.language == "fr":
        return _is_joint(draft)
    sentence, size = draft.sentence, len(draft.sentence.tokens)
    for i in range(draft.hit.last, min(draft.hit.last + _FOUNDING, size)):
        if sentence.low(i - 1) == "to" and sentence.at(i) is None and draft.words.is_group(sentence.low(i), "founding"):
            near = range(i + 1, min(i + 9, size))
            return any(draft.words.is_group(sentence.low(k), "founded") for k in near)
    return False


def _is_joint(draft: Draft) -> bool:
    near = range(draft.hit.last, min(draft.hit.last + _FOUNDING, len(draft.sentence.tokens)))
    lows = [draft.sentence.low(i) for i in near]
    pairs = pairwise(lows)
    is_common = any(second == "commune" and first in {"société", "filiale", "entreprise"} for first, second in pairs)
    return is_common or any(draft.words.is_group(low, "joint") for low in lows)
