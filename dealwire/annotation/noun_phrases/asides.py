"""What brackets or commas set off behind a name: "Alpha (ALPH.N) said", "Beta, qui fabrique des pompes, a"."""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence

# How long an aside behind a name may be, in brackets and between commas.
_BRACKET, _ASIDE = 10, 24
_ASIDE_OPENERS = frozenset(
    {"which", "whose", "who", "owned", "based", "qui", "dont", "basé", "basée", "détenu", "détenue"}
)


def after_aside(sentence: Sentence, i: int) -> int:
    """The word behind what brackets or commas set off ("Alpha (ALPH.N)|said|", "Beta, a maker of pumps, |is|").

    `i` itself where nothing is set off there.
    """
    if sentence.low(i) == "(":
        i = next((k + 1 for k in range(i + 1, i + _BRACKET) if sentence.low(k) == ")"), i)
    if sentence.low(i) != "," or not _opens_aside(sentence, i + 1):
        return i
    return next((k + 1 for k in range(i + 2, i + _ASIDE) if sentence.low(k) == ","), i)


def _opens_aside(sentence: Sentence, i: int) -> bool:
    classes = sentence.words.classes.get(sentence.low(i), frozenset())
    if sentence.words.language == "fr" and "company" in sentence.words.epithets.get(sentence.low(i), ()):
        # "Alpha, fabricant de pompes, a racheté"
        return True
    return bool(classes & {"determiner", "relative"}) or sentence.low(i) in _ASIDE_OPENERS
