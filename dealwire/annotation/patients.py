"""What a passive or a share is said of: who is bought, held or funded."""

from __future__ import annotations

from dealwire.annotation.phrases import complement
from dealwire.annotation.story import PARTIES, Mention, Sentence
from dealwire.annotation.triggers import Hit


def reduced_patient(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "the stake in Alpha held by Beta": a participle right behind a name, with no auxiliary, is said of that name."""
    i = hit.first - 1
    is_set_off = sentence.words.language == "fr" and not sentence.low(hit.first).endswith("s")
    while is_set_off and (sentence.low(i) == "," or sentence.words.is_class(sentence.low(i), "adverb")):
        i -= 1
    before = sentence.at(i)
    return [before] if before is not None and before.kind in PARTIES and before.kind != "pronoun" else []


def held_part(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Le capital d'Alpha est détenu par …", "34 % of Beta is owned by …": the company whose part is meant."""
    for i in range(hit.first - 1, max(-1, hit.first - 12), -1):
        mention, kinds = sentence.at(i), sentence.words.epithets.get(sentence.low(i), frozenset())
        is_part = "fraction" in kinds if mention is None else mention.kind == "percent"
        if is_part and sentence.low(i + 1) in {"de", "d'", "du", "of", "in"}:
            return complement(sentence, i + 2, gap=4).parties
    return []


def has_bare_pronoun(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun that nobody was found for stands shortly before: what is bought or funded is the topic."""
    near = [sentence.at(i) for i in range(max(0, at - 5), at)]
    return any(m is not None and m.kind == "pronoun" and not m.name for m in near)
