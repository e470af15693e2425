"""Who is a shareholder by a relative clause, or named right behind the noun: "Alpha, qui est actionnaire de Beta"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import is_adjective, is_modifier
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.antecedents import antecedent

# What may open the clause before "et qui".
_TAKING_UP = frozenset({"qui", "dont", "que", "qu'"})


def relative_subject(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha, |qui| est actionnaire de Beta", "Alpha, dont …, et |qui| est actionnaire de Beta": whom it takes up."""
    i = hit.first - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    is_said = sentence.words.is_class(sentence.low(i), "be") and sentence.low(i - 1) == "qui"
    if not is_said or sentence.words.language != "fr":
        return []
    if sentence.low(i - 2) != "et":
        return antecedent(sentence, i - 1)
    earlier = (k for k in range(i - 3, 0, -1) if sentence.low(k) in _TAKING_UP and sentence.at(k) is None)
    first = next(earlier, -1)
    return antecedent(sentence, first) if first >= 0 else []


def right_behind(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "son actionnaire |principal Alpha|": who is named right behind a shareholder, adjectives aside. French."""
    i = hit.last
    while sentence.at(i) is None and is_adjective(sentence.low(i)) and i < hit.last + 2:
        i += 1
    named = sentence.at(i)
    is_named = named is not None and named.kind in {"organisation", "person"}
    is_holder = sentence.words.language == "fr" and hit.trigger.frame.frame == "hold"
    return [named] if named is not None and is_named and is_holder else []


def opens_apart(sentence: Sentence, i: int, hit: Hit) -> bool:
    """ "une fusion à parts égales|,| les actionnaires de Beta, dont Alpha, …": a comma before the holders' own article
    that no name stands before. French."""
    is_opened = sentence.low(i) == "," and sentence.low(i + 1) == "les" and sentence.at(i - 1) is None
    return is_opened and hit.is_plural_noun and sentence.words.language == "fr"


def is_listed_behind(sentence: Sentence, hit: Hit) -> bool:
    """ "entre les actionnaires de Beta |-| Alpha et Gamma |-|": whether a mark leads on to the holders. French."""
    if hit.trigger.frame.frame != "hold" or not hit.is_plural_noun or sentence.words.language != "fr":
        return False
    start = hit.last
    while sentence.at(start) is None and is_adjective(sentence.low(start)):
        start += 1
    if sentence.low(start) not in {"de", "d'", "du"}:
        return False
    return sentence.low(complement(sentence, start + 1, gap=4).end) in {"-", "–", ":", "("}
