"""The parties in a verb trigger's subject slot: its subject in the active, its patient in the passive."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.appositions import described
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acted_on.patients import has_bare_pronoun, held_part, modifies_share, reduced_patient
from dealwire.annotation.roles.acting.agents import STATE_FRAMES, clause_opener, payer
from dealwire.annotation.roles.acting.plans import planner, proposer
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.authorities.demanded import is_demanded
from dealwire.annotation.roles.authorities.speakers import find_actor
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.other_sides.offers import bidder
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_PARTICIPLES, _OPENING = ("é", "ée", "és", "ées", "u", "ue", "us", "ues"), 12
_JOINING = frozenset({"et", "puis", ",", "avant"})
_REFLEXIVES = frozenset({"s'", "se"})
_BUYERS = frozenset({"acquirer", "investor"})
# What a country does through its government: elsewhere its name tells where something happens.
_STATE_BUYS = {"fr": frozenset({"acquire", "take"}), "en": frozenset({"acquire", "invest", "take", "hold"})}
_OPENERS = frozenset({"—", "–", "-", ":", "that", "and", "after", "while", "when", "as", "because", "said"})
_CLAUSE_OPENERS = frozenset({"en", "by", "after", "while", "before", "since"})


def verb_subject(sentence: Sentence, hit: Hit, role: str) -> list[Mention]:
    """The verb's subject in the active, its patient in the passive."""
    if role == "authority":
        return [] if is_demanded(sentence, hit) else find_actor(sentence, hit)
    is_state_frame = hit.trigger.frame.frame in STATE_FRAMES or (
        hit.trigger.frame.frame == "invest" and sentence.words.language == "fr"
    )
    if role == "investor" and is_state_frame and not hit.is_passive:
        is_opening = hit.first == 0 and _is_entered(sentence, hit)
        return payer(sentence, hit.first) or (_subject_elsewhere(sentence, hit, role) if is_opening else [])
    told = _told_to(sentence, hit) if role == "company" else []
    if told or (hit.is_passive and role == "investee" and modifies_share(sentence, hit)):
        return told
    is_gerund = hit.trigger.mood == "gerund"
    opener = hit.first - 2 if sentence.low(hit.first - 1) in _REFLEXIVES else hit.first - 1
    if is_gerund and sentence.low(opener) in _CLAUSE_OPENERS:
        doers = subject(sentence, opener) if sentence.low(opener) == "en" else []
        return doers or leading_subject(sentence, opener)
    if role in _BUYERS and not hit.is_passive and (state := _state(sentence, hit)):
        return state
    found = _patient(sentence, hit) if hit.is_passive else _maker_of_offer(sentence, hit.first)
    found = found or subject(sentence, hit.first, PARTIES, is_gerund and sentence.words.language == "en")
    return found or _subject_elsewhere(sentence, hit, role)


def _maker_of_offer(sentence: Sentence, at: int) -> list[Mention]:
    """Whose offer it is to do what the verb at word `at` says."""
    return bidder(sentence, at) or proposer(sentence, at)


def _subject_elsewhere(sentence: Sentence, hit: Hit, role: str) -> list[Mention]:
    """Whose verb it is where no party stands before it: the main clause's subject, a planner, or the topic."""
    first = hit.first
    if hit.trigger.mood == "gerund" and first <= 1 and (found := leading_subject(sentence, first)):
        return found
    is_held = hit.is_passive or sentence.words.is_group(hit.trigger.lemma, "belonging")
    if is_held and role == "investee" and (found := held_part(sentence, hit)):
        return found
    is_opening = _opens_sentence(sentence, first) or sentence.low(first - 1) == "being"
    is_opened = hit.is_passive or _is_entered(sentence, hit)
    if is_opened and is_opening and (found := leading_subject(sentence, first)):
        return found
    if (opener := clause_opener(sentence, first)) >= 0 and (found := leading_subject(sentence, opener)):
        return found
    if sentence.words.language == "en" and role != "target" and (found := planner(sentence, first)):
        return found
    is_topic = role in {"target", "investee", "company"} and has_bare_pronoun(sentence, first)
    return topic_of(sentence, first) if is_topic else []


def _is_entered(sentence: Sentence, hit: Hit) -> bool:
    """ "|Entré| au capital de Beta en 2019, Alpha …": a participle of a verb that has no passive. French."""
    is_bare = hit.trigger.mood == "participle" and sentence.words.language == "fr"
    return is_bare and sentence.words.is_group(hit.trigger.lemma.split()[0], "unaccusative")


def _opens_sentence(sentence: Sentence, at: int) -> bool:
    """ "|Racheté| par Alpha, Beta …", "Fondé à Lyon en 1987 puis |racheté| par Alpha, …": whether only a participle
    that opens the sentence, with what belongs to it, stands before."""
    if at == 0 or sentence.words.language != "fr":
        return at == 0
    is_joined = sentence.low(at - 1) in _JOINING and at <= _OPENING
    is_plain = not any(m.kind in PARTIES for m in sentence.mentions if m.first < at)
    return is_joined and is_plain and sentence.low(0).endswith(_PARTICIPLES) and sentence.at(0) is None


def _patient(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Whom a participle without an auxiliary is said of: whoever it describes, or stands right behind."""
    is_reduced = not sentence.words.classes.get(sentence.low(hit.first - 1), frozenset()) & {"be", "auxiliary"}
    return (described(sentence, hit.first) if is_reduced else []) or reduced_patient(sentence, hit)


def _opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether an English clause opens with the place at word `first`, its article aside."""
    start = first - (sentence.low(first - 1) == "the")
    return start == 0 or sentence.low(start - 1) in _OPENERS


def _told_to(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "laisse trois mois |à Alpha| pour se conformer": whom the term that an infinitive of duty follows is set to."""
    if hit.trigger.mood != "base" or not sentence.words.is_group(hit.trigger.lemma, "undergoing"):
        return []
    before = [m for m in sentence.mentions if m.last <= hit.first and m.kind in {"organisation", "anaphor"}]
    return [m for m in before if sentence.low(phrase_start(sentence, m.first) - 1) in {"à", "au", "aux"}][-1:]


def _state(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "L'Arabie saoudite rachète Alpha", "Iceland took control of Beta": a country, which buys through its
    government."""
    is_aid = sentence.words.language == "fr" and sentence.words.is_group(hit.trigger.lemma, "aiding")
    if hit.trigger.frame.frame not in _STATE_BUYS.get(sentence.words.language, ()) and not is_aid:
        return []
    nearest = subject(sentence, hit.first, PARTIES | {"place"})
    if sentence.words.language == "en" and nearest:
        is_planned = hit.trigger.mood == "base" and bool(planner(sentence, hit.first))
        if is_planned or not _opens_clause(sentence, nearest[0].first):
            return []
    return payer(sentence, hit.first) if nearest and all(m.kind == "place" for m in nearest) else []
