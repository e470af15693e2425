"""Whether a statement speaks of a company itself, or of something that only has the company's name beside it."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.authorities.bystanders import is_on_matter
from dealwire.annotation.text.story import Mention, Sentence

COMPANIES = frozenset({"organisation", "anaphor", "pronoun"})
# Prepositions behind which a company is only the owner of what is spoken of, or where something happens.
_PARTITIVES = frozenset({"de", "du", "d'", "des", "of"})
_PLACES = frozenset({"chez", "dans", "sur", "in", "at", "on", "from", "selon", "via"})
_QUOTES = frozenset({"»", "”", '"'})
# How French infinitives end, and what stands before a verb but before no noun.
_INFINITIVES = ("er", "ir", "re")
_SUBJECT_PRONOUNS = frozenset({"qui", "il", "elle", "ils", "elles", "on", "ne", "n'", "nous", "vous", "je", "j'"})


def is_argument(sentence: Sentence, mention: Mention) -> bool:
    """Whether the company itself is spoken of, not "les conducteurs d'Alpha", "le trafic Alpha", "on Beta's stage"."""
    start = phrase_start(sentence, mention.first)
    low, before = sentence.low(start - 1), sentence.at(start - 2)
    if low in {"et", "and", ",", "ou", "or"} and before is not None and before.kind in COMPANIES:
        return is_argument(sentence, before)
    at = start - 3 if sentence.low(start - 2) in _QUOTES else start - 2
    owned = sentence.low(at)
    if low in _PARTITIVES:
        return sentence.words.is_group(owned, "conduct") or _is_described_conduct(sentence, at)
    if low == "avec" and sentence.words.is_group(owned, "fact"):
        # "l'alliance avec Alpha": what is spoken of is the alliance.
        return False
    if sentence.words.is_class(low, "preposition"):
        return low not in _PLACES or (low == "sur" and is_on_matter(sentence, start - 1))
    # A French name right behind a plain noun only describes it.
    is_noun = sentence.words.language == "fr" and low.isalpha() and sentence.at(start - 1) is None
    words = sentence.words
    is_known = low in words.classes or low in words.triggers or low in words.support or low in words.groups
    return not is_noun or is_known or _is_plain_verb(sentence, start - 1)


def _is_described_conduct(sentence: Sentence, i: int) -> bool:
    """ "le plan |social| d'Alpha", "la décision |brutale| de Beta": an adjective before the owner. French."""
    is_adjective = sentence.words.language == "fr" and sentence.at(i) is None and sentence.low(i).isalpha()
    return is_adjective and sentence.words.is_group(sentence.low(i - 1), "conduct")


def _is_plain_verb(sentence: Sentence, i: int) -> bool:
    """Whether a word that no list knows is a verb: an infinitive without an article ("de |privatiser| Alpha"), or what
    a pronoun leads ("qui |frappe| Beta"). French."""
    before = sentence.low(i - 1)
    is_infinitive = sentence.low(i).endswith(_INFINITIVES)
    if is_infinitive:
        return not (sentence.words.is_class(before, "determiner") or sentence.words.is_class(before, "possessive"))
    return before in _SUBJECT_PRONOUNS
