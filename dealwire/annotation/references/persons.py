"""Which person "il" and "le milliardaire" stand for: who leads the French sentence before."""

from __future__ import annotations

from dealwire.annotation.references.salience import Salience
from dealwire.annotation.text.story import Mention, Sentence, Story

# How far into its sentence a person stands who leads it, and for how many sentences a description may mean that person.
_HEAD, _MEMORY = 3, 2
# How many words a description has: "l'homme d'affaires".
_WORDS = 4
_PRONOUN = "il"


def take_person(mention: Mention, sentence: Sentence, salience: Salience) -> None:
    """Make "Il", at the head of the sentence behind one that a person leads, that person; no business is meant."""
    is_next = sentence.index - salience.leader_at == 1
    if not mention.name and mention.first == 0 and sentence.low(0) == _PRONOUN and is_next and salience.leader:
        mention.kind, mention.name = "person", salience.leader


def place_tycoon(sentence: Sentence, salience: Salience) -> None:
    """Add "le milliardaire", "l'homme d'affaires" at a sentence's head as the person who led one shortly before."""
    is_near = 0 < sentence.index - salience.leader_at <= _MEMORY
    end = _tycoon_end(sentence) if is_near and salience.leader else 0
    if end and sentence.at(end) is None:
        sentence.place(Mention("person", 0, end, salience.leader))
        sentence.mentions.sort(key=lambda mention: mention.first)


def _tycoon_end(sentence: Sentence) -> int:
    """Behind the description that opens the sentence, its nationality with it; 0 where none does."""
    if sentence.words.language != "fr" or sentence.low(0) not in {"le", "l'", "la"}:
        return 0
    spans = ((end, " ".join(sentence.tokens.lows[1:end]).replace("' ", "'")) for end in range(_WORDS + 1, 1, -1))
    end = next((end for end, text in spans if sentence.words.is_group(text, "tycoon")), 0)
    while end and sentence.low(end) in sentence.words.demonyms:
        end += 1
    return end


def remember_leader(sentence: Sentence, story: Story, salience: Salience) -> None:
    """Keep the person whose name opens the sentence, or whom its first word stands for; forget who led one before."""
    if sentence.words.language != "fr":
        return
    leads = sentence.runs[0] if sentence.runs and sentence.runs[0].first <= _HEAD else None
    if leads is not None:
        name = story.cast.name(leads.text)
        is_private = story.cast.kind(name) == "person" and not _is_official(sentence, leads.first, name)
        salience.leader = name if is_private else ""
        salience.leader_at = sentence.index
    elif sentence.index - salience.leader_at == 1 and (sentence.low(0) == _PRONOUN or _tycoon_end(sentence)):
        salience.leader_at = sentence.index


def _is_official(sentence: Sentence, at: int, name: str) -> bool:
    """Whether the person speaks for an authority: whom "il" stands for is settled with the speakers then."""
    mention = sentence.at(at)
    return name.lower() in sentence.words.officials or (mention is not None and mention.kind == "authority")
