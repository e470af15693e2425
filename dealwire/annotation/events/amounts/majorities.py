"""How large a share is told to be: in percent, as a minority or as a majority."""

from __future__ import annotations

import re

from dealwire.annotation.events.amounts.shares import HALF, listed_shares
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.phrases import Phrase

_BESIDE = 6
_MAJORITY = re.compile(
    r"\b(?:majority|majoritaire|majorité|controlling|actionnaire unique|le contrôle|(?:for|of|full|sole) control)\b",
    re.IGNORECASE,
)


def share_of(draft: Draft) -> float | None:
    """The share that the sentence states, in percent."""
    return draft.percent.amount.amount if draft.percent and draft.percent.amount else None


def is_shared(draft: Draft, phrase: Phrase | None) -> bool:
    """Whether a minority is told, or a list of holders with their shares."""
    return _is_minority(draft, phrase) or (draft.hit.is_passive and bool(listed_shares(draft)))


def _is_minority(draft: Draft, phrase: Phrase | None) -> bool:
    """Whether a share is told, and no majority: holding one is no fact (fact guidelines, hard cases)."""
    share = share_of(draft)
    if draft.words.is_group(draft.hit.trigger.lemma, "belonging"):
        # "Alpha, filiale à 40 % de Beta": without its share it belongs to whom it is said to.
        return share is not None and share <= HALF and _is_beside(draft)
    is_noun_or_passive = draft.hit.trigger.word_class == "noun" or (draft.hit.is_passive and share is not None)
    is_part = draft.words.is_group(draft.hit.trigger.lemma, "partial")
    is_share = is_noun_or_passive or is_part or (phrase is not None and (phrase.is_fraction or bool(share)))
    return is_share and (share or 0) <= HALF and not says_majority(draft)


def _is_beside(draft: Draft) -> bool:
    """ "filiale |à 45 %| d'Alpha", "les |20 %| restants appartiennent à Alpha": whether the share stands there."""
    share, hit = draft.percent, draft.hit
    if share is None:
        return False
    is_behind = 0 <= share.first - hit.last <= _BESIDE
    return is_behind or (hit.trigger.word_class == "verb" and 0 <= hit.first - share.last <= _BESIDE)


def says_majority(draft: Draft) -> bool:
    """ "a controlling stake", "une part majoritaire": whether the words around the trigger speak of a majority."""
    sentence = draft.sentence
    first = max(0, draft.hit.first - 3)
    last = min(draft.hit.last + (10 if draft.frame.frame == "pay" else 5), len(sentence.tokens))
    return _MAJORITY.search(sentence.span(first, last).text) is not None
