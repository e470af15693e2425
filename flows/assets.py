"""Assets of Prefect: what a run made of what, for the lineage raw → warehouse → candidate → marts."""

from __future__ import annotations

from prefect.assets import Asset, AssetProperties, materialize
from prefect.cache_policies import NO_CACHE

from dealwire.releases.contract import MARTS


def _asset(key: str, name: str, description: str) -> Asset:
    return Asset(key=f"dealwire://{key}", properties=AssetProperties(name=name, description=description))


RAW = _asset("raw", "Landing zone", "Raw articles as they arrive: DEALWIRE_RAW.")
WAREHOUSE = _asset("warehouse", "Warehouse", "Documents, articles and mentions: warehouse.duckdb.")
CANDIDATE = _asset("candidate", "Candidate", "A release that was built and waits for its audit.")
PUBLISHED = [_asset(f"marts/{mart}", f"marts.{mart}", f"Published table {mart} of marts.duckdb.") for mart in MARTS]


@materialize(WAREHOUSE, asset_deps=[RAW], cache_policy=NO_CACHE)
def warehouse_grew() -> None:
    """Note that the warehouse holds new documents from the landing zone."""


@materialize(*PUBLISHED, by="dbt", asset_deps=[CANDIDATE], cache_policy=NO_CACHE)
def marts_published() -> None:
    """Note that the published tables were replaced by those of an audited candidate."""
