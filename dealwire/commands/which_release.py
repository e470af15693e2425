"""Which file a question is put to: the published release, an earlier one, or the candidate."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from dealwire.errors import ConfigurationError
from dealwire.releases.candidate import newest_candidate
from dealwire.releases.contract import PUBLISHED_FILE
from dealwire.releases.history import find_release, release_as_of


def which_release(home: Path, release: str | None, as_of: str | None, candidate: bool) -> Path:
    """Return the file to open: of a release by its id, of the one that was current at a time, or of the candidate.

    `as_of` is in ISO 8601, UTC; a day without a time means its end. With none of them it is the published file. Raises
    ConfigurationError if more than one is given or there is no such release, DealwireError if no candidate waits.
    """
    if sum((release is not None, as_of is not None, candidate)) > 1:
        raise ConfigurationError("give one of --release, --as-of and --candidate")
    if release is not None:
        return find_release(home, release)
    if as_of is not None:
        return release_as_of(home, _moment(as_of))
    return newest_candidate(home) if candidate else home / PUBLISHED_FILE


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError as error:
        raise ConfigurationError(
            f"--as-of takes a day or a time such as 2024-05-31 or 2024-05-31T18:00, not {text}"
        ) from error
    is_day = "T" not in text and ":" not in text
    return moment + timedelta(days=1, microseconds=-1) if is_day else moment
