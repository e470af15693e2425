"""The sentence's subject, roughly, by the names alone: what the next sentence's pronoun means."""

from __future__ import annotations

from dealwire.annotation.asides import after_aside
from dealwire.annotation.modifiers import phrase_start
from dealwire.annotation.name_runs import NameRun
from dealwire.annotation.salience import Salience
from dealwire.annotation.story import Sentence, Story

_CLAUSE_CLASSES = frozenset({"conjunction", "adverb", "relative"})
# Words after which a new clause may open with its subject; the prepositions among them are conjunctions as well.
_CLAUSE_WORDS = frozenset({"as", "after", "before", "since", "until", "comme", "puisque"})


def choose_subject(sentence: Sentence, story: Story, salience: Salience) -> None:
    """The sentence's subject, roughly: the first organisation that nothing governs and that a verb seems to follow."""
    for run in sentence.runs:
        if _is_free(sentence, run, story) and _verb_follows(sentence, run) and not _is_offshoot(run, story):
            salience.subject, salience.subject_at = story.cast.name(run.text), sentence.index
            return


def _verb_follows(sentence: Sentence, run: NameRun) -> bool:
    """Whether a verb's first word comes next; at a sentence's head any plain word will do."""
    at = after_aside(sentence, run.last)
    low = sentence.low(at)
    classes = sentence.words.classes.get(low, frozenset())
    if (
        classes & {"auxiliary", "adverb", "be", "have"}
        or low in sentence.words.support
        or low in sentence.words.triggers
    ):
        return True
    return run.is_initial and at == run.last and low.isalpha() and not classes


def _is_free(sentence: Sentence, run: NameRun, story: Story) -> bool:
    """Whether neither a preposition, a possessive nor a verb governs the name ("rival of Alpha", "défier Beta")."""
    name = story.cast.name(run.text)
    if story.cast.kind(name) != "organisation" or _is_authority(sentence, run) or sentence.low(run.last) == "'s":
        return False
    start = phrase_start(sentence, run.first)
    low = sentence.low(start - 1)
    opens_clause = low in _CLAUSE_WORDS or bool(story.words.classes.get(low, frozenset()) & _CLAUSE_CLASSES)
    return start == 0 or not low[:1].isalpha() or opens_clause


def _is_offshoot(run: NameRun, story: Story) -> bool:
    """A product named after its maker ("Alpha Large" beside the more frequent "Alpha AI") is not what acts."""
    name = story.cast.name(run.text)
    brand, rest = name.partition(" ")[::2]
    maker = story.cast.full.get(brand, name) if rest else name
    return maker != name and story.cast.counts[maker] > story.cast.counts[name]


def _is_authority(sentence: Sentence, run: NameRun) -> bool:
    mention = sentence.at(run.first)
    return mention is not None and mention.kind == "authority"
