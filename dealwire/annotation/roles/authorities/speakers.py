"""Which authority acts or speaks: before the verb, behind it, or in brackets after a quotation."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.insertions import before_insertion
from dealwire.annotation.noun_phrases.modifiers import is_modifier
from dealwire.annotation.references.spokespeople import is_inverted
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.authorities.acting_countries import acting_places, may_speak, only_countries
from dealwire.annotation.roles.authorities.inverted import speaker_behind
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.verbs.adverbials import adverbial_start

# How many words, auxiliaries and adverbs, may stand between who speaks and the verb.
_NEAR = 3
_OBJECT_PRONOUNS = frozenset({"le", "la", "l'", "les", "lui", "leur", "y", "en", "se", "s'", "ne", "pas"})
_LINKS = frozenset({"de", "du", "des", "d'", "la", "le", "l'", "of", "the", "for", "at", "from", "with", "à", "au"})
# What may stand between the name of a post and the authority: "le rapporteur |public| du Conseil", "|adjoint|".
_RANKS = frozenset(
    {"public", "général", "générale", "adjoint", "adjointe", "délégué", "déléguée", "spécial", "spéciale"}
)


def find_actor(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The authority that acts or speaks: before the verb, or behind it after a quotation or comma."""
    if _is_inverted(sentence, hit):
        speaker = sentence.speaker
        return [replace(speaker, first=hit.first, last=hit.last)] if speaker is not None else []
    quoted = _after_quotation(sentence, hit)
    if quoted is not None:
        return quoted
    purpose = _purpose(sentence, hit)
    if purpose >= 0:
        return leading_subject(sentence, purpose) or _leading_country(sentence, purpose)
    is_gerund = hit.trigger.mood == "gerund" and sentence.words.language == "en"
    found = subject(sentence, hit.first, PARTIES | {"place"}, is_gerund) or _by_office(sentence, hit)
    if found and found[-1].kind == "place":
        is_near = hit.first - found[-1].last <= 3 and may_speak(sentence, hit)
        return acting_places(sentence, found, hit.trigger.frame.frame) if is_near else []
    if found and hit.trigger.frame.frame == "statement" and _is_far(sentence, found[-1].last, hit.first):
        found = []
    if found and _is_asked(sentence, found[0], hit):
        return []
    closing = [m for m in sentence.mentions if m.kind == "authority" and sentence.low(m.first - 1) == "("]
    return found or (closing[:1] if hit.trigger.frame.frame == "statement" else [])


def _after_quotation(sentence: Sentence, hit: Hit) -> list[Mention] | None:
    """Who said what a quotation or comma before the verb ends; None where the verb follows neither."""
    if hit.trigger.frame.frame != "statement" or not _follows_quotation(sentence, hit.first):
        return None
    if sentence.words.language == "en" and (hit.trigger.mood == "gerund" or _is_set_off(sentence, hit.first)):
        # "ordered Alpha to stop, |siding| with the watchdog"
        return None
    is_transitive = "object" in hit.trigger.slots.get("company", ())
    before = [m for m in subject(sentence, hit.first) if m.kind == "authority"] if is_transitive else []
    if before:
        return before
    after = speaker_behind(sentence, hit.last)
    behind = [] if is_transitive else complement(sentence, hit.last, gap=1).parties
    return after if after or behind or _is_reported(sentence, hit.last) else None


def _is_set_off(sentence: Sentence, at: int) -> bool:
    """ "Anna Roe, the trade minister|,| said Alpha must pay", "The trade minister, Anna Roe|,| said …": the comma ends
    what describes or names the speaker. English."""
    speaker, named = before_insertion(sentence, at), sentence.at(at - 2)
    if sentence.low(at - 1) == "," and named is not None and named.kind == "authority":
        return sentence.low(named.first - 1) == ","
    return speaker is not None and speaker.kind == "authority" and sentence.low(speaker.last) == ","


def _is_asked(sentence: Sentence, actor: Mention, hit: Hit) -> bool:
    """ "a demandé au tribunal de bloquer", "asked the court to block": who is asked has done nothing yet."""
    if hit.trigger.mood != "base":
        return False
    at = actor.first - 1
    while sentence.at(at) is None and is_modifier(sentence.low(at), sentence.words):
        at -= 1
    if sentence.words.language == "fr":
        return sentence.low(at) in {"à", "au", "aux"}
    asking = sentence.words.triggers.get(sentence.low(at), ())
    return any(sentence.words.is_group(trigger.lemma, "demanding") for trigger in asking)


