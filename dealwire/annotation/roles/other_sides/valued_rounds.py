"""Whose round it is by whom it values: "un tour de table de 3 millions d'euros, |qui valorise Beta|". French only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_VALUING = frozenset({"valorise", "valorisait", "valorisant", "valorisera", "valoriserait"})
# How far behind the round the verb may stand.
_REACH = 24


def add_valued_round(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make whom a verb of valuing behind a round has for its object the round's investee, where none is told."""
    is_round = hit.trigger.frame.frame in {"round", "raise"} and hit.trigger.word_class == "noun"
    if not is_round or sentence.words.language != "fr" or "investee" in filling.roles:
        return
    ahead = range(hit.last, min(hit.last + _REACH, len(sentence.tokens)))
    verb = next((i for i in ahead if sentence.low(i) in _VALUING and sentence.at(i) is None), -1)
    if verb < 0:
        _own(hit, filling)
    else:
        backers = {m.name for role in ("investor", "lead_investor") for m in filling.roles.get(role, ())}
        valued = complement(sentence, verb + 1, gap=3).parties
        filling.add("investee", [m for m in valued if m.name and m.name not in backers][:1])


def _own(hit: Hit, filling: Filling) -> None:
    """ "Beta mène une levée de 3 millions": who leads a round of nobody else's raises it."""
    leaders = filling.roles.get("lead_investor", [])
    if hit.trigger.frame.frame == "raise" and len(leaders) == 1 and "lead_investor" not in filling.phrases:
        filling.roles["investee"] = filling.roles.pop("lead_investor")
