"""What an article is read into: its sentences with their words, and the mentions that can fill a role."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.entities.cast import Cast
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.text.mention import Amount, ArticleText, DateMention, Part, Span
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

PARTIES = frozenset({"organisation", "person", "authority", "anaphor", "pronoun"})


@dataclass(slots=True)
class Mention:
    """Words `[first, last)` of a sentence that stand for something.

    `kind` is `organisation`, `person`, `place`, `authority`, `portfolio` (what a minister is in charge of), `anaphor`,
    `pronoun`, `money`, `percent` or `date`.
    `name` is the fullest form; for an anaphor what it stands for, empty where that is unknown. `is_office` marks an
    official whom no name is given for ("la ministre des Transports").
    """

    kind: str
    first: int
    last: int
    name: str = ""
    authority_id: str | None = None
    amount: Amount | None = None
    date: DateMention | None = None
    is_plural: bool = False
    is_official: bool = False
    is_office: bool = False


@dataclass(slots=True)
class Sentence:
    """One sentence with its words and mentions.

    `slots` gives each word's mention; `pair` are the two organisations that the text last named side by side,
    `topic` is the one that it was speaking of before, `speaker` the official whom a bare pronoun stands for.
    `is_read` says whether its mentions were looked for.
    """

    part: Part
    text: str
    start: int
    end: int
    tokens: Tokens
    words: Vocabulary
    runs: list[NameRun] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    slots: list[Mention | None] = field(default_factory=list)
    index: int = 0
    is_headline: bool = False
    is_read: bool = False
    topic: str = ""
    pair: tuple[str, ...] = ()
    speaker: Mention | None = None

    def span(self, first: int, last: int) -> Span:
        """The span of the words `[first, last)`."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return Span(self.part, start, end, self.text[start:end])

    def low(self, i: int) -> str:
        """The lower-case word at `i`; empty outside the sentence."""
        if i < 0:
            return ""
        try:
            return self.tokens.lows[i]
        except IndexError:
            return ""

    def at(self, i: int) -> Mention | None:
        """The mention that covers word `i`."""
        if i < 0:
            return None
        try:
            return self.slots[i]
        except IndexError:
            return None

    def place(self, mention: Mention) -> None:
        """Add a mention; words that are taken stay taken."""
        first, last = mention.first, mention.last
        if any(self.slots[first:last]):
            return
        self.slots[first:last] = [mention] * (last - first)
        self.mentions.append(mention)


@dataclass(slots=True)
class Story:
    """An article's sentences, in order from the title on, and who appears in it.

    `acronyms` are the short forms that the text introduces; `firms` the names that are surely businesses, by their
    legal form, an epithet, the seed of companies, or a part in a deal; `state_made` those that a government runs;
    `former` the officials who are out of office.
    """

    article: ArticleText
    words: Vocabulary
    sentences: list[Sentence]
    cast: Cast
    acronyms: dict[str, str] = field(default_factory=dict)
    firms: set[str] = field(default_factory=set)
    state_made: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    authority: tuple[str, str | None] | None = None
