"""Who put money into a round: investors that a text names beside the round, or later as having led or joined it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.prepositions import governed
from dealwire.annotation.roles.other_sides.attendance import attend, attending, taking_part
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.whole_article.retold import retold

_REACH = 6
# A sentence that goes on about a round without naming it stands right behind it.
_NEXT = 2
_INCLUDING = frozenset({"include", "includes", "included"})
_FROM = frozenset({"from", "of", "de", "d'", "du", "des", "par", "by"})
_JOINING = 7
_AT_WHICH = frozenset({"auquel", "laquelle", "auxquels", "où"})
_DEFINITE = frozenset({"l'", "the", "this", "latest", "le", "la", "ce", "cette", "au", "du", "dernier", "dernière"})


def add_contributors(draft: Draft) -> None:
    """Add those "with participation from X" or "avec le soutien de Y" names to a round's investors, and those beside
    whom somebody enters ("aux côtés de Z")."""
    is_entered = draft.kind == "stake" and bool(draft.roles.get("investor")) and draft.frame.frame == "stake"
    if draft.kind not in {"funding_round", "capital_increase"} and not is_entered:
        return
    if not is_entered:
        attend(draft)
    taken = set(draft.names())
    joined = _beside(draft.sentence, draft.hit.last)
    if not is_entered:
        joined += _contributors(draft.sentence, draft.hit.last) + _joiners(draft.sentence, draft.hit.last)
    if draft.hit.trigger.word_class == "noun":
        joined += _subjects(draft.sentence, draft.hit.first, "joining")
    found = [m for m in joined if m.name and m.name not in taken]
    if found:
        draft.roles["investor"] = draft.roles.get("investor", []) + found


def _contributors(sentence: Sentence, start: int) -> list[Mention]:
    """The parties behind each "participation from" and "investments de" from word `start` on."""
    found: list[Mention] = []
    for i in range(start, len(sentence.tokens) - 1):
        if sentence.words.is_group(sentence.low(i), "comprising") and sentence.at(i + 1) is not None:
            found.extend(m for m in complement(sentence, i + 1, gap=1).parties if m.kind in PARTIES)
        is_joined = sentence.words.is_group(sentence.low(i), "joining") and sentence.low(i + 1) == "par"
        is_contribution = sentence.words.is_group(sentence.low(i), "contribution") and sentence.low(i + 1) in _FROM
        if is_joined or is_contribution:
            found.extend(m for m in complement(sentence, i + 2, gap=4).parties if m.kind in PARTIES)
    return found


def _beside(sentence: Sentence, start: int) -> list[Mention]:
    """The parties behind "aux côtés de" from word `start` on. French only."""
    at = next((i for i in range(start, len(sentence.tokens) - 1) if sentence.low(i) == "côtés"), -1)
    if at < 0 or sentence.low(at - 1) != "aux" or sentence.low(at + 1) not in _FROM:
        return []
    return [m for m in complement(sentence, at + 2, gap=4).parties if m.kind in PARTIES]


def _joiners(sentence: Sentence, start: int) -> list[Mention]:
    """ "un tour auquel ont participé Alpha et Beta", "auquel Alpha participera": who joins. French only."""
    for i in range(start, len(sentence.tokens) - 1):
        opens = any(sentence.low(i - k) in _AT_WHICH for k in range(1, _JOINING))
        if opens and sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "joining"):
            behind = [m for m in complement(sentence, i + 1, gap=4).parties if m.kind in PARTIES]
            return behind or [m for m in subject(sentence, i) if m.first > start]
    return []


def refer_to_rounds(sentences: Iterable[Sentence], drafts: list[Draft]) -> list[Draft]:
    """New drafts for sentences that only say who led or joined the round told shortly before."""
    rounds = [draft for draft in drafts if draft.kind == "funding_round"]
    found = []
    for sentence in sentences if rounds else ():
        if any(draft.sentence is sentence for draft in rounds):
            continue
        before = [draft for draft in rounds if 0 < sentence.index - draft.sentence.index <= _REACH]
        noun = _round_noun(sentence)
        if before and noun >= 0:
            found.extend(_joined(sentence, noun, _meant(before[-1], rounds)))
        elif before and sentence.index - before[-1].sentence.index <= _NEXT:
            found.extend(_went_on(sentence, before[-1]))
    _tell_leaders_apart([*rounds, *found])
    return found


def _tell_leaders_apart(rounds: list[Draft]) -> None:
    """Who leads a round is not named among its other investors, whatever sentence says so."""
    for draft in rounds:
        same = [other for other in rounds if other.names("investee") == draft.names("investee")]
        leaders = {name for other in same for name in other.names("lead_investor")}
        others = [m for m in draft.roles.get("investor", []) if m.name not in leaders]
        if others:
            draft.roles["investor"] = others
        elif "investor" in draft.roles and draft.names("lead_investor"):
            del draft.roles["investor"]


def _meant(last: Draft, rounds: list[Draft]) -> Draft:
    """The first round of the same company that has a sum: the news itself rather than the background."""
    same = [draft for draft in rounds if draft.amount and set(draft.names("investee")) & set(last.names("investee"))]
    return same[0] if same else last


def _round_noun(sentence: Sentence) -> int:
    """The first definite word for a round ("the round", "ce tour de table"); -1 without one."""
    for i in range(len(sentence.tokens)):
        is_round = sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "round")
        is_first = i == 0 and sentence.words.language == "en"
        if is_round and (is_first or any(sentence.low(k) in _DEFINITE for k in range(max(0, i - 3), i))):
            return i
    return -1


def _joined(sentence: Sentence, noun: int, told: Draft) -> list[Draft]:
    hit = replace(told.hit, first=noun, last=noun + 1)
    led = governed(sentence, hit, "lead_investor", "led_by") or governed(sentence, hit, "lead_investor", "mené_par")
    leads = (led.parties if led else []) or _leading_clause(sentence, noun) or _subjects(sentence, noun, "leading")
    others = _subjects(sentence, noun, "joining") + _contributors(sentence, noun)
    others += _beside(sentence, noun) + _joiners(sentence, noun) + _included(sentence, noun)
    others += attending(told, sentence, noun)
    _, first, joined = taking_part(sentence, 0)
    return _told_again(sentence, noun, told, leads + first, others + joined)


def _told_again(sentence: Sentence, noun: int, told: Draft, leads: list[Mention], others: list[Mention]) -> list[Draft]:
    """The round that was told, with those whom this sentence adds; nothing where it adds nobody."""
    leads = _each_once(leads, set(told.names("investee")))
    others = _each_once(others, {m.name for m in leads} | set(told.names("investee")))
    if not (leads or others):
        return []
    copy = retold(told, sentence, noun, noun + 1)
    roles = {"investee": copy.roles["investee"], "lead_investor": leads, "investor": others}
    copy.roles = {role: parties for role, parties in roles.items() if parties}
    copy.percent, copy.date = told.percent, told.date
    return [copy]


def _each_once(parties: list[Mention], known: set[str]) -> list[Mention]:
    """The parties by name, without those that are known."""
    found = {m.name: m for m in reversed(parties) if m.name and m.name not in known}
    return sorted(found.values(), key=lambda party: party.first)


def _included(sentence: Sentence, noun: int) -> list[Mention]:
    """ "The round …|, included| Alpha and Beta", "Investors in the round |include| Alpha". English only."""
    if sentence.words.language != "en":
        return []
    verbs = (i for i in range(noun + 1, len(sentence.tokens)) if sentence.low(i) in _INCLUDING)
    verb = next((i for i in verbs if sentence.at(i) is None), -1)
    return complement(sentence, verb + 1, gap=4).parties if verb >= 0 else []


def _went_on(sentence: Sentence, told: Draft) -> list[Draft]:
    """ "Alpha led, and Beta also took part", "It was led by Gamma": said without a word for the round."""
    if told.amount is None:
        return []
    at, leads, others = taking_part(sentence, 0)
    return _told_again(sentence, at, told, leads, others) if at >= 0 else []


def _leading_clause(sentence: Sentence, noun: int) -> list[Mention]:
    """ "Led by Alpha, the round …"."""
    is_led = sentence.words.is_group(sentence.low(0), "leading") and sentence.low(1) in {"by", "par"}
    return [m for m in complement(sentence, 2, gap=4).parties if m.last <= noun] if is_led else []


def _subjects(sentence: Sentence, noun: int, group: str) -> list[Mention]:
    """The subject of the verb of the group ("led", "joined") that stands before the noun."""
    for i in range(noun - 1, max(-1, noun - 12), -1):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), group):
            return subject(sentence, i)
    return []
