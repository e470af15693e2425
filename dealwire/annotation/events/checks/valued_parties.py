"""Whom a French sentence values, where that is neither its object nor behind "de"; and what only looks valued."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.antecedents import antecedent

_CLAUSE, _VERB = 9, 6
_TAKING_UP = frozenset({"que", "qu'"})
_DATIVES = frozenset({"laquelle", "auquel"})
_DONE = ("é", "i", "u")
_GENITIVES = frozenset({"de", "d'", "du", "des"})


def add_valued(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whom a relative takes up: "Alpha, |que| la Bourse évalue", "Beta, |à laquelle| on attribue une valeur"."""
    is_french = sentence.words.language == "fr" and hit.trigger.frame.fact_table == "valuations"
    if not is_french or "company" in filling.roles:
        return
    is_verb = hit.trigger.word_class == "verb"
    openers, reach = (_TAKING_UP, _VERB) if is_verb else (_DATIVES, _CLAUSE)
    for i in range(hit.first - 1, max(0, hit.first - reach), -1):
        if sentence.low(i) in openers and sentence.at(i) is None:
            at = i - 1 if sentence.low(i) == "laquelle" else i
            filling.add("company", [m for m in antecedent(sentence, at) if m.kind != "person"])
            return


def is_of_part(draft: Draft) -> bool:
    """ "l'usine d'Alpha, évaluée à …", "le contrat entre Alpha et Beta, estimé à …": not the company is valued."""
    if draft.words.language != "fr" or not draft.hit.is_passive:
        return False
    company = draft.roles["company"][0]
    listed = coordinated_before(draft.sentence, company)
    start = phrase_start(draft.sentence, (listed or [company])[0].first)
    low = draft.sentence.low(start - 1)
    is_governed = low in _GENITIVES or (start > 1 and draft.sentence.words.is_class(low, "preposition"))
    return company.last <= draft.hit.first and is_governed


def is_change(draft: Draft, money: Mention | None) -> bool:
    """ "La capitalisation d'Alpha |a fondu de| 3 millions": by how much it changed is not what it is. French."""
    if money is None or draft.words.language != "fr" or draft.sentence.low(money.first - 1) != "de":
        return False
    participle = draft.sentence.low(money.first - 2)
    return participle.endswith(_DONE) and draft.words.is_class(draft.sentence.low(money.first - 3), "have")


def is_estimated(draft: Draft) -> bool:
    """ "Alpha |est estimé à| 3 milliards": with so wide a verb, only a sure company right before it."""
    company = draft.roles["company"][0]
    return draft.hit.is_passive and company.last <= draft.hit.first and _is_right_before(draft, company)


def _is_right_before(draft: Draft, company: Mention) -> bool:
    between = [draft.sentence.low(k) for k in range(company.last, draft.hit.first)]
    return all(
        low == "," or draft.words.classes.get(low, frozenset()) & {"be", "auxiliary", "adverb"} for low in between
    )
