"""The account: every document that the readers saw is in the warehouse, as one outcome."""

from __future__ import annotations

import duckdb

from dealwire.errors import DealwireError
from dealwire.warehouse.load_counts import OUTCOME_COUNTS, LoadCounts


def require_account(connection: duckdb.DuckDBPyConnection, run_id: str, seen: int, loaded: LoadCounts) -> None:
    """Check that every document which the readers saw in this run is in the warehouse, as one outcome and whole.

    Raises DealwireError, with both sides of the account, if one is not.
    """
    recorded = connection.execute(_ACCOUNT, {"run_id": run_id}).fetchone()
    *stored, textless, unexplained = recorded or (0,) * 7
    counts = LoadCounts(*stored)
    outcomes = counts.articles + counts.versions + counts.duplicates + counts.rejections
    if not seen == outcomes == loaded.documents or counts != loaded:
        raise DealwireError(
            f"the account does not hold: {seen:,} documents were seen, loaded {loaded}, stored {counts}"
        )
    if textless or unexplained:
        raise DealwireError(
            f"the account does not hold: {textless:,} articles have no text, {unexplained:,} rejections no reason"
        )


_ACCOUNT = f"""
with seen as (
    select * from raw.documents where run_id = $run_id
),

explained as (
    select distinct document_id from raw.rejections where run_id = $run_id
)

select {OUTCOME_COUNTS},
    count(*) filter (outcome <> 'rejection' and article_id not in (select article_id from raw.articles)),
    count(*) filter (outcome = 'rejection' and document_id not in (select document_id from explained))
from seen
"""
