"""Whose deal a noun tells of: its possessor, who carries it out by a verb or as a means, who is courted or funded."""

from __future__ import annotations

from dealwire.annotation.detection.headings import announced_in_title
from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.types.spenders import spender
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.coordination import coordinated_after
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.approvals import approved
from dealwire.annotation.roles.acting.carried import carried_parties
from dealwire.annotation.roles.acting.concluding import concluding
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.acting.told_behind import told_behind
from dealwire.annotation.roles.complements.possessors import possessor
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.roles.other_sides.negotiations import negotiating
from dealwire.annotation.roles.other_sides.offers import bidder
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_ADJECTIVES = 3
_TALKED = 12
_MEANS = frozenset({"with", "through", "via", "grâce", "avec", "après", "depuis", "suite", "malgré", "lors"})
_OUTRIGHT = frozenset({"fort", "forte", "forts", "fortes", "outre", "foulée", "faveur", "cadre"})
_AGENT_REACH = 7
# "au |sein| d'une nouvelle société commune".
_WITHIN = 4
_MADE = ("é", "ée", "és", "ées", "çu", "çue", "uit", "uite")
_BY_MEANS = frozenset({"acquirer", "investor", "investee", "partner"})


def owner_of(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> list[Mention]:
    """Whose deal it is: its possessor, else the subject of the verb that carries the noun ("signed a deal")."""
    if role == "partner" and (sentence.low(hit.first - 1) in {"en", "in"} or _is_as(sentence, hit)):
        return _together(sentence, hit)
    found = possessor(sentence, hit) or (bidder(sentence, hit.first) if role == "acquirer" else [])
    if role == "authority" and filling.support and _is_own(sentence, hit):
        # "Norway gave its consent": whose it is says no more than who gave it.
        found = []
    if not found and _has_nameless_agent(sentence, hit):
        return []
    is_sought = role == "investee" and hit.trigger.frame.frame == "round"
    if not found and filling.support is None and (is_sought or role in {"partner", "acquirer", "investor"}):
        found = _talking(sentence, hit)
    if not found and filling.support is None and role == "acquirer":
        found = told_behind(sentence, hit) or approved(sentence, hit)
    if not found and role == "acquirer":
        found = announced_in_title(sentence, hit, filling)
    if hit.trigger.frame.frame == "bid" and role == "target" and found and sentence.words.language == "en":
        return _courted(sentence, found[0])
    if not found and filling.support is None and role in _BY_MEANS:
        found = _by_means(sentence, hit) or concluding(sentence, hit, role, filling)
    if filling.support and filling.support.side == "giver" and hit.trigger.frame.frame == "stake":
        filling.add("seller", found)
        return carried_parties(sentence, hit, role, filling, filling.support)
    if not found and filling.support is None and role == "investee" and hit.trigger.frame.frame == "round":
        found = _funded(sentence, hit) or _headed(sentence)
    if not found and role == "investor" and hit.trigger.frame.frame in {"invest", "capex"}:
        found = spender(sentence, hit.first)
    if found or filling.support is None:
        return found
    return carried_parties(sentence, hit, role, filling, filling.support)


def _is_as(sentence: Sentence, hit: Hit) -> bool:
    """ "run the plant |as a| joint venture". English only."""
    return [sentence.low(hit.first - 2), sentence.low(hit.first - 1)] == ["as", "a"]


def _together(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha and Beta are in partnership", "Alpha and Beta will run it as a joint venture": who is or does so."""
    if _is_as(sentence, hit):
        first = leading_subject(sentence, hit.first - 2)[:1]
        both = coordinated_after(sentence, first[0]) if first else []
        return both if len(both) > 1 else []
    in_talks = subject(sentence, hit.first - 1) if sentence.words.language == "en" else []
    return in_talks if len(in_talks) > 1 else _maker(sentence, hit.first - 1)


def _is_own(sentence: Sentence, hit: Hit) -> bool:
    """Whether "its" or "their" stands right before the noun. English only."""
    return sentence.words.language == "en" and sentence.low(hit.first - 1) in {"its", "their", "his", "her"}


def _talking(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha and Beta are in talks about an alliance": those who talk."""
    if sentence.words.language == "fr":
        return negotiating(sentence, hit)
    for i in range(hit.first - 1, max(-1, hit.first - _TALKED), -1):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "talks"):
            talkers = subject(sentence, i - 1) if _holds_talks(sentence, i - 1) else []
            is_linked = sentence.low(i + 1) in {"with", "between"}
            others = complement(sentence, i + 2, gap=4).parties if is_linked else []
            return talkers + [m for m in others if m.last <= hit.first]
    return []


def _holds_talks(sentence: Sentence, i: int) -> bool:
    """ "are *in* talks", "held preliminary talks"."""
    return sentence.low(i) == "in" or sentence.words.is_group(sentence.low(i), "conferring")


def _courted(sentence: Sentence, bidder: Mention) -> list[Mention]:
    """ "Beta rejected Alpha's bid": whose verb the bid is the object of."""
    at = phrase_start(sentence, bidder.first) - 1
    verb = sentence.words.support.get(sentence.low(at))
    return subject(sentence, at) if verb is not None and verb.side == "receiver" else []


def _maker(sentence: Sentence, at: int) -> list[Mention]:
    """ "conçu par Alpha |en| collaboration avec Beta": who does it, right before; else the subject that makes it."""
    party = sentence.at(at - 1)
    is_party = party is not None and party.kind in PARTIES
    if party is not None and is_party and sentence.low(phrase_start(sentence, party.first) - 1) in {"par", "by"}:
        return [party]
    found = leading_subject(sentence, at)
    if sentence.words.language == "fr" and found and found[0].first > at and sentence.low(at - 1).endswith(_MADE):
        # "Lors du gala, organisé |en| collaboration avec Beta, Alpha a chanté"
        return []
    return [] if found and _is_made(sentence, found[-1].last, at) else found


def _is_made(sentence: Sentence, first: int, at: int) -> bool:
    """ "L'Alpha 3, développée |en| partenariat avec Beta": French words from `first` on that only say it was made."""
    lows = [low for low in map(sentence.low, range(first, at)) if low != "," and not low.isdigit()]
    passive = (sentence.words.classes.get(low, frozenset()) & {"be", "auxiliary", "adverb"} for low in lows)
    is_passive = all(known or low.endswith(_MADE) for low, known in zip(lows, passive, strict=True))
    return sentence.words.language == "fr" and bool(lows) and lows[-1].endswith(_MADE) and is_passive


def _has_nameless_agent(sentence: Sentence, hit: Hit) -> bool:
    """ "le rachat d'Alpha par les salariés": who does it is told, so nobody else does."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun":
        return False
    near = range(hit.last, min(hit.last + _AGENT_REACH, len(sentence.tokens)))
    marks = (i for i in near if sentence.low(i) in {",", ";", "par"} and sentence.at(i) is None)
    first = next(marks, -1)
    if first < 0 or sentence.low(first) != "par" or not sentence.words.is_class(sentence.low(first + 1), "determiner"):
        return False
    return not complement(sentence, first + 1, gap=4).parties


def _by_means(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha grows with a $3 billion acquisition of Beta": what is told as a means is the subject's."""
    if hit.trigger.frame.frame == "partner" and sentence.words.is_group(hit.trigger.lemma, "collective"):
        # "Après son rachat par un consortium, Alpha …": who is bought by one is not in it.
        return []
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 8:
        mention = sentence.at(i)
        is_headed = sentence.low(i) == "in" and sentence.part == "title" and sentence.at(i - 1) is not None
        is_way = sentence.low(i) == "par" and sentence.low(i + 1) in {"un", "une"}
        if mention is None and (sentence.low(i) in _MEANS | _OUTRIGHT or is_headed or is_way):
            return leading_subject(sentence, i)
        if mention is None and _is_within(sentence, i, hit):
            return leading_subject(sentence, i)
        if mention is not None and mention.kind != "money":
            return []
        i = (mention.first if mention else i) - 1
    return []


def _is_within(sentence: Sentence, i: int, hit: Hit) -> bool:
    """ "regroupent leurs usines |au sein d'|une société commune": what is brought into a venture is its founders'."""
    is_venture = hit.trigger.frame.frame == "joint_venture" and sentence.low(hit.first - 1) in {"une", "leur"}
    return is_venture and sentence.low(i) in {"sein", "dans"} and hit.first - i <= _WITHIN


def _headed(sentence: Sentence) -> list[Mention]:
    """ "|Alpha :| une levée de fonds de 3 millions d'euros": whom a French headline is about."""
    first = sentence.at(0)
    is_headed = first is not None and first.kind == "organisation" and sentence.low(first.last) == ":"
    return [first] if first is not None and is_headed and sentence.words.language == "fr" else []


def _funded(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha takes $5 million in new funding": whose verb the sum is the object of, whatever the verb."""
    i = hit.first - 1
    while hit.first - i <= _ADJECTIVES and sentence.at(i) is None and sentence.low(i) != "in":
        i -= 1
    money = sentence.at(i - 1)
    is_sum = sentence.low(i) == "in" and money is not None and money.kind == "money"
    is_sum = is_sum and money is not None and sentence.low(money.first - 1) not in {"with", "of"}
    return [m for m in subject(sentence, money.first) if m.kind != "person"] if is_sum and money else []
