"""Whether a verb stands in the active or the passive, and whether its agent follows."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.reflexives import REFLEXIVES
from dealwire.annotation.words.vocabulary import Trigger

# How far before its "and" the auxiliary of a second participle may stand.
_JOINED = 8
# How many words behind a participle its agent may stand, and behind a verb of saying.
_DONE_BY, _SAID_BY = 7, 2
# How many words what commas set off between an auxiliary and its participle may have.
_ASIDE = 12
# How many words behind a French participle its sum may stand.
_SUM = 4


def is_passive(sentence: Sentence, first: int, last: int, trigger: Trigger) -> bool:
    """A participle after a form of "be", or one without any auxiliary that an agent follows."""
    if trigger.word_class != "verb" or trigger.mood != "participle" or trigger.is_reflexive:
        return trigger.word_class == "verb" and trigger.mood == "base" and _is_undergone(sentence, first)
    if sentence.words.is_group(trigger.lemma.split()[0], "unaccusative"):
        return False
    i = _before_adverbs(sentence, first - 1)
    if sentence.words.language == "fr":
        i = _before_day(sentence, i)
        i = _before_aside(sentence, i) if sentence.low(i) == "," else i
    low = sentence.low(i)
    if sentence.words.is_class(low, "be") and low != "s'":
        return True
    if sentence.words.is_class(low, "have"):
        return False
    is_valued = trigger.frame.frame == "value" and sentence.low(last) == "at" and low not in {"(", "-"}
    is_told = sentence.words.language == "en" and is_valued
    if is_told or (trigger.frame.frame == "value" and is_valued_firm(sentence, first, last)):
        # "Alpha, valued at $2 billion", "was last valued at"
        return True
    is_joined = low == "and" and _is_joined_passive(sentence, i, last)
    is_reduced = sentence.words.language == "fr" and (sentence.at(i) is not None or i < 0)
    is_reduced = is_reduced and not sentence.words.is_group(trigger.words[0], "bimodal")
    return is_joined or is_reduced or (has_agent(sentence, last, trigger) and not _has_object(sentence, last, trigger))


def is_valued_firm(sentence: Sentence, first: int, last: int) -> bool:
    """ "une licorne |valorisée| plus de 3 milliards": a participle `[first, last)` between a firm and a sum. French."""
    near = (sentence.at(k) for k in range(last, last + _SUM))
    figure = next((m for m in near if m is not None), None)
    is_firm = "company" in sentence.words.epithets.get(sentence.low(first - 1), ())
    return is_firm and figure is not None and figure.kind == "money" and sentence.words.language == "fr"


def _before_adverbs(sentence: Sentence, i: int) -> int:
    classes = sentence.words.classes
    while i >= 0 and sentence.at(i) is None and classes.get(sentence.low(i), frozenset()) & {"adverb", "negation"}:
        i -= 1
    return i


def _before_aside(sentence: Sentence, comma: int) -> int:
    """The auxiliary before what commas set off ("|a| ainsi, en 2019, racheté"), else the word before the comma."""
    opening = next((k for k in range(comma - 1, max(0, comma - _ASIDE), -1) if sentence.low(k) == ","), 0)
    at = _before_adverbs(sentence, opening - 1)
    is_auxiliary = opening > 0 and bool(sentence.words.classes.get(sentence.low(at), frozenset()) & {"be", "have"})
    return at if is_auxiliary else comma - 1


def _before_day(sentence: Sentence, i: int) -> int:
    """The word before a day that ends at word `i`: "a |lundi| racheté"."""
    day = sentence.at(i)
    return day.first - 1 if day is not None and day.kind == "date" else i


def _has_object(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "approved |the takeover| of Alpha by Beta": whether an object follows, so that it acts. English only."""
    mention = sentence.at(i)
    # "raised |$3 million|, led by Alpha"
    is_raised = trigger.frame.frame == "raise" and mention is not None and mention.kind == "money"
    is_named = is_raised or (mention is not None and mention.kind in {"organisation", "anaphor"})
    is_act = trigger.frame.fact_table == "regulatory_reactions" and trigger.frame.kind != "fine"
    is_opened = sentence.low(i) in {"the", "its", "their"} or (is_act and sentence.low(i) in {"a", "an"})
    return sentence.words.language == "en" and (is_named or is_opened)


def _is_joined_passive(sentence: Sentence, joint: int, last: int) -> bool:
    """ "was founded in 1990 *and sold* to Beta": a second participle that shares its auxiliary. English only."""
    is_open = sentence.words.language == "en" and sentence.low(last) in {"to", "by", "for", "in", "off"}
    near = [sentence.low(i) for i in range(max(0, joint - _JOINED), joint)]
    at = next((i for i, low in enumerate(near) if low in {"was", "were", "been"}), -1)
    return is_open and at >= 0 and any(low.endswith("ed") for low in near[at + 1 :])


def _is_undergone(sentence: Sentence, first: int) -> bool:
    """ "s'est vu |infliger|", "se fait |sanctionner|": a French infinitive that its subject undergoes."""
    if sentence.words.language != "fr" or not sentence.words.is_group(sentence.low(first - 1), "undergone"):
        return False
    return any(sentence.low(i) in REFLEXIVES for i in range(max(0, first - 4), first - 1))


def has_agent(sentence: Sentence, last: int, trigger: Trigger | None = None) -> bool:
    """Whether an agent follows; behind an English verb of saying only one right behind it ("was said by")."""
    is_said = trigger is not None and "within" in trigger.slots.get("company", ()) and sentence.words.language == "en"
    reach = _SAID_BY if is_said else _DONE_BY
    return any(sentence.low(k) in {"by", "par"} for k in range(last, min(last + reach, len(sentence.tokens))))
