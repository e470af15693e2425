"""Which capitals of an article's sentences are names: running text tells it of sentence heads and headlines."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.entities.headlines import headline_runs, without_source
from dealwire.annotation.entities.name_ends import without_legal_form
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.entities.names import find_names
from dealwire.annotation.text.story import Sentence

# Endings of participles and adverbs, which open sentences with a capital and are no names.


def find_runs(sentences: list[Sentence]) -> None:
    """Names of running text first: they tell which words of a headline, or at a sentence's head, are names."""
    plain = [sentence for sentence in sentences if not sentence.is_headline]
    for sentence in plain:
        sentence.runs = find_names(sentence.tokens, sentence.text, sentence.words)
    certain = {run.text for sentence in plain for run in sentence.runs if not run.is_initial}
    certain |= {bare for name in certain if (bare := without_legal_form(name)) != name}
    common = set().union(*(s.tokens.lows for s in sentences)) & set().union(*(s.tokens.words for s in sentences))
    openers = {run.text.split()[0] for sentence in plain for run in sentence.runs if run.last - run.first > 1}
    for sentence in plain:
        sentence.runs = [run for run in sentence.runs if _is_name(sentence, run, certain, common, openers)]
    for sentence in plain:
        sentence.runs = [_widened(sentence, run, certain) for run in sentence.runs]
    known = {word for sentence in plain for run in sentence.runs for word in run.text.split()}
    for sentence in sentences:
        if sentence.is_headline:
            sentence.runs = headline_runs(sentence, known, common)
        elif sentence.part == "title":
            sentence.runs = without_source(sentence, sentence.runs)


def _may_be_subject(sentence: Sentence, run: NameRun) -> bool:
    """Whether a verb, a mark or a joining word follows: "Social network maker …" opens with a noun, not with a name."""
    low = sentence.low(run.last)
    return (
        not low[:1].isalpha()
        or low in sentence.words.classes
        or low in sentence.words.support
        or low in sentence.words.triggers
    )


def _describes_next(sentence: Sentence, run: NameRun) -> bool:
    """ "Energy company Alpha": a noun for a business follows; a word that only shows one ("rachète") does not count."""
    return bool(sentence.words.epithets.get(sentence.low(run.last), frozenset()) - {"firm"})


def _widened(sentence: Sentence, run: NameRun, certain: set[str]) -> NameRun:
    """A name at a sentence's head gets back its first word ("Six Alpha") where the article has it so elsewhere."""
    if run.first != 1 or not sentence.tokens.words[0].isalpha():
        return run
    written = sentence.span(0, run.last).text
    return replace(run, first=0, text=written, is_initial=True) if written in certain else run


def _is_name(sentence: Sentence, run: NameRun, certain: set[str], common: set[str], openers: set[str]) -> bool:
    """A single capital at a sentence's head is a name unless the article, or the lexicon, knows it as a common word.

    Before whatever word it is one where it opens a longer name elsewhere ("Alpha Motor … |Alpha| broke ground").
    """
    if not run.is_initial or run.last - run.first > 1 or run.text in certain or not run.text.istitle():
        return True
    low = run.text.lower()
    if sentence.words.companies.get(low) and low not in sentence.words.places and not _describes_next(sentence, run):
        return True
    if not (_may_be_subject(sentence, run) or run.text in openers):
        return False
    is_common = low.endswith(sentence.words.grammar.plain_ends) and low not in sentence.words.places
    if is_common or (_describes_next(sentence, run) and run.text not in openers):
        return False
    return (
        low not in common
        and low not in sentence.words.classes
        and low not in sentence.words.triggers
        and low not in sentence.words.epithets
    )
