"""Whom a relative pronoun takes up: "Beta, which Alpha bought", "Alpha, qui a racheté Beta"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.appositions import described
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.verbs.contact_clauses import contact_antecedent

# What takes up the object of a verb, and what may stand before it ("in which", "dans laquelle").
_RELATIVE_OBJECTS = frozenset({"which", "that", "que", "qu'", "whom", "dont", "laquelle", "lequel", "duquel"})
# What may stand between "qui" and its verb, and how plural forms end ("détiennent", "ont", "seront").
_CLITICS = frozenset({"ne", "n'", "en", "y", "se", "s'", "l'", "le", "la", "les", "lui", "leur", "avec"})
_PLURAL_ENDINGS = ("ent", "ont")
_DESCRIBING = frozenset({"qui", "which", "who"})
_BEFORE_RELATIVE = frozenset({",", "(", "in", "of", "with", "dans", "au", "de", "avec"})


def relative_object(sentence: Sentence, parties: list[Mention]) -> list[Mention]:
    """Whom "which" or "que" takes up before a verb's subject: in "Beta, which Alpha bought" it is Beta."""
    if not parties:
        return []
    is_french = sentence.words.language == "fr"
    i = (phrase_start(sentence, parties[0].first) if is_french else parties[0].first) - 1
    while sentence.low(i) in {"the", "le", "la", "l'"}:
        i -= 1
    if sentence.low(i) not in _RELATIVE_OBJECTS:
        return contact_antecedent(sentence, parties[0].first) if sentence.words.language == "en" else []
    i -= 1
    while sentence.low(i) in _BEFORE_RELATIVE:
        i -= 1
    mention = sentence.at(i)
    if mention is not None and mention.kind == "anaphor" and not is_french and (named := described(sentence, i + 1)):
        # "Alpha, |the chain of clinics| that Beta bought"
        return named
    is_party = mention is not None and mention.kind in PARTIES
    return [mention] if mention is not None and is_party else described(sentence, i + 1)


def antecedent(sentence: Sentence, relative: int, kinds: frozenset[str] = PARTIES) -> list[Mention]:
    """Whom "which", "who", "qui" takes up: the mention of one of the kinds right before it, a comma aside."""
    i = relative - 1
    while i >= 0 and sentence.low(i) in {",", ")", "-", "–"}:
        i -= 1
    mention = sentence.at(i)
    if mention and mention.kind in kinds and sentence.low(mention.last) != "'s":
        return coordinated_before(sentence, mention) if _is_plural(sentence, relative) else [mention]
    return described(sentence, relative) if sentence.low(relative) in _DESCRIBING else []


def _is_plural(sentence: Sentence, relative: int) -> bool:
    """ "Alpha et Beta, qui |détiennent|": whether the clause's verb is a French plural."""
    if sentence.low(relative) != "qui" or sentence.words.language != "fr":
        return False
    i = relative + 1
    while sentence.low(i) in _CLITICS:
        i += 1
    return sentence.low(i).endswith(_PLURAL_ENDINGS)
