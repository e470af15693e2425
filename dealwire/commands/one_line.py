"""Errors that a user can act on are one line on standard error, with an exit code of their own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer

from dealwire.errors import DealwireError


def known_errors_are_one_line(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that prints a DealwireError as one line and ends with its exit code."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except DealwireError as error:
            # A pipe holds standard output back: in a log the error is to stand behind what came before it.
            sys.stdout.flush()
            print(f"dealwire: {error}", file=sys.stderr)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            print("dealwire: interrupted; nothing is lost, the next run goes on from here", file=sys.stderr)
            raise typer.Exit(130) from None

    return wrapped
