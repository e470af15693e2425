"""Which words of a sentence tell of a fact; `triggers` leads."""
