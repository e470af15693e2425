"""Names glued to a noun or joined to it: "the Alpha-Beta alliance", "Alpha and alliance partner Beta"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.brackets import before_bracket
from dealwire.annotation.noun_phrases.coordination import coordinated_after
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_ADJECTIVES = 3
_NAMED = ("accord", "contrat", "convention")


def compound(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Names glued to the noun: before it in English ("the Alpha-Beta alliance"), behind it in French."""
    found: list[Mention] = []
    at = hit.first - 1
    if sentence.low(at) == ")":
        at = before_bracket(sentence, at)
    before = sentence.at(at)
    if sentence.words.language == "en" and before and before.kind == "authority":
        # "an EU probe"
        return [before]
    if sentence.words.language == "en" and before and before.kind == "organisation":
        found = [before]
        joints = {"-", "–", "/", "and"} | ({","} if sentence.part == "title" else set())
        while sentence.low(found[0].first - 1) in joints:
            mention = sentence.at(found[0].first - 2)
            if mention is None or mention.kind != "organisation":
                break
            found.insert(0, mention)
    if not found and sentence.words.language == "fr":
        found = _behind_adjectives(sentence, hit)
        if len(found) == 1 and "-" not in found[0].name and hit.trigger.lemma.startswith(_NAMED):
            # "les accords Alpha" bear a name, "l'accord Alpha-Beta" tells both sides.
            found = []
    return found


def _behind_adjectives(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Who is named right behind a French noun, a nationality aside; behind any other adjective only a pair is.

    "l'alliance |franco-japonaise| Alpha-Beta", "la fusion |avortée| Alpha/Beta".
    """
    i, is_plain = hit.last, True
    while i < hit.last + _ADJECTIVES and sentence.at(i) is None and _is_adjective(sentence, i):
        is_plain = is_plain and sentence.low(i) in sentence.words.demonyms
        i += 1
    after = sentence.at(i)
    if after is None or after.kind != "organisation":
        return []
    found = coordinated_after(sentence, after)
    is_pair = "-" in after.name or sentence.low(after.last) == "/"
    return found if is_plain or is_pair else []


def _is_adjective(sentence: Sentence, i: int) -> bool:
    low, words = sentence.low(i), sentence.words
    return low in words.demonyms or (low.replace("-", "").isalpha() and low not in words.classes)


def coordinated(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha and alliance partner Beta": who is named before the "and"."""
    after = sentence.at(hit.last)
    if after is None or after.kind != "organisation":
        return []
    i = hit.first - 1
    while i > 0 and hit.first - i <= _ADJECTIVES and sentence.at(i) is None and sentence.low(i) not in {"and", ","}:
        i -= 1
    before = sentence.at(i - 1)
    return [before] if sentence.low(i) == "and" and before is not None and before.kind in PARTIES else []
