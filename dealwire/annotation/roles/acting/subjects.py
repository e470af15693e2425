"""Who acts: the subject of a verb, found to its left by a shallow grammar of French and English."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.brackets import before_bracket
from dealwire.annotation.noun_phrases.insertions import before_insertion
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.commissioned import allies, purpose_verb
from dealwire.annotation.roles.acting.controlled_subjects import controlled_subject, gerund_subject
from dealwire.annotation.roles.acting.free_parties import free_parties
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.verbs.antecedents import antecedent
from dealwire.annotation.verbs.resumed_clauses import is_resumed

# Marks beyond which no subject is looked for, and marks that a verb group may hold.
_ENDS = frozenset({";", "»", "”"})
_LIGHT_MARKS = frozenset({",", "(", ")", "to", "-", "–", "."})
# "ainsi que", "plus que": no clause begins behind these.
_COMPARED = frozenset({"ainsi", "plus", "moins", "autant", "tel", "telle", "tels", "telles", "même", "outre"})
# How many words behind a possessive an arm may stand.
_ARM = 4
_OPENING = frozenset({",", "«", "“"})


def subject(sentence: Sentence, at: int, kinds: frozenset[str] = PARTIES, is_gerund: bool = False) -> list[Mention]:
    """The parties that are the subject of the verb at word `at`: the nearest to its left that nothing governs.

    Right before an English gerund a preposition does not matter ("with Alpha buying Beta").
    """
    if is_gerund and (doer := gerund_subject(sentence, at)) is not None and doer.kind in kinds:
        return [doer]
    if (elsewhere := _main_clause_subject(sentence, at, kinds)) is not None:
        return elsewhere
    if (controlled := controlled_subject(sentence, at)) is not None and controlled.kind in kinds:
        return [controlled]
    if (before := before_insertion(sentence, at)) is not None and before.kind in kinds:
        set_off = free_parties(sentence, before, near=False)
        if set_off:
            return set_off
    i, near = at - 1, True
    while i >= 0:
        mention, low = sentence.at(i), sentence.low(i)
        if low == ")":
            i = before_bracket(sentence, i)
            continue
        if mention is None and low.isalpha() and low not in sentence.words.classes:
            i, near = i - 1, False
            continue
        found = _found_at(sentence, i, at, near, kinds)
        if found is not None:
            return found
        near = near and not (mention and mention.kind in kinds) and _is_skipped(sentence, i)
        i = (mention.first if mention else i) - 1
    return []


def _main_clause_subject(sentence: Sentence, at: int, kinds: frozenset[str]) -> list[Mention] | None:
    """The subject of the clause that an English infinitive of purpose, or a second verb behind a relative clause,
    belongs to; None for any other verb."""
    if (verb := purpose_verb(sentence, at)) >= 0:
        return [*subject(sentence, verb, kinds), *allies(sentence, verb, at)]
    return leading_subject(sentence, at) if is_resumed(sentence, at) else None


def _found_at(sentence: Sentence, i: int, at: int, near: bool, kinds: frozenset[str]) -> list[Mention] | None:
    """What word `i` says about the subject of the verb at `at`: the parties, nobody (empty), or to look on (None)."""
    mention, low = sentence.at(i), sentence.low(i)
    if mention is not None:
        return free_parties(sentence, mention, near) if mention.kind in kinds else None
    if low == "'s" and _acts_for_owner(sentence, i, at):
        owner = sentence.at(i - 1)
        # "Alpha, the |world's| largest pump maker, has a plan to buy Beta"
        return None if owner is None else [owner] * (owner.kind in kinds)
    if low == "that" and near and sentence.words.language == "en" and (named := antecedent(sentence, i)):
        # "the group Alpha that bought Beta"
        return named if named[0].last == i else None
    if sentence.words.is_class(low, "relative") and low not in {"that", "dont"}:
        return antecedent(sentence, i, kinds)
    if low in {"que", "qu'"} and sentence.low(i - 1) not in _COMPARED:
        return []
    return [] if low in _ENDS or (low in {":", "?"} and i < at - 1) else None


def _acts_for_owner(sentence: Sentence, possessive: int, at: int) -> bool:
    """Whether the verb is the owner's: of its board or plan, or of its order ("The watchdog's |order| bars Alpha")."""
    owner, words = sentence.at(possessive - 1), sentence.words
    is_issued = owner is not None and owner.kind == "authority" and words.is_group(sentence.low(at - 1), "instrument")
    is_organ = words.is_group(sentence.low(possessive + 1), "organ")
    is_organ = is_organ or _is_own_arm(sentence, possessive)
    return is_organ or is_issued or _is_undertaking(sentence, possessive, at)


def _is_own_arm(sentence: Sentence, possessive: int) -> bool:
    """ "Alpha's venture |arm| invested": a part without a name acts for whom it belongs to. English only."""
    ahead = range(possessive + 1, possessive + _ARM)
    arm = next((k for k in ahead if sentence.words.is_group(sentence.low(k), "subsidiary")), -1)
    is_nameless = all(sentence.at(k) is None for k in range(possessive + 1, arm + 2))
    return sentence.words.language == "en" and arm > 0 and is_nameless and sentence.low(arm + 1) not in {",", "of"}


def _is_undertaking(sentence: Sentence, possessive: int, at: int) -> bool:
    """ "Alpha's bid to buy Beta", "Alpha's plan to win approval to buy Beta": the owner of the plan is who acts."""
    if sentence.low(at - 1) != "to" or at - possessive > 10:
        return False
    return any(
        sentence.words.is_group(sentence.low(i), "undertaking") and sentence.low(i + 1) == "to"
        for i in range(possessive + 1, at - 1)
    )


def leading_subject(sentence: Sentence, at: int) -> list[Mention]:
    """The subject of the main clause ("X …, en rachetant Y", "By buying Y, X …"): the first party that is free."""
    before = [m for m in sentence.mentions if m.kind in PARTIES and m.last <= at]
    for mention in before:
        found = free_parties(sentence, mention, near=False)
        if found:
            return found
    after = [m for m in sentence.mentions if m.kind in PARTIES and m.first > at]
    after = [m for m in after if sentence.low(phrase_start(sentence, m.first) - 1) in _OPENING]
    acting = [m for m in after if _acts(sentence, m)]
    return (acting or after)[:1] if not before else []


def _acts(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb's first word follows: of "With Beta, Gamma and Delta behind it, Alpha is …" it is Alpha."""
    classes = sentence.words.classes.get(sentence.low(mention.last), frozenset())
    return bool(classes & {"be", "have", "auxiliary"})


def _is_skipped(sentence: Sentence, i: int) -> bool:
    if sentence.at(i) is not None or sentence.low(i) in _LIGHT_MARKS:
        return True
    classes = sentence.words.classes.get(sentence.low(i), frozenset())
    return bool(classes & {"auxiliary", "adverb", "negation"})
