"""Roles told by prepositions, nouns and possession."""
