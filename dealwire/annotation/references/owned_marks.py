"""Who shows to be a firm by what it has: "Alpha et son PDG", "Beta a été cédé par sa maison mère". French."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body, is_medium
from dealwire.annotation.references.salience import Salience
from dealwire.annotation.text.story import Sentence, Story

# How many words may tell what is owned: "son chiffre d'affaires".
_LONGEST = 4


def owning_firm(sentence: Sentence, story: Story, salience: Salience) -> str:
    """The only organisation before "son PDG" in its sentence, else the last subject; empty where it is unsure."""
    words, lows = sentence.words, sentence.tokens.lows
    possessives = words.class_words["possessive"]
    if words.language != "fr" or not (sentence.runs or lows[0] in possessives) or possessives.isdisjoint(lows):
        return ""
    at = next((i for i, low in enumerate(lows) if low in possessives and _is_owned(sentence, i)), -1)
    before = {story.cast.name(run.text) for run in sentence.runs if run.last <= at}
    if at == 0 and salience.subject_at == sentence.index - 1:
        before = {salience.subject}
    name = before.pop() if at >= 0 and len(before) == 1 else ""
    is_firm = bool(name) and story.cast.kind(name) == "organisation"
    return name if is_firm and not (is_body(name, words) or is_medium(name, words)) else ""


def _is_owned(sentence: Sentence, i: int) -> bool:
    """Whether behind the possessive at word `i` stands what only firms have."""
    phrases = (" ".join(sentence.tokens.lows[i + 1 : end]) for end in range(i + 2, i + 2 + _LONGEST))
    return any(sentence.words.is_group(phrase, "owned") for phrase in phrases)
