"""Who acts together with the buyer or investor: "Alpha, along with Beta, will buy Gamma", "aux côtés de Beta"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_ROLES = ("acquirer", "investor")
# How many words a phrase that joins a companion has at most, and how far behind the deal it may stand.
_LONGEST, _REACH = 4, 24
_PARTIES = frozenset({"organisation", "person", "authority"})
_ENDS = frozenset({";", ".", ":", "»", "”"})


def add_companions(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add those whom a phrase of company ("associé à", "together with") joins to the one buyer or investor."""
    role = next((role for role in _ROLES if filling.roles.get(role)), "")
    if not role or len({m.name for m in filling.roles[role]}) > 1:
        return
    [actor, *_] = filling.roles[role]
    comma = sentence.low(actor.last) == ","
    found = _joined_at(sentence, actor.last + comma)
    filling.add(role, found or (_behind_deal(sentence, hit) if hit.trigger.word_class == "verb" else []))


def _joined_at(sentence: Sentence, i: int) -> list[Mention]:
    """The parties that the phrase of company at word `i` governs; nobody where none begins there."""
    if sentence.at(i) is not None:
        return []
    for size in range(_LONGEST, 0, -1):
        if sentence.words.is_group(" ".join(sentence.low(k) for k in range(i, i + size)), "companionship"):
            return _governed(sentence, i + size)
    return []


def _governed(sentence: Sentence, i: int) -> list[Mention]:
    found = complement(sentence, i, gap=5).parties
    is_named = all(m.kind in _PARTIES for m in found)
    return found if found and is_named and phrase_start(sentence, found[0].first) <= i else []


def _behind_deal(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "a racheté Gamma pour 3 millions |aux côtés de| Beta": the phrase in the deal's own clause, behind it."""
    for i in range(hit.last, min(hit.last + _REACH, len(sentence.tokens))):
        if sentence.at(i) is not None:
            continue
        if found := _joined_at(sentence, i) or _with(sentence, hit, i):
            return found
        if _ends_clause(sentence, i):
            return []
    return []


def _with(sentence: Sentence, hit: Hit, i: int) -> list[Mention]:
    """ "racheter Gamma |avec| Beta": right behind what is bought. French."""
    is_bare = hit.trigger.frame.frame == "acquire" and sentence.low(i) == "avec" and sentence.at(i - 1) is not None
    return _governed(sentence, i + 1) if is_bare else []


def _ends_clause(sentence: Sentence, i: int) -> bool:
    low, words = sentence.low(i), sentence.words
    if low in _ENDS or words.is_class(low, "relative"):
        return True
    # A comma or "et" that joins no further name opens something else.
    is_join = low == "," or words.is_class(low, "conjunction")
    return is_join and sentence.at(i + 1) is None and not _joined_at(sentence, i + 1)
