"""Authorities that enforce: regulators and prosecutors, and which of them an article is about."""

from __future__ import annotations

from collections import Counter

from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.words.vocabulary import Vocabulary

# Title and first sentences.
_LEAD = 5
ENFORCERS = frozenset(
    {
        "competition_authority",
        "data_authority",
        "financial_regulator",
        "sector_regulator",
        "prosecutor",
        "international_body",
    }
)


def prosecutes(mention: Mention, words: Vocabulary) -> bool:
    """Whether an institution says in its name that it prosecutes ("Lille prosecutors", "parquet de Lille")."""
    lows = mention.name.lower().split()
    return not mention.is_official and any(words.is_group(low, "prosecuting") for low in lows)


def is_court(name: str, words: Vocabulary) -> bool:
    """Whether an institution says in its name that it is a court."""
    return any(words.is_group(low, "court") for low in name.lower().split())


def _enforces(mention: Mention, words: Vocabulary) -> bool:
    """Whether an institution that enforces is named, and not one of its officials."""
    kind = words.authority_kinds.get(mention.authority_id or "")
    is_enforcer = kind in ENFORCERS or (kind is None and prosecutes(mention, words))
    return mention.kind == "authority" and not mention.is_official and is_enforcer


def first_enforcer(story: Story) -> tuple[str, str | None] | None:
    """The first institution of the lead that enforces: who did what the title tells without an author."""
    for sentence in story.sentences[:_LEAD]:
        for mention in sentence.mentions:
            if _enforces(mention, story.words):
                return mention.name, mention.authority_id
    return None


def only_institution(story: Story) -> tuple[str, str | None] | None:
    """The only institution that enforces or judges in the article; None where it names several, or none."""
    named: dict[str, Mention] = {}
    for mention in (m for sentence in story.sentences for m in sentence.mentions):
        is_judge = mention.kind == "authority" and not mention.is_official and is_court(mention.name, story.words)
        if is_judge or _enforces(mention, story.words):
            named.setdefault(mention.authority_id or mention.name, mention)
    only = next(iter(named.values())) if len(named) == 1 else None
    return (only.name, only.authority_id) if only is not None else None


def main_authority(sentences: list[Sentence], words: Vocabulary) -> tuple[str, str | None] | None:
    """The institution that the article names at least twice, and more than any other; None where there is no such."""
    counts: Counter[str] = Counter()
    names: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if _enforces(mention, words):
                key = mention.authority_id or mention.name
                counts[key] += 2 if sentence.part == "title" else 1
                if key not in names or len(mention.name) > len(names[key].name):
                    names[key] = mention
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    best = names[ranked[0][0]]
    return best.name, best.authority_id
