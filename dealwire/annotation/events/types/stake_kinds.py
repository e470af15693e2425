"""What a share that is taken or held turned out to be: a stake, or above one half a takeover."""

from __future__ import annotations

from dealwire.annotation.events.amounts.majorities import says_majority, share_of
from dealwire.annotation.events.amounts.shares import HALF
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.complements.possessors import possessor
from dealwire.annotation.roles.filling import Filling


def retype_taken(draft: Draft, phrase: Phrase | None) -> None:
    """ "Alpha prend 10 % de Beta": only with a share is it a purchase, above one half of the company."""
    share = phrase.percent.amount.amount if phrase and phrase.percent and phrase.percent.amount else 0
    if not share or (phrase is not None and (phrase.asset or _is_of_new(draft, phrase))):
        draft.roles.clear()
    elif share > HALF:
        draft.fact_table, draft.kind = "deals", "acquisition"
        draft.rename(investor="acquirer", investee="target")


def _is_of_new(draft: Draft, phrase: Phrase) -> bool:
    """ "récupèrent la moitié du nouveau groupe": what is only to come of a merger is nobody who is named."""
    words = range(phrase.start, phrase.end)
    return any(draft.words.is_group(draft.sentence.low(i), "unborn") for i in words)


def is_share_of_new(draft: Draft, phrase: Phrase | None) -> bool:
    """ "récupère la moitié du nouveau groupe": a share bought of what is only to come of a merger. French only."""
    if draft.words.language != "fr" or draft.frame.frame != "acquire" or phrase is None:
        return False
    is_unnamed = any(m.kind == "anaphor" for m in phrase.parties)
    return is_unnamed and bool(phrase.percent or phrase.is_fraction) and _is_of_new(draft, phrase)


def retype_stake(draft: Draft, filling: Filling) -> None:
    """ "a 60 percent stake in Beta": a majority that is bought takes the company over; one merely held is no fact."""
    share = share_of(draft)
    is_majority = share > HALF if share else says_majority(draft)
    if not is_majority:
        return
    if _is_held(draft, filling):
        draft.roles.clear()
    else:
        draft.fact_table, draft.kind = "deals", "acquisition"
        draft.rename(investor="acquirer", investee="target")


def _is_held(draft: Draft, filling: Filling) -> bool:
    """Whether the share is told as held, not bought ("owns a 60 % stake"): a majority merely held is no fact."""
    if not filling.support and is_held_share(draft):
        return True
    near = range(max(0, draft.hit.first - 8), draft.hit.first)
    governing = draft.sentence.low(filling.support_at) if filling.support else ""
    return draft.words.is_group(governing, "holding") or (
        not filling.support and any(draft.words.is_group(draft.sentence.low(i), "holding") for i in near)
    )


def is_held_share(draft: Draft) -> bool:
    """ "Alpha's 30 percent stake in Beta": a share that is told as somebody's own."""
    if draft.frame.frame != "stake" or draft.hit.trigger.word_class != "noun" or draft.words.language != "en":
        return False
    holders = {m.name for role in ("investor", "acquirer") for m in draft.roles.get(role, ())}
    return bool(holders) and any(m.name in holders for m in possessor(draft.sentence, draft.hit))
