"""Whose "nous" it is in a French quotation: « Nous avons racheté Beta », explique Alice Martin, la patronne d'Alpha."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_CLOSING = frozenset({"»", "”", '"'})
_GENITIVES = frozenset({"de", "d'", "du", "des"})
# How many words behind the office its company may stand: "directeur général délégué de".
_OFFICE = 4


def speaker_firm(sentence: Sentence, pronoun: Mention) -> str:
    """The company that the speaker of a quotation heads or works for, if the sentence says so of just one; else ""."""
    closing = [i for i in range(pronoun.last, len(sentence.tokens)) if sentence.low(i) in _CLOSING]
    if sentence.words.language != "fr" or not closing or not _speaks(sentence, pronoun.last):
        return ""
    behind = [m for m in sentence.mentions if m.kind == "organisation" and m.first > closing[0]]
    names = {m.name for m in behind if _has_office(sentence, m)}
    return names.pop() if len(names) == 1 else ""


def speaking_official(sentence: Sentence, pronoun: Mention) -> Mention | None:
    """The official who says « Nous interdisons Alpha » right behind the quotation; None where somebody else may."""
    if sentence.low(pronoun.first) != "nous" or sentence.words.language != "fr" or not _speaks(sentence, pronoun.last):
        return None
    closing = next((i for i in range(pronoun.last, len(sentence.tokens)) if sentence.low(i) in _CLOSING), -1)
    behind = [m for m in sentence.mentions if closing >= 0 and m.first > closing and m.kind in {"person", "authority"}]
    return behind[0] if len({m.name for m in behind}) == 1 and behind[0].is_official else None


def _speaks(sentence: Sentence, i: int) -> bool:
    """Whether the verb behind agrees: "nous |avons|", "nous |rachetons|", not "cela nous |offrira|"."""
    return any(sentence.low(k).endswith("ons") or sentence.low(k) == "sommes" for k in range(i, i + 3))


def _has_office(sentence: Sentence, firm: Mention) -> bool:
    """Whether somebody's office stands before the name: "PDG d'Alpha", "la directrice générale du groupe Beta"."""
    link = firm.first - 1
    while sentence.low(link) not in _GENITIVES and link > phrase_start(sentence, firm.first) - 2:
        link -= 1
    heads = sentence.words.epithet_words["person"]
    return sentence.low(link) in _GENITIVES and any(sentence.low(link - k) in heads for k in range(1, _OFFICE))
