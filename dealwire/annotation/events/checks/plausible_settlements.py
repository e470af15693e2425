"""Whether an agreement with an authority ends a case: "un accord avec le parquet", "règlement" in its two senses."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention
from dealwire.annotation.whole_article.enforcers import ENFORCERS, is_court, prosecutes

# How far before an agreement "dans le cadre de" stands.
_FRAMED = 4


def is_settled(case: Case) -> bool:
    """ "règlement" is a rule as well as a settlement: the latter has its sum."""
    draft = case.draft
    is_named = any(m.first != draft.hit.first for m in draft.roles.get("authority", ()))
    return is_named or draft.amount is not None or not draft.words.is_group(draft.hit.trigger.lemma, "vague")


def ends_case(case: Case) -> bool:
    """ "un accord avec le parquet pour clore l'enquête": a plain agreement settles only what an enforcer pursues, and
    where the case or what is paid for it is told."""
    draft = case.draft
    if not draft.words.is_group(draft.hit.trigger.lemma, "plainagreement"):
        return True
    if draft.hit.is_plural_noun:
        # "des soupçons sur ces transactions"
        return False
    lows = draft.sentence.tokens.lows
    is_case = any(draft.words.is_group(low, "pursued") for low in lows)
    is_paid = draft.amount is not None and any(draft.words.is_group(low, "paying") for low in lows)
    is_over = draft.words.language == "fr" and not draft.words.group_words["settled"].isdisjoint(lows)
    if (is_paid or is_over) and any(draft.words.is_group(low, "disputed") for low in lows):
        # "un accord avec le gouvernement met fin au conflit: Alpha paiera 3 millions"
        return True
    is_paid = is_paid or _is_due_to_claimant(draft) or draft.words.is_group(draft.hit.trigger.lemma, "committing")
    authorities = draft.roles.get("authority", [])
    return (
        (is_case or is_paid or _is_framed(draft)) and bool(authorities) and all(_enforces(case, m) for m in authorities)
    )


def _is_framed(draft: Draft) -> bool:
    """ "changera ses contrats |dans le cadre| d'un accord": what is done because of it ends a case. French."""
    near = range(max(0, draft.hit.first - _FRAMED), draft.hit.first)
    return draft.words.language == "fr" and any(draft.words.is_group(draft.sentence.low(i), "framing") for i in near)


def _is_due_to_claimant(draft: Draft) -> bool:
    """ "un accord à 3 millions avec le fisc": what somebody who claims taxes agrees on is paid."""
    named = (low for m in draft.roles.get("authority", ()) for low in m.name.lower().split())
    return draft.amount is not None and any(draft.words.is_group(low, "claimant") for low in named)


def _enforces(case: Case, mention: Mention) -> bool:
    words = case.draft.words
    is_kind = words.authority_kinds.get(mention.authority_id or "") in ENFORCERS | {"court"}
    is_claimant = any(words.is_group(low, "claimant") for low in mention.name.lower().split())
    return is_kind or is_claimant or prosecutes(mention, words) or is_court(mention.name, words)
