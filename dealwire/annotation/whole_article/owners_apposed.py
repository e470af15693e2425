"""Who owned what is bought, as a description right behind its name says: "Beta, a unit of Gamma"."""

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.events.amounts.shares import HALF
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.text.story import Mention, Sentence

_REACH = 9
_LINKS = frozenset({"of", "by", "to", "de", "d'", "du", "des", "par", "à", "au", "aux"})
_OPENERS = frozenset({",", "("})
_OWNERS = frozenset({"organisation", "person"})


def add_apposed_owners(drafts: Iterable[Draft]) -> None:
    """Make the owner that stands in apposition to what is bought the seller, where a deal has none."""
    for draft in drafts:
        if draft.kind != "acquisition" or "acquirer" not in draft.roles or "seller" in draft.roles:
            continue
        [target, *others] = draft.roles["target"]
        owners = [] if others or target.kind != "organisation" else _owners(draft.sentence, target)
        if owners and not {m.name for m in owners} & set(draft.names()):
            draft.roles["seller"] = owners


def _owners(sentence: Sentence, target: Mention) -> list[Mention]:
    """Whom the description behind the comma says the target belongs to; nobody where it says something else."""
    if sentence.low(target.last) not in _OPENERS:
        return []
    for i in range(target.last + 1, target.last + _REACH):
        mention = sentence.at(i)
        if mention is not None and not _is_most(mention):
            return []
        if mention is None and sentence.low(i) in {",", ".", ";", ")", ""}:
            return []
        if mention is None and sentence.words.is_group(sentence.low(i), "apposedowner"):
            return _behind(sentence, i + 1)
    return []


def _is_most(mention: Mention) -> bool:
    """Whether a share is more than half: who holds less does not sell the whole. Dates and places do not matter."""
    share = mention.amount.amount if mention.kind == "percent" and mention.amount else 0.0
    return mention.kind in {"date", "place"} or share > HALF


def _behind(sentence: Sentence, i: int) -> list[Mention]:
    """Whom "of" or "by" governs, a share of more than half stepped over: "détenu à 80 % par Gamma"."""
    share = sentence.at(i + 1)
    if share is not None and share.kind == "percent":
        i = share.last if _is_most(share) else i
    if sentence.low(i) not in _LINKS:
        return []
    return [m for m in complement(sentence, i + 1, gap=5).parties if m.kind in _OWNERS]
