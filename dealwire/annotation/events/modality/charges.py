"""What only an authority that enforces can do: charge, find a breach, claim a fine."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.whole_article.enforcers import ENFORCERS, is_court, prosecutes
from dealwire.annotation.words.vocabulary import Vocabulary

# How many words behind the verb of claiming the sum may stand, and behind the verb of finding the breach.
_CLAIM_REACH, _FINDING_REACH = 5, 22
# A breach that is only looked into is not found.
_SUSPECTED = frozenset({"suspected", "alleged", "possible", "potential", "whether", "investigating"})


def is_formal_charge(draft: Draft, words: Vocabulary) -> bool:
    """Whether an accusation comes from a body that prosecutes; a minister's or a country's is a statement."""
    if not words.is_group(draft.hit.trigger.lemma, "accusing"):
        return True
    return bool(_author_kinds(draft, words) & ENFORCERS) or any(
        prosecutes(m, words) for m in draft.roles.get("authority", ())
    )


def is_finding(draft: Draft, words: Vocabulary) -> bool:
    """Whether an enforcer finds that a company broke the rules: an infringement finding is a complaint (guidelines)."""
    sentence, hit = draft.sentence, draft.hit
    if not words.is_group(hit.trigger.lemma, "finding") or not draft.roles.get("company"):
        return False
    ahead = range(hit.last, min(hit.last + _FINDING_REACH, len(sentence.tokens)))
    is_breach = any(words.is_group(sentence.low(i), "breaching") for i in ahead)
    if any(sentence.low(i) in _SUSPECTED for i in ahead):
        return False
    is_bench = words.language == "fr" and any(is_court(name, words) for name in draft.names("authority"))
    return is_breach and (is_bench or bool(_author_kinds(draft, words) & ENFORCERS))


def is_claim(draft: Draft, words: Vocabulary) -> bool:
    """ "a réclamé 3 millions d'euros à Alpha": what an enforcer demands is a fine that it proposes (guidelines)."""
    sentence, hit = draft.sentence, draft.hit
    if not words.is_group(hit.trigger.lemma, "claiming") or not draft.roles.get("company") or hit.is_passive:
        return False
    sums = (sentence.at(i) for i in range(hit.last, hit.last + _CLAIM_REACH))
    is_sum = any(m is not None and m.kind == "money" for m in sums)
    names = " ".join(draft.names("authority")).lower().split()
    is_claimant = any(words.is_group(low, "claimant") for low in names)
    is_claimant = is_claimant or any(words.is_group(low, "watching") for low in names[:1])
    if words.language == "fr" and any(words.is_group(low, "taxdue") for low in sentence.tokens.lows):
        # "le gouvernement réclame 3 millions d'arriérés d'impôts à Alpha"
        is_claimant = True
    return is_sum and (is_claimant or bool(_author_kinds(draft, words) & (ENFORCERS | {"court"})))


def _author_kinds(draft: Draft, words: Vocabulary) -> set[str | None]:
    return {words.authority_kinds.get(m.authority_id or "") for m in draft.roles.get("authority", ())}
