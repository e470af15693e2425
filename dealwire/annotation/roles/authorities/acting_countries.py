"""Which countries and towns act or speak as authorities do."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Mention, Sentence

# What states and towns do as countries do.
_LOCAL = frozenset({"sue", "investigate", "fine", "order", "complain", "convict"})
_OPENERS = frozenset({"—", "–", "-", ":", "that", "and", "after", "while", "when", "as", "because", "said"})
# How many characters behind a verb its judgement in quotation marks may be ("juge |« inacceptable »|").
_JUDGEMENT = 40
_QUOTES = frozenset({"«", '"', "“"})


def acting_places(sentence: Sentence, found: list[Mention], frame: str) -> list[Mention]:
    """Those that act: in English a state or town enforces as well ("Texas sued Alpha"), elsewhere only countries do."""
    is_local = sentence.words.language == "en" and frame in _LOCAL and bool(found)
    is_local = is_local and _opens_clause(sentence, found[0], found[-1])
    return found if is_local else only_countries(sentence, found)


def only_countries(sentence: Sentence, found: list[Mention]) -> list[Mention]:
    """Without places that are no country: a country acts through its government, a town only as its seat."""
    return [m for m in found if m.kind != "place" or _is_state(sentence, sentence.span(m.first, m.last).text.lower())]


def _is_state(sentence: Sentence, place: str) -> bool:
    """Whether a place is a country, or in French the capital that stands for its government ("Bamako réclame …")."""
    return place in sentence.words.countries or sentence.words.is_group(place, "seat")


def may_speak(sentence: Sentence, hit: Hit) -> bool:
    """Whether a country can do it: what it says counts where the verb takes sides ("la Chine a dénoncé")."""
    if hit.trigger.frame.frame != "statement" or sentence.words.language == "en":
        # An English country is where something is said too often.
        return hit.trigger.frame.frame != "statement"
    verb = f"{sentence.span(hit.first, hit.last).text} {hit.trigger.lemma}"
    quoted = sentence.text[sentence.tokens.ends[hit.last - 1] : sentence.tokens.ends[hit.last - 1] + _JUDGEMENT]
    takes_side = any(pattern.search(verb) for pattern in sentence.words.stances.values())
    takes_side = takes_side or (
        quoted.lstrip()[:1] in _QUOTES and any(p.search(quoted) for p in sentence.words.stances.values())
    )
    return takes_side or sentence.words.is_group(hit.trigger.lemma, "demanding")


def _opens_clause(sentence: Sentence, place: Mention, last: Mention) -> bool:
    """Whether a place opens its clause and a verb follows, those joined to it aside: not "Oslo, Ohio has"."""
    low, classes = sentence.low(last.last), sentence.words.classes
    is_free = place.first == 0 or sentence.low(place.first - 1) in _OPENERS
    is_verbal = bool(classes.get(low, frozenset()) & {"auxiliary", "have", "adverb"}) or low in sentence.words.support
    return is_free and (is_verbal or any(verb.word_class == "verb" for verb in sentence.words.triggers.get(low, ())))
