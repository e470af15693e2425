"""Who sells what is "its": "Alpha, en discussions avec Beta pour la vente de sa filiale Gamma", "l'accord avec Alpha
pour le rachat de ses usines"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.roles.other_sides.offers import is_addressed
from dealwire.annotation.roles.other_sides.sold_parts import parent_of
from dealwire.annotation.text.story import Mention, Sentence

_FIRST_WORDS = 2
_PURCHASES = frozenset({"acquire", "sell", "bid"})
_FROM = frozenset({"à", "auprès", "from"})


def add_owner_of_target(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make the sentence's subject the seller of what a French noun of sale, or an offer it answers, calls its own."""
    frame = hit.trigger.frame.frame
    if sentence.words.language == "en":
        _add_parent(sentence, hit, filling)
        return
    is_sale = frame == "sell" or (frame == "bid" and is_addressed(sentence, filling.support_at))
    is_sale = is_sale and hit.trigger.word_class == "noun"
    phrase = filling.phrases.get("target")
    if not is_sale or "seller" in filling.roles or phrase is None:
        return
    if _is_own(sentence, phrase):
        filling.add("seller", _firms(leading_subject(sentence, hit.first)))


def _add_parent(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make the parent of the one company that is bought the seller, unless only a share of it is."""
    phrase, targets = filling.phrases.get("target"), filling.roles.get("target", [])
    is_part = phrase is not None and (phrase.is_fraction or phrase.percent is not None)
    if hit.trigger.frame.frame in _PURCHASES and len(targets) == 1 and not is_part and "seller" not in filling.roles:
        filling.add("seller", parent_of(sentence, targets[0]))


def _is_own(sentence: Sentence, phrase: Phrase) -> bool:
    near = range(phrase.start, phrase.start + _FIRST_WORDS)
    return any(sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "possessive") for i in near)


def is_sold_by_parent(sentence: Sentence, hit: Hit) -> bool:
    """ "racheter la branche d'Alpha *à sa maison-mère*", "buy Alpha's US arm *from its parent*": whose part it
    was is not who sells it."""
    for i in range(hit.last, len(sentence.tokens) - 2):
        if sentence.low(i) in _FROM and sentence.words.is_class(sentence.low(i + 1), "possessive"):
            near = (sentence.low(k) for k in range(i + 2, i + 2 + _FIRST_WORDS))
            return any(sentence.words.is_group(low, "parent") for low in near)
    return False


def _firms(found: list[Mention]) -> list[Mention]:
    return [m for m in found if m.kind in {"organisation", "anaphor"}]
