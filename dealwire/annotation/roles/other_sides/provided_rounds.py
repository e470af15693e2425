"""Who provides a financing, and to whom: "Alpha provided |Beta| with $3 million in funding". English only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_FIRMS = frozenset({"organisation", "anaphor", "pronoun"})


def turn_provided(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make the object of a verb of giving the investee of a round, and whoever gives its investor."""
    if hit.trigger.frame.frame == "invest":
        _add_receiver(sentence, hit, filling)
    is_given = filling.support is not None and filling.support.side == "giver"
    if hit.trigger.frame.frame != "round" or not is_given or sentence.words.language != "en":
        return
    givers = [m for m in subject(sentence, filling.support_at) if m.kind in _FIRMS]
    given = [m for m in complement(sentence, filling.support_at + 1, gap=2).parties if m.kind in _FIRMS]
    names = {m.name for m in givers}
    if givers and {m.name for m in filling.roles.get("investee", ())} <= names:
        filling.roles.pop("investee", None)
        filling.add("investor", givers)
        filling.add("investee", given)


def _add_receiver(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "|Beta| announced a $3 million investment from Alpha": who tells of money that comes from another gets it."""
    is_told = filling.support is not None and filling.support.side in {"owner", "receiver"}
    is_from = is_told and sentence.words.language == "en" and "investor" in filling.phrases
    if hit.trigger.word_class == "noun" and is_from and "investee" not in filling.roles:
        filling.add("investee", [m for m in subject(sentence, filling.support_at) if m.kind in _FIRMS])
