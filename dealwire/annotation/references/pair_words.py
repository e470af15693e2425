"""The two whom a French text named side by side: "le premier … au second", "l'une et l'autre", "tous deux"."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

_FIRST, _SECOND = frozenset({"premier", "première"}), frozenset({"second", "seconde"})
_ARTICLES, _CONTRACTED = frozenset({"le", "la"}), frozenset({"du", "au"})
# What may follow a number that stands for somebody, and not before a noun.
_BEHIND = frozenset({"auxiliary", "be", "have", "negation", "adverb", "possessive", "conjunction"})
_LINKS = frozenset({"pour", "par", "contre", "avec"})
_OPENING = frozenset({"tous", "toutes", "les", "l'"})
_BOTH = (
    *(("tous", "deux"), ("toutes", "deux"), ("les", "deux"), ("tous", "les", "deux"), ("toutes", "les", "deux")),
    *(("l'", "un", "et", "l'", "autre"), ("l'", "une", "et", "l'", "autre")),
)


def place_pair_words(sentence: Sentence, pair: tuple[str, ...]) -> None:
    """Add what stands for one of the `pair`, or for both at the sentence's head."""
    lows = sentence.tokens.lows
    if not pair or sentence.words.language != "fr":
        return
    found = _ordinals(sentence, pair) if not _SECOND.isdisjoint(lows) or sentence.low(1) in _FIRST else []
    found += [Mention("anaphor", 0, end, is_plural=True) for end in _both_ends(sentence)]
    for mention in found:
        sentence.place(mention)
    if found:
        sentence.mentions.sort(key=lambda mention: mention.first)


def _ordinals(sentence: Sentence, pair: tuple[str, ...]) -> list[Mention]:
    """Both, or the one that opens the sentence: "le premier relèvement …, le second …" counts something else."""
    places = range(1, len(sentence.tokens))
    found = [
        Mention("anaphor", i if sentence.low(i - 1) in _CONTRACTED else i - 1, i + 1, name)
        for ordinals, name in zip((_FIRST, _SECOND), pair, strict=True)
        for i in places
        if sentence.low(i) in ordinals and sentence.low(i - 1) in _ARTICLES | _CONTRACTED and _is_alone(sentence, i + 1)
    ]
    is_said = {mention.name for mention in found} == set(pair) or _SECOND.isdisjoint(sentence.tokens.lows)
    return found if is_said and any(mention.first == 0 for mention in found) else []


def _both_ends(sentence: Sentence) -> list[int]:
    """Where "tous deux" ends at the sentence's head: one place or none."""
    if sentence.low(0) not in _OPENING:
        return []
    ends = (len(words) for words in _BOTH if tuple(sentence.tokens.lows[: len(words)]) == words)
    return [end for end in ends if _is_alone(sentence, end)][:1]


def _is_alone(sentence: Sentence, i: int) -> bool:
    """Whether a verb, a mark or the like stands at word `i`, and no noun: "le premier |rachète|"."""
    low = sentence.low(i)
    classes = sentence.words.classes.get(low, frozenset())
    is_verb = low in sentence.words.support or any(t.word_class == "verb" for t in sentence.words.triggers.get(low, ()))
    return not low[:1].isalpha() or is_verb or low in _LINKS or bool(classes & _BEHIND)
