"""Whom a definite description stands for: "the company", "la licorne française". Where that is unsure: nobody."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.adjuncts import outside_adjunct
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.references.salience import Salience, singular
from dealwire.annotation.references.trades import trades_of
from dealwire.annotation.roles.authorities.bystanders import is_saying
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Vocabulary

_LEAD = 7
_CLAUSE_OPENERS = frozenset({":", ",", ";", "que", "qu'", "mais", "et", "où", "»"})


def description_name(mention: Mention, sentence: Sentence, salience: Salience, words: Vocabulary) -> str:
    """The organisation that a definite description stands for; empty where that is unsure."""
    name = _meant(mention, sentence, salience, words)
    return "" if name and name in _joint_actors(sentence, mention) else name


def _meant(mention: Mention, sentence: Sentence, salience: Salience, words: Vocabulary) -> str:
    lows = [sentence.low(i) for i in range(mention.first, mention.last)]
    present = [m.name for m in sentence.mentions if m.kind == "organisation" and m.first < mention.first]
    present = [name for name in present if name not in salience.aside]
    if any(words.is_group(low, "latter") for low in lows):
        return present[-1] if present else salience.latest
    if mention.is_plural or any(words.is_group(low, "nascent") for low in lows):
        return ""
    known = _by_description([*lows, *_trade_behind(sentence, mention)], salience, words)
    if known is None and len(present) == 2 and _is_object(sentence, mention) and words.language == "en":
        meant = _acted_on(sentence, present)
        return meant if present[0] != present[1] and _may_be(meant, lows, salience, words) else ""
    if known is not None or not _stands_alone(mention, lows, sentence):
        return known or ""
    fits = [name for name in _at_hand(mention, sentence, salience, present) if _may_be(name, lows, salience, words)]
    others = [name for name in _spoken_of(mention, sentence, salience, present) if _may_be(name, lows, salience, words)]
    is_object = _is_object(sentence, mention) and not _is_taken_by_another(sentence, mention)
    return _choose(fits, others, is_object)


def _acted_on(sentence: Sentence, present: list[str]) -> str:
    """ "|Beta| rose after Alpha offered $3 billion for the pump maker": what is acted on is not the last who acts."""
    free = [m.name for m in sentence.mentions if m.name in present and sentence.low(m.first - 1) != "of"]
    return free[0] if free else present[0]


def _stands_alone(mention: Mention, lows: list[str], sentence: Sentence) -> bool:
    """Whether a description that was given to nobody may still stand for somebody: by its place or its plainness."""
    words = sentence.words
    is_at_home = "de" in lows and any(words.is_group(low, "homely") for low in lows)
    return is_at_home or any(words.is_group(low, "generic") for low in lows) or _opens_clause(mention, sentence)


def _at_hand(mention: Mention, sentence: Sentence, salience: Salience, present: list[str]) -> list[str]:
    """Those named before in the sentence without who acts on it and, mostly, without an opening adjunct's."""
    aside = _in_adjunct(sentence, mention)
    left_out = _agents(sentence, mention) | (aside if salience.subject not in aside else set())
    return [name for name in dict.fromkeys(present) if name not in left_out]


def _spoken_of(mention: Mention, sentence: Sentence, salience: Salience, present: list[str]) -> list[str]:
    """Those whom the article speaks of, but not those that the sentence names."""
    named = {*_at_hand(mention, sentence, salience, present), *_named_later(sentence, mention)}
    spoken_of = [name for name in (salience.subject, salience.main) if name and name not in named]
    only = [salience.only] if mention.first == 0 and salience.only else []
    return spoken_of or only


def _trade_behind(sentence: Sentence, mention: Mention) -> list[str]:
    """ "le réseau |social|", "le groupe |pharmaceutique|": the French adjective of a trade behind the description."""
    low = sentence.low(mention.last)
    is_adjective = sentence.words.language == "fr" and sentence.at(mention.last) is None
    return [low] if is_adjective and trades_of([low], sentence.words) else []


def _joint_actors(sentence: Sentence, mention: Mention) -> set[str]:
    """ "|Alpha and Beta| wanted to buy the company": the two who act on it together are not it. English only."""
    before = [m for m in sentence.mentions if m.kind == "organisation" and m.last <= mention.first]
    if len(before) != 2 or sentence.words.language != "en" or not _is_object(sentence, mention):
        return set()
    first, second = before
    is_joined = sentence.low(first.last) == "and" and second.first == first.last + 1
    is_opening = first.first <= 1 or sentence.low(first.first - 1) == "including"
    return {first.name, second.name} if is_opening and is_joined else set()


