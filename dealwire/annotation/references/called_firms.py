"""Names that an article itself calls a company: its title's, taken up as "the company", "the airline". English only."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body, is_medium
from dealwire.annotation.text.story import Mention, Sentence, Story

# Whoever the title names is named again where the article is about it.
_OFTEN = 2


def called_firms(story: Story) -> set[str]:
    """The names that the title holds, the text names again, and a singular word for a business stands for."""
    if story.words.language != "en":
        return set()
    called = {
        mention.name
        for sentence in story.sentences
        for mention in sentence.mentions
        if mention.kind == "anaphor" and mention.name and _says_business(sentence, mention)
    }
    return {name for name in called if _is_topic(story, name) and not _is_other(story, name)}


def _says_business(sentence: Sentence, mention: Mention) -> bool:
    """ "the company", "the airline", not "the group" or "the giant", which may be anything."""
    return not mention.is_plural and sentence.words.is_group(sentence.low(mention.last - 1), "business")


def _is_topic(story: Story, name: str) -> bool:
    return name in story.article.title and story.cast.counts[name] >= _OFTEN


def _is_other(story: Story, name: str) -> bool:
    return is_body(name, story.words) or is_medium(name, story.words) or story.cast.kind(name) != "organisation"
