"""The seed of known companies, arranged once for both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from dealwire.annotation.words.known_names import index_names

# A word that more known companies than this share ("General", "Banco") shows no one of them.
_MOST_SHARED = 4
_WORD = re.compile(r"\w[\w-]*")


@dataclass(frozen=True, slots=True)
class KnownCompanies:
    """`classes` maps a lower-case name to `company` or `media`, `names` indexes the irregular ones (`known_names`).

    `telling` are the words of each company, as written, that may tell it from others.
    """

    classes: Mapping[str, str]
    names: Mapping[str, list[tuple[str, ...]]]
    telling: Sequence[Sequence[str]]

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, str]]) -> KnownCompanies:
        """From the rows of `companies.csv` (`name`, `class`)."""
        words = [_WORD.findall(row["name"]) for row in rows if row["class"] == "company"]
        uses = Counter(word for name in words for word in set(name))
        alone = {name[0] for name in words if len(name) == 1}

        def is_telling(word: str) -> bool:
            return len(word) > 2 and (word in alone or (uses[word] <= _MOST_SHARED and not word.islower()))

        return cls(
            classes={row["name"].lower(): row["class"] for row in rows},
            names=index_names(row["name"] for row in rows),
            telling=[[word for word in name if is_telling(word)] for name in words],
        )

    def cues(self, plain: Set[str], small: Set[str]) -> frozenset[str]:
        """The longest telling word of each company that is none of `plain` (as written) or `small` (lower case)."""
        found = set()
        for words in self.telling:
            fit = [word for word in words if word not in plain and word.lower() not in small]
            if fit:
                found.add(max(fit, key=lambda word: (len(word), word)))
        return frozenset(found)
