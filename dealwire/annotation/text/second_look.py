"""The second look, once names are found: whether an article speaks of firms, or only comes across one."""

from __future__ import annotations

from collections.abc import Iterator

from dealwire.annotation.text.prefilter import FLASH
from dealwire.annotation.text.story import Sentence, Story

# Different words of business in an article that is about it, whomever it names.
_FEWEST = 4
# How often an article names firms, all together, that is about any, unless its title does.
_OFTEN = 3


def speaks_of_firms(story: Story) -> bool:
    """Whether the title names a firm, the text does so often, or enough is said of business; any flash may."""
    lows = set().union(*(sentence.tokens.lows for sentence in story.sentences))
    if len(lows) <= FLASH or len(story.words.gate.firms & lows) >= _FEWEST:
        return True
    named = story.firms.union(*map(_called_firms, story.sentences))
    return any(name in story.article.title for name in named) or sum(story.cast.counts[n] for n in named) >= _OFTEN


def _called_firms(sentence: Sentence) -> Iterator[str]:
    """Names with a word of business before or behind them: "la |société| Norvane", "the Norvane |company|"."""
    firms = sentence.words.gate.firms
    for run in sentence.runs:
        if sentence.low(run.first - 1) in firms or sentence.low(run.last) in firms:
            yield run.text
