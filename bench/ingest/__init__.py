"""How fast, how exact and how sturdy the ingest is."""
