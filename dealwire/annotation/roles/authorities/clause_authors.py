"""Who did what a noun tells, by the clause behind it: "the fine |the watchdog imposed| on Alpha". English only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.verb_groups import group_end

_RELATIVES = frozenset({"that", "which"})


def clause_author(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The authority that is the subject of the clause right behind an act's noun, if its verb carries acts."""
    is_act = hit.trigger.frame.fact_table == "regulatory_reactions" and hit.trigger.word_class == "noun"
    if not is_act or sentence.words.language != "en":
        return []
    i = hit.last + (sentence.low(hit.last) == ",")
    i += sentence.low(i) in _RELATIVES
    doer = sentence.at(i + (sentence.low(i) == "the"))
    if doer is None or doer.kind != "authority":
        return []
    verb = sentence.words.support.get(sentence.low(group_end(sentence, doer.last)))
    return [doer] if verb is not None and verb.side == "authority" else []
