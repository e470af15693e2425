"""Which documents are refused as things stand, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import duckdb


@dataclass(frozen=True, slots=True)
class Refusal:
    """A document that gave no article when it was last read, in the run `run_id`, at `rejected_at` (UTC).

    `file_path` is the file of the landing zone that it is in, `tries` how often that file was read as it is now.
    """

    document_id: str
    raw_path: str
    stage: str
    reason: str
    message: str
    is_retryable: bool
    run_id: str
    rejected_at: datetime
    file_path: str
    media_type: str
    tries: int


def refusals(connection: duckdb.DuckDBPyConnection) -> Sequence[Refusal]:
    """Return the refused documents that count: not those of files that have changed since. The newest come first."""
    return [Refusal(*row) for row in connection.execute(_REFUSALS).fetchall()]


_REFUSALS = """
with latest as (
    select *
    from raw.rejections
    qualify row_number() over (partition by document_id order by rejected_at desc, run_id desc) = 1
)

select
    latest.document_id,
    latest.raw_path,
    latest.stage,
    latest.reason,
    latest.message,
    latest.is_retryable,
    latest.run_id,
    latest.rejected_at,
    coalesce(documents.file_path, documents.raw_path) as file_path,
    documents.media_type,
    coalesce(files.tries, 0) as tries,
from raw.current_documents as documents
inner join latest on documents.document_id = latest.document_id
left join raw.files on documents.file_path = files.raw_path
where documents.outcome = 'rejection'
order by latest.rejected_at desc, latest.raw_path asc
"""
