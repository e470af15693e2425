"""Initials of an authority that the text named in full: "the Velmark Pensions Authority … the VPA". English only."""

from __future__ import annotations

from dealwire.annotation.story import Mention, Sentence, Story

_LEAST = 3


def name_initials(story: Story, sentences: list[Sentence]) -> None:
    """Turn each name in capitals that spells the initials of one authority of the article into that authority."""
    if story.words.language != "en":
        return
    named: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind == "authority" and not mention.is_official:
                named.setdefault(_initials(mention.name), mention)
    for sentence in sentences if named else ():
        for mention in sentence.mentions:
            full = named.get(mention.name) if mention.kind == "organisation" and len(mention.name) >= _LEAST else None
            if full is not None and mention.name not in story.firms:
                mention.kind, mention.name, mention.authority_id = "authority", full.name, full.authority_id


def _initials(name: str) -> str:
    """The capitals that its words begin with: `PRA` of "Prudential Regulation Authority"."""
    return "".join(word[0] for word in name.split() if word[:1].isupper())
