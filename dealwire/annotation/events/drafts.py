"""An event before it is fixed: what a frame found, still to be typed, checked and linked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.mention import Amount, DateMention
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Frame, Vocabulary


@dataclass(slots=True)
class Draft:
    """A mutable event. `is_told` says whether its sentence tells how far it has come, or only mentions it."""

    sentence: Sentence
    hit: Hit
    fact_table: str
    kind: str
    confidence: float
    roles: dict[str, list[Mention]] = field(default_factory=dict)
    amount: Amount | None = None
    amount_words: Mention | None = None
    percent: Mention | None = None
    status: str | None = None
    stance: str | None = None
    round: str | None = None
    date: DateMention | None = None
    reacts_to: Draft | None = None
    is_told: bool = True

    @property
    def frame(self) -> Frame:
        """The frame that was opened."""
        return self.hit.trigger.frame

    @property
    def words(self) -> Vocabulary:
        """The vocabulary of the article's language."""
        return self.sentence.words

    def names(self, *roles: str) -> list[str]:
        """The parties' names in the given roles (all without any), in order."""
        wanted = roles or tuple(self.roles)
        return [m.name for role in wanted for m in self.roles.get(role, ())]

    def rename(self, **roles: str) -> None:
        """Give the parties of each role another one."""
        for old, new in roles.items():
            if old in self.roles:
                self.roles[new] = self.roles.get(new, []) + self.roles.pop(old)

    def keep(self, role: str, kinds: frozenset[str]) -> None:
        """Drop the parties of a role whose kind cannot play it."""
        kept = [m for m in self.roles.get(role, ()) if m.kind in kinds and m.name]
        if kept:
            self.roles[role] = kept
        else:
            self.roles.pop(role, None)


def asset_mention(sentence: Sentence, first: int, last: int) -> Mention:
    """An asset's words as a mention; "la branche américaine |de l'application|" is named after whom that stands for."""
    owner = next(
        (m for m in sentence.mentions if m.kind == "anaphor" and m.name and first < m.first < m.last == last), None
    )
    if owner is None:
        return replace(Mention("asset", first, last), name=" ".join(sentence.span(first, last).text.split()))
    words = sentence.span(first, owner.first).text.split()
    words[-1] = {"du": "de"}.get(words[-1].lower(), words[-1])
    return replace(Mention("asset", first, last), name=" ".join([*words, owner.name]))
