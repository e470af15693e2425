"""From an article's text to mentions with character offsets. Knows neither DuckDB nor documents."""
