"""From raw files to articles: find, read, extract, clean, date. Knows neither DuckDB nor annotation."""
