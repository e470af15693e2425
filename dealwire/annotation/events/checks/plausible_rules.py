"""Whether a law, rule or tax is made: adopted, proposed or levied, and on whom."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.events.checks.unsaid import is_only_aimed_at
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.noun_phrases.trade_nouns import names_trade, trade_within
from dealwire.annotation.text.story import Sentence

# Sides of verbs whose subject makes the law: "adopte", "annonce", "accorde".
_ADOPTING = frozenset({"authority", "owner"})
_ADOPTING_IN_FRENCH = _ADOPTING | {"giver"}
_UNMADE = frozenset({"completed", "withdrawn"})
# How far behind a law the participle that says who made it stands, and behind a verb whom it binds.
_MADE, _DIRECT, _BOUND, _PATIENT = 5, 4, 9, 14
_BY = frozenset({"par", "by"})
_DATIVES = frozenset({"à", "aux"})


def is_decreed(case: Case) -> bool:
    """A law or tax that somebody adopts or levies, not one that is merely spoken of."""
    draft = case.draft
    if is_only_aimed_at(draft) or _is_broken(draft):
        return False
    if draft.words.is_group(draft.hit.trigger.lemma, "levying"):
        return _is_levied(case) or _is_imposed(case) or _is_borne(case)
    if draft.words.is_group(draft.hit.trigger.lemma, "compelling"):
        is_bound = _binds_trade(draft.sentence, draft.hit.last, _DIRECT) and not draft.hit.is_passive
        return not draft.roles.get("company") and (is_bound or _is_borne(case))
    sides = _ADOPTING_IN_FRENCH if draft.words.language == "fr" else _ADOPTING
    support = case.filling.support
    is_carried = support is not None and support.side in sides and support.status not in _UNMADE
    # "réclame 3 millions d'impôts à Alpha"
    is_carried = is_carried and not draft.words.is_group(draft.sentence.low(case.filling.support_at), "claimed")
    return draft.hit.trigger.word_class == "verb" or is_carried or _is_made_by(case)


def _is_broken(draft: Draft) -> bool:
    """ "has |broken| television regulations": a rule that is there already. English only."""
    near = range(max(0, draft.hit.first - _DIRECT), draft.hit.first)
    is_noun = draft.words.language == "en" and draft.hit.trigger.word_class == "noun"
    return is_noun and any(draft.words.is_group(draft.sentence.low(i), "breaching") for i in near)


def _is_levied(case: Case) -> bool:
    """ "imposera les géants du numérique": whom it taxes stands right behind the verb."""
    sentence, last = case.draft.sentence, case.draft.hit.last
    near = range(last, last + 3)
    is_direct = sentence.low(last) in {"les", "le", "la", "l'"} or sentence.at(last) is not None
    names_whom = any(names_trade(sentence, i) for i in near)
    return is_direct and (names_whom or any(m.first in near for m in case.draft.roles.get("company", ())))


def _is_imposed(case: Case) -> bool:
    """ "impose |aux plateformes| de …", "impose un quota |aux éditeurs|": a trade that has to do something."""
    sentence, last = case.draft.sentence, case.draft.hit.last
    links = (i for i in range(last, last + _BOUND) if sentence.low(i) in _DATIVES)
    return not case.draft.roles.get("company") and any(_binds_trade(sentence, i + 1, 3) for i in links)


def _is_borne(case: Case) -> bool:
    """ "|les plateformes| seront taxées", "les banques seront tenues de": a trade undergoes it. French."""
    hit = case.draft.hit
    is_told = hit.is_passive and case.draft.words.language == "fr"
    return is_told and trade_within(case.draft.sentence, hit.first - _PATIENT, hit.first)


def _binds_trade(sentence: Sentence, first: int, reach: int) -> bool:
    return any(names_trade(sentence, i) for i in range(first, first + reach))


def _is_made_by(case: Case) -> bool:
    """ "une loi |votée| en juin |par| le Parlement": whether a participle behind the law says who made it."""
    sentence, last = case.draft.sentence, case.draft.hit.last
    makers = [m for m in case.draft.roles.get("authority", ()) if m.first >= last]
    is_by = any(sentence.low(phrase_start(sentence, m.first) - 1) in _BY for m in makers)
    verbs = (sentence.words.support.get(sentence.low(i)) for i in range(last, last + _MADE))
    made = (verb for verb in verbs if verb is not None and verb.mood == "participle" and verb.side in _ADOPTING)
    return is_by and any(verb.status != "withdrawn" for verb in made)
