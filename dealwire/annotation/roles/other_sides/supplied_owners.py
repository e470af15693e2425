"""Whom a supply is for: "équipera les bus |d'Alpha|", "le moteur |d'Alpha| sera produit par Beta". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.coordination import coordinated_after
from dealwire.annotation.noun_phrases.interposed import behind_interposed
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.antecedents import antecedent

# How many words what is supplied may have, and its maker between it and "pour".
_OBJECT, _CLAUSE = 9, 14
_OF = frozenset({"de", "d'", "du", "des"})
_FOR = frozenset({"pour", "compte"})
_TO_WHOM = frozenset({"auquel", "auxquels", "auxquelles", "laquelle"})
_ARTICLES = frozenset({"un", "une", "des", "les"})
_PARTIES = frozenset({"organisation", "anaphor"})
_ENDS = frozenset({";", ":", ".", "«", "»", "("})


def add_supplied_owner(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add whose thing a French verb of supplying is done to, or for whom, where the supplier alone is known."""
    is_verb = hit.trigger.word_class == "verb" and hit.trigger.mood != "gerund"
    if not (is_verb and sentence.words.language == "fr" and sentence.words.is_group(hit.trigger.lemma, "furnishing")):
        return
    makers = [m for m in filling.roles.get("partner", ()) if not _is_product(sentence, m)]
    if len(makers) != 1:
        return
    supplier = makers[0]
    filling.roles["partner"] = makers
    owners = (_owner_before if hit.is_passive else _owner_of_object)(sentence, hit, supplier)
    owners = owners or _for_whom(sentence, max(hit.last, supplier.last))
    filling.add("partner", [m for m in owners if _is_told_to_be_firm(sentence, m)])


def _is_told_to_be_firm(sentence: Sentence, mention: Mention) -> bool:
    """Whether the lexicon knows the name, or an epithet stands before it: "des bus du |groupe| Alpha"."""
    is_known = sentence.words.companies.get(mention.name.lower()) == "company"
    described = (sentence.low(i) for i in range(phrase_start(sentence, mention.first), mention.first))
    return is_known or any("company" in sentence.words.epithets.get(low, ()) for low in described)


def _owner_of_object(sentence: Sentence, hit: Hit, supplier: Mention) -> list[Mention]:
    if supplier.last > hit.first:
        return []
    return _owner_behind(sentence, hit) or _to_whom(sentence, supplier)


def _owner_behind(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The first party behind the verb, if it owns what is supplied: "fournira les nacelles de l'avion |d'Alpha|"."""
    first = behind_interposed(sentence, hit.last)
    for i in range(first, first + _OBJECT):
        mention = sentence.at(i)
        if mention is not None and mention.kind in _PARTIES and not _is_product(sentence, mention):
            return coordinated_after(sentence, mention) if _may_own(sentence, hit, mention) else []
        if mention is None and _ends(sentence, i):
            return []
    return []


def _owner_before(sentence: Sentence, hit: Hit, supplier: Mention) -> list[Mention]:
    """The last party before a passive verb, if it owns what is supplied: "le moteur |d'Alpha| sera produit par"."""
    if sentence.low(phrase_start(sentence, supplier.first) - 1) != "par":
        # "équipées par |un moteur| Beta"
        return []
    i = hit.first - 1
    while i >= 0 and sentence.at(i) is None and (_is_light(sentence, i) or sentence.low(i) == ","):
        i -= 1
    mention = sentence.at(i)
    is_owner = mention is not None and mention.kind in _PARTIES and _may_own(sentence, hit, mention)
    return [mention] if mention is not None and is_owner else []


def _for_whom(sentence: Sentence, first: int) -> list[Mention]:
    """ "produira des pompes |pour Alpha|", "fabriqué par Beta |pour le compte d'Alpha|"."""
    for i in range(first, first + _CLAUSE):
        mention = sentence.at(i)
        if mention is not None and mention.kind in _PARTIES:
            link = phrase_start(sentence, mention.first) - 1
            link -= sentence.low(link) in _OF and sentence.low(link - 1) == "compte"
            return coordinated_after(sentence, mention) if sentence.low(link) in _FOR else []
        if mention is None and (sentence.low(i) in _ENDS or sentence.words.is_class(sentence.low(i), "relative")):
            return []
    return []


def _to_whom(sentence: Sentence, supplier: Mention) -> list[Mention]:
    """ "l'écurie Alpha, |à laquelle| Beta fournit un moteur": whom the relative before the supplier takes up."""
    at = phrase_start(sentence, supplier.first) - 1
    if sentence.low(at) not in _TO_WHOM:
        return []
    return antecedent(sentence, at - (sentence.low(at - 1) == "à"))


def _is_product(sentence: Sentence, mention: Mention) -> bool:
    """ "un |V8|", "l'|A9| d'Alpha": an unknown name that is one of many, or belongs to the next one."""
    behind = sentence.at(mention.last + 1)
    is_of_next = sentence.low(mention.last) in _OF and behind is not None and behind.kind == "organisation"
    is_one = sentence.low(mention.first - 1) in _ARTICLES or sentence.low(mention.first - 1).isdigit()
    is_known = mention.name.lower() in sentence.words.companies
    return mention.kind == "organisation" and not is_known and (is_of_next or is_one)


def _may_own(sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """ "les nacelles |d'Alpha|"; a maker is fitted out itself as well: "motorisera |l'écurie Alpha|"."""
    is_outfit = sentence.words.is_group(hit.trigger.lemma, "outfitting")
    return is_outfit or sentence.low(phrase_start(sentence, mention.first) - 1) in _OF


def _is_light(sentence: Sentence, i: int) -> bool:
    return bool(sentence.words.classes.get(sentence.low(i), frozenset()) & {"be", "auxiliary", "adverb", "negation"})


def _ends(sentence: Sentence, i: int) -> bool:
    low, words = sentence.low(i), sentence.words
    is_out = words.is_class(low, "preposition") and low not in _OF
    return low in _ENDS or low == "," or is_out or words.is_class(low, "relative") or words.is_class(low, "conjunction")
