"""Bynames of companies, read from `bynames.csv`."""

from __future__ import annotations

from collections import defaultdict

from dealwire.annotation.words.language_rows import LanguageRows

Bynames = dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]


def read_bynames(seeds: LanguageRows) -> Bynames:
    """Each first word of a byname → its words, in lower case, and the companies that may bear it, longest first.

    Its first word may be a choice ("géant|firme de Redmond").
    """
    bearers: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in seeds.rows("bynames"):
        heads, *rest = row["byname"].lower().replace("'", "' ").split()
        for head in heads.split("|"):
            bearers[head, *rest].append(row["company"])
    found: Bynames = defaultdict(list)
    for words in sorted(bearers, key=lambda words: (-len(words), words)):
        found[words[0]].append((words, tuple(bearers[words])))
    return dict(found)
