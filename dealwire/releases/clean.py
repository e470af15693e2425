"""Remove what nobody needs: what killed runs left, and releases beyond the ones that are kept."""

from __future__ import annotations

import shutil
from pathlib import Path

from dealwire.releases.current import link_target
from dealwire.releases.release_id import is_release_id


def clean(home: Path, keep: int | None = None) -> list[str]:
    """Keep the newest `keep` releases (None: all) and the newest failed candidate; return the names of the removed.

    The release that analysts have open always stays. To be called by the one run that holds the lock: what is neither
    published nor failed counts as left by a run that was killed, or as a candidate that nobody published.
    """
    leftovers = [*home.glob(".marts.duckdb.*.tmp")]
    for leftover in leftovers:
        leftover.unlink(missing_ok=True)
    kept = _kept(home, keep)
    folders = [folder for folder in _folders(home) if folder.name not in kept]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return [path.name for path in (*leftovers, *folders)]


def _kept(home: Path, keep: int | None) -> set[str]:
    published = [folder.name for folder in _folders(home) if (folder / "published").exists()]
    failed = [folder.name for folder in _folders(home) if (folder / "failed").exists()]
    current = link_target(home)
    return {*published[-(keep or 0) :], *failed[-1:], *([current.name] if current else [])}


def _folders(home: Path) -> list[Path]:
    return sorted(path for path in (home / "releases").glob("*") if path.is_dir() and is_release_id(path.name))
