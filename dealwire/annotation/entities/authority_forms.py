"""Authorities by a written form of the seed, or by a name that the word for a public body ends or opens."""

from __future__ import annotations

from dealwire.annotation.entities.authority_runs import ARTICLES, AuthorityRun
from dealwire.annotation.entities.name_ends import without_legal_form
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary


def by_form(tokens: Tokens, i: int, text: str, words: Vocabulary) -> AuthorityRun | None:
    """A written form of the seed. One-word forms and those with an article keep their capitals."""
    for form in words.authorities.get(tokens.lows[i], ()):
        size = len(form.words)
        if tuple(tokens.lows[i : i + size]) != form.words:
            continue
        written = text[tokens.starts[i] : tokens.ends[i + size - 1]]
        first = i + 1 if form.words[0] in ARTICLES and size > 1 else i
        if (size - (first - i)) == 1 and tokens.words[i + size - 1] not in form.form:
            continue
        if _is_inside_name(tokens, first, i + size, words) or _is_national(tokens, first, i + size, words):
            continue
        longer = by_form(tokens, first, text, words) if first > i else None
        if longer:
            return longer
        return AuthorityRun(first, i + size, written[tokens.starts[first] - tokens.starts[i] :], form.authority_id)
    return None


def _is_national(tokens: Tokens, first: int, last: int, words: Vocabulary) -> bool:
    """ "la Commission nigériane", "le gendarme boursier suédois": what another country's body is called as well."""
    is_common = last - first == 1 or tokens.words[first][0].islower()
    if not is_common or last >= len(tokens) or words.language != "fr" or tokens.lows[first] not in words.heads:
        return False
    is_told = any(low in words.demonyms for low in tokens.lows[first:last])
    return not is_told and (tokens.lows[last] in words.demonyms or words.is_group(tokens.lows[last], "national"))


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


def by_public_body(
    tokens: Tokens, i: int, text: str, starts: dict[int, NameRun], words: Vocabulary
) -> AuthorityRun | None:
    """ "State Forestry Administration", "Tribunal Supremo": a name that the word for a public body ends or opens."""
    run = starts.get(i)
    if run is None or run.kind != "organisation" or run.text.lower() in words.companies:
        return None
    joined = _joined(tokens, run, starts, words)
    if joined is not None and _is_body(tokens, joined, words):
        return AuthorityRun(i, joined.last, text[tokens.starts[i] : tokens.ends[joined.last - 1]], None)
    return AuthorityRun(i, run.last, run.text, None) if run.last - i > 1 and _is_body(tokens, run, words) else None


def _is_body(tokens: Tokens, run: NameRun, words: Vocabulary) -> bool:
    return words.is_group(tokens.lows[run.last - 1 if words.language == "en" else run.first], "publicbody")


def _joined(tokens: Tokens, run: NameRun, starts: dict[int, NameRun], words: Vocabulary) -> NameRun | None:
    """ "the Velmark Gaming |and Liquor Commission|": one article before both makes one name of them. English."""
    is_led = words.language == "en" and run.first > 0 and tokens.lows[run.first - 1] == "the"
    if not is_led or tokens.lows[run.last : run.last + 1] != ["and"]:
        return None
    return starts.get(run.last + 1) if without_legal_form(run.text) == run.text else None
