"""What makes an order one: what is imposed, shut, taken away or granted, and until when."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import nouns_at
from dealwire.annotation.events.case import Case
from dealwire.annotation.events.drafts import Draft

# How far from "withdraw" the licence may stand that is taken away.
_LICENCE = 8
# How far behind "close" what is closed may stand ("closed |all of Alpha|'s branches").
_SHUT = 4


def is_ordered(case: Case) -> bool:
    """ "a jusqu'à juin pour se conformer": whoever complies was ordered to where a term is set."""
    draft = case.draft
    if draft.words.is_group(draft.hit.trigger.lemma, "shutting"):
        return _is_shut(draft)
    if draft.words.is_group(draft.hit.trigger.lemma, "revoking"):
        return _is_of_licence(draft)
    if draft.hit.trigger.word_class == "noun" and draft.words.is_group(draft.hit.trigger.lemma, "licensing"):
        return _is_granted(case)
    is_imposing = draft.words.is_group(draft.hit.trigger.lemma, "imposing")
    if (is_imposing and (_imposes_told(draft) or _is_of_law(draft))) or _is_purchase(draft):
        return False
    if not draft.words.is_group(draft.hit.trigger.lemma, "undergoing"):
        return True
    return any(draft.words.is_group(low, "deadline") for low in draft.sentence.tokens.lows)


def _is_purchase(draft: Draft) -> bool:
    """ "ordered |40| helicopters from Alpha": so many of something with nothing that has to be done. English only."""
    sentence, hit = draft.sentence, draft.hit
    is_order = draft.words.language == "en" and hit.trigger.lemma == "order"
    if not is_order or hit.trigger.word_class != "verb" or hit.is_passive:
        return False
    is_counted = sentence.low(hit.last).isdigit() or sentence.words.is_group(sentence.low(hit.last), "numerous")
    return is_counted and not any(sentence.low(i) == "to" for i in range(hit.last, hit.last + _LICENCE))


def _is_shut(draft: Draft) -> bool:
    """ "closed |Alpha Bank|", "shut |Beta|'s plant", not "closed a chapter": a business right behind the verb."""
    hit, near = draft.hit, range(draft.hit.last, draft.hit.last + _SHUT)
    return hit.is_passive or any(m.first in near for m in draft.roles.get("company", ()))


def _is_of_licence(draft: Draft) -> bool:
    """ "withdrew Alpha's licence", not "withdrew its offer": whether a licence is what is taken away."""
    near = range(max(0, draft.hit.first - _LICENCE), draft.hit.last + _LICENCE)
    return any(draft.words.is_group(draft.sentence.low(i), "licence") for i in near)


def _is_granted(case: Case) -> bool:
    """ "a obtenu une licence bancaire", not "a déposé une demande de licence bancaire", "espère une licence"."""
    support, words = case.filling.support, case.draft.words
    between = range(case.filling.support_at, case.draft.hit.first)
    is_sought = any(words.is_group(case.draft.sentence.low(i), "seeking") for i in between)
    return support is not None and support.side != "owner" and support.status != "rumoured" and not is_sought


def _is_of_law(draft: Draft) -> bool:
    """ "Alpha ferme à cause de la loi |imposée| par la Suède": what is imposed is no company, unless on one. French."""
    hit = draft.hit
    is_reduced = hit.is_passive and not draft.words.is_class(draft.sentence.low(hit.first - 1), "be")
    is_on = any(m.first >= hit.last for m in draft.roles.get("company", ()))
    return draft.words.language == "fr" and is_reduced and not is_on


def _imposes_told(draft: Draft) -> bool:
    """ "a imposé à Alpha une amende", "impose un quota à Alpha": what the verb imposes is told by the fine, or rule."""
    near = range(draft.hit.last, draft.hit.last + _LICENCE)
    is_rule = any(t.frame.frame == "rule" for i in near for t in nouns_at(draft.sentence, i) if len(t.words) == 1)
    return is_rule or any(draft.words.is_group(draft.sentence.low(i), "fine") for i in near)
