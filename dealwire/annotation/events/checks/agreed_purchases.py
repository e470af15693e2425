"""How a French agreement is told: what it leads to, and whether a verb concludes it."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit, nouns_at
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_REACH = 16
_PURPOSES = frozenset({"pour", "afin", "de", "d'", "lui", "leur", "vue", "en"})
_TRADES = frozenset({"acquire", "sell"})


def leads_to_purchase(sentence: Sentence, hit: Hit) -> bool:
    """ "s'est entendu avec Alpha |pour lui racheter| ses usines": whether the infinitive of a purchase or sale tells
    what was agreed on, which then is the fact and no alliance."""
    if sentence.words.language != "fr":
        return False
    for i in range(hit.last, min(hit.last + _REACH, len(sentence.tokens) - 2)):
        low = sentence.low(i)
        if low in {";", ".", ","}:
            return False
        if low in {"pour", "vue", "afin"}:
            return _is_trade(sentence, i + 1)
        if low == "sur" and i - hit.last <= 1:
            # "s'entendent |sur un rachat|"
            return any(_is_deal(sentence, k) for k in range(i + 1, i + 4))
    return False


def _is_deal(sentence: Sentence, i: int) -> bool:
    is_deal = (
        noun.frame.frame in {"acquire", "sell", "merge"} and len(noun.words) == 1 for noun in nouns_at(sentence, i)
    )
    return any(is_deal)


def _is_trade(sentence: Sentence, i: int) -> bool:
    """Whether an infinitive of trade stands at `i`: of companies, or told of whom ("pour |lui| vendre …")."""
    is_told = False
    while sentence.low(i) in _PURPOSES:
        is_told = is_told or sentence.low(i) in {"lui", "leur"}
        i += 1
    verbs = sentence.words.triggers.get(sentence.low(i), ()) if sentence.at(i) is None else ()
    trades = (verb for verb in verbs if verb.mood == "base" and verb.frame.frame in _TRADES and len(verb.words) == 1)
    return any(is_told or sentence.words.is_group(verb.lemma, "strict") for verb in trades)


def is_concluded_by_verb(draft: Draft, filling: Filling) -> bool:
    """ "Alpha |a noué| un partenariat avec Beta": whether a verb concludes or announces the alliance."""
    is_verb = draft.hit.trigger.word_class == "verb"
    is_owned = filling.support is not None and filling.support.side == "owner"
    return draft.words.language == "fr" and (is_verb or is_owned)
