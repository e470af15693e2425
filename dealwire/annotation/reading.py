"""An article read far enough to match frames: sentences, words, and the mentions that can fill a role."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from dealwire.annotation.authorities import AuthorityRun, find_authorities
from dealwire.annotation.cast import Cast, assemble_cast, find_acronyms
from dealwire.annotation.dates import find_dates
from dealwire.annotation.mention import Amount, ArticleText, DateMention, Part, Span
from dealwire.annotation.money import find_amounts
from dealwire.annotation.names import NameRun, find_names, is_capital, is_title_case
from dealwire.annotation.sentences import split_sentences
from dealwire.annotation.stretch import Stretch
from dealwire.annotation.tokens import Tokens, find_pairs, tokenize
from dealwire.annotation.vocabulary import Vocabulary

# Endings of participles and adverbs, which open sentences with a capital and are no names.
_COMMON_ENDINGS = {"en": ("ing", "ed", "ly"), "fr": ("ant", "ment", "ées", "és", "ée")}
# Shorter names are common words too often to tell a branch of the company.
_LEAST_BRAND = 4
PARTIES = frozenset({"organisation", "person", "authority", "anaphor", "pronoun"})


@dataclass(slots=True)
class Mention:
    """Words `[first, last)` of a sentence that stand for something.

    `kind` is `organisation`, `person`, `place`, `authority`, `anaphor`, `pronoun`, `money`, `percent` or `date`.
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
        lows = self.tokens.lows
        return lows[i] if 0 <= i < len(lows) else ""

    def at(self, i: int) -> Mention | None:
        """The mention that covers word `i`."""
        slots = self.slots
        return slots[i] if 0 <= i < len(slots) else None

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
    legal form, an epithet, the seed of companies, or a part in a deal.
    """

    article: ArticleText
    words: Vocabulary
    sentences: list[Sentence]
    cast: Cast
    acronyms: dict[str, str] = field(default_factory=dict)
    firms: set[str] = field(default_factory=set)
    authority: tuple[str, str | None] | None = None


class SentenceSpan(NamedTuple):
    """Where a sentence stands."""

    part: Part
    start: int
    end: int


def split_article(article: ArticleText) -> list[SentenceSpan]:
    """The sentences of title and body, in order."""
    title = [SentenceSpan("title", start, end) for start, end in split_sentences(article.title)]
    return title + [SentenceSpan("body", start, end) for start, end in split_sentences(article.body)]


def read_story(article: ArticleText, spans: list[SentenceSpan], words: Vocabulary) -> Story:
    """Cut the sentences into words, find the names, and settle which written forms are one name."""
    pairs = find_pairs(f"{article.title}\n{article.body}")
    sentences = _cut(article, spans, words, pairs)
    _find_runs(sentences, words)
    acronyms = find_acronyms(article.body)
    cast = assemble_cast((run for sentence in sentences for run in sentence.runs), acronyms, words)
    for index, sentence in enumerate(sentences):
        sentence.index = index
    return Story(article, words, sentences, cast, acronyms, _firms(cast, words))


def _firms(cast: Cast, words: Vocabulary) -> set[str]:
    """Names that the seed knows as companies, or that carry a legal form."""
    known = {cast.name(name) for name in cast.counts if words.companies.get(name.lower()) == "company"}
    known |= {name for name in cast.counts if _is_branch(name, cast, words)}
    return known | {
        name for name in cast.counts if _has_legal_form(name, words) and name.lower() not in words.companies
    }


def _is_branch(name: str, cast: Cast, words: Vocabulary) -> bool:
    """ "Alpha France", "Beta Cloud": an organisation that a known company's name opens."""
    brand, _, rest = name.partition(" ")
    is_known = len(brand) > _LEAST_BRAND and words.companies.get(brand.lower()) == "company"
    is_venue = any(words.is_group(low, "venue") for low in rest.lower().split())
    return (
        bool(rest)
        and not is_venue
        and is_known
        and brand.lower() not in words.places
        and cast.kind(name) == "organisation"
    )


