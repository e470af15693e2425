"""Who holds shares of whom by "avoir pour actionnaire" and "dont il est actionnaire". French only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import is_adjective, is_modifier
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.antecedents import antecedent

# How far before "pour actionnaire" its verb may stand ("a |désormais| pour principal actionnaire").
_VERB = 4
_AS = frozenset({"pour", "comme"})
_COPULAS = frozenset({"est", "était", "reste", "demeure", "sera", "serait", "devient"})


def add_holders(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the company and its holders where the noun of holding is what a verb of having, or "dont il est", says."""
    is_holder = hit.trigger.frame.frame == "hold" and hit.trigger.word_class == "noun"
    if sentence.words.language != "fr" or not is_holder or {"investor", "investee"} <= filling.roles.keys():
        return
    i = hit.first - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    if sentence.low(i) in _AS:
        _add_had(sentence, i, hit, filling)
    elif sentence.low(i) in _COPULAS or sentence.low(i + 1) in _COPULAS:
        _add_its_holder(sentence, i if sentence.low(i) in _COPULAS else i + 1, filling)


def _add_had(sentence: Sentence, preposition: int, hit: Hit, filling: Filling) -> None:
    """ "Beta |a pour| actionnaires Alpha et Gamma", "Beta compte comme actionnaire principal le fonds Alpha"."""
    verb = next((k for k in range(preposition - 1, preposition - _VERB, -1) if _is_having(sentence, k)), -1)
    if verb < 0:
        return
    start = hit.last
    while sentence.at(start) is None and is_adjective(sentence.low(start)):
        start += 1
    filling.roles["investee"] = [m for m in subject(sentence, verb) if m.name]
    filling.roles["investor"] = [m for m in complement(sentence, start, gap=6).parties if m.name]


def _is_having(sentence: Sentence, i: int) -> bool:
    is_known = sentence.words.is_class(sentence.low(i), "have") or sentence.words.is_group(sentence.low(i), "counting")
    return sentence.at(i) is None and is_known


def _add_its_holder(sentence: Sentence, copula: int, filling: Filling) -> None:
    """ "L'Etat pèse sur Alpha, |dont il est| actionnaire": the pronoun is whoever the sentence began with."""
    pronoun = sentence.at(copula - 1)
    if sentence.low(copula - 1) not in {"il", "elle", "ils", "elles"} or sentence.low(copula - 2) != "dont":
        return
    held = antecedent(sentence, copula - 2)
    is_known = pronoun is not None and bool(pronoun.name)
    holders: list[Mention] = [pronoun] if pronoun is not None and is_known else leading_subject(sentence, copula - 2)
    names = {m.name for m in held}
    filling.add("investee", held)
    filling.add("investor", [m for m in holders if m.name and m.name not in names][:1])
