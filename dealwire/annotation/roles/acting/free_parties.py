"""Whether a party is free to be a subject: nothing governs it, and a clause can begin before it."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.collectives import collective_at, is_of_collective, organ_before, organ_start
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.modifiers import is_site, phrase_start
from dealwire.annotation.roles.acting.instruments import instrument_start
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Vocabulary

# Marks that open a clause.
_CLAUSE_MARKS = frozenset({",", "(", "«", "“", '"', ":", "-", "–", "—", "•", "'", "‘", ")"})
# "à qui Alpha l'a vendu", "avec laquelle Beta s'est alliée": behind these the clause's own subject stands.
_GOVERNED_RELATIVES = frozenset({"qui", "lequel", "laquelle"})
_GOVERNING = frozenset({"à", "avec", "chez", "dans", "pour"})
# Between an organ and the company that it speaks for ("le conseil d'administration d'Alpha").
_GENITIVES = frozenset({"de", "du", "d'", "des", "of"})
_ISSUED = _GENITIVES | {"by", "from", "par", "between", "entre"}
# What somebody's office is at or for, and what may lead there from the office.
_HEADED = frozenset({"organisation", "portfolio"})
_OFFICE_LINKS = frozenset({"de", "du", "d'", "des", "la", "l'", "au", "aux", "à", "et", "of", "the"})
# How many words a dateline has at most before its dash.
_DATELINE = 5


def free_parties(sentence: Sentence, mention: Mention, near: bool) -> list[Mention] | None:
    """The mention with what is coordinated before it; None where a preposition or possessive governs it."""
    if mention.kind == "pronoun" and not mention.name:
        return []
    if sentence.low(mention.last) == "'s":
        return None
    if _is_employer(sentence, mention):
        return []
    members = coordinated_before(sentence, mention)
    if near and len(members) > 1 and _is_object_before(sentence, members[0]):
        members = members[-1:]
    start, low = _head_start(sentence, members[0], mention.last)
    if near and len(members) > 1 and sentence.words.is_class(low, "preposition") and _opens_anew(sentence, mention):
        # "… validée par Bruxelles, et Beta convoite Gamma"
        return members[-1:]
    if low == "'s" and sentence.words.language == "en" and (owner := sentence.at(start - 2)) is not None:
        # "Alpha's Beta has bought": whose company it is, before the company.
        start = phrase_start(sentence, owner.first)
        low = sentence.low(start - 1)
    is_governed = sentence.words.is_class(low, "preposition") and not (
        _opens_clause(low) or _is_indefinite(sentence, start - 1)
    )
    if is_governed or any(member.kind == "product" for member in members):
        return None
    is_named_of = low == "dont" and len(members) > 1 and sentence.low(start - 2) == ","
    return members if near or is_named_of or _is_clause_start(sentence, mention, start, low) else None


def _opens_anew(sentence: Sentence, mention: Mention) -> bool:
    """Whether a comma and "et" stand before the party: a list of two needs no comma, a new clause has one."""
    start = phrase_start(sentence, mention.first)
    return sentence.low(start - 1) in {"et", "and", "mais", "but"} and sentence.low(start - 2) == ","


def _head_start(sentence: Sentence, first: Mention, last: int) -> tuple[int, str]:
    """Where the phrase begins whose head acts for the party ("le conseil d'Alpha"), and the word before it."""
    start = phrase_start(sentence, _office_start(sentence, first))
    start = phrase_start(sentence, start - 1) if is_site(sentence, start - 1) else start
    low = sentence.low(start - 1)
    if is_of_collective(sentence, start - 1):
        start = _collective_start(sentence, start - 2 if low == "of" else start - 3)
    elif low in _GENITIVES and first.kind != "person" and (organ := organ_before(sentence, start - 2)) >= 0:
        start = phrase_start(sentence, organ_start(sentence, organ))
    elif low in _GENITIVES and first.kind == "authority" and _is_headcount(sentence, start - 2):
        start = phrase_start(sentence, start - 2)
    elif low in _ISSUED and first.kind == "authority" and (issued := instrument_start(sentence, start - 1)) >= 0:
        # "un décret du président oblige Alpha", "an order by the court bars Alpha": who issued it acts.
        start = issued
        if sentence.low(last) != ",":
            return start, ""
    return start, sentence.low(start - 1)


def _is_headcount(sentence: Sentence, i: int) -> bool:
    """ "une |dizaine| de députés", "un |groupe| de sénateurs": how many of them act. French."""
    return sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "headcount")


def _collective_start(sentence: Sentence, collective: int) -> int:
    """Where "investors led by Alpha" begins, and "a group of investors led by Alpha"."""
    start = phrase_start(sentence, max(collective_at(sentence, collective), 0) or collective)
    is_wider = sentence.low(start - 1) == "of" and sentence.words.is_group(sentence.low(start - 2), "collective")
    return phrase_start(sentence, start - 2) if is_wider else start


def _is_clause_start(sentence: Sentence, mention: Mention, start: int, low: str) -> bool:
    """Whether a clause can begin at word `start`, with `low` before it: behind a mark, a dateline or "says that"."""
    lead = sentence.at(start - 1)
    if lead is not None and lead.kind == "organisation" and sentence.words.language == "en":
        # "Online auction house Alpha": a capital at the sentence's head that only describes what follows.
        start = 0 if lead.first == 0 and lead.last < mention.first else start
    is_dated = lead is not None and lead.kind == "date" and lead.first <= 1
    is_told = is_dated or sentence.words.is_group(low, "saying")
    # "WASHINGTON — President Alpha said"
    is_told = is_told or (low == "—" and start <= _DATELINE)
    is_opened = is_told or start == 0 or low in _CLAUSE_MARKS or _starts_clause(low, sentence.words)
    return is_opened or (low in _GOVERNED_RELATIVES and sentence.low(start - 2) in _GOVERNING)


def _is_employer(sentence: Sentence, mention: Mention) -> bool:
    """ "The Alpha |CEO| invests": what a person does whom the text names nowhere. English only."""
    is_post = sentence.at(mention.last) is None and sentence.words.is_group(sentence.low(mention.last), "companypost")
    return is_post and mention.kind == "organisation" and sentence.words.language == "en"


def _is_object_before(sentence: Sentence, first: Mention) -> bool:
    """ "invested in |Alpha| and Beta bought": the earlier name ends a clause that has its verb. English only."""
    at = phrase_start(sentence, first.first) - 1
    if "that" in {sentence.low(at), sentence.low(at + 1)} or sentence.low(at) == "including":
        # "|banks including| Alpha and Beta have lent", "announced |that| Alpha and Beta have been sold"
        return False
    verbs = [sentence.low(k) for k in (at, at - 1) if sentence.at(k) is None]
    found = (verb for low in verbs for verb in sentence.words.triggers.get(low, ()) if verb.word_class == "verb")
    return sentence.words.language == "en" and any(verb.mood != "base" for verb in found)


def _office_start(sentence: Sentence, mention: Mention) -> int:
    """Where "l'ancien patron d'Alpha X" begins: a person's name takes in the office before it."""
    before = sentence.at(mention.first - 1)
    if mention.is_official and sentence.low(mention.first - 1) == "." and before is None:
        # "|Sen.| Anna Roe": the point is that of her title.
        return mention.first - 2
    if mention.kind in {"person", "authority"} and before is not None and before.kind in _HEADED:
        i = before.first - 1
        while sentence.low(i) in _OFFICE_LINKS or _is_portfolio(sentence, i):
            i -= 1
        return i + 1
    return mention.first


def _is_portfolio(sentence: Sentence, i: int) -> bool:
    """ "le ministre de |l'Économie| et des Finances": what else a minister is in charge of."""
    mention = sentence.at(i)
    return mention is not None and mention.kind == "portfolio"


def _opens_clause(low: str) -> bool:
    """Prepositions that are conjunctions as well: "as Google buys", "after Nokia bought", "since X took over"."""
    return low in {"as", "after", "before", "since", "until", "comme"}


def _is_indefinite(sentence: Sentence, i: int) -> bool:
    """ "|Des| juges ont condamné Alpha": at the head of a French clause that is an article, no preposition."""
    return sentence.low(i) == "des" and (i == 0 or sentence.low(i - 1) in _CLAUSE_MARKS)


def _starts_clause(low: str, words: Vocabulary) -> bool:
    return bool(words.classes.get(low, frozenset()) & {"conjunction", "adverb"})
