"""Who agreed on what is done "under the agreement": "Under the deal, Alpha will distribute Beta's drugs". English."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_ADJECTIVES = 4


def fill_from_terms(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the only two organisations of a sentence that says what one does for the other under their agreement."""
    is_noun = hit.trigger.frame.frame == "partner" and hit.trigger.word_class == "noun"
    if not is_noun or sentence.words.language != "en" or len(filling.roles.get("partner", ())) > 1:
        return
    parties = _parties(sentence)
    if len(parties) == 2 and _is_under(sentence, hit.first) and _is_done(sentence):
        filling.roles.pop("partner", None)
        filling.add("partner", parties)


def _parties(sentence: Sentence) -> list[Mention]:
    named = [m for m in sentence.mentions if m.kind in {"organisation", "anaphor", "pronoun"} and m.name]
    return list({m.name: m for m in named}.values())


def _is_under(sentence: Sentence, at: int) -> bool:
    near = [sentence.low(i) for i in range(max(0, at - _ADJECTIVES), at)]
    return "under" in near or near[-3:-1] == ["part", "of"]


def _is_done(sentence: Sentence) -> bool:
    """Whether one does something for the other, and neither buys, funds or sues."""
    words = sentence.words
    triggers = (trigger for low in sentence.tokens.lows for trigger in words.triggers.get(low, ()))
    opened = {trigger.frame.frame for trigger in triggers if len(trigger.words) == 1}
    # "pumps" are no money put in where no sum is told.
    is_priced = any(mention.kind == "money" for mention in sentence.mentions)
    is_else = bool(opened & ({"acquire", "merge", "stake", "raise", "settle"} | ({"invest"} if is_priced else set())))
    return not is_else and any(words.is_group(low, "serving") for low in sentence.tokens.lows)
