"""What may stand between a trigger and its preposition, and is stepped over: what commas set off, who does it."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.insertions import after_insertion
from dealwire.annotation.text.story import Sentence

_APPOSITION = 14
_REMARK = 9
# How many words commas may set off between a noun and its verb.
_SET_OFF = 14
# Right after a noun these bind closer than any other: nothing but adjectives may stand between.
TIGHT = frozenset({"de", "of", "d'"})
_OF = frozenset({"de", "d'", "du", "des", "of"})
_TIMES = frozenset({"depuis", "en", "fin", "début", "dès", "courant"})
# The complement of these belongs to the clause: none is looked for beyond a comma.
NEAR = frozenset({"à", "from", "to", "with", "avec", "for", "pour"})
_NEXT_CLAUSE = frozenset({"after", "when", "while", "because", "as", "since", "before", "if", "although"})


def step_over(sentence: Sentence, hit: Hit, i: int, place: str, forms: frozenset[str]) -> int:
    """The word behind what begins at `i` and only stands before the preposition `place`; `i` itself where nothing does.

    `forms` are the forms of the preposition.
    """
    if sentence.low(i) != ",":
        return _behind_insertion(sentence, i) if place in TIGHT else i
    behind = _behind_clause(sentence, hit, i)
    if behind == i and place in TIGHT:
        behind = _behind_insertion(sentence, i)
    if behind == i and place in NEAR:
        behind = _behind_apposition(sentence, i, forms)
    return behind


def _behind_insertion(sentence: Sentence, i: int) -> int:
    """ "l'acquisition |par Alpha| de Beta", "l'acquisition|, pour 3 millions d'euros,| de Beta": what a noun is of
    may stand behind who does it, and behind what commas set off."""
    agent = sentence.words.grammar.agent
    price = sentence.at(i + 1)
    if sentence.low(i) in _TIMES and price is not None and price.kind == "date" and sentence.low(price.last) in _OF:
        return price.last
    if sentence.low(i) == "pour" and price is not None and price.kind == "money":
        return price.last
    if sentence.low(i) == "à":
        shares = [m for m in map(sentence.at, range(i + 1, i + 4)) if m is not None and m.kind == "percent"]
        return shares[0].last if shares else i
    if sentence.low(i) in {agent, "auprès"}:
        doer = complement(sentence, i + 1 + (sentence.low(i) == "auprès"), gap=6)
        return doer.parties[-1].last if doer.parties else i
    return _behind_remark(sentence, i) or after_insertion(sentence, i)


def _behind_clause(sentence: Sentence, hit: Hit, i: int) -> int:
    """ "the fine|, which amounts to $3 million,| was imposed by the FTC": the word behind what commas set off between
    an English noun of an act and its verb; `i` itself where nothing is."""
    is_act = hit.trigger.word_class == "noun" and hit.trigger.frame.fact_table == "regulatory_reactions"
    if sentence.words.language != "en" or not is_act:
        return i
    ends = (k for k in range(i + 2, i + _SET_OFF) if sentence.low(k) == "," and sentence.at(k) is None)
    end = next(ends, -1)
    is_verb = end > 0 and sentence.words.classes.get(sentence.low(end + 1), frozenset()) & {"be", "have", "auxiliary"}
    return end + 1 if is_verb else i


def _behind_remark(sentence: Sentence, i: int) -> int:
    """ "le rachat|, vieux de deux ans,| de Beta": the word behind what commas set off, if the noun's "de" is it; 0."""
    if sentence.low(i) != "," or sentence.words.language != "fr":
        return 0
    for k in range(i + 1, i + _REMARK):
        if sentence.at(k) is not None:
            return 0
        if sentence.low(k) == ",":
            return k + 1 if sentence.low(k + 1) in {"de", "d'", "du"} else 0
    return 0


def _behind_apposition(sentence: Sentence, i: int, forms: frozenset[str]) -> int:
    """Past an apposition that stands before the preposition: "sa filiale Beta|, spécialiste des pompes,| à Gamma"."""
    ends = (k for k in range(i + 2, i + _APPOSITION) if sentence.low(k) == "," and sentence.at(k) is None)
    end = next(ends, i)
    return end + 1 if end > i and sentence.low(end + 1) in forms else i


def is_next_clause(sentence: Sentence, i: int, hit: Hit) -> bool:
    """ "Shares of Alpha rose |after| it said it would be bought by Beta": what another English clause tells is not of
    the noun."""
    is_noun = hit.trigger.word_class == "noun" and sentence.words.language == "en"
    return is_noun and sentence.low(i) in _NEXT_CLAUSE and sentence.words.is_group(hit.trigger.lemma, "equity")


def opens_phrase(sentence: Sentence, i: int) -> bool:
    """Whether an English noun phrase opens at word `i`, and no infinitive."""
    low, words = sentence.low(i), sentence.words
    is_known = bool(words.classes.get(low, frozenset()) & {"determiner", "possessive"}) or low in words.demonyms
    is_described = low in words.epithets or low.endswith(("ing", "ed", "-based", "-owned"))
    return sentence.at(i) is not None or is_known or is_described
