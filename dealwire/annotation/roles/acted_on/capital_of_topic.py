"""Shares that do not say of whom: "Alpha vient d'|en| acquérir 65 %", "a racheté 60 % |du capital| à Beta". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.clitics import clitic_object


def add_capital_of_topic(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make whom the text was speaking of the target, where a buyer takes a share of no company that is named."""
    is_verb = hit.trigger.word_class == "verb" and hit.trigger.frame.frame == "acquire"
    phrase = filling.phrases.get("target")
    if not is_verb or sentence.words.language != "fr" or "target" in filling.roles or phrase is None:
        return
    if phrase.percent is None or phrase.owners or "acquirer" not in filling.roles:
        return
    is_taken_up = "en" in {sentence.low(hit.first - k) for k in (1, 2)} and hit.trigger.mood != "gerund"
    is_capital = any(sentence.low(i) == "capital" for i in range(hit.last, phrase.end))
    if is_taken_up or is_capital:
        known = {m.name for many in filling.roles.values() for m in many}
        filling.add("target", [m for m in clitic_object(sentence, hit.first) if m.name not in known])
