"""Whose a noun is: "X's acquisition", "its acquisition", "dont Beta est actionnaire"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import is_modifier, is_possessive
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.verbs.antecedents import antecedent, relative_object

_OF = frozenset({"d'", "de", "du"})
_SHARES = frozenset({"shares", "stock", "action", "actions", "titre", "titres", "cours"})
# What may stand between an owner and the noun: "its $2 billion Hong Kong listing".
_SKIPPED = frozenset({"money", "percent", "date", "place"})
# How far into a sentence a possessive may stand that runs before its subject.
_HEAD = 3
# How many words and sums may stand between an owner and the noun: "Alpha's 3 billion rupee ($2 million) bid".
_OWNED = 6
# How far before "among its investors" the verb of counting stands.
_COUNTED = 30
_RELATIONAL = frozenset({"hold", "back"})
_FRAMING, _FRAMED = frozenset({"après", "malgré", "depuis", "avant"}), 6
# "Alpha apporte de |son côté| un crédit": no owner of what follows.
_ASIDE = frozenset({"côté", "tour", "part", "nom", "compte"})


def possessor(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "X's acquisition", "X's $2 billion acquisition"; "its acquisition" takes the subject of the sentence."""
    return _taken_up(sentence, hit) or _owner_before(sentence, hit)


def _owner_before(sentence: Sentence, hit: Hit) -> list[Mention]:
    i, steps = hit.first - 1, 0
    while i >= 0 and steps < _OWNED:
        steps += 1
        mention, low = sentence.at(i), sentence.low(i)
        if is_possessive(sentence, i):
            owner = sentence.at(i - 1)
            return [owner] if owner and owner.kind in PARTIES else []
        if low in {"whose", "dont"}:
            return antecedent(sentence, i)
        if sentence.words.is_class(low, "possessive") and sentence.low(i + 1) not in _ASIDE:
            # "authorised Alpha *to raise its* stake": whose stake it is does what the infinitive says.
            is_infinitive = sentence.words.language == "en" and sentence.low(i - 2) == "to"
            acting = _counting(sentence, i) or subject(sentence, i - 1 if is_infinitive else i)
            acting = acting or _traded(sentence, i)
            # "Ses actionnaires sont Alpha et Beta": it is none of those who are named.
            is_relational = hit.trigger.frame.frame in _RELATIONAL
            return (
                acting
                or _announced_by(sentence, i, is_relational)
                or _opening_owner(sentence, i)
                or topic_of(sentence, i)
            )
        if mention and mention.kind not in _SKIPPED and not _is_glued(mention, hit):
            return []
        if mention is None and (sentence.words.is_class(low, "preposition") or low in {",", "."}):
            return []
        i = (mention.first if mention else i) - 1
    return []


def _traded(sentence: Sentence, at: int) -> list[Mention]:
    """ "Shares in Alpha fell, cutting its market value", "L'action (de) Beta a grimpé pour ses débuts en Bourse": whose
    shares are spoken of at a sentence's head."""
    if sentence.words.language == "fr":
        is_of = sentence.low(2) in _OF
        is_shares = sentence.low(1) in _SHARES
        firm = sentence.at(3 if is_of else 2) if is_shares else None
    else:
        is_shares = sentence.low(0) in _SHARES and sentence.low(1) in {"in", "of"}
        firm = sentence.at(2) if is_shares else None
    return [firm] if firm is not None and firm.kind in {"organisation", "anaphor"} and firm.last <= at else []


def _counting(sentence: Sentence, possessive: int) -> list[Mention]:
    """ "|Alpha| counts Beta and Gamma among its investors": who counts them. English only."""
    if sentence.low(possessive - 1) not in {"among", "as"} or sentence.words.language != "en":
        return []
    near = range(possessive - 2, max(-1, possessive - _COUNTED), -1)
    verb = next((k for k in near if sentence.words.is_group(sentence.low(k), "counting")), -1)
    return subject(sentence, verb) if verb >= 0 else []


def _opening_owner(sentence: Sentence, at: int) -> list[Mention]:
    """ "Alpha's purchase of Beta is |its| largest": whose deed opens the sentence. English only."""
    owner = next((m for m in sentence.mentions if m.first <= 1), None)
    is_owner = owner is not None and owner.kind == "organisation" and sentence.low(owner.last) == "'s"
    return [owner] if owner is not None and is_owner and sentence.words.language == "en" and owner.last < at else []


def _announced_by(sentence: Sentence, possessive: int, is_relational: bool) -> list[Mention]:
    """ "After its purchase of Beta, Alpha …": at a sentence's head the possessive runs before its subject."""
    # "Its investors include Alpha, Beta and Gamma": in English a preposition opens such a sentence.
    first = 1 if sentence.words.language == "en" else 0
    # "Dans le cadre de son accord avec Beta, Alpha …"
    is_framed = sentence.low(first + 2) == "cadre" and possessive == first + 4
    # "Après l'échec de son mariage avec Beta, Alpha …"
    is_framed = is_framed or (sentence.low(first) in _FRAMING and possessive <= first + _FRAMED)
    is_before = first <= possessive <= _HEAD and not (possessive == 0 and is_relational)
    found = leading_subject(sentence, possessive) if is_before or is_framed else []
    return [m for m in found if m.kind != "pronoun"] or (_benefiting(sentence) if possessive == 0 else [])


def _benefiting(sentence: Sentence) -> list[Mention]:
    """ "Sa reprise par Alpha a permis |à Beta| d'embaucher": whom what opens the sentence does good. French."""
    verbs = (i for i in range(len(sentence.tokens)) if sentence.words.is_group(sentence.low(i), "doinggood"))
    at = next(verbs, -1)
    named = sentence.at(at + 2)
    is_given = at > 0 and sentence.low(at + 1) in {"à", "au"} and named is not None and named.kind == "organisation"
    return [named] if named is not None and is_given else []


def _is_glued(mention: Mention, hit: Hit) -> bool:
    """ "the state's 15 percent Alpha stake": the name directly before the noun is not its owner."""
    return mention.last == hit.first and any("compound" in places for places in hit.trigger.slots.values())


def _taken_up(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha, dont Beta est actionnaire": whose shareholder it is, taken up by "dont"."""
    i = hit.first - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    is_said = (
        sentence.words.language == "fr" and sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "be")
    )
    return relative_object(sentence, subject(sentence, i)) if is_said else []
