"""Fill a trigger's slots with the parties that stand in the right places around it."""

from __future__ import annotations

from dealwire.annotation.detection.quoting import ends_quotation
from dealwire.annotation.detection.support_verbs import supporting_verb
from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.acted_on.objects import fill_object
from dealwire.annotation.roles.acted_on.patients import counts_assets, named_site, patient_asset
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.acting.verb_subjects import verb_subject
from dealwire.annotation.roles.authorities.act_parties import fill_act
from dealwire.annotation.roles.complements.noun_places import NOUN_PLACES, around_noun
from dealwire.annotation.roles.complements.owners import owner_of
from dealwire.annotation.roles.complements.prepositions import governed
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.roles.other_sides.joint_sides import governed_sides, joint_sides
from dealwire.annotation.roles.other_sides.round_owners import backers_of
from dealwire.annotation.roles.refinements import REFINEMENTS
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.antecedents import relative_object

# Places in the order in which they are looked at: what stands tight first, what is carried from afar last.
_TIGHT = ("object", "of", "de", "between", "entre", "subject", "possessor", "apposition")
_LOOSE = ("compound", "owner", "possessed", "main")
_BESIDE = 10
# What names every side by itself: "entre Alpha et Beta", "un consortium composé d'Alpha et de Beta".
_ALL_SIDES = frozenset({"between", "entre", "liant", "composé_de"})
_FIRST_OF_LOOSE = 20


def fill_slots(sentence: Sentence, hit: Hit) -> Filling:
    """The parties in each of the hit's slots. Tight places (object, "of") are filled before loose ones."""
    filling = Filling()
    if hit.trigger.word_class == "noun":
        filling.support_at, filling.support = supporting_verb(sentence, hit)
    is_stake = hit.trigger.frame.frame == "stake" and not sentence.words.is_group(hit.trigger.lemma, "convertible")
    is_carried = filling.support is not None and is_stake
    pairs = [(role, place) for role, places in hit.trigger.slots.items() for place in places]
    for role, place in sorted(pairs, key=lambda pair: _rank(pair[1], is_carried)):
        if _may_take(filling, role, place):
            _fill(sentence, hit, role, place, filling)
            is_pair = place in _ALL_SIDES and len(filling.roles.get(role, ())) > 1
            filling.is_closed = filling.is_closed or is_pair
    if hit.trigger.frame.frame == "stake" and "investee" not in filling.roles and filling.support_at >= 0:
        filling.add("investee", relative_object(sentence, subject(sentence, filling.support_at)))
    fill_act(sentence, hit, filling)
    for refine in REFINEMENTS:
        refine(sentence, hit, filling)
    return filling


def _rank(place: str, is_carried: bool) -> int:
    """A stake that a verb carries ("bought a stake") takes that verb's subject before any "by"."""
    if is_carried and place == "owner":
        return _BESIDE - 1
    if place in _TIGHT:
        return _TIGHT.index(place)
    return _FIRST_OF_LOOSE + _LOOSE.index(place) if place in _LOOSE else _BESIDE


def _may_take(filling: Filling, role: str, place: str) -> bool:
    """Only partners are collected from several places, and "between X and Y" needs no other."""
    if role not in filling.roles:
        # "bids for |Alpha's pumps unit|": an asset without a name fills its slot.
        return role != "target" or role not in filling.phrases or filling.phrases[role].asset is None
    return role == "partner" and not (filling.is_closed or (len(filling.roles["partner"]) > 1 and place == "compound"))


def _fill(sentence: Sentence, hit: Hit, role: str, place: str, filling: Filling) -> None:
    if hit.is_passive and place in {"subject", "object"}:
        place = "agent" if place == "subject" else "patient"
    if place in {"subject", "patient"}:
        found = verb_subject(sentence, hit, role)
        if place == "patient" and role == "target" and len(found) == 1 and counts_assets(sentence, found[0]):
            found = []
        filling.add(role, joint_sides(sentence, hit, role, found, filling))
        if role == "target" and len(found) == 1 and (site := named_site(sentence, found[0])):
            filling.phrases[role] = site
        if not found and role == "target":
            filling.add_phrase(role, patient_asset(sentence, hit.first))
    elif place == "object" and not _is_own_object(sentence, hit):
        fill_object(sentence, hit, role, filling)
    elif place == "owner":
        is_backer = role in {"lead_investor", "investor"} and hit.trigger.frame.frame in {"round", "raise"}
        found = (backers_of if is_backer else owner_of)(sentence, hit, role, filling)
        filling.add(role, joint_sides(sentence, hit, role, found, filling))
    elif place in NOUN_PLACES:
        filling.add(role, around_noun(sentence, hit, place, filling))
    else:
        phrase = governed_sides(sentence, hit, role, place)
        if phrase is not None and role == "investor" and phrase.percent and _is_held_in(sentence, hit, phrase):
            filling.phrases[role] = phrase
            filling.add(role, phrase.parties)
        else:
            filling.add_phrase(role, phrase)
            if phrase is not None and not phrase.parties and _is_of_owner(hit, role):
                filling.add(role, phrase.owners)


def _is_of_owner(hit: Hit, role: str) -> bool:
    """ "une perquisition au siège |d'Alpha|", "merge its European arm with |Alpha|'s": whose the place or part is."""
    frame = hit.trigger.frame.frame
    return (role == "company" and frame == "investigate") or (role == "partner" and frame == "merge")


def _is_own_object(sentence: Sentence, hit: Hit) -> bool:
    """ "to merge |its| Lyon offices": what is one's own is no partner; "«…», a applaudi |le maire|" is who speaks."""
    if hit.trigger.frame.frame == "statement" and sentence.words.language == "fr" and ends_quotation(sentence, hit):
        return True
    is_merger = hit.trigger.frame.frame == "merge" and sentence.words.language == "en"
    return is_merger and sentence.words.is_class(sentence.low(hit.last), "possessive")


def _is_held_in(sentence: Sentence, hit: Hit, holder: Phrase) -> bool:
    """ "la participation de 15 % de l'Etat dans Alpha": what the share is in stands behind its holder."""
    place = "dans" if sentence.words.language == "fr" else "in"
    held = governed(sentence, hit, "investee", place)
    return held is not None and bool(held.parties) and held.parties[0] not in holder.parties
