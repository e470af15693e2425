"""Who gets money by what it lets them do: "Cette levée de fonds |permettra à Alpha| de recruter". French only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.site_owners import opening_site_owner
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_MONEY = frozenset({"borrow", "grant", "round", "raise"})
_TO = frozenset({"à", "au", "aux"})
_BY_MEANS = frozenset({"avec", "grâce", "fort", "forte"})
# How far behind the noun the verb of enabling may stand.
_REACH = 32


def add_enabled(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add who is let do something by the money, or has it as a means, where nobody else is told to get it."""
    if sentence.words.language != "fr" or hit.trigger.frame.frame not in _MONEY or "investee" in filling.roles:
        return
    givers = {m.name for role in ("investor", "lead_investor") for m in filling.roles.get(role, ())}
    found = [m for m in _found(sentence, hit, filling) if m.kind in {"organisation", "anaphor"}]
    filling.add("investee", [m for m in found if m.name and m.name not in givers][:1])


def _found(sentence: Sentence, hit: Hit, filling: Filling) -> list[Mention]:
    if hit.trigger.word_class == "verb":
        # "|Avec ces 3 millions d'euros| levés auprès de Beta, Alpha …"
        is_means = hit.is_passive and sentence.low(0) in _BY_MEANS
        return leading_subject(sentence, hit.first) if is_means else []
    if filling.support is not None and filling.support.side == "receiver":
        return opening_site_owner(sentence, filling.support_at)
    return _let(sentence, hit.last)


def _let(sentence: Sentence, start: int) -> list[Mention]:
    for i in range(start, min(start + _REACH, len(sentence.tokens))):
        if sentence.at(i) is None and sentence.low(i) in {";", ".", ":"}:
            return []
        if sentence.words.is_group(sentence.low(i), "letting") and sentence.low(i + 1) in _TO:
            return complement(sentence, i + 2, gap=5).parties
    return []
