"""What an article has spoken of so far, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Salience:
    """What the article has spoken of so far: the last subject, and who was given which epithet and nationality."""

    subject: str = ""
    subject_at: int = -1
    person_at: int = -1
    main: str = ""
    pair: tuple[str, ...] = ()
    paired_at: int = 0
    latest: str = ""
    epithets: dict[str, list[str]] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def bearer(self, epithet: str) -> str | None:
        """Who is meant by an epithet that several were given: the last subject, the main one, else the last given."""
        given = self.epithets.get(epithet)
        if not given:
            return None
        return next((name for name in (self.subject, self.main) if name in given), given[-1])
