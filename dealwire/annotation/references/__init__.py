"""Whom pronouns, epithets and descriptions stand for; `coreference` leads."""
