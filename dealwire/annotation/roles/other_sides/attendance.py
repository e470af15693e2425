"""Those who stand by while a company raises money: "with Alpha leading and Beta and Gamma also taking part"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.other_sides.french_backers import backers, named_parties
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_LED = frozenset({"led", "co-led"})
_WAYS = frozenset({"way", "charge", "pack"})
_TAKING_PART = frozenset(
    {("took", "part"), ("taking", "part"), ("chipped", "in"), ("pitched", "in"), ("came", "along")}
)
_BESIDE = frozenset(
    {("joined", "by"), ("along", "with"), ("together", "with"), ("also", "included"), ("also", "includes")}
)
_INCLUDING = frozenset({"include", "includes", "included"})
_COMPANION = frozenset({"along", "together"})
# "It was also led by"
_CLOSE = 4
_ADVERBS = frozenset({"also", "again", "all", "both", "once", "more"})


def attend(draft: Draft) -> None:
    """Add to a round those whom its sentence puts beside it: "with Alpha leading", "joined by Beta"."""
    sentence = draft.sentence
    _take_beside(draft, sentence, draft.hit.last)
    _, leads, others = taking_part(sentence, draft.hit.last)
    _add(draft, "lead_investor", leads)
    _add(draft, "investor", others)


def attending(draft: Draft, sentence: Sentence, start: int) -> list[Mention]:
    """The other investors that a later sentence puts beside the round of `draft`: "…, with Beta also participating"."""
    beside = replace(draft, roles={})
    _take_beside(beside, sentence, start)
    return beside.roles.get("investor", [])


def _take_beside(draft: Draft, sentence: Sentence, start: int) -> None:
    """Add each group that an English "with" opens from word `start` on and that is said to lead or take part."""
    for i in range(start, len(sentence.tokens)) if sentence.words.language == "en" else ():
        if sentence.low(i) == "with" and sentence.low(i - 1) not in _COMPANION:
            _take_group(draft, sentence, i + 1)


def taking_part(sentence: Sentence, start: int) -> tuple[int, list[Mention], list[Mention]]:
    """Who leads and who joins, by verbs without an object from word `start` on; first where it says so (-1: nowhere).

    "Alpha led", "It was led by Beta", "Gamma also took part", "joined by Delta", "along with new investor Epsilon".
    """
    if sentence.words.language == "fr":
        return backers(sentence, start)
    at, leads, others = -1, list[Mention](), list[Mention]()
    for i in range(max(1, start), len(sentence.tokens)):
        if sentence.at(i) is not None:
            continue
        first, joined = _leader(sentence, i), _joiner(sentence, i)
        leads, others = leads + first, others + joined
        at = i if at < 0 and (first or joined) else at
    return at, named_parties(leads), named_parties(others)


def _leader(sentence: Sentence, i: int) -> list[Mention]:
    """Who led, where the English verb of leading at `i` has no object, or the way as one; or who "it" was led by."""
    low, after = sentence.low(i), sentence.low(i + 1)
    if low not in _LED:
        return []
    if after == "by":
        return complement(sentence, i + 2, gap=4).parties if sentence.low(0) == "it" and i <= _CLOSE else []
    is_way = after == "the" and sentence.low(i + 2) in _WAYS
    is_bare = not after[:1].isalpha() or sentence.words.is_class(after, "conjunction")
    return subject(sentence, i) if is_way or is_bare else []


def _joiner(sentence: Sentence, i: int) -> list[Mention]:
    """Who took part, or was joined by, where the English words at `i` say so."""
    low, after = sentence.low(i), sentence.low(i + 1)
    if (low, after) in _BESIDE:
        return complement(sentence, i + 2, gap=4).parties
    if low == "alongside" or _lists_backers(sentence, i):
        return complement(sentence, i + 1, gap=4).parties
    if (low, after) in _TAKING_PART:
        return subject(sentence, i) if sentence.low(i + 2) not in {"in", "with"} else []
    is_bare = not after[:1].isalpha() or after in {"too", "as", "alongside"}
    return subject(sentence, i) if is_bare and sentence.words.is_group(low, "joining") else []


def _lists_backers(sentence: Sentence, i: int) -> bool:
    """ "Investors |include| Alpha": whose money it is, at the head of a sentence. English only."""
    is_head = sentence.low(i) in _INCLUDING and i <= _CLOSE
    return is_head and sentence.words.is_group(sentence.low(i - 1), "backing")


def _take_group(draft: Draft, sentence: Sentence, start: int) -> None:
    """The parties from `start` on, and those behind the "and" that follows what the first are doing."""
    while start > 0:
        phrase = complement(sentence, start, gap=4)
        parties = [m for m in phrase.parties if m.kind in PARTIES and m.name]
        doing = _doing_at(sentence, parties[-1].last) if parties else -1
        if doing < 0:
            return
        role = "lead_investor" if sentence.words.is_group(sentence.low(doing), "heading") else "investor"
        _add(draft, role, parties)
        start = next((i + 1 for i in range(doing, doing + 5) if sentence.low(i) == "and"), 0)


def _doing_at(sentence: Sentence, i: int) -> int:
    """Where the word stands that says what the parties before it do ("participating", "in front"); else -1."""
    while sentence.low(i) in _ADVERBS or sentence.low(i) in {"in", "at", "the"}:
        i += 1
    is_said = any(sentence.words.is_group(sentence.low(i), group) for group in ("heading", "attending"))
    return i if is_said and sentence.at(i) is None else -1


def _add(draft: Draft, role: str, parties: list[Mention]) -> None:
    """Add parties to a role, each once, and take leaders out of the other investors."""
    known = set(draft.names(role, "investee"))
    added = [m for m in parties if m.name not in known]
    if not added:
        return
    other = "investor" if role == "lead_investor" else "lead_investor"
    elsewhere = set(draft.names(other))
    if role == "investor":
        added = [m for m in added if m.name not in elsewhere]
    else:
        names = {m.name for m in added}
        draft.roles["investor"] = [m for m in draft.roles.get("investor", []) if m.name not in names]
    draft.roles[role] = draft.roles.get(role, []) + added
    draft.roles = {name: many for name, many in draft.roles.items() if many}
