"""Suitors that are counted and not named: "Trois candidats sont en lice pour reprendre Beta"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft

_FRAMES = frozenset({"acquire", "bid"})
# How far before the purchase its suitors stand, and before them how many they are.
_BEFORE, _COUNT = 16, 3
_TAKING_OVER = frozenset({"offre", "repreneur", "offre de reprise", "offre de rachat"})
_FEW = frozenset({"des", "plusieurs", "quelques", "les", "aucun", "aucune", "multiples", "nombreux", "nombreuses"})


def is_courted_by_unnamed(draft: Draft) -> bool:
    """Whether several suitors, whom the French sentence only counts, are after the draft's target.

    What they offer, or that they are to take over, is told by the purchase or by the word for them itself.
    """
    sentence, hit = draft.sentence, draft.hit
    if (
        draft.kind != "acquisition"
        or sentence.words.language != "fr"
        or hit.trigger.frame.frame not in _FRAMES
        or "acquirer" in draft.roles
    ):
        return False
    if not all(m.kind != "pronoun" and m.first != hit.first for m in draft.roles.get("target", ())):
        return False
    # Whoever buys goods is an "acquéreur" as well.
    near = range(max(0, hit.first - _BEFORE), hit.last if hit.trigger.lemma in _TAKING_OVER else hit.first)
    at = next((i for i in near if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "suitor")), -1)
    if at < 0 or any(sentence.low(i) in {",", ";", ".", ":"} for i in range(at, hit.first)):
        return False
    counts = (sentence.low(i) for i in range(max(0, at - _COUNT), at))
    return any(
        low in _FEW or low.isdigit() or low.endswith("aine") or sentence.words.is_group(low, "cardinal")
        for low in counts
    )
