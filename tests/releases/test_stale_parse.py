"""What dbt kept of an earlier parse may be broken: that costs one more try, not every night from then on."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from dealwire.errors import BuildFailed
from dealwire.releases import build
from dealwire.releases.build import NIGHTLY, Workshop, run_dbt


def dbt(returncode: int) -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], returncode, "Compilation Error in a model", "")


def test_a_broken_parse_is_thrown_away_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "target" / "partial_parse.msgpack"
    kept.parent.mkdir()
    kept.write_bytes(b"stale")
    monkeypatch.setattr(build, "_call", lambda *_: dbt(2 if kept.exists() else 0))
    run_dbt(Workshop(tmp_path / "w", tmp_path, tmp_path), *NIGHTLY)
    assert not kept.exists()


def test_a_model_that_cannot_be_compiled_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "target").mkdir()
    tries: list[str] = []

    def fail(*_: object) -> object:
        tries.append("try")
        return dbt(2)

    monkeypatch.setattr(build, "_call", fail)
    with pytest.raises(BuildFailed, match="Compilation Error in a model"):
        run_dbt(Workshop(tmp_path / "w", tmp_path, tmp_path), *NIGHTLY)
    assert len(tries) == 2
