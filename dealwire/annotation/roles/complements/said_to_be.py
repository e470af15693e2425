"""Who is said to be what a noun tells: "X, premier actionnaire de Y", "Y's biggest shareholder, X"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.modifiers import is_adjective, is_modifier, is_possessive, phrase_start
from dealwire.annotation.noun_phrases.possessive_words import is_possessive_word
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.shareholders import (
    is_listed_behind,
    opens_apart,
    relative_subject,
    right_behind,
)
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_AMONG_WHOM = 7
_WHOM = frozenset({"desquels", "lesquels", "lesquelles", "desquelles"})


def named(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "its long-time partner Beta", "Beta, a partner of Alpha": who is said to be it, right behind or before."""
    after = sentence.at(hit.last)
    if after is not None and after.kind == "organisation":
        return [after]
    is_of = sentence.low(hit.last) in {"of", "with"} and sentence.words.is_class(
        sentence.low(hit.first - 1), "determiner"
    )
    return apposition(sentence, hit) if is_of else []


def apposition(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "X, premier actionnaire de Y" and "Y's biggest shareholder, X": who is said to be it."""
    return _counted(sentence, hit) or relative_subject(sentence, hit) or _before_noun(sentence, hit)


def _before_noun(sentence: Sentence, hit: Hit) -> list[Mention]:
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 8:
        mention, low = sentence.at(i), sentence.low(i)
        if mention and mention.kind == "anaphor" and mention.last > hit.first:
            # "le partenaire": the noun itself describes somebody
            i = mention.first - 1
            continue
        if mention and mention.kind in PARTIES:
            return _named_before(sentence, hit, mention)
        if mention and hit.trigger.frame.frame == "hold" and (state := _state_before(sentence, mention)):
            return state
        if low == "parmi" and sentence.words.is_group(sentence.low(i - 1), "figuring") and sentence.low(i + 1) == "les":
            # "Alpha et Beta figurent |parmi les| actionnaires de Gamma"
            return subject(sentence, i - 1)
        is_taken_up = low == "dont" and (_is_copula(sentence, hit.last) or _figures(sentence, hit.last))
        is_among = low == "parmi" and (i == 0 or is_possessive_word(sentence, i + 1))
        if opens_apart(sentence, i, hit) or is_taken_up or is_among:
            # "Beta, |dont| le premier actionnaire est Alpha"
            break
        if mention is None and sentence.words.is_class(low, "preposition") and not _is_one_of(sentence, i):
            if not is_listed_behind(sentence, hit):
                return _set_off(sentence, hit) if i == hit.first - 2 else []
            break
        i -= 1
    return _behind(sentence, hit)


def _state_before(sentence: Sentence, place: Mention) -> list[Mention]:
    """ "|La Norvège| est le premier actionnaire d'Alpha": a country, whose government holds the shares. French."""
    start = phrase_start(sentence, place.first)
    is_free = not sentence.words.is_class(sentence.low(start - 1), "preposition")
    is_said = _is_copula(sentence, place.last) or sentence.low(place.last) == ","
    name = sentence.span(place.first, place.last).text
    is_state = place.kind == "place" and name.lower() in sentence.words.countries and sentence.words.language == "fr"
    return [replace(place, kind="authority", name=name)] if is_state and is_free and is_said else []


def _named_before(sentence: Sentence, hit: Hit, mention: Mention) -> list[Mention]:
    """Who is said to be it, with `mention` the nearest party before the noun."""
    if is_possessive(sentence, mention.last):
        return _said_to_be(sentence, mention) or _behind(sentence, hit)
    if any(is_possessive_word(sentence, hit.first - k) for k in (1, 2)):
        is_listed = sentence.low(hit.last) in {"-", "–", ":"} or _is_copula(sentence, hit.last)
        return _behind(sentence, hit) if is_listed else right_behind(sentence, hit)
    is_headline = sentence.words.is_group(sentence.low(hit.first), "allied") and mention.last == hit.first
    if _is_copula(sentence, mention.last) or is_headline:
        return subject(sentence, mention.last) or [mention]
    if sentence.low(mention.last) == "," and sentence.words.is_group(sentence.low(hit.first), "allied"):
        # "Alpha et Beta, partenaires dans le vin"
        return subject(sentence, mention.last) or [mention]
    if sentence.low(mention.last) == "," and hit.is_plural_noun and sentence.words.language == "fr":
        # "Alpha et Beta, actionnaires de Gamma"
        return coordinated_before(sentence, mention)
    return [mention] if sentence.low(mention.last) in {",", "-", "–", "("} else []


def _counted(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha counts Beta and Gamma among its investors": those who are counted."""
    i = hit.first - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    last = sentence.at(i - 1)
    if sentence.low(i) not in {"among", "parmi", "as", "comme", "pour"} or last is None:
        return []
    near = range(i - 1, max(-1, i - 30), -1)
    verb = next((k for k in near if sentence.words.is_group(sentence.low(k), "counting")), -1)
    return complement(sentence, verb + 1, gap=2).parties if verb >= 0 else []


def _said_to_be(sentence: Sentence, owner: Mention) -> list[Mention]:
    """ "Alpha is Beta's largest shareholder", "Alpha, Beta's largest shareholder,": who is said to be it."""
    i = owner.first - 1
    while sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    if not (_is_copula(sentence, i) or sentence.low(i) == ","):
        return []
    before = sentence.at(i - 1)
    return [before] if before is not None and before.kind in PARTIES else []


def _behind(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Who is named behind the noun, or behind what it is of: "le premier actionnaire de Beta, Alpha,"."""
    if hit.trigger.frame.frame == "partner":
        return []
    start = hit.last
    while sentence.words.language == "fr" and sentence.at(start) is None and is_adjective(sentence.low(start)):
        # "les actionnaires |historiques| de Beta"
        start += 1
    if sentence.low(start) in {"de", "d'", "du", "of", "in"}:
        start = _after_date(sentence, complement(sentence, start + 1, gap=4).end)
        reach = start + (_AMONG_WHOM if any(sentence.low(start + k) in _WHOM for k in (1, 2, 3)) else 3)
        figures = next((i for i in range(start, reach) if _figures(sentence, i)), -1)
        if figures >= 0:
            # "parmi les actionnaires de Beta figurent Alpha et Gamma"
            return complement(sentence, figures + 1, gap=4).parties
        if sentence.low(start) != "," and not _is_copula(sentence, start):
            return []
    is_told = _is_copula(sentence, start) or (sentence.words.language == "fr" and _figures(sentence, start))
    if sentence.low(start) in {",", "-", "–", ":", "("} or is_told:
        start += 1
    return complement(sentence, start, gap=4).parties


def _figures(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "figuring")


def _set_off(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "contre le repreneur, |Alpha|.": who is set off by commas behind a bidder that a preposition governs. French."""
    is_bidder = hit.trigger.frame.frame == "bid" and sentence.low(hit.first - 1) in {"le", "son", "leur", "l'"}
    if sentence.words.language != "fr" or not is_bidder or sentence.low(hit.last) != ",":
        return []
    found = complement(sentence, hit.last + 1, gap=4).parties
    is_closed = bool(found) and not sentence.low(found[-1].last)[:1].isalpha()
    return found if is_closed else []


def _after_date(sentence: Sentence, i: int) -> int:
    """The word behind "depuis 2015" or "avec 30 % du capital"; `i` itself where neither stands there."""
    date = sentence.at(i + 1)
    if not sentence.words.is_class(sentence.low(i), "preposition") or date is None:
        return i
    if date.kind == "percent":
        return complement(sentence, i + 1, gap=3).end
    return date.last if date.kind == "date" else i


def _is_one_of(sentence: Sentence, i: int) -> bool:
    """ "l'un |des| premiers investisseurs": whoever is one of them is one."""
    return sentence.low(i) in {"des", "de"} and sentence.low(i - 1) in {"un", "une"}


def _is_copula(sentence: Sentence, i: int) -> bool:
    been = i + 1 + sentence.words.is_class(sentence.low(i + 1), "adverb")
    has_been = sentence.words.is_class(sentence.low(i), "have") and sentence.low(been) == "été"
    return (
        has_been
        or sentence.words.is_group(sentence.low(i), "becoming")
        or sentence.words.is_class(sentence.low(i), "be")
    )
