"""Which table and type a draft is of; `kinds` leads."""
