"""What a trigger's slots hold: parties by role, the phrases they came from, and the verb that governs a noun."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import Mention
from dealwire.annotation.words.vocabulary import SupportVerb


@dataclass(slots=True)
class Filling:
    """Parties by role, the phrases they came from, and the verb that governs a noun trigger."""

    roles: dict[str, list[Mention]] = field(default_factory=dict)
    phrases: dict[str, Phrase] = field(default_factory=dict)
    support: SupportVerb | None = None
    support_at: int = -1
    is_closed: bool = False

    def add(self, role: str, parties: list[Mention]) -> None:
        """Add parties to a role, each once, and none that has another role already."""
        names = {m.name for many in self.roles.values() for m in many}
        for party in parties:
            # "a probe of the purchase by Alpha": a business carries out no act.
            is_fit = role != "authority" or party.kind != "organisation"
            if is_fit and party.name and party.name not in names:
                self.roles.setdefault(role, []).append(party)
                names.add(party.name)

    def add_phrase(self, role: str, phrase: Phrase | None) -> None:
        """Add a phrase's parties. A phrase that states a share names the company, whatever role was asked for."""
        if phrase is None:
            return
        role = "investee" if role == "investor" and phrase.percent and "investee" not in self.roles else role
        if phrase.parties or role not in self.phrases:
            self.phrases[role] = phrase
        self.add(role, phrase.parties)
