"""A single compressed file: gzip (one or many members) and Zstandard, unpacked as a stream."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final

from dealwire.documents.blob import Blob
from dealwire.documents.document import Reading
from dealwire.documents.unpacked import buffered

_PIECE: Final = 4_096
"""Bytes unpacked at once: what is lost of a Zstandard stream at most where it breaks off."""


def read_gzip(blob: Blob, reading: Reading) -> Iterator[Blob]:
    """Yield what a gzip stream holds, at the same raw path: it has one content."""
    with gzip.GzipFile(fileobj=blob.stream) as stream:
        # What came out before the stream breaks off is lost to `read`, which wants all that it asks for.
        yield _inside(blob, stream.read1, reading)


def read_zstd(blob: Blob, reading: Reading) -> Iterator[Blob]:
    """Yield what a Zstandard stream holds, at the same raw path. Windows over 128 MB are damage to its decompressor."""
    import pyarrow as pa  # noqa: PLC0415 -- slow to import, seldom needed

    with pa.CompressedInputStream(pa.PythonFile(blob.stream, mode="r"), "zstd") as stream:
        yield _inside(blob, lambda size: stream.read(min(size, _PIECE)), reading)


def _inside(blob: Blob, read: Callable[[int], bytes], reading: Reading) -> Blob:
    # The name without the packing's ending has the content's: day.jsonl.gz.
    name = PurePosixPath(blob.name).stem
    return Blob(blob.raw_path, name, buffered(read, reading.budget), url=blob.url, charset=blob.charset)
