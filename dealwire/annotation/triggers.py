"""Where a sentence's words open a frame, and whether a verb stands in the active or the passive."""

from __future__ import annotations

from dataclasses import dataclass

from dealwire.annotation.lexicon import Trigger, Vocabulary
from dealwire.annotation.reading import Sentence

_REFLEXIVES = frozenset({"s'", "se", "m'", "nous"})
_NOUN_OPENERS = frozenset(
    "le la les l' un une ce cet cette ces son sa ses leur leurs du des de d' au aux the a an its their this that these his her of 's"
    " d'un d'une premier première nouvelle nouveau new".split()
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger at words `[first, last)`; `is_passive` where its grammatical subject is the verb's object."""

    trigger: Trigger
    first: int
    last: int
    is_passive: bool = False


def find_hits(sentence: Sentence, words: Vocabulary) -> list[Hit]:
    """All triggers of a sentence; where several begin at one word, the longest of each frame's best reading."""
    hits: list[Hit] = []
    taken = 0
    for i, low in enumerate(sentence.tokens.lows):
        if i < taken:
            continue
        best = None
        for trigger in words.triggers.get(low, ()):
            last = _match_tail(sentence, i, trigger)
            if last and _fits(sentence, i, trigger, words):
                hit = Hit(trigger, i, last, _is_passive(sentence, i, last, trigger, words))
                best = best or hit
                if hit.last == best.last:
                    hits.append(hit)
        if best:
            taken = best.last
    return hits


def _match_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    size = len(trigger.words)
    if size > 1 and tuple(sentence.tokens.lows[i : i + size]) != trigger.words:
        return 0
    mention = sentence.at(i)
    return 0 if mention and mention.kind in {"organisation", "person", "place"} and not sentence.is_headline else i + size


def _fits(sentence: Sentence, i: int, trigger: Trigger, words: Vocabulary) -> bool:
    """Whether the word is used as the trigger's class: nouns follow articles, reflexives their pronoun."""
    before = sentence.low(i - 1)
    if trigger.word_class == "verb":
        if trigger.is_reflexive and not _has_reflexive(sentence, i, words):
            return False
        if not trigger.is_reflexive and before in _REFLEXIVES and words.language == "fr":
            return False
        is_nominal = before in _NOUN_OPENERS and before not in {"l'", "les", "la", "le", "that", "de", "d'"}
        return not (is_nominal and trigger.mood in {"base", "present", "participle"} and words.language == "en")
    return True


def _has_reflexive(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    """"s'allier", "s'est également allié": the pronoun may stand before auxiliaries and adverbs."""
    while i > 0:
        i -= 1
        if sentence.low(i) in _REFLEXIVES:
            return True
        if not words.classes.get(sentence.low(i), frozenset()) & {"auxiliary", "adverb"}:
            return False
    return False


def _is_passive(sentence: Sentence, first: int, last: int, trigger: Trigger, words: Vocabulary) -> bool:
    """A participle after a form of "be", or one without any auxiliary that an agent follows."""
    if trigger.word_class != "verb" or trigger.mood != "participle" or trigger.is_reflexive:
        return False
    i = first - 1
    while i >= 0 and sentence.at(i) is None and words.classes.get(sentence.low(i), frozenset()) & {"adverb", "negation"}:
        i -= 1
    if sentence.low(i) == "," and words.language == "fr":
        i -= 1
    low = sentence.low(i)
    if words.is_class(low, "be") and low != "s'":
        return True
    if words.is_class(low, "have"):
        return False
    return _has_agent(sentence, last) or (words.language == "fr" and sentence.at(i) is not None)


def _has_agent(sentence: Sentence, last: int) -> bool:
    return any(sentence.low(k) in {"by", "par"} for k in range(last, min(last + 7, len(sentence.tokens))))
