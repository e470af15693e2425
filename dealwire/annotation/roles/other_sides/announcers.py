"""Whose alliance it is where only its announcer is named too: "Un accord est signé avec Beta, a annoncé Alpha"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.companions_named import are_governed_together
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_FRAMES = frozenset({"partner", "joint_venture"})
_SAYING = 4


def add_announcer(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the business that says so behind a comma to partners who all stand behind one "avec". French."""
    partners = filling.roles.get("partner", [])
    is_alliance = hit.trigger.frame.frame in _FRAMES and hit.trigger.word_class == "noun"
    if not is_alliance or sentence.words.language != "fr" or not are_governed_together(sentence, partners):
        return
    for i in range(partners[-1].last, len(sentence.tokens) - 2):
        if sentence.low(i) in {",", "»", '"'} and (verb := _saying(sentence, i + 1)):
            said_by = complement(sentence, verb + 1, gap=5).parties[:1]
            filling.add("partner", [m for m in said_by if m.kind == "organisation"])
            return


def _saying(sentence: Sentence, i: int) -> int:
    """Where the participle of "a |annoncé|", "a-t-elle |précisé|" stands behind a comma; 0 where none does."""
    if sentence.low(i) == ",":
        i += 1
    if not sentence.words.is_class(sentence.low(i), "have"):
        return 0
    return next((k for k in range(i + 1, i + _SAYING) if _is_saying(sentence, k)), 0)


def _is_saying(sentence: Sentence, i: int) -> bool:
    verbs = (t for t in sentence.words.triggers.get(sentence.low(i), ()) if t.word_class == "verb")
    told = sentence.words.support.get(sentence.low(i))
    is_told = told is not None and told.side == "owner" and told.status == "announced"
    return sentence.at(i) is None and (is_told or any(verb.frame.frame == "statement" for verb in verbs))
