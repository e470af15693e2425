"""ZIP archives: their members one after the other, in the order of the archive."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Final, cast

from dealwire.documents import raw_path
from dealwire.documents.blob import Blob
from dealwire.documents.document import Document, Reading, refused
from dealwire.documents.document_name import is_document_path
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.media_type import BINARY
from dealwire.documents.normalize import one_line
from dealwire.documents.readers.seekable import seekable
from dealwire.documents.rejections import DAMAGED, Refused
from dealwire.documents.unpacked import buffered

_BROKEN: Final = (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError)


def read_zip(blob: Blob, reading: Reading) -> Iterator[Blob | Document]:
    """Yield every member that is no folder, hidden or README. Nothing is written to disk under a member's name.

    A second member of the same name is `name~2`. Raises Refused (`damaged`) where there is no table of contents.
    """
    with seekable(blob) as file:
        try:
            archive = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise _damaged(error) from error
        with archive:
            for name, member in _named(archive):
                yield from _unpack(archive, member, raw_path.of_member(blob.raw_path, name), reading)


def _named(archive: zipfile.ZipFile) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    counts: dict[str, int] = {}
    for member in archive.infolist():
        if member.is_dir() or not is_document_path(member.filename):
            continue
        count = counts[member.filename] = counts.get(member.filename, 0) + 1
        yield (member.filename if count == 1 else f"{member.filename}~{count}"), member


def _unpack(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, reading: Reading
) -> Iterator[Blob | Document]:
    try:
        stream = cast(zipfile.ZipExtFile, archive.open(member))
    except _BROKEN as error:
        known_by = content_hash(f"{member.CRC} {member.file_size}".encode())
        yield refused(path, known_by, BINARY, _damaged(error))
        return
    with stream:
        yield Blob(path, member.filename, buffered(stream.read1, reading.budget))


def _damaged(error: Exception) -> Refused:
    return Refused("read", DAMAGED, one_line(f"the archive cannot be unpacked: {error}"[:300]))
