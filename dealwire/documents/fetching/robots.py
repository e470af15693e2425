"""robots.txt as RFC 9309 defines it: groups by agent, the longest matching rule, `*` and `$` in paths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, unquote

MAX_BYTES: Final = 512_000
"""RFC 9309 wants at least 500 KiB read; what stands after that is not."""
_ANYONE: Final = "*"


@dataclass(slots=True)
class _Group:
    rules: list[tuple[str, bool]] = field(default_factory=list)
    delay: float | None = None


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site allows one agent. `delay` is the pause in seconds that it asks for, if any."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float | None = None

    def allows(self, path: str) -> bool:
        """Whether a path (with its query) may be fetched: the longest rule that matches decides, allowing on a tie."""
        wanted = _folded(path or "/")
        matching = [(len(rule), is_allowed) for rule, is_allowed in self.rules if _matches(rule, wanted)]
        return max(matching, default=(0, True))[1]


ALLOW_ALL: Final = Robots()


def read_robots(text: str, agent: str) -> Robots:
    """Return what a robots.txt allows `agent`: the groups that name it, else those for anyone."""
    groups = _groups(text)
    mine = groups.get(agent.lower()) or groups.get(_ANYONE) or _Group()
    return Robots(tuple(mine.rules), mine.delay)


def _groups(text: str) -> dict[str, _Group]:
    groups: dict[str, _Group] = {}
    open_groups: list[_Group] = []
    is_header = False
    for key, value in _lines(text):
        if key == "user-agent":
            if not is_header:
                open_groups = []
            open_groups.append(groups.setdefault(value.lower(), _Group()))
        elif key in ("allow", "disallow", "crawl-delay"):
            for group in open_groups:
                _add(group, key, value)
        is_header = key == "user-agent"
    return groups


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.lstrip("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _add(group: _Group, key: str, value: str) -> None:
    if key == "crawl-delay":
        group.delay = _seconds(value) or group.delay
    elif value.startswith(("/", "*")):
        group.rules.append((_folded(value), key == "allow"))


def _seconds(value: str) -> float | None:
    try:
        seconds = float(value)
    except ValueError:
        return None
    return seconds if 0 < seconds < float("inf") else None


def _folded(path: str) -> str:
    """Return a path with every character escaped, or none, alike."""
    return quote(unquote(path, errors="surrogateescape"), safe="/*$?=&,;:@+!()'~-._", errors="surrogateescape")


def _matches(rule: str, path: str) -> bool:
    """Match from the start, each `*` taking as little as it can: no pattern needs to go back."""
    is_anchored = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    for number, part in enumerate(rest, start=1):
        if is_anchored and number == len(rest):
            return len(path) - len(part) >= place and path.endswith(part)
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return not is_anchored or place == len(path)
