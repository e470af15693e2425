"""Whose shareholders or board decide on a deal: "Alpha shareholders approved the merger with Beta". English only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_REACH = 14
_VOTED_ON = frozenset({"merge", "acquire", "bid"})


def fill_from_vote(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whose owners vote as the other partner, or as what is bought."""
    frame, roles = hit.trigger.frame.frame, filling.roles
    if frame not in _VOTED_ON or hit.trigger.word_class != "noun" or sentence.words.language != "en":
        return
    voters = [m for m in sentence.mentions if m.last <= hit.first <= m.last + _REACH and _has_voters(sentence, m)]
    if frame == "merge" and len(roles.get("partner", ())) == 1:
        filling.add("partner", voters[-1:])
    elif frame != "merge" and roles.get("acquirer") and not roles.get("target"):
        filling.add("target", voters[-1:] or _agreed(sentence, filling))


def _agreed(sentence: Sentence, filling: Filling) -> list[Mention]:
    """ "Beta agrees to a $4 billion takeover by Alpha": who agrees to be taken over."""
    is_by = "acquirer" in filling.phrases and filling.support_at >= 0
    is_agreed = is_by and sentence.words.is_group(sentence.low(filling.support_at), "agreeing")
    return [m for m in subject(sentence, filling.support_at) if m.kind == "organisation"] if is_agreed else []


def _has_voters(sentence: Sentence, party: Mention) -> bool:
    """ "Alpha's shareholders", "the Alpha board", "shareholders of Alpha"."""
    if party.kind != "organisation":
        return False
    after = party.last + 1 if sentence.low(party.last) in {"'s", "'"} else party.last
    is_before = sentence.low(party.first - 1) in {"of", "in", "at"}
    return sentence.words.is_group(sentence.low(after), "voter") or (
        is_before and sentence.words.is_group(sentence.low(party.first - 2), "voter")
    )
