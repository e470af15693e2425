"""Whose money a French sentence on a costly site, or on what an investment comes to, tells of."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.site_owners import opening_site_owner
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_COST_REACH = 4
# How many words may stand before "L'investissement s'élève à", and between it and its sum.
_HEAD, _SUM = 5, 6
# How many words may stand between what is built and the verb of costing.
_COSTED = 13
# What stands between them and parts nothing: whose it is, and where.
_SITED, _LINKS = frozenset({"organisation", "place", "anaphor"}), frozenset({"de", "d'", "du", "à", "au", "en"})
_FRAMES = (["cadre", "d'", "un"], ["cadre", "de", "ce"], ["cadre", "de", "cet"])


def spender(sentence: Sentence, at: int) -> list[Mention]:
    """Who spends what the noun at word `at` tells: the company that the sentence, or the text, speaks of.

    "l'usine d'Alpha a nécessité |un investissement|", "|L'investissement| s'élève à 3 millions d'euros", "Dans le cadre
    d'|un plan d'investissement|, Alpha …". French only.
    """
    if sentence.words.language != "fr":
        return []
    if [sentence.low(k) for k in range(at - 3, at)] in _FRAMES:
        return leading_subject(sentence, at)
    if comes_to(sentence, at):
        return topic_of(sentence, at)
    if is_cost_told(sentence, at):
        return opening_site_owner(sentence, at) or _builder(sentence, at) or _unnamed(sentence, at)
    if not (_is_costly(sentence, at) or sums_up(sentence, at)):
        return []
    found = [m for m in leading_subject(sentence, at) if m.kind in {"organisation", "anaphor"} and m.name]
    return found or opening_site_owner(sentence, at) or topic_of(sentence, at)


def _is_costly(sentence: Sentence, at: int) -> bool:
    """ "a nécessité |un investissement|", "a nécessité |« 3 millions d'euros » d'|investissement"."""
    money = sentence.at(at - 2) or sentence.at(at - 3)
    first = money.first if money is not None and money.kind == "money" else at
    near = range(max(0, first - _COST_REACH), first)
    return any(sentence.words.is_group(sentence.low(i), "costing") and sentence.at(i) is None for i in near)


def comes_to(sentence: Sentence, at: int) -> bool:
    """ "|L'investissement| s'élève à 3 millions d'euros", "Montant de |l'investissement| : 3 millions d'euros"."""
    if at > _HEAD or sentence.low(at - 1) not in {"l'", "cet", "le", "ce"}:
        return False
    if any(m.first < at and m.kind != "date" for m in sentence.mentions):
        return False
    near = range(at + 1, min(at + 1 + _SUM, len(sentence.tokens)))
    money = next((m for i in near if (m := sentence.at(i)) is not None), None)
    if money is None or money.kind != "money":
        return False
    return any(sentence.words.is_group(sentence.low(i), "amounting") for i in range(at + 1, money.first))


def is_cost_told(sentence: Sentence, at: int) -> bool:
    """ "|la construction| a nécessité 3 millions d'euros": whether a verb of costing leads from the noun to a sum."""
    return _costing_verb(sentence, at) > 0


def is_cost_paid(sentence: Sentence, at: int) -> bool:
    """ "la construction |a nécessité| 3 millions d'euros": whether the verb of costing tells what is past. French."""
    verb = _costing_verb(sentence, at) if sentence.words.language == "fr" else -1
    return verb > 0 and sentence.words.is_class(sentence.low(verb - 1), "have")


def _costing_verb(sentence: Sentence, at: int) -> int:
    """Where the verb of costing stands that leads from the noun at word `at` to a sum; -1 without one."""
    near = range(at + 1, min(at + 1 + _COSTED, len(sentence.tokens)))
    verb = next((i for i in near if _costs(sentence, i) or _parts(sentence, i)), -1)
    behind = (sentence.at(i) for i in range(verb + 1, verb + 1 + _SUM))
    money = next((m for m in behind if m is not None), None)
    is_cost = verb > 0 and _costs(sentence, verb) and money is not None and money.kind == "money"
    return verb if is_cost else -1


def _costs(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "costing")


def _parts(sentence: Sentence, i: int) -> bool:
    """Whether a mention at word `i` parts a noun from its cost: no firm, and no place, that "de" or "à" leads to."""
    mention = sentence.at(i)
    if mention is None or mention.first < i:
        return False
    return mention.kind not in _SITED or sentence.low(phrase_start(sentence, mention.first) - 1) not in _LINKS


def _builder(sentence: Sentence, at: int) -> list[Mention]:
    """ "la construction |de l'usine d'Alpha à Lens| a nécessité 3 millions": the firm between the noun and its cost."""
    between = [m for m in sentence.mentions if at < m.first < _costing_verb(sentence, at)]
    firms = [m for m in between if m.kind in {"organisation", "anaphor"} and m.name]
    return [m for m in firms if sentence.low(phrase_start(sentence, m.first) - 1) in {"de", "d'", "du"}][:1]


def _unnamed(sentence: Sentence, at: int) -> list[Mention]:
    """The topic, where nobody stands in the sentence before word `at`."""
    is_named = any(m.first < at and m.kind in PARTIES - {"pronoun"} for m in sentence.mentions)
    return [] if is_named else topic_of(sentence, at)


def sums_up(sentence: Sentence, at: int) -> bool:
    """Whether a noun sums up what comes before: "ouvrira une ligne à Lens, |un investissement| de 3 millions"."""
    is_apposed = sentence.low(at - 1) in {"un", "une"} and sentence.low(at - 2) in {",", "(", "–", "-"}
    is_built = any(sentence.words.is_group(sentence.low(i), "improving") for i in range(at - 2))
    return is_apposed and (is_built or bool(opening_site_owner(sentence, at)))