def _opens_clause(mention: Mention, sentence: Sentence) -> bool:
    """Whether "le fabricant" stands at a sentence's head, or in French at that of a clause, and is no thing as well."""
    if sentence.low(mention.first) not in {"the", "le", "la", "l'"}:
        return False
    kinds = frozenset[str]().union(
        *(sentence.words.epithets.get(sentence.low(i), frozenset()) for i in range(mention.first, mention.last))
    )
    is_clause = sentence.words.language == "fr" and sentence.low(mention.first - 1) in _CLAUSE_OPENERS
    return mention.first <= 1 or (is_clause and not kinds & {"asset", "product"})


def _named_later(sentence: Sentence, mention: Mention) -> list[str]:
    """ "Le constructeur, né avant que Beta le rachète, …": in French whoever is still to be named is somebody else.

    But for whom a verb of saying follows or goes before: "Le groupe va bien, assure Alpha".
    """
    if sentence.words.language != "fr" or _is_object(sentence, mention):
        return []
    behind = [m for m in sentence.mentions if m.kind == "organisation" and m.first >= mention.last]
    told = {m.name for m in behind for i in _lead(sentence, m) if is_saying(sentence, i)}
    return [m.name for m in behind if m.name not in told]


def _lead(sentence: Sentence, mention: Mention) -> range:
    start = phrase_start(sentence, mention.first)
    return range(max(0, start - _LEAD), start)


def _agents(sentence: Sentence, mention: Mention) -> set[str]:
    """ "after being bought by Alpha, the company …": who did it is not whom it was done to. English only."""
    before = [m for m in sentence.mentions if m.kind == "organisation" and m.last <= mention.first]
    is_english = sentence.words.language == "en"
    return {m.name for m in before if is_english and sentence.low(phrase_start(sentence, m.first) - 1) == "by"}


def _in_adjunct(sentence: Sentence, mention: Mention) -> set[str]:
    """ "Candidat à la reprise de Beta, le groupe …": those named only in the adjunct that opens the sentence."""
    before = [m for m in sentence.mentions if m.kind == "organisation" and m.last <= mention.first]
    kept = {m.name for m in outside_adjunct(sentence, before, mention.first)}
    return set() if _is_object(sentence, mention) else {m.name for m in before} - kept


def _choose(fits: list[str], others: list[str], is_object: bool) -> str:
    """Among those named in the sentence (`fits`) and those spoken of before (`others`).

    What is acted on is not the one who acts: the last named of two acts on the first, a single one acts on another.
    """
    if len(fits) == 2 and is_object:
        return fits[0]
    if len(fits) == 1 and not is_object:
        return fits[0]
    if others:
        return others[0]
    return fits[0] if len(fits) == 1 else ""


def _by_description(lows: list[str], salience: Salience, words: Vocabulary) -> str | None:
    """The organisation that the article gave this nationality or epithet to; None where it gave them to nobody."""
    countries = [words.demonyms[low] for low in lows if words.demonyms.get(low)]
    if countries and countries[0] in salience.countries:
        return salience.countries[countries[0]]
    if countries:
        return None
    heard = [singular(low) for low in lows] + trades_of(lows, words)
    return next((bearer for word in heard if (bearer := salience.bearer(word)) is not None), None)


def _may_be(name: str, lows: list[str], salience: Salience, words: Vocabulary) -> bool:
    """A young company is no giant, and a company of one country is of no other."""
    if any(words.is_group(low, "young") for low in lows) and name in {
        owner for head, owners in salience.epithets.items() if words.is_group(head, "giant") for owner in owners
    }:
        return False
    countries = {words.demonyms[low] for low in lows if words.demonyms.get(low)}
    own = {country for country, owner in salience.countries.items() if owner == name}
    return not (countries and own and not countries & own)


def _is_taken_by_another(sentence: Sentence, mention: Mention) -> bool:
    """ "Alpha is owned by Jane Roe, |who| bought the business": a person acts on the company before. English only."""
    lead = [sentence.low(i) for i in range(mention.first - 3, mention.first - 1)]
    return sentence.words.language == "en" and "who" in lead


def _is_object(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition or a trigger stands right before it: then it is hardly the party that acts."""
    low = sentence.low(mention.first - 1)
    return sentence.words.is_class(low, "preposition") or low in sentence.words.triggers
