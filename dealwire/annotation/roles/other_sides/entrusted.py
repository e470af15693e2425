"""Whom a purchase is given to: "Le tribunal a confié |à Alpha| la reprise de Beta", "… la reprise de Beta à Alpha"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.complements.prepositions import governed
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_DATIVES = frozenset({"à", "au"})


def add_entrusted(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make whom a French verb gives the purchase the buyer; whoever gives it, a court mostly, sells nothing."""
    is_purchase = hit.trigger.frame.frame == "acquire" and hit.trigger.word_class == "noun"
    is_given = filling.support is not None and filling.support.side == "giver"
    if sentence.words.language != "fr" or not is_purchase or not is_given or "acquirer" in filling.roles:
        return
    filling.roles.pop("seller", None)
    behind = governed(sentence, hit, "acquirer", "à")
    filling.add("acquirer", _before(sentence, filling.support_at, hit.first) or (behind.parties if behind else []))


def _before(sentence: Sentence, verb_at: int, noun_at: int) -> list[Mention]:
    """Whom "à" governs between the verb and its noun, or the "lui" before the verb."""
    named = (m for i in range(verb_at + 1, noun_at) if (m := sentence.at(i)) is not None and m.kind in PARTIES)
    given = [m for m in named if sentence.low(phrase_start(sentence, m.first) - 1) in _DATIVES]
    near = (sentence.at(i) for i in range(max(0, verb_at - 3), verb_at))
    return given[:1] or [m for m in near if m is not None and m.kind == "pronoun" and m.name]
