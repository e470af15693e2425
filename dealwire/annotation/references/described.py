"""Companies that a French act's sentence only describes: "le groupe énergétique"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.text.story import Mention, Story

# How often a business of the title is named where the article is about it.
_TITLED = 2


def described(filled: list[Mention], story: Story) -> list[Mention]:
    """ "le groupe énergétique", for whom the text has no sure business: the one that it names most. French only."""
    anaphora = [m for m in filled if m.kind == "anaphor" and not m.is_plural]
    if not anaphora or story.words.language != "fr":
        return []
    return [replace(anaphora[0], name=name) for name in _leading_firms(story)]


def _leading_firms(story: Story) -> list[str]:
    """The only business that the title names; else the one that the text names more often than any other."""
    counts = story.cast.counts
    titled = [name for name in story.firms if name in story.article.title and counts[name] >= _TITLED]
    if len(titled) == 1:
        return titled
    first, *others = [*sorted(story.firms, key=lambda name: (-counts[name], name)), ""]
    rival = max((counts[name] for name in others[:1]), default=0)
    return [first] if counts[first] > max(_TITLED, rival) else []
