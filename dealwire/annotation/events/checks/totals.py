"""Running totals: what a company has raised since it was founded is no round (published contract, same fact)."""

from __future__ import annotations

from itertools import pairwise

from dealwire.annotation.events.drafts import Draft

_REACH, _BEFORE = 8, 4
_BRINGING = 9


def is_running_total(draft: Draft) -> bool:
    """ "has raised $40 million to date", "brings total funding to $95 million", "a levé 40 M€ depuis sa création".

    A sum with a round or an investor beside it ("raised a total of $40 million in a round led by Alpha") is one.
    """
    words, sentence, hit = draft.words, draft.sentence, draft.hit
    if draft.kind != "funding_round" or draft.names("investor", "lead_investor"):
        return False
    if words.language != "en":
        return _is_since_birth(draft) or _is_brought_to(draft)
    if hit.trigger.word_class == "noun":
        near = [sentence.low(i) for i in range(max(0, hit.first - _BRINGING), hit.last)]
        is_brought = any(words.is_group(low, "totalling") for low in near) and "total" in near
        return is_brought or sentence.low(hit.first - 1) == "total"
    last = max(hit.last, draft.amount_words.last if draft.amount_words else 0)
    around = range(max(0, hit.first - _BEFORE), min(last + _BEFORE, len(sentence.tokens)))
    text = " ".join(sentence.low(i) for i in around)
    is_round = any(words.is_group(sentence.low(i), "staged") for i in range(hit.last, last + _REACH))
    return not is_round and any(words.is_group(mark, "cumulated") for mark in _marks(text))


def _is_since_birth(draft: Draft) -> bool:
    """ "depuis |sa création|", "depuis |ses débuts|": all that a company has raised so far. French."""
    sentence = draft.sentence
    return any(
        sentence.low(i) == "depuis" and draft.words.is_group(sentence.low(i + 2), "birth")
        for i in range(len(sentence.tokens))
    )


def _is_brought_to(draft: Draft) -> bool:
    """ "porte |à| 40 millions d'euros le |total| de ses levées", "portant son financement |total à| 40 millions"."""
    sentence, money = draft.sentence, draft.amount_words
    if money is None or sentence.low(money.first - 1) != "à":
        return False
    around = range(max(0, money.first - _BEFORE), money.last + _BEFORE)
    return any(sentence.low(i) == "total" for i in around)


def _marks(text: str) -> list[str]:
    """Each word and each pair of neighbouring words of a text."""
    lows = text.split()
    return lows + [" ".join(pair) for pair in pairwise(lows)]
