"""What goes without saying is what the text spoke of: whom public money goes to, what is entered, the other ally."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.companions_named import are_governed_together
from dealwire.annotation.roles.acting.agents import PUBLIC_MONEY
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.roles.complements.held_by_topic import fill_held
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.antecedents import relative_object

# "un rachat |hostile par| X": adjectives at most.
_AGENT_REACH = 3
_AID_REACH = 10


def fill_from_topic(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """What goes without saying is what the text was speaking of: whom public money goes to, the other ally."""
    is_public = any(m.kind == "authority" for m in filling.roles.get("investor", ()))
    is_public = is_public and not (_is_general(sentence, hit) or sentence.words.is_group(hit.trigger.lemma, "spending"))
    is_public = is_public or _is_received(sentence, hit, filling)
    if hit.trigger.frame.frame in PUBLIC_MONEY and is_public and "investee" not in filling.roles:
        filling.add("investee", topic_of(sentence, hit.first))
    _fill_borrower(sentence, hit, filling)
    if hit.trigger.frame.frame == "round" and filling.support is not None and "investee" not in filling.roles:
        filling.add("investee", _backed(sentence, hit, filling))
    if hit.trigger.frame.frame == "invest" and is_public and _is_aid_to_topic(sentence, hit, filling):
        filling.add("investee", topic_of(sentence, hit.first))
    fill_held(sentence, hit, filling)
    if _lacks_target(sentence, hit, filling):
        filling.add("target", topic_of(sentence, hit.first))
    if hit.trigger.frame.frame == "round" and "investee" not in filling.roles and _is_own_round(sentence, hit, filling):
        filling.add("investee", topic_of(sentence, hit.first))
    _fill_ally(sentence, hit, filling)


def _fill_ally(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Who is allied with those whom a definite noun names: "l'alliance avec Alpha et Beta"."""
    named = list(filling.roles.get("partner", ()))
    is_one_side = len(named) == 1 or (sentence.words.language == "fr" and are_governed_together(sentence, named))
    if is_one_side and _lacks_one_side(sentence, hit, filling):
        filling.add("partner", topic_of(sentence, hit.first))
        filling.add("partner", _last_named(sentence, hit) if len(filling.roles["partner"]) == len(named) else [])


