"""How real a fact is told to be: its status, whether it is denied or only supposed, and an authority's stance."""

from __future__ import annotations

from dealwire.annotation.reading import Sentence
from dealwire.annotation.triggers import Hit
from dealwire.annotation.vocabulary import Vocabulary

_WINDOW = 7


def says_status(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun's own words, or those before it, say that it is announced ("projet de fusion", "planned …")."""
    return bool(hit.trigger.status) or _has(sentence.words, "verb", "announced", _before(sentence, hit.first))


def status_of(sentence: Sentence, hit: Hit, support_at: int, support_status: str | None) -> str:
    """`rumoured`, `announced`, `completed`, `blocked` or `withdrawn`, by the verb's mood and the words around it."""
    if hit.trigger.word_class == "noun" and _is_former(sentence, hit):
        return "completed"
    near = _around(sentence, hit)
    for status in ("withdrawn", "blocked"):
        if _has(sentence.words, "sentence", status, near):
            return status
    verb_at = support_at if support_at >= 0 else hit.first
    if _is_negated(sentence, verb_at):
        return "withdrawn"
    before = _before(sentence, verb_at)
    if _has(sentence.words, "verb", "rumoured", before):
        return "rumoured"
    whole = sentence.text[sentence.start : sentence.end]
    if not support_status and _has(sentence.words, "sentence", "rumoured", whole):
        return "rumoured"
    return _told_status(sentence, hit, verb_at, support_status, before)


def _is_former(sentence: Sentence, hit: Hit) -> bool:
    """ "les acquisitions antérieures", "the recent Alpha and Beta merger": an adjective puts the noun in the past."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 6 and (sentence.at(i) is not None or sentence.low(i) in {"and", "-", "–"}):
        i -= 1
    return any(sentence.words.is_group(sentence.low(k), "past") for k in (i, hit.last))


def _told_status(sentence: Sentence, hit: Hit, verb_at: int, support_status: str | None, before: str) -> str:
    if hit.trigger.status:
        return hit.trigger.status
    if _has(sentence.words, "verb", "announced", before):
        return "announced"
    if verb_at == hit.first or not support_status:
        return _by_mood(sentence, hit, verb_at, before)
    # An alliance that is concluded or signed has only been agreed on.
    is_agreed = hit.trigger.frame.frame == "partner" and support_status == "completed"
    return "announced" if is_agreed else support_status


def _by_mood(sentence: Sentence, hit: Hit, verb_at: int, before: str) -> str:
    if verb_at == hit.first and hit.trigger.word_class == "noun":
        return "completed" if _has(sentence.words, "verb", "completed", before) else "announced"
    if sentence.words.is_group(sentence.low(verb_at), "holding"):
        return "completed"
    mood = hit.trigger.mood if verb_at == hit.first else sentence.words.support[sentence.low(verb_at)].mood
    if mood == "conditional":
        return "rumoured"
    if mood in {"participle", "past", "gerund"} and hit.trigger.frame.frame != "partner":
        return "completed"
    if mood == "present" and hit.trigger.frame.frame == "invest":
        return "completed"
    return "completed" if mood == "base" and _has(sentence.words, "verb", "completed", before) else "announced"


def _around(sentence: Sentence, hit: Hit) -> str:
    """The trigger's clause, roughly: a dozen words to either side, up to a semicolon."""
    first, last = max(0, hit.first - 12), min(len(sentence.tokens), hit.last + 12)
    while first < hit.first and ";" in [sentence.low(i) for i in range(first, hit.first)]:
        first += 1
    for i in range(hit.last, last):
        if sentence.low(i) == ";":
            last = i
            break
    return sentence.span(first, last).text


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


def _is_negated(sentence: Sentence, at: int) -> bool:
    return any(sentence.words.is_class(sentence.low(i), "negation") for i in range(max(0, at - 4), at))


def is_hypothetical(sentence: Sentence, hit: Hit) -> bool:
    """A question, or a trigger in the scope of "if" and the like: no fact."""
    if sentence.low(len(sentence.tokens) - 1) == "?":
        return True
    for i in range(hit.first - 1, max(-1, hit.first - 12), -1):
        low = sentence.low(i)
        if low in {",", ";"}:
            return False
        if sentence.words.is_class(low, "hypothetical") and sentence.low(i - 1) not in {"comme"}:
            return True
    return False


def is_vetoed(sentence: Sentence, hit: Hit) -> bool:
    """Whether the sentence uses the trigger in another sense (an acquired skill, a merger of electoral lists)."""
    pattern = sentence.words.vetoes.get(hit.trigger.frame.frame)
    return pattern is not None and pattern.search(sentence.text, sentence.start, sentence.end) is not None


def stance_of(sentence: Sentence, kind: str) -> str:
    """`supportive`, `critical` or `neutral`. Source of the defaults: the fact guidelines' decisions on hard cases."""
    if kind in {"fine", "lawsuit", "block", "order", "complaint"}:
        return "critical"
    if kind in {"clearance", "conditional_clearance"}:
        return "supportive"
    if kind in {"review", "investigation", "settlement"}:
        return "neutral"
    counts = {
        stance: len(pattern.findall(sentence.text[sentence.start : sentence.end]))
        for stance, pattern in sentence.words.stances.items()
    }
    if counts.get("supportive", 0) == counts.get("critical", 0):
        return "neutral"
    return max(counts, key=lambda stance: counts[stance])
