"""Short names of an authority that the text named in full: "the Velmark Pensions Authority … the VPA", "l'Office
velmarkais des pensions (VPO) … le VPO"."""

from __future__ import annotations

from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.text.story import Mention, Sentence, Story

_LEAST = 3


def name_initials(story: Story, sentences: list[Sentence]) -> None:
    """Turn each name in capitals that is short for one authority of the article into that authority.

    In English it spells the authority's initials; in French the text gives it in brackets.
    """
    short = [mention for sentence in sentences for mention in sentence.mentions if _is_short(story, mention)]
    if not short:
        return
    named = _named_in_full(story) if story.words.language == "en" else _bracketed(sentences)
    for mention in short:
        full = named.get(mention.name)
        if full is not None:
            mention.kind, mention.name, mention.authority_id = "authority", full.name, full.authority_id


def _is_short(story: Story, mention: Mention) -> bool:
    is_capital = mention.kind == "organisation" and mention.name.isupper() and len(mention.name) >= _LEAST
    # What stands in brackets behind an authority is its name, whatever firm has the same.
    return is_capital and (story.words.language == "fr" or mention.name not in story.firms)


def _bracketed(sentences: list[Sentence]) -> dict[str, Mention]:
    """The institutions that a short name in brackets follows, by that name."""
    named: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind != "authority" or mention.is_official or sentence.low(mention.last) != "(":
                continue
            short = sentence.at(mention.last + 1)
            if short is not None and short.kind == "organisation" and sentence.low(short.last) == ")":
                named.setdefault(short.name, mention)
    return named


def _named_in_full(story: Story) -> dict[str, Mention]:
    """The article's institutions by their initials; sentences without a word for a public body are not read for it."""
    named: dict[str, Mention] = {}
    for sentence in story.sentences:
        if not sentence.is_read and sentence.words.group_words["publicbody"].isdisjoint(sentence.tokens.lows):
            continue
        find_mentions(sentence, story)
        for mention in sentence.mentions:
            if mention.kind == "authority" and not mention.is_official:
                named.setdefault(_initials(mention.name), mention)
    return named


def _initials(name: str) -> str:
    """The capitals that its words begin with: `PRA` of "Prudential Regulation Authority"."""
    return "".join(word[0] for word in name.split() if word[:1].isupper())
