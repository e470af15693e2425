"""Did a night bring many more, or many fewer, documents than nights do?"""

from __future__ import annotations

from statistics import median

import duckdb

NIGHTS = 14
"""Nights to compare with."""
FEWEST_NIGHTS = 5
"""With fewer nights nobody knows yet what is usual."""


def unusual_volume(connection: duckdb.DuckDBPyConnection, run_id: str, factor: float) -> str | None:
    """Return in one line how the documents up to a run differ from what is usual; None if they do not.

    What was read in the 24 hours before the run began, and by it, is compared with the median of the days before, up to
    `NIGHTS` of those on which anything ran: `factor` times as many, or as few, are unusual. `connection` is to the
    warehouse.
    """
    rows = connection.execute(_DAYS, {"run_id": run_id, "nights": NIGHTS}).fetchall()
    tonight = sum(documents for days_ago, documents in rows if days_ago == 0)
    before = [documents for days_ago, documents in rows if days_ago > 0]
    if len(before) < FEWEST_NIGHTS:
        return None
    usual = median(before)
    if usual / factor < tonight < usual * factor or tonight == usual:
        return None
    return f"{tonight:,} new documents in a day; {usual:,.0f} are usual (median of {len(before)} days before)"


_DAYS = """
with this_run as (
    select started_at from meta.runs where run_id = $run_id
),

steps as (
    select
        greatest(date_diff('second', run_steps.started_at, this_run.started_at), 0) // 86400 as days_ago,
        coalesce(run_steps.rows_in, 0) as documents,
    from meta.run_steps
    cross join this_run
    where run_steps.step = 'ingest' and run_steps.status = 'completed'
)

select days_ago, sum(documents)::bigint as documents,
from steps
group by days_ago
order by days_ago
limit $nights + 1
"""
