"""What a minister is in charge of: "la ministre du |Travail| Anna Roe" names no organisation."""

from __future__ import annotations

from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.text.story import Sentence

# How many words may lead from the office to what it is in charge of: "ministre délégué chargé de l'Économie et des".
_REACH = 10
_OF = frozenset({"de", "du", "des", "d'", "à", "au", "aux", "l'", "la", "le", "les"})
_LISTED = frozenset({"of", "for", ",", "and"})
_STATE = frozenset({"etat", "état", "délégué", "déléguée", "chargé", "chargée", "auprès", "ministre"})


def names_portfolio(sentence: Sentence, run: NameRun) -> bool:
    """Whether a capitalised word only says what a minister, secretary of state or commissioner is in charge of."""
    if sentence.words.language == "en":
        return _names_english_portfolio(sentence, run)
    if sentence.words.language != "fr" or sentence.low(run.first - 1) not in _OF:
        return False
    for i in range(run.first - 1, max(-1, run.first - 1 - _REACH), -1):
        low = sentence.low(i)
        if sentence.words.is_group(low, "minister"):
            return True
        is_added = low == "et" and sentence.low(i + 1) in _OF
        is_portfolio = sentence.words.is_group(low, "portfolio") or sentence.words.is_group(low, "portfolioadjective")
        if not (low in _OF or low in _STATE or is_added or is_portfolio):
            return False
    return False


def _names_english_portfolio(sentence: Sentence, run: NameRun) -> bool:
    """ "the Secretary of State for Trade, |Enterprise| and |Regional Reform|": a list that opens behind the office."""
    if run.kind == "person" or sentence.low(run.first - 1) not in _LISTED:
        return False
    for i in range(run.first - 1, max(-1, run.first - 1 - _REACH), -1):
        if (sentence.low(i),) in sentence.words.titles.get(sentence.low(i), ()) or sentence.low(i) == "secretary":
            return sentence.low(i + 1) in {"for", "of"}
        if sentence.low(i) not in _LISTED and not sentence.tokens.words[i][0].isupper():
            return False
    return False