def _purpose(sentence: Sentence, hit: Hit) -> int:
    """Where "pour leur demander", "afin d'interdire" opens, whose subject is the main clause's; -1 elsewhere."""
    if sentence.words.language != "fr" or hit.trigger.mood != "base":
        return -1
    i = hit.first - 1
    while sentence.low(i) in _OBJECT_PRONOUNS and sentence.at(i) is None:
        i -= 1
    if sentence.low(i) in {"de", "d'"} and sentence.low(i - 1) in {"afin", "avant"}:
        return i - 1
    return i if sentence.low(i) in {"pour", "sans"} else -1


def _leading_country(sentence: Sentence, at: int) -> list[Mention]:
    """ "|La Suède| a usé de ses pouvoirs pour bloquer Alpha": the country that opens the sentence before word `at`."""
    first = next((m for m in sentence.mentions if m.last <= at), None)
    is_head = first is not None and first.kind == "place" and first.first <= 1
    return only_countries(sentence, [first]) if first is not None and is_head else []


def _by_office(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "an official at the ministry said", "le porte-parole de la Commission a ajouté": whom the speaker stands for."""
    near = [m for m in sentence.mentions if m.kind == "authority" and 0 <= hit.first - m.last <= _NEAR]
    if not near:
        return []
    i = near[-1].first - 1
    while sentence.at(i) is None and sentence.low(i) in _LINKS | _RANKS:
        i -= 1
    is_of = i < near[-1].first - 1
    is_post = is_of and sentence.words.is_group(sentence.low(i), "post")
    # "une |commission| du Sénat", "le comité |judiciaire| de la Chambre"
    is_committee = is_of and any(sentence.words.is_group(sentence.low(k), "committee") for k in (i, i - 1, i - 2))
    return near[-1:] if is_post or is_committee else []


def _is_inverted(sentence: Sentence, hit: Hit) -> bool:
    """ "estime-t-il", "a-t-elle aussi ajouté", "s'est-il réjoui"."""
    if sentence.words.language != "fr" or hit.trigger.frame.frame != "statement":
        return False
    i = hit.first - 1
    while i > 0 and sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    if (doer := sentence.at(i)) is not None and doer.kind == "organisation":
        # "Alpha appelle-t-elle à la grève ?"
        return False
    return is_inverted(hit.trigger.words[0]) or is_inverted(sentence.low(i))


def _follows_quotation(sentence: Sentence, at: int) -> bool:
    i = at - 1
    while i >= 0 and (before := _before_light(sentence, i)) < i:
        if (mention := sentence.at(i)) is not None and mention.kind == "authority":
            return False
        i = before
    return i < 0 or sentence.low(i) in {"que", "qu'", "comme", ",", "»", "”", '"', "'", "’"}


def _before_light(sentence: Sentence, i: int) -> int:
    """The word before an auxiliary, adverb, pronoun, day or fixed adverbial that ends at word `i`; `i` behind others:
    "a |de son côté| déclaré", "a |lundi| prévenu"."""
    is_french = sentence.words.language == "fr"
    if is_french and (start := adverbial_start(sentence, i + 1)) <= i:
        return start - 1
    if sentence.words.classes.get(sentence.low(i), frozenset()) & {"auxiliary", "adverb", "pronoun"}:
        return i - 1
    day = sentence.at(i)
    return day.first - 1 if is_french and day is not None and day.kind == "date" else i


def _is_reported(sentence: Sentence, start: int) -> bool:
    """ "…, révèle une étude", "…, reports the newspaper": somebody else says it."""
    return any(sentence.words.is_group(sentence.low(i), "reporter") for i in range(start, start + 4))


def _is_far(sentence: Sentence, last: int, at: int) -> bool:
    """Whether more than a handful of words, auxiliaries, dates and what commas set off aside, stand between speaker
    and verb."""
    if sentence.low(last) == "," and (before := before_insertion(sentence, at)) is not None and before.last == last:
        return False
    plain = [i for i in range(last, at) if sentence.at(i) is None and sentence.low(i).isalpha()]
    return len([i for i in plain if sentence.low(i) not in sentence.words.classes]) > 3
