"""Shares whose verb goes without saying: "Alpha détient 34 % de Beta, l'Etat 20 %", "Alpha owns 20 percent of …"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import PARTIES, Mention

_JOINTS = frozenset({",", ";", "et", "and", "while", "tandis", "contre", "puis"})
# Behind these a share is one of something else: "et Gamma |20 % de| Delta".
_OF = frozenset({"de", "d'", "du", "des", "of", "in", "dans", "par", "by", "owned", "held", "stake", "interest"})


def split_gapped_shares(draft: Draft) -> list[Draft]:
    """The draft, and one more for each further holder with its own share right behind it, and no verb between."""
    own, held = draft.percent, draft.roles.get("investee", [])
    if own is None or draft.hit.trigger.word_class != "verb" or draft.hit.is_passive or not held:
        return [draft]
    company = held[0]
    found = [(holder, share) for share in draft.sentence.mentions if (holder := _holder(draft, share, company.last))]
    names = {holder.name for holder, _ in found} - {company.name}
    if not names:
        return [draft]
    rest = [m for m in held if m.name not in names]
    return [
        replace(draft, roles={**draft.roles, "investee": rest}),
        *(
            replace(draft, roles={"investor": [holder], "investee": [company]}, percent=share)
            for holder, share in found
            if holder.name not in {company.name, *draft.names("investor")}
        ),
    ]


def _holder(draft: Draft, share: Mention, start: int) -> Mention | None:
    """The party right before a later share, where a comma or "and" opens what they tell."""
    sentence = draft.sentence
    holder = sentence.at(share.first - 1)
    if share.kind != "percent" or holder is None or holder.kind not in PARTIES or not holder.name:
        return None
    is_opened = sentence.low(phrase_start(sentence, holder.first) - 1) in _JOINTS
    is_whole = sentence.low(share.last) not in _OF
    return holder if holder.first >= start and is_opened and is_whole else None