def _has_legal_form(name: str, words: Vocabulary) -> bool:
    last = name.lower().rstrip(".").rsplit(" ", 1)
    return len(last) == 2 and "suffix" in words.name_words.get(last[1], ())


def _cut(article: ArticleText, spans: list[SentenceSpan], words: Vocabulary, pairs: frozenset[str]) -> list[Sentence]:
    cut = []
    for part, start, end in spans:
        text: str = getattr(article, part)
        tokens = tokenize(text, start, end, pairs)
        if len(tokens):
            headline = words.language == "en" and is_title_case(tokens)
            cut.append(
                Sentence(part, text, start, end, tokens, words, slots=[None] * len(tokens), is_headline=headline)
            )
    return cut


def _find_runs(sentences: list[Sentence], words: Vocabulary) -> None:
    """Names of running text first: they tell which words of a headline, or at a sentence's head, are names."""
    plain = [sentence for sentence in sentences if not sentence.is_headline]
    for sentence in plain:
        sentence.runs = find_names(sentence.tokens, sentence.text, words)
    certain = {run.text for sentence in plain for run in sentence.runs if not run.is_initial}
    common = set().union(*(s.tokens.lows for s in sentences)) & set().union(*(s.tokens.words for s in sentences))
    for sentence in plain:
        sentence.runs = [run for run in sentence.runs if _is_name(sentence, run, certain, common)]
    for sentence in plain:
        sentence.runs = [_widened(sentence, run, certain) for run in sentence.runs]
    known = {word for sentence in plain for run in sentence.runs for word in run.text.split()}
    for sentence in sentences:
        if sentence.is_headline:
            sentence.runs = _headline_runs(sentence, known, common)


def _may_be_subject(sentence: Sentence, run: NameRun) -> bool:
    """Whether a verb, a mark or a joining word follows: "Social network maker …" opens with a noun, not with a name."""
    low = sentence.low(run.last)
    return (
        not low[:1].isalpha()
        or low in sentence.words.classes
        or low in sentence.words.support
        or low in sentence.words.triggers
    )


def _widened(sentence: Sentence, run: NameRun, certain: set[str]) -> NameRun:
    """A name at a sentence's head gets back its first word ("Six Alpha") where the article has it so elsewhere."""
    if run.first != 1 or not sentence.tokens.words[0].isalpha():
        return run
    written = sentence.span(0, run.last).text
    return replace(run, first=0, text=written, is_initial=True) if written in certain else run


def _is_name(sentence: Sentence, run: NameRun, certain: set[str], common: set[str]) -> bool:
    """A single capital at a sentence's head is a name unless the article, or the lexicon, knows it as a common word."""
    if not run.is_initial or run.last - run.first > 1 or run.text in certain or not run.text.istitle():
        return True
    low = run.text.lower()
    if not _may_be_subject(sentence, run):
        return False
    if low.endswith(_COMMON_ENDINGS[sentence.words.language]) or sentence.words.epithets.get(sentence.low(run.last)):
        return False
    return (
        low not in common
        and low not in sentence.words.classes
        and low not in sentence.words.triggers
        and low not in sentence.words.epithets
    )


def _headline_runs(sentence: Sentence, known: set[str], common: set[str]) -> list[NameRun]:
    """Names of a headline in title case: what the body knows as names, else what is no common or trigger word."""
    tokens = sentence.tokens

    def is_name(i: int) -> bool:
        word, low = tokens.words[i], tokens.lows[i]
        if not is_capital(word) or low in sentence.words.classes:
            return False
        if word in known:
            return True
        if i and "suffix" in sentence.words.name_words.get(low, ()) and is_name(i - 1):
            return True
        ordinary = (
            low in common
            or low in sentence.words.triggers
            or low in sentence.words.epithets
            or low in sentence.words.support
        )
        return not (ordinary or word in sentence.words.stop_words or low in sentence.words.demonyms)

    masked = Tokens(
        [
            word if is_name(i) or not word[0].isalpha() else low
            for i, (word, low) in enumerate(zip(tokens.words, tokens.lows, strict=True))
        ],
        tokens.lows,
        tokens.starts,
        tokens.ends,
    )
    return find_names(masked, sentence.text, sentence.words)


