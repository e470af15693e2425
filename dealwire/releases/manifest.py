"""What a release was made of, and the checksum of each of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

import duckdb

from dealwire.errors import DealwireError
from dealwire.releases.counts import row_counts
from dealwire.releases.digest import digest_of

FILE = "manifest.json"
DOCUMENTS = "documents.parquet"

# Marks of this program's own, which come after the manifest.
UNLISTED = {FILE, "published", "failed"}


def write_manifest(candidate: Path, warehouse: Path, project: Path) -> Path:
    """Write `manifest.json`, and the list of all documents as `documents.parquet`; return the manifest's file.

    The manifest tells the inputs, the versions of code, lexicons and packages, the rows of each mart, and size and
    SHA-256 of each file in the candidate's folder. `project` is the folder that holds dbt_project/ and expectations/.
    """
    folder = candidate.parent
    inputs = _write_documents(warehouse, folder / DOCUMENTS)
    content = {
        "release_id": folder.name,
        "inputs_hash": (folder / "inputs_hash").read_text(encoding="utf-8"),
        "inputs": inputs,
        "versions": _versions(warehouse, project),
        "counts": row_counts(candidate),
        "files": {name: _entry(folder / name) for name in _files(folder)},
    }
    file = folder / FILE
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return file


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest in the folder of a release. Raises DealwireError if there is none, or it cannot be read."""
    try:
        content: dict[str, Any] = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DealwireError(f"{folder.name} has no manifest: it was never audited to the end, or is damaged") from error
    except (OSError, ValueError) as error:
        raise DealwireError(f"{folder.name}: its manifest is damaged ({error})") from error
    return content


def verify(folder: Path) -> list[str]:
    """Return what is wrong with the files of a release, one line a file: missing, changed, or not in its manifest.

    Raises DealwireError if the manifest itself is missing or damaged.
    """
    listed: dict[str, dict[str, Any]] = read_manifest(folder)["files"]
    found = set(_files(folder))
    wrong = [f"{name} is missing" for name in sorted(listed.keys() - found)]
    wrong += [f"{name} is in no manifest" for name in sorted(found - listed.keys())]
    changed = (name for name in sorted(listed.keys() & found) if _entry(folder / name) != listed[name])
    return wrong + [f"{name} has other content than when it was made" for name in changed]


def same_models(manifest: dict[str, Any], project: Path) -> bool:
    """Whether a release was built by the dbt models in the folder `project` and by the packages that are installed."""
    versions = manifest["versions"]
    return bool(versions["models"] == _models(project) and versions["packages"] == _packages())


def _models(dbt_project: Path) -> str:
    return digest_of(dbt_project, "*.sql", "*.yml")


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and name not in UNLISTED:
            yield name


def _entry(file: Path) -> dict[str, Any]:
    with file.open("rb") as content:
        return {"bytes": file.stat().st_size, "sha256": hashlib.file_digest(content, "sha256").hexdigest()}


def _write_documents(warehouse: Path, file: Path) -> dict[str, Any]:
    quoted = str(file).replace("'", "''")
    with duckdb.connect(warehouse, read_only=True) as connection:
        connection.execute(_DOCUMENTS.format(file=quoted))
        documents, digest = connection.execute(_DIGEST).fetchone() or (0, "")
    return {"documents": documents, "sha256": digest, "list": file.name}


def _versions(warehouse: Path, project: Path) -> dict[str, Any]:
    with duckdb.connect(warehouse, read_only=True) as connection:
        extractors = connection.execute(_EXTRACTORS).fetchall()
    code = Path(__file__).resolve().parents[1]
    return {
        "dealwire": version("dealwire"),
        "code": digest_of(code, "*.py", "*.sql"),
        "extractor": [extractor for (extractor,) in extractors],
        "lexicons": digest_of(project / "dbt_project" / "seeds", "*.csv"),
        "models": _models(project / "dbt_project"),
        "expectations": digest_of(project / "expectations", "*.yaml"),
        "packages": _packages(),
    }


def _packages() -> dict[str, str]:
    packages: dict[str, str] = {}
    for requirement in requires("dealwire") or []:
        name = requirement.partition(";")[0].strip()
        name = name[: next((i for i, c in enumerate(name) if c not in _NAME), len(name))]
        if "extra ==" not in requirement:
            try:
                packages[name] = version(name)
            except PackageNotFoundError:
                continue
    return dict(sorted(packages.items()))


_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")

_DOCUMENTS = """
copy (
    select raw_path, document_id, content_hash, size_bytes, outcome, article_id
    from raw.current_documents
    order by raw_path
) to '{file}' (format parquet, compression zstd)
"""

_DIGEST = """
select count(*), sha256(coalesce(string_agg(raw_path || ' ' || content_hash, chr(10) order by raw_path), ''))
from raw.current_documents
"""

_EXTRACTORS = "select distinct extractor_version from annotations.articles order by extractor_version"
