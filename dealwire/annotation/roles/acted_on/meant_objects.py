"""What "it" or "them" means behind a second verb of one subject: "Alpha bought Beta and later sold it to Gamma"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.acting.verb_subjects import verb_subject
from dealwire.annotation.text.story import Mention, Sentence

_PRONOUNS = frozenset({"it", "them"})
_GOVERNED = frozenset({"from", "to", "by", "with", "for", "'s"})


def mean_object(sentence: Sentence, hit: Hit, phrase: Phrase) -> None:
    """Put what was acted on before in the place of a pronoun that cannot mean who acts. English only."""
    if sentence.words.language != "en" or hit.is_passive or sentence.low(phrase.start) not in _PRONOUNS:
        return
    names = {m.name for m in verb_subject(sentence, hit, "seller") if m.name}
    if phrase.parties and phrase.parties[0].name and phrase.parties[0].name not in names:
        return
    phrase.parties = _acted_on(sentence, hit.first, names, sentence.low(phrase.start) == "them")


def _acted_on(sentence: Sentence, at: int, doers: set[str], is_plural: bool) -> list[Mention]:
    named = [m for m in sentence.mentions if m.kind == "organisation" and m.last <= at and m.name not in doers]
    if not named or sentence.low(named[-1].first - 1) in _GOVERNED:
        return []
    members = coordinated_before(sentence, named[-1])
    return [m for m in members if m.name not in doers] if is_plural else named[-1:]
