"""An option `--errors` that may go without its number, which options of Typer cannot."""

from __future__ import annotations

from typing import Any, Final

from typer.core import TyperCommand

EVERY: Final = -1
"""What a bare `--errors` stands for."""


class OptionalCount(TyperCommand):
    """A command that takes `--errors` and `--errors N`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Give a bare `--errors` the value that stands for every error."""
        given = list(args)
        for i, argument in reversed(list(enumerate(given))):
            if argument == "--errors" and not "".join(given[i + 1 : i + 2]).isdigit():
                given.insert(i + 1, str(EVERY))
        return super().parse_args(ctx, given)
