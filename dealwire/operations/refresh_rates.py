"""Fetch the ECB's reference rates of the days since the package's file was made."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

from dealwire.documents.fetching.client import Client
from dealwire.documents.fetching.failure import FetchFailed
from dealwire.documents.fetching.policy import FetchPolicy
from dealwire.warehouse.rates import read_rates

BRISK: Final = FetchPolicy(connect_seconds=3, total_seconds=20, tries=1)
"""A night does not wait for rates: it has those of the last time."""


class RatesNotRefreshed(Exception):
    """The rates in place stay, for the reason that the message gives in one line."""


def refresh_rates(url: str, file: Path) -> None:
    """Put the archive at `url` (the ECB's zip of one CSV table, all days since 1999) in the place of `file`.

    Raises RatesNotRefreshed, and leaves `file` alone, where the address gives nothing or something else.
    """
    try:
        # The address is the house's own setting: a mirror within its walls is as good.
        with Client(BRISK) as client:
            archive = client.get(url, allow_private=True).body
        read_rates(io.BytesIO(archive))
    except (FetchFailed, ValueError) as error:
        raise RatesNotRefreshed(f"{url}: {error}") from error
    aside = file.with_suffix(".new")
    aside.write_bytes(archive)
    aside.replace(file)
