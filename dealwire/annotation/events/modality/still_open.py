"""What is agreed on, offered, allowed or under way, and so announced rather than done or only talked of."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence

# How far behind a deal's noun it may be told that it was allowed.
_ALLOWED = 16
# How far before "pour la reprise" the offer stands.
_OFFERED = 9
# How far before a bid the verb of making it stands.
_MADE = 7
# How far before a purchase the verb of signing stands.
_SIGNED = 9


def is_still_open(sentence: Sentence, hit: Hit, verb_at: int) -> bool:
    """Whether what the trigger says, carried by the verb at `verb_at`, is allowed or under way but not yet done."""
    if _is_under_way(sentence, hit) or _is_allowed(sentence, hit) or _is_offered_for(sentence, hit):
        return True
    # "approved the takeover": what is only allowed is not done yet.
    is_allowed = any(sentence.words.is_group(sentence.low(verb_at), group) for group in ("approving", "allowing"))
    return (
        verb_at != hit.first
        and is_allowed
        and (sentence.words.language == "en" or hit.trigger.frame.fact_table == "deals")
    )


def _is_under_way(sentence: Sentence, hit: Hit) -> bool:
    """ "is being acquired by Beta", "to stop Alpha from buying Beta": not done yet. English only."""
    if sentence.words.language != "en" or hit.trigger.word_class != "verb":
        return False
    is_being = (
        hit.is_passive and sentence.low(hit.first - 1) == "being" and sentence.low(hit.first - 2) in {"is", "are"}
    )
    return is_being or (hit.trigger.mood == "gerund" and sentence.low(hit.first - 1) == "from")


def _is_allowed(sentence: Sentence, hit: Hit) -> bool:
    """ "The merger of Alpha and Beta has been cleared by regulators": allowed, not done. English only."""
    if sentence.words.language != "en" or hit.trigger.word_class != "noun":
        return False
    near = range(hit.last, min(hit.last + _ALLOWED, len(sentence.tokens) - 1))
    cleared = (i for i in near if sentence.words.is_group(sentence.low(i), "approving"))
    return any(sentence.low(i + 1) == "by" and sentence.words.is_class(sentence.low(i - 1), "be") for i in cleared)


def is_agreed_on(sentence: Sentence, hit: Hit, before: str) -> bool:
    """ "has agreed to sell Beta, ending months of speculation": agreed on, whatever was said before. English only."""
    lows = before.lower().split()
    is_verb = hit.trigger.word_class == "verb" and sentence.words.language == "en"
    return is_verb and any(sentence.words.is_group(low, "agreeing") for low in lows)


def is_offered(sentence: Sentence, hit: Hit) -> bool:
    """ "Alpha offered to buy Beta": a bid, wanted or not, is announced (fact guidelines); one to sell is only talk."""
    is_purchase = hit.trigger.word_class == "verb" and hit.trigger.frame.frame in {"acquire", "bid"}
    is_led = sentence.low(hit.first - 1) == "to" and sentence.words.is_group(sentence.low(hit.first - 2), "offering")
    return is_purchase and (is_led or _is_bid_made(sentence, hit.first - 2) or _is_signed_for(sentence, hit.first))


def _is_signed_for(sentence: Sentence, at: int) -> bool:
    """ "a |signé un accord| définitif en vue d'acquérir Beta": agreed on, not only aimed at. French."""
    near = [sentence.low(i) for i in range(max(0, at - _SIGNED), at)]
    is_signed = "accord" in near and any(sentence.words.is_group(low, "signed") for low in near)
    return is_signed and sentence.words.language == "fr"


def _is_bid_made(sentence: Sentence, noun: int) -> bool:
    """ "makes a $3 billion |bid| to take over Beta": made or launched, a bid is public. English only."""
    if sentence.words.language != "en" or not sentence.words.is_group(sentence.low(noun), "bidding"):
        return False
    near = range(noun - 1, max(-1, noun - _MADE), -1)
    return any(sentence.words.is_group(sentence.low(i), "making") and sentence.at(i) is None for i in near)


def _is_offered_for(sentence: Sentence, hit: Hit) -> bool:
    """ "trois offres ont été déposées |pour la reprise| de Beta": what is only offered. French."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun" or hit.trigger.frame.frame != "acquire":
        return False
    if "pour" not in {sentence.low(hit.first - 1), sentence.low(hit.first - 2)}:
        return False
    near = range(max(0, hit.first - _OFFERED), hit.first)
    return any(sentence.low(i).removesuffix("s") in {"offre", "candidature", "proposition"} for i in near)
