"""Which verb of a sentence an amount or day belongs to: one of its own clause, that no other stands before."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Trigger

# How far before its sum the verb of a clause stands.
_CLAUSE = 12
# How many words behind its figure a relative clause may end, and what opens one.
_TAIL = 3
_RELATIVES = frozenset({"which", "who", "whose"})
# What makes the plain form behind it a verb, beside auxiliaries, adverbs and pronouns.
_VERBAL = frozenset({"to", "and", "or", "not", ",", "will", "would"})


def is_since(sentence: Sentence, first: int, last: int) -> bool:
    """ "its largest purchase |since| it bought Beta in 2009": a comparison parts what stands on its two sides.

    "since 2009" alone parts nothing. English only.
    """
    if sentence.words.language != "en":
        return False
    marks = (i for i in range(first, last) if sentence.low(i) == "since" and sentence.at(i) is None)
    return any((day := sentence.at(i + 1)) is None or day.kind != "date" for i in marks)


def is_of_clause_before(sentence: Sentence, figure: Mention, first: int) -> bool:
    """ "Alpha, which *bought* Beta for $3 million, is to acquire Gamma": the sum or day of a verb whose clause a comma
    ends. English only."""
    if sentence.words.language != "en":
        return False
    ends = [i for i in range(figure.last, first) if sentence.low(i) == "," and not _is_gerund(sentence.low(i + 1))]
    if not ends or _is_gerund(sentence.low(first)):
        return False
    if _is_in_relative(sentence, figure, ends[0]):
        return True
    for i in range(figure.first - 1, max(-1, figure.first - _CLAUSE), -1):
        if sentence.low(i) in {",", ";"} and sentence.at(i) is None:
            return False
        if sentence.at(i) is None and any(_is_transaction(t) for t in sentence.words.triggers.get(sentence.low(i), ())):
            return True
    return False


def _is_in_relative(sentence: Sentence, figure: Mention, end: int) -> bool:
    """ "Alpha, |which| lost $3 million last year, raised": whether a relative clause that ends at the comma `end` opens
    before the figure."""
    if end - figure.last > _TAIL:
        return False
    for i in range(figure.first - 1, max(-1, figure.first - _CLAUSE), -1):
        if sentence.at(i) is None and sentence.low(i) == ",":
            return sentence.low(i + 1) in _RELATIVES
    return False


def is_for_deed(sentence: Sentence, money: Mention, first: int) -> bool:
    """ "paid $3 million in 2017 |for giving| false answers in a review of its purchase of Beta": a sum for a deed.

    English only.
    """
    if sentence.words.language != "en":
        return False
    behind = range(money.last, min(money.last + _TAIL + 1, first - 1))
    return any(sentence.low(i) == "for" and _is_gerund(sentence.low(i + 1)) for i in behind)


def _is_gerund(low: str) -> bool:
    return low.endswith("ing")


def verb_between(sentence: Sentence, first: int, last: int) -> bool:
    """Whether another verb of buying or investing stands between a trigger and an amount, which is then that verb's."""
    words = [i for i in range(first, last) if sentence.at(i) is None and not _is_noun(sentence, i)]
    words = [i for i in words if not (sentence.low(i) == "paying" and sentence.low(i - 1) == ",")]
    found = (t for i in words for t in sentence.words.triggers.get(sentence.low(i), ()))
    # "bought Beta, the firm *providing* its pumps, for $3 million": anything is given or provided.
    return any(_is_transaction(t) and not sentence.words.is_group(t.lemma, "dealing") for t in found)


def _is_noun(sentence: Sentence, i: int) -> bool:
    """ "six |pump| makers", "makers of |pumps|": an English form of the present that nothing before it makes a verb."""
    verbs = [t for t in sentence.words.triggers.get(sentence.low(i), ()) if t.word_class == "verb"]
    if sentence.words.language == "en" and (sentence.low(i), sentence.low(i + 1)) == ("put", "at"):
        # "a deal that sources |put| at $2 billion"
        return True
    if sentence.words.language != "en" or any(verb.mood not in {"base", "present"} for verb in verbs):
        return False
    before = sentence.low(i - 1)
    if before.endswith("est"):
        # "Norway's largest |bank|"
        return True
    if any(verb.mood == "present" for verb in verbs):
        return sentence.words.is_class(before, "preposition") or sentence.words.is_class(before, "determiner")
    return not (
        before in _VERBAL or sentence.words.classes.get(before, frozenset()) & {"auxiliary", "adverb", "pronoun"}
    )


def _is_transaction(trigger: Trigger) -> bool:
    is_verb = trigger.word_class == "verb" and len(trigger.words) == 1
    # "bought the 60 percent that it did not *own* for $3 million": nothing is paid for what one has.
    is_paid = trigger.frame.frame not in {"hold", "own"}
    return is_verb and is_paid and trigger.frame.fact_table in {"deals", "investments"}
