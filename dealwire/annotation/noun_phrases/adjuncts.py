"""What stands in a French sentence's opening adjunct: "Candidat à la reprise de Beta, le groupe …" is not of Beta."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

# Whose words these open is whom the sentence goes on to speak of.
_SOURCES = frozenset({"selon", "d'après", "pour", "chez", "quant", "côté"})


def outside_adjunct(sentence: Sentence, mentions: list[Mention], at: int) -> list[Mention]:
    """Those of `mentions` that do not stand in an adjunct which opens the sentence and ends before word `at`.

    Only a name that something governs counts as standing in one: "Alpha, …" and "Le fabricant Alpha, …" open a clause.
    """
    comma = adjunct_end(sentence, at)
    return [m for m in mentions if m.first >= comma]


def adjunct_end(sentence: Sentence, at: int) -> int:
    """The comma that ends the adjunct which opens a French sentence before word `at`; 0 where none does."""
    if sentence.words.language != "fr" or not _opens_adjunct(sentence):
        return 0
    return next((i for i in range(1, at) if sentence.low(i) == "," and sentence.at(i) is None), 0)


def _opens_adjunct(sentence: Sentence) -> bool:
    low, classes = sentence.low(0), sentence.words.classes.get(sentence.low(0), frozenset())
    if sentence.at(0) is not None or low in _SOURCES or not low[:1].isalpha():
        return False
    return "preposition" in classes or not classes or low in {"après", "depuis", "contrairement", "déjà"}
