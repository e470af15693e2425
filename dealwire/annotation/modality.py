"""How real a fact is told to be: its status, whether it is denied or only supposed, and an authority's stance."""

from __future__ import annotations

from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.reading import Sentence
from dealwire.annotation.triggers import Hit

_WINDOW = 7


def status_of(sentence: Sentence, hit: Hit, support_at: int, support_status: str | None, words: Vocabulary) -> str:
    """`rumoured`, `announced`, `completed`, `blocked` or `withdrawn`, by the verb's mood and the words around it."""
    text = sentence.text[sentence.start : sentence.end]
    for status in ("withdrawn", "blocked"):
        if _has(words, "sentence", status, text) or (status == "withdrawn" and _is_negated(sentence, hit.first, words)):
            return status
    verb_at = support_at if support_at >= 0 else hit.first
    before = _before(sentence, verb_at)
    if _has(words, "verb", "rumoured", before) or _has(words, "sentence", "rumoured", text):
        return "rumoured"
    if hit.trigger.status:
        return hit.trigger.status
    if _has(words, "verb", "announced", before):
        return "announced"
    if support_at >= 0 and support_status:
        return support_status if not (support_status == "announced" and _has(words, "verb", "completed", before)) else "announced"
    return _by_mood(sentence, hit, verb_at, before, words)


def _by_mood(sentence: Sentence, hit: Hit, verb_at: int, before: str, words: Vocabulary) -> str:
    if verb_at == hit.first and hit.trigger.word_class == "noun":
        return "completed" if _has(words, "verb", "completed", before) else "announced"
    mood = hit.trigger.mood if verb_at == hit.first else words.support[sentence.low(verb_at)].mood
    if mood in {"conditional"}:
        return "rumoured"
    if mood in {"participle", "past"}:
        return "completed"
    if mood in {"future", "present", "base"}:
        return "completed" if _has(words, "verb", "completed", before) and mood == "base" else "announced"
    return "completed" if mood == "gerund" else "announced"


def _has(words: Vocabulary, scope: str, status: str, text: str) -> bool:
    pattern = words.markers.get((scope, status))
    return pattern is not None and pattern.search(text) is not None


def _before(sentence: Sentence, at: int) -> str:
    """The words of the verb group: up to seven before the verb, in its own clause."""
    first = at
    while first > 0 and at - first < _WINDOW and sentence.low(first - 1) not in {",", ";", ":", "."}:
        mention = sentence.at(first - 1)
        if mention and mention.kind == "organisation":
            break
        first -= 1
    tokens = sentence.tokens
    end = tokens.starts[at] if at < len(tokens) else tokens.ends[-1]
    return sentence.text[tokens.starts[first] : end] if first < at else ""


def _is_negated(sentence: Sentence, at: int, words: Vocabulary) -> bool:
    return any(words.is_class(sentence.low(i), "negation") for i in range(max(0, at - 4), at))


def is_hypothetical(sentence: Sentence, hit: Hit, words: Vocabulary) -> bool:
    """A question, or a trigger in the scope of "if" and the like: no fact."""
    if sentence.low(len(sentence.tokens) - 1) == "?":
        return True
    for i in range(hit.first - 1, max(-1, hit.first - 12), -1):
        low = sentence.low(i)
        if low in {",", ";"}:
            return False
        if words.is_class(low, "hypothetical") and sentence.low(i - 1) not in {"comme"}:
            return True
    return False


def is_vetoed(sentence: Sentence, hit: Hit, words: Vocabulary) -> bool:
    """Whether the sentence uses the trigger in another sense (an acquired skill, a merger of electoral lists)."""
    pattern = words.vetoes.get(hit.trigger.frame.frame)
    return pattern is not None and pattern.search(sentence.text, sentence.start, sentence.end) is not None


def stance_of(sentence: Sentence, kind: str, words: Vocabulary) -> str:
    """`supportive`, `critical` or `neutral`. Source of the defaults: the fact guidelines' decisions on hard cases."""
    if kind in {"fine", "lawsuit", "block", "order", "complaint"}:
        return "critical"
    if kind in {"clearance", "conditional_clearance"}:
        return "supportive"
    if kind in {"review", "investigation", "settlement"}:
        return "neutral"
    counts = {
        stance: len(pattern.findall(sentence.text[sentence.start : sentence.end])) for stance, pattern in words.stances.items()
    }
    if counts.get("supportive", 0) == counts.get("critical", 0):
        return "neutral"
    return max(counts, key=lambda stance: counts[stance])
