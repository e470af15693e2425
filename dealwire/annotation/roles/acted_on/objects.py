"""The parties in a trigger's object slot, and what an object without a name leaves to be understood."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.amounts.remaining_shares import held_before
from dealwire.annotation.events.amounts.share_owners import owner_of_shares
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.interposed import behind_interposed
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.acted_on.listed_objects import examples_of
from dealwire.annotation.roles.acted_on.meant_objects import mean_object
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.antecedents import relative_object
from dealwire.annotation.verbs.clitics import clitic_object, has_clitic, pronoun_before


def fill_object(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> None:
    """The phrase behind the trigger; for a verb also what "que" takes up, or the topic that a description means."""
    is_verb = hit.trigger.word_class == "verb"
    is_meant = role == "target" or hit.trigger.frame.fact_table == "valuations"
    if is_verb and is_meant and has_clitic(sentence, hit.first):
        filling.add(role, clitic_object(sentence, hit.first))
        return
    phrase = complement(sentence, behind_interposed(sentence, hit.last) if is_verb else hit.last)
    drop_next_subject(sentence, phrase)
    if is_verb and is_meant:
        mean_object(sentence, hit, phrase)
    filling.add_phrase(role, phrase)
    if is_verb and role == "target" and role not in filling.roles:
        filling.add(role, examples_of(sentence, phrase))
    if is_verb:
        if hit.trigger.frame.fact_table == "valuations" and sentence.words.language == "en":
            _fill_owner(sentence, hit, role, phrase, filling)
        _fill_understood(sentence, hit, role, phrase, filling)


def _fill_owner(sentence: Sentence, hit: Hit, role: str, phrase: Phrase, filling: Filling) -> None:
    """ "values Alpha's equity at $3 billion": whose share or business is valued."""
    filling.add(role, phrase.owners if role not in filling.roles else [])
    owner = owner_of_shares(sentence, hit.first)
    if role not in filling.roles and owner is not None and _is_unnamed(sentence, phrase):
        filling.add(role, [owner])


def _fill_understood(sentence: Sentence, hit: Hit, role: str, phrase: Phrase, filling: Filling) -> None:
    """What a verb's object without a name leaves to be understood: the topic, a relative's antecedent, an owner."""
    is_new = any(sentence.words.is_group(sentence.low(i), "nascent") for i in range(phrase.start, phrase.end))
    roles_of_topic = {"target", "investee"} | ({"company"} if sentence.words.language == "fr" else set())
    is_one = role != "company" or not any(party.is_plural for party in phrase.parties)
    if role == "company" and not is_one and sentence.words.language == "fr":
        # "ces deux banques": the pair that the text last named.
        filling.add(role, [replace(phrase.parties[0], name=name) for name in sentence.pair])
    if role in roles_of_topic and is_one and _is_unnamed(sentence, phrase) and not is_new:
        filling.add(role, _topic_acted_on(sentence, hit))
    if role not in filling.roles:
        doers = subject(sentence, hit.first) or pronoun_before(sentence, hit.first)
        filling.add(role, relative_object(sentence, doers))
    if role in {"target", "investee"} and role not in filling.roles and phrase.percent and phrase.is_fraction:
        filling.add(role, _own_shares(sentence, hit, phrase))
    if role in {"target", "investee"} and role not in filling.roles:
        filling.add(role, held_before(sentence, hit, phrase) or _whose_shares(sentence, phrase))
    if role not in filling.roles and _is_ownerless(sentence, phrase):
        filling.add(role, topic_of(sentence, hit.last))


def drop_next_subject(sentence: Sentence, phrase: Phrase) -> None:
    """ "owns 12 percent of Alpha and Beta |holds| 8 percent": who opens the next clause is no object."""
    if len(phrase.parties) < 2:
        return
    last = phrase.parties[-1]
    is_joined = sentence.low(last.first - 1) in {"and", "or"}
    if sentence.words.language == "fr":
        # "prête à Alpha|, et| le fonds Beta est entré", but "conçu par Alpha et Beta est prêt"
        link = phrase_start(sentence, last.first) - 1
        is_joined = (sentence.low(link - 1), sentence.low(link)) == (",", "et")
    if is_joined and _is_finite(sentence, last.last):
        phrase.parties = phrase.parties[:-1]
        phrase.end = phrase.parties[-1].last


def _is_finite(sentence: Sentence, i: int) -> bool:
    """Whether a verb with a subject of its own stands at `i`."""
    if sentence.at(i) is not None:
        return False
    classes = sentence.words.classes.get(sentence.low(i), frozenset())
    verbs = (verb for verb in sentence.words.triggers.get(sentence.low(i), ()) if verb.word_class == "verb")
    is_verb = any(verb.mood in {"present", "past"} for verb in verbs)
    return is_verb or bool(classes & {"have", "be", "auxiliary"})


def _is_ownerless(sentence: Sentence, phrase: Phrase) -> bool:
    """ "détient 15 % du capital", "rachète les 15 % que possédait Alpha": a French share of what is not said."""
    is_capital = sentence.low(phrase.end - 1) in {"capital", "parts", "actions", "titres"}
    is_held = sentence.low(phrase.end) in {"que", "qu'"}
    is_share = phrase.percent is not None and not phrase.parties
    return sentence.words.language == "fr" and is_share and (is_capital or is_held)


def _own_shares(sentence: Sentence, hit: Hit, phrase: Phrase) -> list[Mention]:
    """ "Beta said Alpha had bought 8 percent of its shares": whose shares they are. English only."""
    is_own = any(sentence.words.is_class(sentence.low(i), "possessive") for i in range(phrase.start, phrase.end))
    if not is_own or sentence.words.language != "en":
        return []
    buyers = {m.name for m in subject(sentence, hit.first)}
    owners = [*leading_subject(sentence, hit.first), *topic_of(sentence, hit.last)]
    return [m for m in owners if m.name and m.name not in buyers][:1]


def _whose_shares(sentence: Sentence, phrase: Phrase) -> list[Mention]:
    """ "holds 17 percent of Beta's |shares|": whose shares they are. English only."""
    is_share = (phrase.percent is not None or phrase.is_fraction) and not phrase.parties and len(phrase.owners) == 1
    near = range(phrase.owners[0].last + 1, phrase.end) if is_share else range(0)
    is_equity = any(sentence.words.is_group(sentence.low(i), "equity") for i in near)
    return phrase.owners if is_equity and sentence.words.language == "en" else []


def _topic_acted_on(sentence: Sentence, hit: Hit) -> list[Mention]:
    """What the text was speaking of, unless it acts here itself: "Alpha and Beta wanted to buy the company"."""
    acting = {m.name for m in subject(sentence, hit.first)}
    return [m for m in topic_of(sentence, hit.last) if m.name not in acting]


def _is_unnamed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the object is one definite description that nobody was found for: then it is the topic."""
    if len(phrase.parties) != 1 or phrase.parties[0].kind != "anaphor" or phrase.parties[0].name:
        return False
    return sentence.low(phrase.parties[0].first - 1) not in {"du", "au"}
