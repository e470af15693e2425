"""Public authorities and their officials in a sentence: by written form, by head noun, and by a person's title."""

from __future__ import annotations

from dataclasses import dataclass

from dealwire.annotation.names import NameRun, is_capital
from dealwire.annotation.tokens import Tokens
from dealwire.annotation.vocabulary import Vocabulary

_ARTICLES = frozenset({"the", "la", "le", "l'"})
_APPOSED = ([","], [",", "the"], [",", "la"], [",", "le"], [",", "l'"])
_OF = frozenset({"de", "du", "des", "d'", "of", "for", "à", "la", "l'", "et", "and"})


@dataclass(frozen=True, slots=True)
class AuthorityRun:
    """Words `[first, last)` that name an authority or an official.

    `name` is what the role carries; `is_office` marks an office without its holder's name.
    """

    first: int
    last: int
    name: str
    authority_id: str | None
    is_official: bool = False
    is_office: bool = False


def find_authorities(tokens: Tokens, text: str, names: list[NameRun], words: Vocabulary) -> list[AuthorityRun]:
    """Authorities of one sentence in order, without overlaps: officials before institutions, longer forms first."""
    starts = {run.first: run for run in names}
    found: list[AuthorityRun] = []
    reached = 0
    for i, low in enumerate(tokens.lows):
        if i < reached or not (low in words.authority_openers or i in starts):
            continue
        run = (
            _official(tokens, i, text, starts, words)
            or _form(tokens, i, text, words)
            or _head(tokens, i, text, words)
            or _office(tokens, i, text, starts, words)
            or _public_body(tokens, starts.get(i), words)
        )
        if run is not None:
            reached = run.last
            if not _is_apposed_to(tokens, run, found):
                found.append(run)
    return found


def _is_apposed_to(tokens: Tokens, run: AuthorityRun, found: list[AuthorityRun]) -> bool:
    """ "Anna Roe, the industry minister": the official before the comma is who is meant."""
    return run.is_office and bool(found) and tokens.lows[found[-1].last : run.first] in _APPOSED


def _form(tokens: Tokens, i: int, text: str, words: Vocabulary) -> AuthorityRun | None:
    """A written form of the seed. One-word forms and those with an article keep their capitals."""
    for form in words.authorities.get(tokens.lows[i], ()):
        size = len(form.words)
        if tuple(tokens.lows[i : i + size]) != form.words:
            continue
        written = text[tokens.starts[i] : tokens.ends[i + size - 1]]
        first = i + 1 if form.words[0] in _ARTICLES and size > 1 else i
        if (size - (first - i)) == 1 and tokens.words[i + size - 1] not in form.form:
            continue
        if _is_inside_name(tokens, first, i + size, words):
            continue
        longer = _form(tokens, first, text, words) if first > i else None
        if longer:
            return longer
        return AuthorityRun(first, i + size, written[tokens.starts[first] - tokens.starts[i] :], form.authority_id)
    return None


def _is_inside_name(tokens: Tokens, first: int, last: int, words: Vocabulary) -> bool:
    """ "Washington Post", "CMA CGM": a one-word form in a known name, or beside another capital, is part of it."""
    if last - first > 1 or not tokens.words[first][0].isupper():
        return False
    if " ".join(tokens.lows[first : last + 1]) in words.companies:
        return True
    if (
        first
        and tokens.words[first - 1][0].isupper()
        and tokens.starts[first] <= tokens.ends[first - 1] + 1
        and first > 1
    ):
        return not tokens.words[first].isupper()
    after = tokens.words[last] if last < len(tokens) else ""
    glued = last < len(tokens) and tokens.starts[last] <= tokens.ends[last - 1] + 1
    return bool(after) and glued and after[0].isupper() and not tokens.words[first].isupper()


def _head(tokens: Tokens, i: int, text: str, words: Vocabulary) -> AuthorityRun | None:
    """ "Brazilian regulators", "le parquet de Tokyo": a head noun with the place or matter that it is of."""
    for head in words.heads.get(tokens.lows[i], ()):
        size = len(head.words)
        if tuple(tokens.lows[i : i + size]) != head.words or (head.is_capital and not tokens.words[i][0].isupper()):
            continue
        if size == 1 and (_is_verb(tokens, i, words) or _is_board(tokens, i)):
            continue
        first, place_before = _before(tokens, i, words)
        last, place_after = _after(tokens, i + size, words)
        if head.needs_place and not (place_before or place_after):
            continue
        if not (place_before or place_after) and words.language == "en" and not _is_definite(tokens, i):
            continue
        return AuthorityRun(first, last, text[tokens.starts[first] : tokens.ends[last - 1]], None)
    return None


