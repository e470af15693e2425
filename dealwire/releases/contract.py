"""The published tables, as the contract names them."""

from __future__ import annotations

# Fact table → its key.
FACT_KEYS = {
    "deals": "deal_id",
    "investments": "investment_id",
    "valuations": "valuation_id",
    "regulatory_reactions": "reaction_id",
}

# The file of a release in its folder. DuckDB names a database after its file, and in a database `marts` with a schema
# `marts` the name `marts.deals` is ambiguous: so `marts.duckdb`, which analysts open, is a link to this file. DuckDB
# follows the link before it takes the name.
RELEASE_FILE = "dealwire.duckdb"

MARTS = (*FACT_KEYS, "parties", "companies", "articles", "evidence", "disputes")
