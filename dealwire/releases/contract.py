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

# The name that analysts know, in each release's folder and at the top: a link.
PUBLISHED_FILE = "marts.duckdb"

MARTS = (*FACT_KEYS, "parties", "companies", "articles", "evidence", "disputes")

# Fact table → the column that says of which kind a fact is.
KINDS = {
    "deals": "deal_type",
    "investments": "investment_type",
    "valuations": "basis",
    "regulatory_reactions": "action",
}
