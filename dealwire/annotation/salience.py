"""What the article has spoken of so far: the last subject, its main organisation, and who bears which epithet."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.story import Mention, Sentence, Story


@dataclass(slots=True)
class Salience:
    """What the article has spoken of so far: the last subject, and who was given which epithet and nationality."""

    subject: str = ""
    subject_at: int = -1
    person_at: int = -1
    main: str = ""
    pair: tuple[str, ...] = ()
    paired_at: int = 0
    latest: str = ""
    epithets: dict[str, list[str]] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def bearer(self, epithet: str) -> str | None:
        """Who is meant by an epithet that several were given: the last subject, the main one, else the last given."""
        given = self.epithets.get(epithet)
        if not given:
            return None
        return next((name for name in (self.subject, self.main) if name in given), given[-1])


def topic_name(story: Story, salience: Salience) -> str:
    """The last subject, if the article names it more than once; else its main organisation."""
    return salience.subject if story.cast.counts[salience.subject] > 1 else salience.main


def main_name(story: Story) -> str:
    """The organisation that the article names most often, if any is named twice."""
    counts = {
        n: c for n, c in story.cast.counts.items() if n not in story.cast.full and story.cast.kind(n) == "organisation"
    }
    best = max(counts, key=lambda name: (counts[name], name), default="")
    return best if best and counts[best] > 1 else ""


def speaks_of_person(sentence: Sentence, story: Story) -> bool:
    """Whether a person, by name or office, comes up: then "il" and "elle" may be that person."""
    if any(story.cast.kind(story.cast.name(run.text)) == "person" for run in sentence.runs):
        return True
    return not story.words.epithet_words["person"].isdisjoint(sentence.tokens.lows)


def latest_name(sentence: Sentence, story: Story) -> str:
    """The name that a sentence ends with, if it is an organisation's: what "ce dernier" means in the next one."""
    last = sentence.runs[-1] if sentence.runs else None
    name = story.cast.name(last.text) if last else ""
    return name if name and story.cast.kind(name) == "organisation" else ""


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