def _fill_borrower(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """To whom a lender lends that the sentence does not name."""
    is_lender = filling.support is not None and filling.support.side == "giver"
    if hit.trigger.frame.frame == "borrow" and is_lender and filling.roles.get("investor"):
        # "Alpha apporte de son côté un crédit de 3 millions"
        filling.add("investee", topic_of(sentence, hit.first) if "investee" not in filling.roles else [])
    if _is_lent_to_nobody(sentence, hit, filling):
        filling.add("investee", topic_of(sentence, hit.first))


def _last_named(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "la stabilité d'Alpha et de l'alliance avec Beta": whom a French sentence named before "the alliance"."""
    named = [m for m in sentence.mentions if m.kind == "organisation" and m.last <= hit.first]
    return named[-1:] if sentence.words.language == "fr" else []


def topic(sentence: Sentence, hit: Hit) -> list[Mention]:
    """What the text was speaking of: "est devenu son nouveau propriétaire", "le repreneur Alpha" with its name."""
    behind = sentence.at(hit.last)
    is_named = behind is not None and behind.kind in {"organisation", "person"}
    if sentence.low(hit.last) == ",":
        # "le repreneur, Alpha": whom the sentence, or the text, spoke of before.
        return _last_named(sentence, hit) or topic_of(sentence, hit.first)
    return topic_of(sentence, hit.first) if is_named or hit.trigger.word_class == "verb" else []


def taken_up(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Beta, dont Alpha a pris le contrôle", "Alpha en a pris le contrôle": whom the relative or "en" takes up."""
    found = relative_object(sentence, subject(sentence, hit.first))
    is_taken_up = any(sentence.low(i) == "en" for i in range(max(0, hit.first - 3), hit.first))
    if is_taken_up and hit.trigger.frame.frame == "hold" and _names_others(sentence, hit):
        return found
    return found or (_spoken_of(sentence, hit) or topic_of(sentence, hit.first) if is_taken_up else [])


def _names_others(sentence: Sentence, hit: Hit) -> bool:
    """ "la société appartient à Alpha, Beta |en| détenant 49 %": "en" may be any of those who are named before."""
    holders = {m.name for m in subject(sentence, hit.first)}
    before = (m for m in sentence.mentions if m.kind in {"organisation", "anaphor"} and m.last <= hit.first)
    return any(m.name not in holders for m in before)


def _spoken_of(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Beta change de mains : Alpha |en| prend 60 %": who an earlier clause of the French sentence speaks of."""
    colon = next((i for i in range(hit.first) if sentence.low(i) in {":", ";"} and sentence.at(i) is None), -1)
    named = [m for m in leading_subject(sentence, colon) if m.kind == "organisation"] if colon > 0 else []
    return [m for m in named if m.name not in {doer.name for doer in subject(sentence, hit.first)}]


def _is_received(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "A grant of $2 million from Alpha tops that up": who gives it follows, so that somebody gets it. English."""
    giver = filling.phrases.get("investor")
    is_noun = hit.trigger.word_class == "noun" and sentence.words.language == "en"
    return is_noun and giver is not None and bool(giver.parties) and sentence.low(giver.start - 1) == "from"


def _is_lent_to_nobody(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "Alpha has committed to lend another €4 billion": to whom goes without saying. English only."""
    is_lent = hit.trigger.frame.frame == "lend" and sentence.words.language == "en"
    return (
        is_lent and "investor" in filling.roles and not {"investee"} & (filling.roles.keys() | filling.phrases.keys())
    )


def _lacks_target(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """Whether it is "un rachat par X", with nothing said of whom. French."""
    is_bought = hit.trigger.frame.frame == "acquire" and hit.trigger.word_class == "noun"
    agent = filling.phrases.get("acquirer")
    is_told = agent is not None and bool(agent.parties) and agent.start - hit.last <= _AGENT_REACH
    return (
        sentence.words.language == "fr"
        and is_bought
        and is_told
        and not {"target", "seller"} & (filling.roles.keys() | filling.phrases.keys())
    )


def _backed(sentence: Sentence, hit: Hit, filling: Filling) -> list[Mention]:
    """ "Alpha a convaincu le fonds Beta, qui mène le tour": whose round it is where a verb tells who leads or joins."""
    is_joined = any(
        sentence.words.is_group(sentence.low(filling.support_at), group) for group in ("leading", "joining")
    )
    if sentence.words.language != "fr" or not is_joined:
        return []
    backers = {m.name for role in ("investor", "lead_investor") for m in filling.roles.get(role, ())}
    free = [m for m in leading_subject(sentence, hit.first) if m.kind == "organisation" and m.name not in backers]
    return free or topic_of(sentence, hit.first)


def _is_aid_to_topic(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "L'Etat a injecté 3 millions d'euros.": nothing is said of whom. French."""
    is_aid = sentence.words.language == "fr" and sentence.words.is_group(hit.trigger.lemma, "aiding")
    behind = {sentence.low(i) for i in range(hit.last, hit.last + _AID_REACH)}
    return is_aid and "investee" not in filling.roles and not behind & {"dans", "pour", "à", "au", "aux", "sur"}


def _is_general(sentence: Sentence, hit: Hit) -> bool:
    """ "des prêts distribués par l'Etat", "des prêts |garantis| par l'Etat": a French plural speaks of a programme, not
    of the topic's own money."""
    is_guaranteed = hit.is_passive and sentence.words.is_group(hit.trigger.lemma, "guaranteeing")
    is_plural = hit.is_plural_noun or (is_guaranteed and sentence.low(hit.first).endswith("s"))
    return sentence.words.language == "fr" and is_plural


def _lacks_one_side(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """Whether it is "le partenariat avec X" or "its alliance with X", and no more."""
    phrase = filling.phrases.get("partner")
    is_definite = sentence.low(hit.first - 1) in {"le", "la", "l'", "the", "its", "son", "sa"} or hit.first == 0
    first = sentence.at(0) or sentence.at(1)
    if sentence.low(hit.first - 1) in {"son", "sa"} and first is not None and first.kind in {"place", "authority"}:
        # "Le Mexique a signé son accord avec Alpha"
        return False
    return hit.trigger.word_class == "noun" and is_definite and phrase is not None and bool(phrase.parties)


def _is_own_round(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "A $12 million Series A, led by Alpha, followed": a sum, and nobody named but investors. English only."""
    investors = {m.name for role in ("investor", "lead_investor") for m in filling.roles.get(role, ())}
    others = [m for m in sentence.mentions if m.kind in {"organisation", "anaphor"} and m.name not in investors]
    others = [m for m in others if not any(sentence.low(i) == ";" for i in range(hit.last, m.first))]
    is_priced = any(m.kind == "money" for m in sentence.mentions)
    return sentence.words.language == "en" and is_priced and not others