def _is_verb(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "…, juge lundi la Cour": a head that is a verb's form as well, with no article or adjective before it."""
    if words.language != "fr" or tokens.lows[i] not in words.triggers:
        return False
    return not (i and words.classes.get(tokens.lows[i - 1], frozenset()) & {"determiner", "adjective", "preposition"})


def _is_board(tokens: Tokens, i: int) -> bool:
    """ "le conseil d'administration d'Alpha": a company's board."""
    return i > 1 and tokens.lows[i - 1] == "d'" and tokens.lows[i - 2] in {"conseil", "conseils"}


def _is_definite(tokens: Tokens, i: int) -> bool:
    return i == 0 or tokens.lows[i - 1] in {"the", "federal", "antitrust", "state", "a", "that", "and", ","}


def _before(tokens: Tokens, i: int, words: Vocabulary) -> tuple[int, bool]:
    """Where a nationality or a place's possessive begins before the head ("China's commerce ministry")."""
    first, found = i, False
    while first > 0:
        low = tokens.lows[first - 1]
        if low in words.demonyms or (low in words.places and first - 1 == i - 1):
            first, found = first - 1, True
        elif low == "'s" and first > 1 and tokens.lows[first - 2] in words.places:
            first, found = first - 2, True
        elif low in {"federal", "antitrust", "competition", "financial", "state", "district", "top", "senior"}:
            first -= 1
        else:
            break
    return first, found


def _after(tokens: Tokens, end: int, words: Vocabulary) -> tuple[int, bool]:
    """Where the head's complement ends: "gouvernement français", "tribunal de commerce de Paris"."""
    found = False
    while end < len(tokens):
        low = tokens.lows[end]
        if low in words.demonyms:
            end, found = end + 1, True
        elif low in _OF and _complement(tokens, end, words):
            end, found = _complement(tokens, end, words), True
        else:
            break
    return end, found


def _complement(tokens: Tokens, i: int, words: Vocabulary) -> int:
    """The end of "de la Justice" or "of New York" from its preposition on; 0 where no capital follows."""
    end = i
    while end < len(tokens) and tokens.lows[end] in _OF:
        end += 1
    if tokens.lows[i] in {"et", "and"} and end == i + 1:
        # "l'État et Alpha" are two, "l'Économie et des Finances" is one ministry.
        return 0
    if end >= len(tokens) or end - i > 3:
        return 0
    if words.is_group(tokens.lows[end], "portfolio"):
        return end + 1
    if not is_capital(tokens.words[end]):
        return 0
    end += 1
    while end < len(tokens) and tokens.words[end][0].isupper() and tokens.lows[end] not in words.given_names:
        if tokens.starts[end] > tokens.ends[end - 1] + 1 or tokens.words[end] in words.given_names:
            break
        end += 1
    return end


def _official(tokens: Tokens, i: int, text: str, starts: dict[int, NameRun], words: Vocabulary) -> AuthorityRun | None:
    """A known official's name, or a person whom a public title introduces ("la ministre X", "Sen. X")."""
    for known in words.official_forms.get(tokens.lows[i], ()):
        last = i + len(known.words)
        if tuple(tokens.lows[i:last]) == known.words and tokens.words[i][0].isupper():
            return AuthorityRun(i, last, text[tokens.starts[i] : tokens.ends[last - 1]], known.authority_id, True)
    run = starts.get(i)
    if run is None:
        return None
    if _titled_before(tokens, run, words) or _titled_after(tokens, run, words):
        return AuthorityRun(run.first, run.last, run.text, None, True)
    return None


def _office(tokens: Tokens, i: int, text: str, starts: dict[int, NameRun], words: Vocabulary) -> AuthorityRun | None:
    """An office of state without its holder's name: "la ministre des Transports", "Norway's finance minister"."""
    for title in words.titles.get(tokens.lows[i], ()):
        size = len(title)
        if tuple(tokens.lows[i : i + size]) != title or not (size > 1 or words.is_group(title[0], "office")):
            continue
        first, is_national = _before(tokens, i, words)
        last, has_complement = _after(tokens, i + size, words)
        holder = starts.get(last)
        if (holder is not None and holder.kind != "place") or _is_apposed(tokens, first, starts):
            return None
        if (is_national or has_complement or size > 1) and _is_introduced(tokens, first, words):
            return AuthorityRun(first, last, text[tokens.starts[first] : tokens.ends[last - 1]], None, True, True)
    return None


def _is_apposed(tokens: Tokens, first: int, starts: dict[int, NameRun]) -> bool:
    """ "Anna Roe, the industry minister": the name before the comma is who is meant."""
    i = first - 1 if tokens.lows[first - 1] not in _ARTICLES else first - 2
    return i > 0 and tokens.lows[i] == "," and any(run.last == i and run.kind == "person" for run in starts.values())


def _is_introduced(tokens: Tokens, first: int, words: Vocabulary) -> bool:
    """Whether an article stands before the office: "ancien ministre" and "named prime minister" are not in office."""
    if tokens.words[first][0].isupper() and words.language == "en":
        return True
    return first > 0 and tokens.lows[first - 1] in _ARTICLES


def _public_body(tokens: Tokens, run: NameRun | None, words: Vocabulary) -> AuthorityRun | None:
    """ "State Forestry Administration", "Tribunal Supremo": a name that the word for a public body ends or opens."""
    if run is None or run.kind != "organisation" or run.last - run.first < 2 or run.text.lower() in words.companies:
        return None
    head = tokens.lows[run.last - 1 if words.language == "en" else run.first]
    is_body = words.is_group(head, "publicbody")
    return AuthorityRun(run.first, run.last, run.text, None) if is_body else None


def _titled_before(tokens: Tokens, run: NameRun, words: Vocabulary) -> bool:
    """A title up to eight words before the name, no comma or verb between ("ministre de l'Économie X")."""
    if run.kind == "place" or run.last - run.first > 4 or run.text.isupper():
        return False
    if run.kind != "person" and tokens.lows[run.first - 1] in _OF | {"au", "aux", "les", "le", "the"}:
        return False
    for back in range(1, 9):
        i = run.first - back
        if i < 0:
            return False
        for title in words.titles.get(tokens.lows[i], ()):
            between = range(i + len(title), run.first)
            if tuple(tokens.lows[i : i + len(title)]) == title and _is_public(tokens, i, len(title), words):
                return len(between) <= 6 and all(
                    _is_complement(tokens, k, words) or (tokens.lows[k] == "," and k == run.first - 1) for k in between
                )
        is_apposition = back == 1 and run.kind == "person" and tokens.lows[run.last : run.last + 1] == [","]
        if tokens.lows[i] in {",", ";", "qui", "who", ":"} and not is_apposition:
            return False
    return False


def _is_complement(tokens: Tokens, k: int, words: Vocabulary) -> bool:
    low = tokens.lows[k]
    return (
        low in _OF
        or low in words.demonyms
        or tokens.words[k][0].isupper()
        or low == "."
        or low in {"délégué", "déléguée"}
    )


def _is_public(tokens: Tokens, i: int, size: int, words: Vocabulary) -> bool:
    """Whether the title is public: "president" is a company's too, but for "President X", "le président américain"."""
    low = tokens.lows[i]
    if size > 1 or low not in {
        "président",
        "présidente",
        "president",
        "judge",
        "juge",
        "representative",
        "commissaire",
        "rep",
    }:
        return True
    if tokens.lows[i + 1 : i + 2] and tokens.lows[i + 1] in _OF and not _is_of_state(tokens, i + 2, words):
        return False
    if words.language == "en" and i and tokens.words[i - 1][0].isupper() and tokens.lows[i - 1] not in words.demonyms:
        # "Alpha Group President X" leads the group, not the country.
        return tokens.lows[i - 1] in words.places
    if words.language == "en":
        return tokens.words[i][0].isupper() and (i == 0 or tokens.lows[i - 1] not in {"vice", "and", "'s"})
    following = tokens.lows[i + 1 : i + 2]
    return bool(following) and following[0] in words.demonyms


def _is_of_state(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "président de la République", "President of France", not "president of Alpha"."""
    while i < len(tokens) and tokens.lows[i] in _ARTICLES:
        i += 1
    return i < len(tokens) and (tokens.lows[i] in words.countries or words.is_group(tokens.lows[i], "state"))


def _titled_after(tokens: Tokens, run: NameRun, words: Vocabulary) -> bool:
    """ "X, ministre de la Justice," and "X, the finance minister,": a title in apposition, within five words."""
    if run.kind != "person" or run.last + 1 >= len(tokens) or tokens.lows[run.last] not in {",", "("}:
        return False
    for i in range(run.last + 1, min(run.last + 6, len(tokens))):
        if tokens.lows[i] == ",":
            return False
        for title in words.titles.get(tokens.lows[i], ()):
            if tuple(tokens.lows[i : i + len(title)]) == title and len(title) >= 1:
                return tokens.lows[i] not in {"président", "présidente", "president"} or len(title) > 1
    return False
