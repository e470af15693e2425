"""A fact as one article tells it: as a label gives it, or as a release published it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ToldFact:
    """One fact of one article.

    `table` is a fact table, `kind` its type, basis or action. `roles` maps a role to its parties, each with its other
    written forms after `|`. In labels `kind`, `status` and `stance` may leave the choice between values joined by `|`,
    and `announced_on` may be the start of a date (`2024-05`). `is_main` and `is_doubtful` are said by labels, `quote`
    by releases. `amount` is in units of `currency`, an ISO 4217 code.
    """

    table: str
    kind: str
    roles: dict[str, list[str]] = field(default_factory=dict)
    amount: float | None = None
    currency: str | None = None
    status: str | None = None
    stance: str | None = None
    announced_on: str | None = None
    is_main: bool = True
    is_doubtful: bool = False
    quote: str = ""

    @property
    def parties(self) -> list[str]:
        """All parties, role after role."""
        return [name for names in self.roles.values() for name in names]
