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
    """For which source an address was last fetched, what the server said of it then, and the list that named it."""

    source: str
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
    """The known addresses, which the caller keeps between runs; without them everything is fetched again."""

    known: dict[str, Known] = field(default_factory=dict)

    def forget(self, source: str, keep: Collection[str]) -> None:
        """Drop what is known of the addresses of a source that it lists no longer."""
        gone = [url for url, known in self.known.items() if known.source == source and url not in keep]
        for url in gone:
            del self.known[url]

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
