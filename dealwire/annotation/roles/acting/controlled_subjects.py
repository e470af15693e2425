"""Who does what an infinitive or a gerund says: "allowed Alpha to buy", "with Alpha buying"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import PARTIES, Mention, Sentence


def controlled_subject(sentence: Sentence, at: int) -> Mention | None:
    """ "permettra à Alpha de racheter", "a obligé Alpha à vendre": who does what a French infinitive says."""
    # "accuse Alpha d'avoir racheté Beta"
    at = at - 1 if sentence.low(at - 1) == "avoir" else at
    link = sentence.low(at - 1)
    if sentence.words.language == "en":
        return _enabled(sentence, at) if link == "to" else None
    if link not in {"de", "d'", "à"}:
        return None
    party = sentence.at(at - 2)
    if party is None or party.kind not in PARTIES | {"place"}:
        return None
    start = phrase_start(sentence, party.first)
    is_dative = sentence.low(start - 1) in {"à", "au"}
    verb = start - 2 if is_dative else start - 1
    is_enabled = any(sentence.words.is_group(sentence.low(verb - k), "enabling") for k in (0, 1))
    is_persuaded = sentence.words.is_group(sentence.low(verb), "persuading") and not is_dative
    return party if is_persuaded or (is_enabled and is_dative == (link != "à")) else None


def _enabled(sentence: Sentence, at: int) -> Mention | None:
    """ "cleared the way *for Alpha to buy* Beta", "allowed Alpha to buy": who does what an English infinitive says."""
    party = sentence.at(at - 2)
    if party is None or party.kind not in {"organisation", "anaphor", "authority"} or not party.name:
        return None
    lead = phrase_start(sentence, party.first) - 1
    return party if sentence.words.is_group(sentence.low(lead), "enabling") else None


def gerund_subject(sentence: Sentence, at: int) -> Mention | None:
    """Who does what an English gerund says: "Alpha's buying", "with Alpha buying", "stopped Alpha from buying"."""
    if sentence.low(at - 1) == "'s":
        return sentence.at(at - 2)
    before = sentence.at(at - 2) if sentence.low(at - 1) in {"from", "of"} else sentence.at(at - 1)
    if before is None or sentence.low(at - 1) == "from":
        return before
    if sentence.low(at - 1) == "of":
        # "accused Alpha of buying Beta"
        lead = sentence.low(phrase_start(sentence, before.first) - 1)
        return before if sentence.words.is_group(lead, "persuading") else None
    is_with = sentence.low(phrase_start(sentence, before.first) - 1) == "with"
    return before if is_with or sentence.low(before.first - 1) in {"of", "about"} else None
