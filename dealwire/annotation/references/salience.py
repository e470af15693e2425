"""What the article has spoken of so far: the last subject, its main organisation, and who bears which epithet."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.entities.firms import is_body, is_medium
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence, Story

# How many sentences later the last subject may still be spoken of.
_MEMORY = 4
_GENITIVES = frozenset({"de", "d'", "du", "des", "à", "avec"})


@dataclass(slots=True)
class Salience:
    """What the article has spoken of so far: the last subject, and who was given which epithet and nationality.

    `only` is the one organisation that the last sentence named, `gender` is what the subject was last called by in
    French (`m` for "le groupe", `f` for "la société"), if anything. `leader` is the person who opened a sentence last.
    `aside` are the accountants who wind up somebody else's business: "the company" is never theirs.
    """

    subject: str = ""
    subject_at: int = -1
    person_at: int = -1
    leader: str = ""
    leader_at: int = -9
    main: str = ""
    pair: tuple[str, ...] = ()
    paired_at: int = 0
    latest: str = ""
    gender: str = ""
    only: str = ""
    aside: frozenset[str] = frozenset()
    epithets: dict[str, list[str]] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def bearer(self, epithet: str) -> str | None:
        """Who is meant by an epithet that several were given: the last subject, the main one, else the last given."""
        given = self.epithets.get(epithet)
        if not given:
            return None
        return next((name for name in (self.subject, self.main) if name in given), given[-1])


def topic_name(sentence: Sentence, story: Story, salience: Salience) -> str:
    """The last subject, if the article names it more than once or the sentence opens with "its"; else its main
    organisation."""
    is_owner = salience.subject_at == sentence.index - 1 and sentence.words.is_class(sentence.low(0), "possessive")
    if is_owner:
        return salience.subject
    is_near = sentence.index - salience.subject_at <= _MEMORY
    is_topic = is_near and story.cast.counts[salience.subject] > 1
    return salience.subject if is_topic else salience.main or salience.subject


def administrators(story: Story) -> frozenset[str]:
    """The accountants that an English article on an insolvency names: they speak of the company that they run."""
    insolvency = story.words.group_words["insolvency"]
    named = [name for name in story.cast.counts if story.words.is_group(name.lower(), "accountant")]
    is_told = bool(named) and any(not insolvency.isdisjoint(sentence.tokens.lows) for sentence in story.sentences)
    return frozenset(story.cast.name(name) for name in named) if is_told else frozenset()


def main_name(story: Story, aside: frozenset[str] = frozenset()) -> str:
    """The organisation that the article names most often, if any is named twice: no source of news, no public body, and
    nobody of `aside`."""
    counts = {
        n: c for n, c in story.cast.counts.items() if n not in story.cast.full and story.cast.kind(n) == "organisation"
    }
    counts = {n: c for n, c in counts.items() if n not in aside and not _is_bystander(n, story)} or counts
    best = max(counts, key=lambda name: (counts[name], name), default="")
    return best if best and counts[best] > 1 else ""


def _is_bystander(name: str, story: Story) -> bool:
    """Whether an article names it without being about its business: a newspaper, a council, a union."""
    return is_medium(name, story.words) or is_body(name, story.words)


def speaks_of_person(sentence: Sentence, story: Story) -> bool:
    """Whether a person, by name or office, comes up: then "il" and "elle" may be that person.

    Whom a French preposition governs ("les descendants d'Alice", "le fonds du patron de Beta") is not spoken of.
    """
    persons = [run.first for run in sentence.runs if story.cast.kind(story.cast.name(run.text)) == "person"]
    heads = story.words.epithet_words["person"]
    persons += [i for i, low in enumerate(sentence.tokens.lows) if low in heads]
    is_french = story.words.language == "fr"
    return any(not (is_french and _is_governed(sentence, first)) for first in persons)


def _is_governed(sentence: Sentence, first: int) -> bool:
    return sentence.low(phrase_start(sentence, first) - 1) in _GENITIVES


def latest_name(sentence: Sentence, story: Story) -> str:
    """The name that a sentence ends with, if it is an organisation's: what "ce dernier" means in the next one."""
    last = sentence.runs[-1] if sentence.runs else None
    name = story.cast.name(last.text) if last else ""
    return name if name and story.cast.kind(name) == "organisation" else ""


def only_name(sentence: Sentence, story: Story) -> str:
    """The organisation of a French sentence that names just one; else empty."""
    names = {story.cast.name(run.text) for run in sentence.runs}
    firms = [name for name in names if story.cast.kind(name) == "organisation"]
    return firms[0] if len(firms) == 1 and sentence.words.language == "fr" else ""


def remember_description(mention: Mention, sentence: Sentence, salience: Salience) -> None:
    """What the text called the topic ("la startup française") is known from then on, unless another has that name."""
    if not mention.name or mention.name not in {salience.subject, salience.main}:
        return
    for low in (sentence.low(i) for i in range(mention.first, mention.last)):
        if country := sentence.words.demonyms.get(low):
            salience.countries.setdefault(country, mention.name)
        elif "company" in sentence.words.epithets.get(low, ()) and not sentence.words.is_group(low, "vague"):
            salience.epithets.setdefault(singular(low), [mention.name])


def singular(low: str) -> str:
    """An epithet without its plural's ending."""
    return low[:-1] if low.endswith("s") and len(low) > 4 else low
