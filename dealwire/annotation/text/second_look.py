"""The second look, once names are found: whether an article speaks of firms at all."""

from __future__ import annotations

from dealwire.annotation.text.prefilter import FLASH
from dealwire.annotation.text.story import Sentence, Story

# Different words of business that a longer article of unknown firms has at least. What those with fewer yielded was
# noise, by and large: a party, a town or an app taken for a firm.
_FEWEST = 4


def speaks_of_firms(story: Story) -> bool:
    """Whether a firm is named, or enough is said of businesses that nobody knows; a flash may have no room for that."""
    if story.firms or any(_calls_firm(sentence) for sentence in story.sentences):
        return True
    lows = set().union(*(sentence.tokens.lows for sentence in story.sentences))
    return len(lows) <= FLASH or len(story.words.gate.firms & lows) >= _FEWEST


def _calls_firm(sentence: Sentence) -> bool:
    """ "la |société| Norvane", "the |company| Norvane": whether a word of business stands before or behind a name."""
    firms = sentence.words.gate.firms
    return any(sentence.low(run.first - 1) in firms or sentence.low(run.last) in firms for run in sentence.runs)
