"""A noun phrase that tells what is acted on."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.text.story import Mention

STOP = frozenset({".", ";", ":", "!", "?", "»", "”", ",", "(", ")"})


@dataclass(slots=True)
class Phrase:
    """What an object or complement holds: parties in coordination, the share, the asset, and where it ends.

    `asset` are the words of a nameless asset, `is_asset` marks a named one, `is_counted` a bare figure.
    """

    parties: list[Mention] = field(default_factory=list)
    percent: Mention | None = None
    money: Mention | None = None
    is_fraction: bool = False
    asset: tuple[int, int] | None = None
    is_asset: bool = False
    is_counted: bool = False
    owners: list[Mention] = field(default_factory=list)
    end: int = 0
    start: int = 0
