"""Who leads and who joins a round, by French words: "Alpha mène la danse", "Beta y a participé"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

# Within how many words of a verb stands what is led or joined ("mène la danse", "ont participé à l'opération").
_OBJECT = 5
_FROM = frozenset({"de", "d'", "du", "des", "par"})
_ADVERBS = frozenset({"notamment", "principalement", "essentiellement", "surtout", "aussi", "également"})
_AHEAD = frozenset({"devant", "avec", "suivi", "suivie", "accompagné", "accompagnée", "épaulé", "épaulée", "secondé"})
_ENDS = frozenset({",", ".", ";", ":", ""})
_AMONG = frozenset({"parmi", "rang", "nombre", "dont"})
_IN_WHICH = frozenset({"lequel", "laquelle", "auquel", "duquel", "où"})
# How far before a verb of listing it is said what is listed.
_LIST = 12


def backers(sentence: Sentence, start: int) -> tuple[int, list[Mention], list[Mention]]:
    """Who leads and who joins, by a French sentence from word `start` on; first where it says so (-1: nowhere)."""
    at, leads, others = -1, list[Mention](), list[Mention]()
    for i in range(start, len(sentence.tokens)):
        if sentence.at(i) is not None:
            continue
        first, joined = _leaders(sentence, i), _joiners(sentence, i)
        if leads and not joined and sentence.low(i) in _AHEAD:
            joined = _listed(sentence, i + 2 if sentence.low(i + 1) in _FROM else i + 1)
        at = i if at < 0 and (first or joined) else at
        leads, others = leads + first, others + joined
    return at, leads, others


def _leaders(sentence: Sentence, i: int) -> list[Mention]:
    """Who leads by the word at `i`: "emmenés par Alpha", "Beta mène le tour", "Gamma en chef de file"."""
    if sentence.words.is_group(sentence.low(i), "leading"):
        if sentence.low(i + 1) == "par":
            return _listed(sentence, i + 2)
        return named_parties(subject(sentence, i)) if _is_of_round(sentence, i + 1) else []
    if sentence.low(i) == "chef" and sentence.low(i + 2) == "file":
        return _chief(sentence, i)
    if sentence.low(i - 1) == "la" and sentence.words.is_group(sentence.low(i), "helm"):
        return _listed(sentence, i + 2)
    return []


def _chief(sentence: Sentence, i: int) -> list[Mention]:
    """ "avec Alpha |en chef de file|", "Beta, |chef de file| du tour", "Gamma est |le chef de file|"."""
    k = i - 1
    while sentence.low(k) in {"en", "comme", "le", ",", "(", "est", "était", "sera", "de"}:
        k -= 1
    party = sentence.at(k)
    return named_parties(coordinated_before(sentence, party)) if party is not None else []


def _joiners(sentence: Sentence, i: int) -> list[Mention]:
    """Who joins by the word at `i`: "y ont participé", "ont remis au pot", "on retrouve Alpha", "associe Beta"."""
    low = sentence.low(i)
    if low == "pot" and sentence.low(i - 1) == "au":
        return named_parties(subject(sentence, i - 2))
    if sentence.words.is_group(low, "figuring") and sentence.low(i + 1) in _AMONG and _names_backers(sentence, i):
        return named_parties(subject(sentence, i))
    if sentence.words.is_group(low, "joining") and sentence.low(i + 1) != "par":
        return named_parties(subject(sentence, i)) if _is_joined(sentence, i) else []
    start = _list_start(sentence, i)
    return _listed(sentence, start) if start > 0 else []


def _list_start(sentence: Sentence, i: int) -> int:
    """Where those are listed whom the word at `i` leads to: "rejoint par |Alpha|", "auprès de |Beta|"; else 0."""
    low, words = sentence.low(i), sentence.words
    is_opened = (
        words.is_group(low, "persuading")
        or (words.is_group(low, "figuring") and _speaks_of_backers(sentence, i))
        or (words.is_group(low, "pooling") and _is_of_round(sentence, i - _OBJECT - 1))
    )
    is_led = (
        (words.is_group(low, "joining") and sentence.low(i + 1) == "par")
        or (words.is_group(low, "supplying") and sentence.low(_behind_adverb(sentence, i)) in _FROM)
        or (low == "côtés" and sentence.low(i - 1) == "aux" and sentence.low(i + 1) in _FROM)
        or (low == "auprès" and _is_of_round(sentence, 0, i))
        or (low == "avec" and sentence.low(i + 1) == "notamment")
    )
    return i + 1 if is_opened else _behind_adverb(sentence, i) + 1 if is_led else 0


def _behind_adverb(sentence: Sentence, i: int) -> int:
    """The word behind the one at `i`, or behind its adverb: "provient |notamment| de"."""
    is_adverb = sentence.words.is_group(sentence.low(i), "supplying") and sentence.low(i + 1) in _ADVERBS
    return i + 2 if is_adverb else i + 1


def _is_joined(sentence: Sentence, i: int) -> bool:
    """Whether the verb of joining at `i` says no more, or names the round: "y ont participé", "ont rejoint le tour"."""
    is_there = any(sentence.low(k) == "y" for k in range(max(0, i - 4), i))
    return is_there or sentence.low(i + 1) in _ENDS or _is_of_round(sentence, i + 1)


def _names_backers(sentence: Sentence, i: int) -> bool:
    """ "Alpha et Beta figurent |parmi les investisseurs|": whether backers are told behind the verb at `i`."""
    behind = range(i + 2, i + 2 + _OBJECT)
    return any(sentence.words.is_group(sentence.low(k), "backing") for k in behind)


def _speaks_of_backers(sentence: Sentence, i: int) -> bool:
    """ "|Parmi les investisseurs| figurent", "un tour |dans lequel| on retrouve": whether backers are listed at `i`."""
    before = {sentence.low(k) for k in range(max(0, i - _LIST), i)}
    is_among = any(sentence.words.is_group(low, "backing") for low in before) and not before.isdisjoint(_AMONG)
    return is_among or "côtés" in before or (_is_of_round(sentence, i - 6, i) and not before.isdisjoint(_IN_WHICH))


def _is_of_round(sentence: Sentence, first: int, last: int = 0) -> bool:
    """Whether a word for a round stands in `[first, last)`, five words by default."""
    near = range(max(0, first), last or first + _OBJECT)
    return any(sentence.at(k) is None and _is_round(sentence, k) for k in near)


def _is_round(sentence: Sentence, k: int) -> bool:
    low = sentence.low(k)
    return sentence.words.is_group(low, "round") or sentence.words.is_group(low, "roundlike")


def _listed(sentence: Sentence, start: int) -> list[Mention]:
    return named_parties(complement(sentence, start, gap=4).parties)


def named_parties(parties: list[Mention]) -> list[Mention]:
    """Those of the parties whom a name stands for."""
    return [m for m in parties if m.name and m.kind in PARTIES]
