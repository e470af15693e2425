"""What is known of addresses that were fetched before, so that a night asks only for what is new."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from pathlib import Path

from dealwire.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Known:
    """What a server said of an address when it was last fetched, and what the list that named it said of its age."""

    etag: str | None = None
    last_modified: str | None = None
    listed_as: str | None = None

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for an answer only if there is a new one."""
        conditions = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in conditions.items() if value}


@dataclass(slots=True)
class FetchState:
    """The known addresses of one source, kept between runs; without them everything is fetched again."""

    known: dict[str, Known] = field(default_factory=dict)

    def keep(self, urls: Collection[str]) -> None:
        """Drop what is known of all addresses but these: those that the source lists no longer."""
        self.known = {url: known for url, known in self.known.items() if url in urls}

    @classmethod
    def load(cls, path: Path) -> FetchState:
        """Read a state; an empty one where there is no file. Raises ConfigurationError."""
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))
            return cls({url: Known(**known) for url, known in rows.items()})
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise ConfigurationError(
                f"{path.name} cannot be read ({error}); remove it to fetch everything anew"
            ) from error

    def save(self, path: Path) -> None:
        """Write the state in one step: a reader, or a run after a crash, sees the old one or the new one."""
        rows = {url: asdict(known) for url, known in sorted(self.known.items())}
        draft = path.with_name(f".{path.name}.draft")
        draft.write_text(json.dumps(rows, ensure_ascii=False, indent=0), encoding="utf-8")
        os.replace(draft, path)