def find_mentions(sentence: Sentence, story: Story) -> None:
    """Fill the sentence's mentions: money, dates, authorities, names, pronouns. Anaphora come later (`coreference`)."""
    if sentence.is_read:
        return
    sentence.is_read = True
    _place_figures(sentence, story)
    words, cast = story.words, story.cast
    for run in find_authorities(sentence.tokens, sentence.text, sentence.runs, words):
        if not _means_another(run, story) and not _is_location(sentence, run):
            sentence.place(_authority(run))
    for name in sentence.runs:
        full = cast.name(name.text)
        sentence.place(_named(full, name, story))
    pronouns = words.class_words["pronoun"]
    for i, low in enumerate(sentence.tokens.lows):
        if low in pronouns and sentence.low(i + 1) != "y" and not _is_emphatic(sentence, i):
            sentence.place(Mention("pronoun", i, i + 1))
    sentence.mentions.sort(key=lambda mention: mention.first)


def _means_another(run: AuthorityRun, story: Story) -> bool:
    """Whether this article introduces the acronym for something else."""
    long = story.acronyms.get(run.name)
    if long is None or run.last - run.first > 1:
        return False
    known = story.words.authorities.get(long.split()[0].lower(), [])
    return not any(form.authority_id == run.authority_id for form in known)


def _is_location(sentence: Sentence, run: AuthorityRun) -> bool:
    """A capital stands for its government only where nothing is placed in it ("à Bruxelles", "(Washington, …)")."""
    if run.name.lower() not in sentence.words.places:
        return False
    before = sentence.low(run.first - 1)
    return sentence.words.is_class(before, "preposition") or before == "("


def _is_emphatic(sentence: Sentence, i: int) -> bool:
    """ "a elle aussi salué", "ont eux-mêmes dit": a French pronoun that only stresses the subject."""
    follows = sentence.low(i + 1) in {"aussi", "seul", "seule", "même"}
    return follows and sentence.words.is_class(sentence.low(i - 1), "auxiliary")


def _named(full: str, name: NameRun, story: Story) -> Mention:
    """The mention of a name; a surname of a known official is that official."""
    mention = Mention(_kind(full, name, story), name.first, name.last, full, _official_id(full, story.words))
    mention.is_official = mention.kind == "authority"
    return mention


def _kind(full: str, name: NameRun, story: Story) -> str:
    if full.lower() in story.words.officials:
        return "authority"
    return story.cast.kinds.get(full, name.kind)


def _official_id(full: str, words: Vocabulary) -> str | None:
    known = words.officials.get(full.lower())
    return known[1] if known else None


def _authority(run: AuthorityRun) -> Mention:
    mention = Mention("authority", run.first, run.last, " ".join(run.name.split()), run.authority_id)
    mention.is_official, mention.is_office = run.is_official, run.is_office
    return mention


def _place_figures(sentence: Sentence, story: Story) -> None:
    words = story.words
    stretch = Stretch(sentence.text, sentence.start, sentence.end, sentence.part)
    for amount in find_amounts(stretch, words.money):
        first, last = _cover(sentence, amount.span)
        if last > first:
            kind = "percent" if amount.currency == "%" else "money"
            sentence.place(Mention(kind, first, last, amount=amount))
    for found in find_dates(stretch, words.dates, story.article.published_on):
        first, last = _cover(sentence, found.span)
        if last > first:
            sentence.place(Mention("date", first, last, date=found))


def _cover(sentence: Sentence, span: Span) -> tuple[int, int]:
    """The words that a span of characters touches."""
    first = bisect_left(sentence.tokens.ends, span.start + 1)
    last = bisect_left(sentence.tokens.starts, span.end)
    return first, last
