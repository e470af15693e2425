"""Public authorities and their officials in a sentence: by written form, by head noun, by a person's title."""

from __future__ import annotations

from dealwire.annotation.entities.authority_forms import by_form, by_public_body
from dealwire.annotation.entities.authority_heads import by_head
from dealwire.annotation.entities.authority_runs import AuthorityRun
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.entities.officials import apposed_office_end, by_office, by_official
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

_APPOSED = ([","], [",", "the"], [",", "la"], [",", "le"], [",", "l'"])


def find_authorities(tokens: Tokens, text: str, names: list[NameRun], words: Vocabulary) -> list[AuthorityRun]:
    """Authorities of one sentence in order, without overlaps: officials before institutions, longer forms first."""
    starts = {run.first: run for run in names}
    found: list[AuthorityRun] = []
    reached = 0
    for i, low in enumerate(tokens.lows):
        if i < reached or not (low in words.authority_openers or i in starts):
            continue
        run = (
            by_official(tokens, i, text, starts, words)
            or _longer_office(tokens, i, text, starts, words)
            or by_form(tokens, i, text, words)
            or by_head(tokens, i, text, words)
            or by_office(tokens, i, text, starts, words)
            or by_public_body(tokens, i, text, starts, words)
        )
        if run is not None:
            reached = apposed_office_end(tokens, run.last, words) if run.is_official else run.last
            if not _is_apposed_to(tokens, run, found):
                found.append(run)
    return found


def _longer_office(
    tokens: Tokens, i: int, text: str, starts: dict[int, NameRun], words: Vocabulary
) -> AuthorityRun | None:
    """ "|Senate majority leader| slams Alpha": an office that a body's name only opens. English."""
    if words.language != "en" or _opens_one_only(tokens.lows[i], words):
        return None
    office, form = by_office(tokens, i, text, starts, words), by_form(tokens, i, text, words)
    return office if office is not None and (form is None or office.last > form.last) else None


def _opens_one_only(low: str, words: Vocabulary) -> bool:
    """Whether no title of several words opens with this word, or no authority's form does."""
    return low not in words.authorities or not any(len(title) > 1 for title in words.titles.get(low, ()))


def _is_apposed_to(tokens: Tokens, run: AuthorityRun, found: list[AuthorityRun]) -> bool:
    """ "Anna Roe, the industry minister": the official before the comma is who is meant."""
    is_behind = bool(found) and tokens.lows[found[-1].last : run.first] in _APPOSED
    return run.is_office and is_behind and found[-1].is_official
