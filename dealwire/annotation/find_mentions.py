"""Find a sentence's mentions: money, dates, authorities, names, pronouns."""

from __future__ import annotations

from bisect import bisect_left

from dealwire.annotation.entities.authorities import find_authorities
from dealwire.annotation.entities.authority_runs import AuthorityRun
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.entities.portfolios import names_portfolio
from dealwire.annotation.entities.schools import as_school
from dealwire.annotation.noun_phrases.head_nouns import closes_phrase
from dealwire.annotation.quantities.dates import find_dates
from dealwire.annotation.quantities.money import find_amounts
from dealwire.annotation.text.mention import Span
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.text.stretch import Stretch
from dealwire.annotation.words.vocabulary import Vocabulary


def find_mentions(sentence: Sentence, story: Story) -> None:
    """Fill the sentence's mentions: money, dates, authorities, names, pronouns. Anaphora come later (`coreference`)."""
    if sentence.is_read:
        return
    sentence.is_read = True
    _place_figures(sentence, story)
    words, cast = sentence.words, story.cast
    for run in find_authorities(sentence.tokens, sentence.text, sentence.runs, words):
        if not (_means_another(run, story) or _is_location(sentence, run) or _is_attribute(sentence, run)):
            sentence.place(_authority(run))
    for name in sentence.runs:
        full = cast.name(name.text)
        if full not in story.firms and names_portfolio(sentence, name):
            sentence.place(Mention("portfolio", name.first, name.last))
            continue
        sentence.place(as_school(sentence, _named(full, name, story)))
    pronouns = words.class_words["pronoun"]
    for i, low in enumerate(sentence.tokens.lows):
        if low in pronouns and not _is_there(sentence, i) and not _is_emphatic(sentence, i):
            sentence.place(Mention("pronoun", i, i + 1))
    sentence.mentions.sort(key=lambda mention: mention.first)


def _is_there(sentence: Sentence, i: int) -> bool:
    """ "|il| y a", "|il| n'y aura": nobody; of "il y investira" somebody."""
    return sentence.low(i + 1) == "y" and sentence.words.is_class(sentence.low(i + 2), "have")


def _means_another(run: AuthorityRun, story: Story) -> bool:
    """Whether this article introduces the acronym for something else."""
    long = story.acronyms.get(run.name)
    if long is None or run.last - run.first > 1:
        return False
    known = story.words.authorities.get(long.split()[0].lower(), [])
    return not any(form.authority_id == run.authority_id for form in known)


def _is_act_of(sentence: Sentence, link: int) -> bool:
    """ "le feu vert |de| Bruxelles", "l'enquête |de| Bruxelles": what only an authority gives or opens. French only."""
    if sentence.words.language != "fr":
        return False
    nouns = (
        (len(trigger.words), size)
        for size in (1, 2)
        for trigger in sentence.words.triggers.get(sentence.low(link - size), ())
        if trigger.word_class == "noun"
        and trigger.frame.fact_table == "regulatory_reactions"
        and trigger.frame.frame != "statement"
    )
    return any(words == size for words, size in nouns)


def _is_location(sentence: Sentence, run: AuthorityRun) -> bool:
    """A capital stands for its government only where nothing is placed in it ("à Bruxelles", "(Washington, …)")."""
    if run.name.lower() not in sentence.words.places:
        return False
    before = sentence.low(run.first - 1)
    if before == "par" or (before == "de" and _is_act_of(sentence, run.first - 1)):
        return False
    is_at = before == "a" and run.first == 1
    # "a Berlin start-up", "Tokyo brokerage Alpha"
    epithets = sentence.words.epithets.get(sentence.low(run.last), ())
    is_at = is_at or (sentence.words.language == "en" and "company" in epithets)
    if before == "by" and not is_at:
        # "was fined by Brussels"
        return not closes_phrase(sentence, run.last)
    return is_at or sentence.words.is_class(before, "preposition") or before == "("


def _is_attribute(sentence: Sentence, run: AuthorityRun) -> bool:
    """ "le géant gazier d'Etat Alpha": whom a company belongs to is not who acts. French."""
    is_of = run.last - run.first == 1 and sentence.low(run.first - 1) == "d'"
    return is_of and run.name in {"Etat", "État"} and any(name.first == run.last for name in sentence.runs)


def _is_emphatic(sentence: Sentence, i: int) -> bool:
    """ "a elle aussi salué", "ont eux-mêmes dit": a French pronoun that only stresses the subject."""
    follows = sentence.low(i + 1) in {"aussi", "seul", "seule", "même"}
    return follows and sentence.words.is_class(sentence.low(i - 1), "auxiliary")


def _named(full: str, name: NameRun, story: Story) -> Mention:
    """The mention of a name; a surname of a known official is that official."""
    kind = _kind(full, name, story)
    mention = Mention(kind, name.first, name.last, full, _official_id(full, story.words))
    mention.is_official = mention.kind == "authority"
    if kind == "organisation" and full != name.text and _is_institution(full, story.words):
        mention.kind, mention.authority_id = "authority", _institution_id(full, story.words)
    return mention


def _is_institution(full: str, words: Vocabulary) -> bool:
    """Whether a short form stands for an authority ("VPA" for "Velmark Pensions Authority")."""
    lows = full.lower().split()
    is_body = len(lows) > 1 and words.language == "en" and words.is_group(lows[-1], "publicbody")
    return (is_body and full.lower() not in words.companies) or _institution_id(full, words) is not None


def _institution_id(full: str, words: Vocabulary) -> str | None:
    lows = tuple(full.lower().split())
    return next((form.authority_id for form in words.authorities.get(lows[0], ()) if form.words == lows), None)


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
    words = sentence.words
    stretch = Stretch(sentence.text, sentence.start, sentence.end, sentence.part)
    for amount in find_amounts(stretch, words.money):
        first, last = _cover(sentence, amount.span)
        if last > first:
            kind = "percent" if amount.currency == "%" else "money"
            sentence.place(Mention(kind, first, last, amount=amount))
    for found in find_dates(stretch, words.dates, story.article.published_on):
        first, last = _cover(sentence, found.span)
        if last > first and not _names_programme(sentence, first):
            sentence.place(Mention("date", first, last, date=found))


def _names_programme(sentence: Sentence, at: int) -> bool:
    """ "France |2030|": the year is part of an authority's name."""
    pair = (sentence.low(at - 1), sentence.low(at))
    return any(form.words == pair for form in sentence.words.authorities.get(pair[0], ()))


def _cover(sentence: Sentence, span: Span) -> tuple[int, int]:
    """The words that a span of characters touches."""
    first = bisect_left(sentence.tokens.ends, span.start + 1)
    last = bisect_left(sentence.tokens.starts, span.end)
    return first, last
