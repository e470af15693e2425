"""The name of a release: when it was built, and of what."""

from __future__ import annotations

import re
from datetime import datetime

_RELEASE_ID = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}")


def release_id(built_at: datetime, inputs_hash: str) -> str:
    """Return `20240613T020512Z-1a2b3c4d`: the time in UTC, which sorts, and 8 digits of the hash of the inputs."""
    return f"{built_at:%Y%m%dT%H%M%SZ}-{inputs_hash[:8]}"


def built_at(release_id: str) -> datetime:
    """Return the time in a release id, in UTC without a zone. Raises ValueError if it is none."""
    return datetime.strptime(release_id.partition("-")[0], "%Y%m%dT%H%M%SZ")


def is_release_id(name: str) -> bool:
    """Whether a folder of this name holds a release, or what became of one."""
    return _RELEASE_ID.fullmatch(name) is not None
