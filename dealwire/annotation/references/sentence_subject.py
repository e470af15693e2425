"""The sentence's subject, roughly, by the names alone: what the next sentence's pronoun means."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body, is_medium
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.noun_phrases.adjuncts import adjunct_end
from dealwire.annotation.noun_phrases.asides import after_aside
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.references.pronouns import LATTER
from dealwire.annotation.references.salience import Salience
from dealwire.annotation.references.set_topics import set_topic
from dealwire.annotation.text.story import PARTIES, Mention, Sentence, Story

_FEMININE, _MASCULINE = (
    frozenset({"la", "une", "cette", "elle", "sa"}),
    frozenset({"le", "un", "ce", "il", "son", "cet"}),
)
_JOINING = frozenset({"et", "ou", "&"})
_CLAUSE_CLASSES = frozenset({"conjunction", "adverb", "relative"})
# How many words at a sentence's head may describe its subject.
_OPENING_WORDS = 4
_REPORTING = frozenset({"reported", "reports", "said", "says", "wrote", "writes", "quoted", "cited", "noted"})
# Words after which a new clause may open with its subject; the prepositions among them are conjunctions as well.
_CLAUSE_WORDS = frozenset({"as", "after", "before", "since", "until", "comme", "puisque"})


def choose_subject(sentence: Sentence, story: Story, salience: Salience) -> None:
    """The sentence's subject, roughly: the first organisation that nothing governs and that a verb seems to follow."""
    described = _described_subject(sentence)
    topic = set_topic(sentence, story) if described is None else ""
    if topic:
        salience.subject, salience.subject_at, salience.gender = topic, sentence.index, ""
        return
    for run in sentence.runs:
        if described is not None and described.first < run.first:
            break
        if story.cast.name(run.text) in salience.aside or _only_reports(sentence, run, story):
            continue
        if _is_free(sentence, run, story) and _verb_follows(sentence, run) and not _is_offshoot(run, story):
            salience.subject, salience.subject_at = story.cast.name(run.text), sentence.index
            salience.gender = _gender(sentence, phrase_start(sentence, run.first))
            return
    if described is not None and described.name:
        salience.subject, salience.subject_at = described.name, sentence.index
        salience.gender = _gender(sentence, described.first)
    elif described is None and (presented := _presented(sentence, story)):
        salience.subject, salience.subject_at, salience.gender = presented, sentence.index, ""
    elif described is None and _is_back_on_main(sentence, story, salience):
        salience.subject, salience.gender = salience.main, ""


def _presented(sentence: Sentence, story: Story) -> str:
    """ "Sa première entreprise |était| Alpha": whom a sentence without another subject presents; empty without one."""
    named = (
        story.cast.name(run.text) for run in sentence.runs if sentence.words.is_class(_before(sentence, run), "be")
    )
    return next((name for name in named if story.cast.kind(name) == "organisation"), "")


def _before(sentence: Sentence, run: NameRun) -> str:
    return sentence.low(run.first - 1)


def _is_back_on_main(sentence: Sentence, story: Story, salience: Salience) -> bool:
    """ "Berlin has told Alpha to …": with no company for a subject, and the last one unnamed, it is of Alpha again."""
    named = {story.cast.name(run.text) for run in sentence.runs}
    is_about = bool(salience.main) and salience.main in named and salience.subject not in named
    return is_about and not _opens_with_description(sentence)


def _opens_with_description(sentence: Sentence) -> bool:
    """Whether "it", "its" or "the startup" opens the sentence: the last subject goes on."""
    low, words = sentence.low(0), sentence.words
    if words.is_class(low, "pronoun") or words.is_class(low, "possessive"):
        return True
    heads = (sentence.low(i) for i in range(1, _OPENING_WORDS))
    return words.is_class(low, "determiner") and not words.epithet_words["company"].isdisjoint(heads)


