"""Sentences whose acts can be on some company or line of business: most of what authorities say is on neither.

It is looked at before an act is read closely. What it asks is what `drop_unaddressed` and those who look for an act's
companies elsewhere in the article will ask in the end.
"""

from __future__ import annotations

from dealwire.annotation.text.story import Sentence, Story

# Title and first sentences: an article whose lead names a company may go on about it without a name.
_LEAD = 4
# Words for a line of business, or that open its name, and those that refer to what was said before.
_TELLING = ("sector", "sectorhead", "businessline", "adding")
_NAMING = frozenset({"organisation", "anaphor"})
_THEY = frozenset({"ils", "elles"})


def is_about_companies(story: Story) -> bool:
    """Whether the title or the first sentences name a company that is known to be one."""
    lead = story.sentences[:_LEAD]
    is_named = any(mention.name in story.firms for sentence in lead for mention in sentence.mentions)
    return is_named or any(name in story.article.title for name in story.firms)


def is_addressable(sentence: Sentence) -> bool:
    """Whether a sentence, in an article about no company, names or describes one, or speaks of a line of business."""
    if any(mention.kind in _NAMING or (mention.name and mention.kind == "pronoun") for mention in sentence.mentions):
        return True
    if sentence.low(1) in _THEY:
        return True
    lows = sentence.tokens.lows
    if any(not sentence.words.group_words[group].isdisjoint(lows) for group in _TELLING):
        return True
    return sentence.words.language == "en" and bool(sentence.topic)
