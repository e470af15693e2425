"""What a language's rows cannot say: how its words inflect and where they stand. One small file a language.

A language is read once it has rows in the seeds and a `Grammar` in `GRAMMARS`. Beyond that, rules for constructions
that only one language has (clitics, contact clauses) ask for the language where they stand, and leave others alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from dealwire.annotation.grammars.english import ENGLISH
from dealwire.annotation.grammars.french import FRENCH
from dealwire.annotation.grammars.grammar import Grammar

GRAMMARS: Mapping[str, Grammar] = {grammar.language: grammar for grammar in (FRENCH, ENGLISH)}
