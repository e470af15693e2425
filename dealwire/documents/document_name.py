"""Which names are documents, in the landing zone and in archives."""

from __future__ import annotations

from pathlib import PurePosixPath


def is_document_name(name: str) -> bool:
    """Whether a file of this name is a document: not hidden, no `README*`, not the list of sources."""
    return not (name.startswith(".") or name.upper().startswith("README") or name == "sources.yaml")


def is_document_path(path: str) -> bool:
    """The same for a path, whose folders may be hidden too; `__MACOSX` is what one system's archiver adds."""
    *folders, name = PurePosixPath(path).parts or ("",)
    is_hidden = any(
        folder == "__MACOSX" or (folder.startswith(".") and folder not in ("..", ".")) for folder in folders
    )
    return not is_hidden and is_document_name(name)
