"""The published tables, as the contract names them."""

from __future__ import annotations

# Fact table → its key.
FACT_KEYS = {
    "deals": "deal_id",
    "investments": "investment_id",
    "valuations": "valuation_id",
    "regulatory_reactions": "reaction_id",
}

# The file of a release in its folder. DuckDB names a database after its file, and a database `marts` with a schema `marts`
# makes `marts.deals` ambiguous; so `marts.duckdb`, which analysts open, is a link to a file of another name.
RELEASE_FILE = "dealwire.duckdb"

MARTS = (*FACT_KEYS, "parties", "companies", "articles", "evidence", "disputes")
