"""The parties around a noun that tells of a deal: possessor, supporting verb, names glued to it, apposition."""

from __future__ import annotations

from dealwire.annotation.phrases import complement, coordinated_after
from dealwire.annotation.reading import PARTIES, Mention, Sentence
from dealwire.annotation.subjects import before_bracket, subject
from dealwire.annotation.triggers import Hit
from dealwire.annotation.vocabulary import SupportVerb


def possessor(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "X's acquisition", "X's $2 billion acquisition"; "its acquisition" takes the subject of the sentence."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 6:
        mention, low = sentence.at(i), sentence.low(i)
        if low == "'s":
            owner = sentence.at(i - 1)
            return [owner] if owner and owner.kind in PARTIES else []
        if sentence.words.is_class(low, "possessive"):
            return subject(sentence, i) or topic_of(sentence, i)
        if mention and mention.kind not in {"money", "percent", "date"}:
            return []
        if mention is None and (sentence.words.is_class(low, "preposition") or low in {",", "."}):
            return []
        i = (mention.first if mention else i) - 1
    return []


def topic_of(sentence: Sentence, i: int) -> list[Mention]:
    """Whom a possessive without an antecedent in its sentence stands for: what the text was speaking of."""
    return [Mention("anaphor", i, i + 1, sentence.topic)] if sentence.topic else []


def supporting_verb(sentence: Sentence, hit: Hit) -> tuple[int, SupportVerb | None]:
    """The verb that a noun trigger is the object of, within a few words to its left."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 9:
        mention, low = sentence.at(i), sentence.low(i)
        if mention is None and low in sentence.words.support and not _is_nominal(sentence, i):
            return i, sentence.words.support[low]
        if mention is None and (low in {",", ";", "."} or sentence.words.is_class(low, "relative")):
            return -1, None
        if mention and mention.kind in PARTIES and sentence.low(mention.first - 1) not in {"à", "au", "to"}:
            return -1, None
        i = (mention.first if mention else i) - 1
    return -1, None


def _is_nominal(sentence: Sentence, i: int) -> bool:
    return sentence.words.language == "en" and sentence.low(i - 1) in {"the", "a", "its"}


def dative(sentence: Sentence, first: int, last: int) -> list[Mention]:
    """ "a proposé à Beta une fusion": to whom it was proposed."""
    near = [m for m in sentence.mentions if first < m.first and m.last <= last and m.kind == "organisation"]
    return [m for m in near if sentence.low(m.first - 1) in {"à", "au", "to"}][:1]


def compound(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Names glued to the noun: before it in English ("the Alpha-Beta alliance"), behind it in French."""
    found: list[Mention] = []
    at = hit.first - 1
    if sentence.low(at) == ")":
        at = before_bracket(sentence, at)
    before = sentence.at(at)
    if sentence.words.language == "en" and before and before.kind == "organisation":
        found = [before]
        while sentence.low(found[0].first - 1) in {"-", "–", "/", "and"}:
            mention = sentence.at(found[0].first - 2)
            if mention is None or mention.kind != "organisation":
                break
            found.insert(0, mention)
    after = sentence.at(hit.last)
    if not found and after and after.kind == "organisation" and sentence.words.language == "fr":
        found = coordinated_after(sentence, after)
    return found


def apposition(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "X, premier actionnaire de Y" and "Y's biggest shareholder, X": who is said to be it."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 8:
        mention, low = sentence.at(i), sentence.low(i)
        if mention and mention.kind in PARTIES:
            if sentence.low(mention.last) == "'s":
                break
            if sentence.words.is_class(sentence.low(hit.first - 1), "possessive"):
                return []
            return [mention] if sentence.low(mention.last) == "," or _is_copula(sentence, mention.last) else []
        if mention is None and sentence.words.is_class(low, "preposition"):
            return []
        i -= 1
    if hit.trigger.frame.frame == "partner":
        return []
    start = hit.last + 1 if sentence.low(hit.last) in {",", "-", "–", ":", "("} else hit.last
    return complement(sentence, start, gap=4).parties


def _is_copula(sentence: Sentence, i: int) -> bool:
    return sentence.words.is_class(sentence.low(i), "be")
