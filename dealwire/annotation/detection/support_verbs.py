"""The verb that a noun trigger is the object of: "signed a deal", "hit Alpha with a fine"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import is_modifier, phrase_start
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.words.vocabulary import SupportVerb

_INSERTION = 8
_OF = frozenset({"de", "d'", "du"})
# Marks, and prepositions that lead from a verb's object to what it is about: "donner des détails *sur* le rachat".
_APART = frozenset({",", ";", ".", "concernant", "sur", "malgré", "selon", "contre"})
_PARTICIPLES = ("é", "i", "u", "is", "it", "rt", "ée", "és", "ées")
# How far before "ainsi qu'un accord" the verb of announcing may stand.
_JOINED = 34


def supporting_verb(sentence: Sentence, hit: Hit) -> tuple[int, SupportVerb | None]:
    """The verb that a noun trigger is the object of, within a few words to its left."""
    joined = _announced_before(sentence, hit.first)
    if joined >= 0:
        return joined, sentence.words.support[sentence.low(joined)]
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 9:
        mention, low = sentence.at(i), sentence.low(i)
        if mention is None and low in sentence.words.support and _carries(sentence, i):
            return i, sentence.words.support[low]
        if mention is None and low == "," and _joins_measures(sentence, i):
            i -= 1
            continue
        if mention is None and low == "," and (opening := _insertion_start(sentence, i)) >= 0:
            i = opening - 1
            continue
        if mention is None and (low in _APART or sentence.words.is_class(low, "relative")):
            return -1, None
        if mention is None and _is_act_on(sentence, i, hit):
            return -1, None
        if mention and (_is_program(mention, hit) or _is_glued(sentence, mention, hit)):
            i = mention.first - 1
            continue
        if mention and mention.kind in PARTIES and not _is_governed(sentence, mention):
            return _dative_verb(sentence, mention)
        i = (mention.first if mention else i) - 1
    return -1, None


def _joins_measures(sentence: Sentence, comma: int) -> bool:
    """ "a five-year|,| $3 million supply agreement": a comma between two measures of one noun. English only."""
    after = sentence.at(comma + 1)
    is_measure = "-" in sentence.low(comma - 1) and after is not None and after.kind == "money"
    return is_measure and sentence.words.language == "en"


def _is_governed(sentence: Sentence, party: Mention) -> bool:
    """ "accorder |à la société Beta| un prêt", "conclu |avec Beta| un plan": whom the verb's own object is for."""
    at = phrase_start(sentence, party.first) - 1
    low, is_french = sentence.low(at), sentence.words.language == "fr"
    giving = sentence.words.support.get(sentence.low(at - 1)) if is_french and low in _OF else None
    if giving is not None and giving.side == "receiver":
        # "a obtenu |de la banque Alpha| un prêt"
        return True
    return sentence.low(party.first - 1) in {"à", "au", "to"} or (is_french and low in {"à", "au", "avec"})


def _is_glued(sentence: Sentence, mention: Mention, hit: Hit) -> bool:
    """ "completed the |Alpha| acquisition": an English name right before a noun of purchase only describes it."""
    is_purchase = hit.trigger.frame.frame == "acquire" and sentence.words.language == "en"
    return is_purchase and mention.last == hit.first and mention.kind == "organisation"


def _is_program(mention: Mention, hit: Hit) -> bool:
    """ "a $3 million |Clean Fleet| loan": the name right before public money is that of its programme."""
    return mention.last == hit.first and hit.trigger.frame.frame in {"borrow", "grant"} and mention.kind in PARTIES


def _is_act_on(sentence: Sentence, i: int, hit: Hit) -> bool:
    """ "opened a probe of the takeover": what is opened is the probe."""
    if hit.trigger.frame.fact_table == "regulatory_reactions":
        return False
    if sentence.words.is_group(sentence.low(i), "act"):
        return True
    nouns = [trigger for trigger in sentence.words.triggers.get(sentence.low(i), ()) if trigger.word_class == "noun"]
    if sentence.words.language == "fr" and hit.trigger.frame.fact_table == "investments":
        # "un |projet| d'introduction" is no "projet de loi".
        nouns = [noun for noun in nouns if tuple(sentence.tokens.lows[i : i + len(noun.words)]) == noun.words]
    return any(noun.frame.fact_table == "regulatory_reactions" for noun in nouns)


def _announced_before(sentence: Sentence, at: int) -> int:
    """ "a annoncé un nouveau modèle …, ainsi qu'un accord": the verb of announcing that a joined noun belongs to; -1
    where the noun at `at` is joined to nothing."""
    i = at - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    lead = [sentence.low(k) for k in range(i - 2, i + 1)]
    if lead[1:] not in (["ainsi", "que"], ["ainsi", "qu'"]) and lead != ["as", "well", "as"]:
        return -1
    near = range(i - 1, max(-1, i - _JOINED), -1)
    return next((k for k in near if _announces(sentence, k)), -1)


def _announces(sentence: Sentence, i: int) -> bool:
    verb = sentence.words.support.get(sentence.low(i)) if sentence.at(i) is None else None
    return verb is not None and verb.side == "owner" and verb.status == "announced"


def _carries(sentence: Sentence, i: int) -> bool:
    is_let = sentence.low(i) == "faire" and sentence.low(i - 1).startswith("laiss")
    return not (is_let or _is_nominal(sentence, i) or _is_auxiliary(sentence, i))


def _is_auxiliary(sentence: Sentence, i: int) -> bool:
    """ "a qualifié le rachat", beside "a un accord": before a participle, French "avoir" carries no noun."""
    if sentence.words.language != "fr" or not sentence.words.is_class(sentence.low(i), "have"):
        return False
    i += 1
    while sentence.words.is_class(sentence.low(i), "adverb"):
        i += 1
    return sentence.low(i).endswith(_PARTICIPLES)


def _insertion_start(sentence: Sentence, comma: int) -> int:
    """Where what a comma closes began: "a annoncé |lundi 4 mai|, le rachat", "a annoncé|, dans un avis|, le rachat".

    -1 where the comma closes no date and no adverbial.
    """
    before = sentence.at(comma - 1)
    if before is not None and before.kind == "date":
        start = before.first - (sentence.words.is_class(sentence.low(before.first - 1), "preposition"))
        return start - (sentence.low(start - 1) == ",")
    for i in range(comma - 1, max(0, comma - _INSERTION), -1):
        if sentence.low(i) == ",":
            opening = sentence.at(i + 1)
            is_date = opening is not None and opening.kind == "date"
            return i if is_date or sentence.words.is_class(sentence.low(i + 1), "preposition") else -1
    return -1


def _dative_verb(sentence: Sentence, receiver: Mention) -> tuple[int, SupportVerb | None]:
    """ "hit Alpha with a fine", "gave Alpha a loan": the verb right before whom something is given to."""
    at = phrase_start(sentence, receiver.first) - 1
    verb = sentence.words.support.get(sentence.low(at)) if sentence.at(at) is None else None
    if sentence.words.language != "en" or verb is None or verb.side not in {"giver", "authority"}:
        return -1, None
    return (-1, None) if _is_nominal(sentence, at) else (at, verb)


def _is_nominal(sentence: Sentence, i: int) -> bool:
    low, before = sentence.low(i), sentence.low(i - 1)
    is_plan = sentence.words.is_group(low, "undertaking") and before in sentence.words.support
    return sentence.words.language == "en" and (is_plan or before in {"the", "a", "its"})
