"""Which court "la justice" is: the only one that the article names in full. French only."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence, Story

_BARE = frozenset({"justice", "tribunal", "cour"})


def name_courts(story: Story, sentences: list[Sentence]) -> None:
    """Give each bare court of `sentences` the name of the only court that the article names with its place."""
    if story.words.language != "fr":
        return
    mentions = [mention for sentence in sentences for mention in sentence.mentions if mention.kind == "authority"]
    bare = [mention for mention in mentions if mention.name.lower() in _BARE]
    named = {mention.name: mention for mention in mentions if _is_named_court(mention, story)} if bare else {}
    if len(named) != 1:
        return
    [court] = named.values()
    for mention in bare:
        mention.name, mention.authority_id = court.name, court.authority_id


def _is_named_court(mention: Mention, story: Story) -> bool:
    lows = mention.name.lower().split()
    return len(lows) > 1 and not mention.is_official and story.words.is_group(lows[0], "court")
