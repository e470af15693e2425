"""What states no fact: what is asked, told under a condition, or told in another sense of the word."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.verb_groups import is_in_verb_group

_UNLESS_REACH = 20
# How far before a deal's noun its owner or article stands.
_OWNED = 5
# How far before an act the condition that it is may open.
_CONDITION = 12
_SUBJUNCTIVES = frozenset({"soit", "soient"})
# How far into a sentence that opens with "si" what it grants may stand, and the auxiliaries of what is done.
_CONCEDED = 16
_DONE = frozenset({"a", "ont"})
_PROVIDED = frozenset({"provided", "pourvu"})
# Frames whose other senses are told by words near the trigger, and how many words before and behind it that is.
_VETOED_NEAR = {"en": frozenset({"raise"}), "fr": frozenset({"acquire", "sell", "bid"})}
# What was given or is talked of, and how French says that it is known.
_GIVEN = frozenset({"borrow", "grant", "acquire", "sell", "merge"})
_DEFINITE = frozenset({"le", "la", "l'", "les", "ce", "cette"})
_NEAR_WORDS = {"en": (10, 10), "fr": (10, 7)}


def is_hypothetical(sentence: Sentence, hit: Hit) -> bool:
    """A question, or a trigger in the scope of "if" and the like: no fact."""
    if sentence.low(len(sentence.tokens) - 1) == "?" or _is_unless(sentence, hit):
        return True
    if _is_presupposed(sentence, hit) or _is_conceded(sentence, hit):
        return False
    is_act = hit.trigger.frame.fact_table == "regulatory_reactions"
    if is_act and (_is_condition(sentence, hit.first) or _is_subjunctive(sentence, hit)):
        return True
    return _is_supposed(sentence, hit.first)


def _is_supposed(sentence: Sentence, at: int) -> bool:
    """ "if Alpha |bought| Beta", "les chances d'un |rachat|": a word of supposing stands before in the clause."""
    if sentence.words.class_words["hypothetical"].isdisjoint(sentence.tokens.lows):
        return False
    for i in range(at - 1, max(-1, at - 12), -1):
        low = sentence.low(i)
        if low in {",", ";"}:
            return False
        if sentence.words.is_class(low, "hypothetical") and sentence.low(i - 1) not in {"comme"}:
            return True
    return False


def _is_conceded(sentence: Sentence, hit: Hit) -> bool:
    """ "|Si| le ministre a critiqué Alpha, il …": a French sentence that opens with "si" grants what was done, or what
    is said, before it turns."""
    if sentence.low(0) != "si" or hit.trigger.word_class != "verb" or hit.first > _CONCEDED:
        return False
    if any(sentence.low(i) in {",", ";"} and sentence.at(i) is None for i in range(hit.first)):
        return False
    i = hit.first - 1
    while sentence.at(i) is None and is_in_verb_group(sentence, i) and sentence.low(i) not in _DONE | {"est", "sont"}:
        i -= 1
    is_said = hit.trigger.frame.frame == "statement" and hit.trigger.mood == "present"
    is_done = sentence.low(i) in _DONE or (hit.trigger.is_reflexive and sentence.low(i - 1) == "s'")
    return is_said or (hit.trigger.mood == "participle" and is_done)


def _is_condition(sentence: Sentence, at: int) -> bool:
    """ "à condition que le vaccin soit |autorisé|", "provided it is |approved|": an act that has yet to come."""
    if _PROVIDED.isdisjoint(sentence.tokens.lows) and "condition" not in sentence.tokens.lows:
        return False
    for i in range(at - 1, max(-1, at - _CONDITION), -1):
        if sentence.low(i) in {",", ";"}:
            return False
        is_opened = sentence.low(i) == "condition" and sentence.low(i - 1) in {"a", "à", "on"}
        if sentence.at(i) is None and (is_opened or sentence.low(i) in _PROVIDED):
            return True
    return False


def _is_subjunctive(sentence: Sentence, hit: Hit) -> bool:
    """ "la crainte qu'elle |soit| interdite", "demande qu'elle |soit| sanctionnée": feared or asked for. French."""
    if not hit.is_passive or sentence.low(hit.first - 1) not in _SUBJUNCTIVES:
        return False
    before = range(max(0, hit.first - _CONDITION), hit.first)
    return any(sentence.words.is_group(sentence.low(i), "unfulfilled") for i in before)


def _is_presupposed(sentence: Sentence, hit: Hit) -> bool:
    """ "whether to clear Alpha's bid for Beta", "si la vente d'Alpha aboutit": it is there, whatever becomes of it."""
    if sentence.words.language == "fr":
        is_known = hit.trigger.word_class == "noun" and hit.trigger.frame.frame in _GIVEN
        return is_known and sentence.low(hit.first - 1) in _DEFINITE
    is_deal = hit.trigger.word_class == "noun" and hit.trigger.frame.fact_table == "deals"
    near = [sentence.low(i) for i in range(max(0, hit.first - _OWNED), hit.first)]
    return sentence.words.language == "en" and is_deal and ("'s" in near or "the" in near)


def _is_unless(sentence: Sentence, hit: Hit) -> bool:
    """ "à moins que Alpha (ou un autre) soit en mesure de racheter Beta". French."""
    is_unless = "moins" in sentence.tokens.lows and _opens_unless(sentence, hit.first)
    # "en cas de rachat", "dans l'hypothèse d'un rachat"
    is_supposed = any(sentence.low(hit.first - k) in {"cas", "hypothèse"} for k in (2, 3))
    return is_unless or (is_supposed and sentence.words.language == "fr")


def _opens_unless(sentence: Sentence, first: int) -> bool:
    """Whether "à moins" stands before word `first` in its clause."""
    near = range(first - 1, max(0, first - _UNLESS_REACH), -1)
    at = next((i for i in near if sentence.low(i) in {"moins", ",", ";"}), -1)
    return at >= 0 and sentence.low(at) == "moins" and sentence.low(at - 1) == "à"


def is_vetoed(sentence: Sentence, hit: Hit) -> bool:
    """Whether the sentence uses the trigger in another sense (an acquired skill, a merger of electoral lists)."""
    if sentence.words.is_group(sentence.low(hit.first), "trading"):
        return True
    pattern = sentence.words.vetoes.get(hit.trigger.frame.frame)
    first, last = sentence.start, sentence.end
    if hit.trigger.frame.frame in _VETOED_NEAR.get(sentence.words.language, ()):
        # "raised its prices", "la reprise d'une chanson": what gives the word its other sense stands near.
        before, behind = _NEAR_WORDS[sentence.words.language]
        near = sentence.span(max(0, hit.first - before), min(len(sentence.tokens), hit.last + behind))
        first, last = near.start, near.end
    if pattern is None or pattern.search(sentence.text, first, last) is None:
        return False
    return any(not _is_named(sentence, found.start()) for found in pattern.finditer(sentence.text, first, last))


def _is_named(sentence: Sentence, offset: int) -> bool:
    """Whether the character at `offset` belongs to a listed company's name ("la Société des |jeux|"). French only."""
    named = (m for m in sentence.mentions if m.kind == "organisation" and sentence.words.language == "fr")
    firms = (m for m in named if sentence.words.companies.get(m.name.lower()) == "company")
    return any(sentence.tokens.starts[m.first] <= offset < sentence.tokens.ends[m.last - 1] for m in firms)
