"""Cut what is to be read into jobs that are small enough to share among processes."""

from __future__ import annotations

import io
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from dealwire.documents.article import RawFile, Rejection
from dealwire.documents.blob import Blob
from dealwire.documents.document import Reading
from dealwire.documents.fingerprint import content_hash
from dealwire.documents.limits import DEFAULT, Budget
from dealwire.documents.media_type import JSON_LINES, JSON_LINES_ENDINGS, media_type
from dealwire.documents.readers.compressed import read_gzip, read_zstd
from dealwire.documents.rejections import UNREADABLE, Refused
from dealwire.documents.unpacked import HEAD_BYTES
from dealwire.ingestion.job import Item

PIECE_BYTES: Final = 4_000_000
"""Of files in one job, and of a piece of JSON lines: two seconds of work."""
_MEGABYTE: Final = 1_048_576
_UNPACK: Final = {".gz": read_gzip, ".zst": read_zstd}
_MAX_RATIO: Final = 4
"""By which packed JSON lines are usually larger than their file; more only makes them one job."""


def jobs(files: Iterable[RawFile], batch_size: int, folder: Path) -> Iterator[tuple[Item, ...]]:
    """Yield the items of one job after the other: up to `batch_size` small files, or one large one.

    Large files of JSON lines, packed or not, are cut into pieces, written to `folder` when they are asked for.
    """
    waiting: list[Item] = []
    size = 0
    for file in files:
        if _is_cut(file):
            yield from ((item,) for item in _pieces(file, folder))
            continue
        if waiting and (size + file.size_bytes > PIECE_BYTES or len(waiting) >= batch_size):
            yield tuple(waiting)
            waiting, size = [], 0
        waiting.append(Item(file))
        size += file.size_bytes
    if waiting:
        yield tuple(waiting)


def _is_cut(file: RawFile) -> bool:
    name = Path(file.path.name)
    is_packed = name.suffix in _UNPACK
    ending = (Path(name.stem) if is_packed else name).suffix.lower()
    return ending in JSON_LINES_ENDINGS and file.size_bytes > PIECE_BYTES // (_MAX_RATIO if is_packed else 1)


def _pieces(file: RawFile, folder: Path) -> Iterator[Item]:
    """Yield the pieces of a file, the last one marked; an error of reading is the last one's problem."""
    pieces = _cut(file, folder)
    last = next(pieces, Item(file))
    for item in pieces:
        yield replace(last, is_last=False)
        last = item
    yield last


def _cut(file: RawFile, folder: Path) -> Iterator[Item]:
    first, problem = 0, None
    try:
        with io.BufferedReader(io.FileIO(file.path), HEAD_BYTES) as raw, closing(_unpacked(file, raw)) as blobs:
            for blob in blobs:
                if media_type(blob.head(), blob.name) != JSON_LINES:
                    return
                while problem is None:
                    block, problem = _read_block(blob.stream)
                    if not block:
                        break
                    path = _piece_path(file, folder, first)
                    n_records = _write_piece(path, block, blob.stream)
                    if n_records:
                        yield Item(replace(file, path=path), first)
                    first += n_records
    except Refused as refused:
        problem = refused.rejection
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        problem = Rejection("read", UNREADABLE, message, is_retryable=True)
    if problem is not None:
        yield Item(file, first, problem=problem)


def _read_block(stream: io.BufferedReader) -> tuple[bytes, Rejection | None]:
    """Return the next PIECE_BYTES or so, as far as they can be unpacked, and why there are no more."""
    pieces, size = [], 0
    try:
        while size < PIECE_BYTES and (piece := stream.read1(PIECE_BYTES - size)):
            pieces.append(piece)
            size += len(piece)
    except Refused as refused:
        return b"".join(pieces), refused.rejection
    return b"".join(pieces), None


def _unpacked(file: RawFile, raw: io.BufferedReader[io.FileIO]) -> Generator[Blob, None, None]:
    unpack = _UNPACK.get(file.path.suffix)
    packed = Blob(file.raw_path, file.path.name, cast(io.BufferedReader, raw), file.path)
    if unpack is None:
        yield packed
        return
    budget = Budget(file.size_bytes, DEFAULT)
    reading = Reading(file.modified_at.date(), HEAD_BYTES, DEFAULT, budget, file.hints)
    for blob in unpack(packed, reading):
        if isinstance(blob, Blob):
            yield blob


def _piece_path(file: RawFile, folder: Path, first: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{content_hash(file.raw_path.encode())[:16]}-{first:012d}.jsonl"


def _write_piece(path: Path, block: bytes, stream: io.BufferedReader) -> int:
    """Write a block up to the end of its last line, however long that is; return the number of its records."""
    *lines, tail = block.split(b"\n")
    n_records = sum(1 for line in lines if line.strip())
    is_record = bool(tail.strip())
    # What is wrong with the stream comes up again with the next block: what came before counts.
    with path.open("wb") as piece, suppress(Refused):
        piece.write(block)
        while tail and not tail.endswith(b"\n") and (tail := stream.readline(_MEGABYTE)):
            piece.write(tail)
            is_record = is_record or bool(tail.strip())
    return n_records + is_record
