"""One hash over a folder of sources."""

from __future__ import annotations

import hashlib
from pathlib import Path

# Folders of build products, which change without any meaning.
PRODUCTS = {"target", "logs", "dbt_packages", "__pycache__"}


def digest_of(folder: Path, *patterns: str) -> str:
    """Return 16 hex digits over the names and contents of the files under `folder` that match one of the patterns."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in folder.rglob(pattern)}):
        name = path.relative_to(folder)
        if not PRODUCTS.intersection(name.parts):
            digest.update(name.as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
