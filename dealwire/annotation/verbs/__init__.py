"""Verb groups and clauses: passive, negation, aspect, relatives, clitics."""