def _described_subject(sentence: Sentence) -> Mention | None:
    """ "Le groupe …", "En 2015, il …": the description or pronoun that opens a French clause before any name."""
    if sentence.words.language != "fr" or not sentence.mentions:
        return None
    at = _adjunct_end(sentence)
    first = next((m for m in sentence.mentions if m.kind in PARTIES and m.first > at), None)
    if first is None or first.kind not in {"anaphor", "pronoun"} or sentence.low(first.first) in LATTER:
        return None
    return first if first.first == 0 or sentence.low(first.first - 1) == "," else None


def _adjunct_end(sentence: Sentence) -> int:
    return adjunct_end(sentence, len(sentence.tokens)) or -1


def _gender(sentence: Sentence, first: int) -> str:
    """`m` or `f` by the French article or pronoun at word `first`; empty where it tells neither."""
    low, head = sentence.low(first), sentence.low(first + 1)
    if low in _FEMININE or (low == "l'" and head.endswith("e") and not head.endswith(("iste", "isme"))):
        return "f"
    return "m" if low in _MASCULINE or low == "l'" else ""


def _verb_follows(sentence: Sentence, run: NameRun) -> bool:
    """Whether a verb's first word comes next; at a sentence's head any plain word will do."""
    at = after_aside(sentence, run.last)
    if sentence.low(at) == sentence.low(run.first - 1) == ",":
        # "Le principal quotidien, Alpha, a commencé"
        at += 1
    low = sentence.low(at)
    classes = sentence.words.classes.get(low, frozenset())
    if (
        classes & {"auxiliary", "adverb", "be", "have"}
        or low in sentence.words.support
        or low in sentence.words.triggers
    ):
        return True
    is_plain = at == run.last and low.isalpha() and not classes
    # "La start-up nantaise |Alpha| accélère"
    is_french = sentence.words.language == "fr"
    return is_plain and (run.is_initial or (is_french and phrase_start(sentence, run.first) == 0))


def _is_free(sentence: Sentence, run: NameRun, story: Story) -> bool:
    """Whether neither a preposition, a possessive nor a verb governs the name ("rival of Alpha", "défier Beta")."""
    name = story.cast.name(run.text)
    is_firm = story.cast.kind(name) == "organisation" and not is_body(name, story.words)
    if not is_firm or _is_authority(sentence, run) or sentence.low(run.last) == "'s":
        return False
    start = phrase_start(sentence, run.first)
    low = sentence.low(start - 1)
    if _is_compared(sentence, start, run):
        return False
    if low in _JOINING and (joined := _run_before(sentence, start - 1)) is not None:
        return _is_free(sentence, joined, story)
    opens_clause = low in _CLAUSE_WORDS or bool(story.words.classes.get(low, frozenset()) & _CLAUSE_CLASSES)
    return start == 0 or not low[:1].isalpha() or opens_clause


def _is_compared(sentence: Sentence, start: int, run: NameRun) -> bool:
    """ "|Son concurrent| Beta avait déçu": whom the text only measures its subject by. French."""
    is_own = sentence.words.language == "fr" and sentence.words.is_class(sentence.low(start), "possessive")
    return is_own and any(sentence.words.is_group(sentence.low(i), "compared") for i in range(start, run.first))


def _run_before(sentence: Sentence, at: int) -> NameRun | None:
    """ "between |Alpha| and Beta": the name that ends right before the word at `at`. French only."""
    is_french = sentence.words.language == "fr"
    return next((run for run in sentence.runs if run.last == at), None) if is_french else None


def _only_reports(sentence: Sentence, run: NameRun, story: Story) -> bool:
    """ "The Velmark Times |reported| …": a source of news is not what an English sentence is about."""
    is_source = story.words.language == "en" and is_medium(story.cast.name(run.text), story.words)
    return is_source and sentence.low(run.last) in _REPORTING


def _is_offshoot(run: NameRun, story: Story) -> bool:
    """A product named after its maker ("Alpha Large" beside the more frequent "Alpha AI") is not what acts."""
    name = story.cast.name(run.text)
    brand, rest = name.partition(" ")[::2]
    maker = story.cast.full.get(brand, name) if rest else name
    return maker != name and story.cast.counts[maker] > story.cast.counts[name]


def _is_authority(sentence: Sentence, run: NameRun) -> bool:
    mention = sentence.at(run.first)
    return mention is not None and mention.kind == "authority"
