"""Words that name a public authority or an official."""

from __future__ import annotations

from dataclasses import dataclass

ARTICLES = frozenset({"the", "la", "le", "l'"})
OF = frozenset({"de", "du", "des", "d'", "of", "for", "à", "la", "l'", "et", "and"})


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
