"""Which files of a landing zone are documents."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dealwire.documents.discover import discover
from dealwire.errors import ConfigurationError


def put(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(root: Path) -> list[str]:
    return [file.raw_path for file in discover(root)]


def test_every_visible_file_is_found_in_the_order_of_its_path(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.html", "a/b/c", "a-1.json", "é.md")
    assert found(tmp_path) == ["a-1.json", "a/b/c", "a/z.html", "b.txt", "é.md"]


def test_hidden_files_readmes_and_the_list_of_sources_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, ".hidden", ".git/config", "README.md", "sub/readme", "kept.txt")
    (tmp_path / "sources.yaml").write_text("sources: []")
    assert found(tmp_path) == ["kept.txt"]


def test_links_are_followed_only_inside_the_landing_zone(tmp_path: Path) -> None:
    raw, outside = tmp_path / "raw", tmp_path / "outside"
    put(raw, "real.txt")
    put(outside, "secret.txt")
    (raw / "inside.txt").symlink_to(raw / "real.txt")
    (raw / "outside.txt").symlink_to(outside / "secret.txt")
    (raw / "folder").symlink_to(outside)
    (raw / "dangling.txt").symlink_to(raw / "gone.txt")
    assert found(raw) == ["inside.txt", "real.txt"]


def test_a_linked_landing_zone_is_a_landing_zone(tmp_path: Path) -> None:
    put(tmp_path / "real", "a.txt")
    (tmp_path / "raw").symlink_to(tmp_path / "real")
    assert found(tmp_path / "raw") == ["a.txt"]


def test_size_and_modification_time_are_those_of_the_file(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.utime(tmp_path / "a.txt", (1_700_000_000, 1_700_000_000))
    [file] = discover(tmp_path)
    assert (file.size_bytes, file.modified_at) == (1, datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC))


def test_a_name_that_is_not_utf8_is_spelled_out(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert found(tmp_path) == ["caf\\xe9.txt"]


def test_a_missing_landing_zone_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="DEALWIRE_RAW"):
        list(discover(tmp_path / "nowhere"))
