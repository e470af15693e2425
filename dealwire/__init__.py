"""Dealwire: news articles in, an audited warehouse of deals out, every cell traced to its words."""
