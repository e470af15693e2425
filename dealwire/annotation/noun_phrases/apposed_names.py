"""The name that a comma gives to a description: "a rival, Alpha,", "son fondateur, Paul Martin"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.head_nouns import has_head
from dealwire.annotation.noun_phrases.modifiers import is_modifier
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import Mention, Sentence

_BEHIND_NAMES = frozenset({"for", "in", "from", "within", "after", "by", "to"})
_OFFICE = 4


def apposed(sentence: Sentence, i: int, phrase: Phrase) -> Mention | None:
    """ "a rival, Alpha,", "un cinéma de Lyon, le Beta Palace,": the name that a comma gives to a company or asset."""
    if sentence.low(i) == "que" and sentence.low(i + 1) in {"est", "sont"}:
        # "deux spécialistes que sont Alpha et Beta"
        presented = sentence.at(i + 2)
        return presented if presented is not None and presented.kind == "organisation" else None
    # "un fabricant de vis : Alpha"
    is_presented = sentence.low(i) == ":" and sentence.low(phrase.start) in {"un", "une", "deux", "trois"}
    if not (sentence.low(i) == "," or is_presented) or not phrase.start < i:
        return None
    is_human = _is_human(sentence, phrase.start, i)
    if not (phrase.asset or is_human or has_head(sentence, phrase.start, i)):
        return None
    k = i + 1
    while sentence.at(k) is None and is_modifier(sentence.low(k), sentence.words):
        k += 1
    name = sentence.at(k)
    after = sentence.low(name.last) if name is not None else ""
    is_set_off = after in {",", ".", ";", ""} or (sentence.words.language == "en" and after in _BEHIND_NAMES)
    # "ses deux rivaux, le français Alpha et le belge Beta,"
    is_set_off = is_set_off or (after == "et" and sentence.low(i - 1).endswith(("s", "x")))
    kind = "person" if is_human else "organisation"
    return name if name is not None and name.kind == kind and is_set_off else None


def _is_human(sentence: Sentence, first: int, last: int) -> bool:
    """ "à son fondateur, Paul Martin": a French description of a person before the name."""
    is_short = sentence.words.language == "fr" and 1 < last - first <= _OFFICE
    return (
        is_short
        and sentence.words.is_class(sentence.low(first), "possessive")
        and any(sentence.low(k) in sentence.words.epithet_words["person"] for k in range(first, last))
    )
