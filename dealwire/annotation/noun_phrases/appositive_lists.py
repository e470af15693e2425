"""Lists that go on behind a description: "from Alpha, its largest shareholder, and Beta"."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

# How many words a description between two commas has at most.
_LONGEST = 9
_LINKS = frozenset({"and", "et"})
_REPEATED = frozenset({"de", "d'", "du", "des", "à", "avec", "par", "from", "by", "with", "to"})
_VERBS = frozenset({"have", "be", "auxiliary"})


def behind_description(sentence: Sentence, party: Mention) -> int:
    """Where "and" stands behind the description that two commas set off behind `party`, if a name that is no subject
    follows it; else 0."""
    if sentence.low(party.last) != "," or not _describes(sentence, party.last + 1):
        return 0
    for i in range(party.last + 2, party.last + 2 + _LONGEST):
        if sentence.at(i) is not None and sentence.low(i - 1) not in {"de", "d'", "du", "of"}:
            return 0
        if sentence.low(i) == "," and sentence.at(i) is None:
            return i + 1 if sentence.low(i + 1) in _LINKS and _is_joined(sentence, i + 2) else 0
        if sentence.words.is_class(sentence.low(i), "relative") or sentence.low(i) in {".", ";", ""}:
            return 0
    return 0


def _describes(sentence: Sentence, i: int) -> bool:
    classes = sentence.words.classes.get(sentence.low(i), frozenset())
    return sentence.at(i) is None and bool(classes & {"determiner", "possessive"})


def _is_joined(sentence: Sentence, i: int) -> bool:
    """Whether the next name belongs to the list: no verb follows it that would make it a subject."""
    named = next((m for k in range(i, i + 6) if (m := sentence.at(k)) is not None), None)
    if named is None or named.kind not in {"organisation", "person", "authority"}:
        return False
    low, words = sentence.low(named.last), sentence.words
    moods = {trigger.mood for trigger in words.triggers.get(low, ()) if trigger.word_class == "verb"}
    is_verb = bool(words.classes.get(low, frozenset()) & _VERBS) or bool(moods & {"present", "past", "future"})
    is_led = sentence.at(i) is named or sentence.low(i) in _REPEATED or words.is_class(sentence.low(i), "determiner")
    return is_led and not is_verb and low not in words.support
