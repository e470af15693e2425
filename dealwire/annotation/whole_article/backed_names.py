"""Who backs whom, told in one word: "|Alpha-backed| Beta", "Alpha-backed pump maker Beta". English only."""

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.words.vocabulary import Trigger

_BACKED = "-backed"
# How many words behind it the company stands that is backed.
_REACH = 4
_BACKER = "backer"


def find_backers(sentences: Iterable[Sentence], story: Story) -> list[Draft]:
    """A draft for each "Alpha-backed" before a business, where Alpha is one too."""
    backers = [noun for noun in story.words.triggers.get(_BACKER, ()) if noun.word_class == "noun"]
    found = []
    for sentence in sentences if backers else ():
        for i, low in enumerate(sentence.tokens.lows):
            if low.endswith(_BACKED):
                found.extend(_backed(sentence, i, story, backers[0]))
    return found


def _backed(sentence: Sentence, at: int, story: Story, backer: Trigger) -> list[Draft]:
    investor, investee = _investor(sentence, at, story), _investee(sentence, at)
    if investor is None or investee is None or investor.name == investee.name or not _is_firm(investee.name, story):
        return []
    roles = {"investee": [investee], "investor": [investor]}
    frame = backer.frame
    return [
        Draft(
            sentence,
            Hit(backer, at, at + 1),
            frame.fact_table,
            frame.kind,
            frame.confidence,
            roles,
            status="completed",
            is_told=False,
        )
    ]


def _investor(sentence: Sentence, at: int, story: Story) -> Mention | None:
    """The business whose name the word begins with, or the word with the one before it."""
    last = sentence.tokens.words[at][: -len(_BACKED)]
    before = sentence.tokens.words[at - 1] if at else ""
    for first, name in ((at - 1, f"{before} {last}"), (at, last)):
        full = _full_name(name, story)
        if name[:1].isupper() and first >= 0 and sentence.at(first) is None and _is_firm(full, story):
            return Mention("organisation", first, at + 1, full)
    return None


def _full_name(name: str, story: Story) -> str:
    """The name, or that of the one business of the article which begins with it."""
    longer = [firm for firm in sorted(story.firms) if firm.startswith(f"{name} ")]
    return longer[0] if len(longer) == 1 else story.cast.name(name)


def _investee(sentence: Sentence, at: int) -> Mention | None:
    """The company right behind, its epithets aside: "Alpha-backed |pump maker| Beta"."""
    for i in range(at + 1, at + 1 + _REACH):
        mention = sentence.at(i)
        if mention is not None:
            return mention if mention.kind in {"organisation", "anaphor"} and mention.name else None
        if not sentence.low(i).isalpha() or sentence.low(i) in sentence.words.classes:
            return None
    return None


def _is_firm(name: str, story: Story) -> bool:
    return name in story.firms or story.words.companies.get(name.lower()) == "company"
