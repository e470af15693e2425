"""Which share belongs to a draft: the first that is told of it, or what it has reached."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.amounts.figures import pick_percent
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence


def share_of(draft: Draft, filling: Filling) -> Mention | None:
    """The share inside a slot ("20 % du capital de X"); for stakes also one near the trigger."""
    share = _first_share(draft, filling)
    return reached(draft.sentence, share) if share else None


def reached(sentence: Sentence, share: Mention) -> Mention:
    """ "de 12 % à 18 %", "from 12 to 18 percent": the share that is held in the end."""
    after = sentence.at(share.last + 1)
    is_step = sentence.low(share.last) in {"à", "to"} and sentence.low(share.first - 1) in {"de", "from"}
    if _is_moved(sentence, share) and share.amount and share.amount.amount_max is not None:
        return replace(share, amount=replace(share.amount, amount=share.amount.amount_max, amount_max=None))
    return after if is_step and after is not None and after.kind == "percent" else share


def _is_moved(sentence: Sentence, share: Mention) -> bool:
    """ "a porté sa part dans Alpha |de| 10 à 15 %", beside the range of "une part de 10 à 15 %". French only."""
    before = sentence.words.epithets.get(sentence.low(share.first - 2), frozenset())
    return sentence.words.language == "fr" and sentence.low(share.first - 1) == "de" and "fraction" not in before


def _first_share(draft: Draft, filling: Filling) -> Mention | None:
    stated = [phrase.percent for phrase in filling.phrases.values() if phrase.percent]
    if stated or draft.frame.frame not in {"stake", "hold"}:
        return stated[0] if stated else None
    held = [m.last for m in draft.roles.get("investee", ()) if m.first >= draft.hit.last]
    return pick_percent(draft.sentence, draft.hit.first, max([draft.hit.last, *held]))
