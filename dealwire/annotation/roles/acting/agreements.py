"""Who agreed on what is done "under the agreement": "Under the deal, Alpha will distribute Beta's drugs"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_ADJECTIVES = 4
_TERMS = frozenset({"termes", "vertu", "cadre"})


def fill_from_terms(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the only two organisations of a sentence that says what one does for the other under their agreement."""
    is_noun = hit.trigger.frame.frame == "partner" and hit.trigger.word_class == "noun"
    if not is_noun or len(filling.roles.get("partner", ())) > 1:
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
    if sentence.words.language == "fr":
        # "|aux termes de| cet accord", "|dans le cadre de| ce contrat"
        return not _TERMS.isdisjoint(near) and near[-1] in {"cet", "ce", "cette"}
    return "under" in near or near[-3:-1] == ["part", "of"]


def _is_done(sentence: Sentence) -> bool:
    """Whether one does something for the other, and neither buys, funds or sues."""
    words = sentence.words
    triggers = (trigger for low in sentence.tokens.lows for trigger in words.triggers.get(low, ()))
    opened = {trigger.frame.frame for trigger in triggers if len(trigger.words) == 1}
    if words.language == "fr":
        return not opened & {"acquire", "merge", "stake", "invest", "raise"}
    # "pumps" are no money put in where no sum is told.
    is_priced = any(mention.kind == "money" for mention in sentence.mentions)
    is_else = bool(opened & ({"acquire", "merge", "stake", "raise", "settle"} | ({"invest"} if is_priced else set())))
    return not is_else and any(words.is_group(low, "serving") for low in sentence.tokens.lows)
