"""A third language in miniature: the rows of `rows/` and one `Grammar`."""
