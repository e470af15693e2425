"""What is left of a company whose share was told before: "owns 39% of Beta and will buy the other 61%"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.text.story import Mention, Sentence

_TRADES = frozenset({"acquire", "sell", "bid"})
_OF = frozenset({"of", "in", "de", "d'", "du", "des", "dans"})


def held_before(sentence: Sentence, hit: Hit, phrase: Phrase) -> list[Mention]:
    """The company of the share told before in the sentence, else the topic; nobody where the phrase is no remainder."""
    is_traded = hit.trigger.frame.frame in _TRADES
    if not is_traded or phrase.parties or phrase.asset or not (phrase.owners or _is_remainder(sentence, phrase)):
        return []
    if sentence.low(phrase.end) in _OF:
        # "the remainder of the $3 million"
        return []
    held = company_of_share(sentence, phrase.start)
    if phrase.owners:
        # "owns 45% of Beta and will buy Gamma's 40% stake": Gamma's share of Beta.
        is_share = phrase.percent is not None and sentence.words.is_group(sentence.low(phrase.end - 1), "holdings")
        return [m for m in held if is_share and m.name not in {owner.name for owner in phrase.owners}]
    return held or (topic_of(sentence, phrase.start) if hit.trigger.frame.frame != "bid" else [])


def company_of_share(sentence: Sentence, at: int) -> list[Mention]:
    """The company of the last share told before word `at` ("owns 39% of |Beta| and …"); nobody without one."""
    shares = [m for m in sentence.mentions if m.kind == "percent" and m.last <= at]
    held = complement(sentence, shares[-1].first, gap=5) if shares else None
    return [m for m in held.parties if m.last <= at][:1] if held is not None else []


def _is_remainder(sentence: Sentence, phrase: Phrase) -> bool:
    """ "the other 61%", "les 61 % restants", "le solde", "the remaining stake"."""
    is_noun = sentence.words.is_group(sentence.low(phrase.end - 1), "holdings")
    words = range(phrase.start if phrase.percent or is_noun else phrase.end - 1, phrase.end + 1)
    return any(sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "remainder") for i in words)
