"""What shares and state money need before they are believed: a business that takes part, told as one or sure to be."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.verbs.negation import is_negated

_OFTEN = 2
_NEAR = 4
_CAPITAL_REACH = 9
_HOLDING = frozenset({"have", "has", "had", "hold", "holds", "own", "owns"})
_PRICED = frozenset({"per", "each", "every"})


def is_share(case: Case) -> bool:
    """A percentage of something is a share of a company only where a business takes part in it."""
    if case.draft.sentence.low(case.draft.hit.first - 1) in _PRICED:
        # "$78 per share in Alpha": a price.
        return False
    if case.draft.words.is_group(case.draft.hit.trigger.lemma, "arriving") and not _names_capital(case):
        return False
    if _is_not_held(case):
        return False
    roles, counts = case.draft.roles, case.story.cast.counts
    parties = roles.get("investee", []) + roles.get("investor", []) + roles.get("seller", [])
    if _is_states(case) or _is_of_capital(case):
        return True
    return any(case.is_firm(m) or counts[m.name] > _OFTEN for m in parties)


def _is_not_held(case: Case) -> bool:
    """ "does not |have| a shareholding in Alpha": what nobody holds. English only."""
    sentence, at = case.draft.sentence, case.filling.support_at
    is_held = at >= 0 and sentence.low(at) in _HOLDING and sentence.words.language == "en"
    return is_held and is_negated(sentence, at)


def _names_capital(case: Case) -> bool:
    """ "l'entrée d'Alpha au capital de Beta": elsewhere one enters halls and races."""
    sentence, last = case.draft.sentence, case.draft.hit.last
    return any(sentence.low(i) == "capital" for i in range(last, last + _CAPITAL_REACH))


def _is_states(case: Case) -> bool:
    """A share that a state holds or buys is one of a business."""
    draft = case.draft
    is_state = any(m.kind == "authority" for m in draft.roles.get("investor", ()))
    named = [m for m in draft.roles.get("investee", ()) if m.kind == "organisation" or case.is_firm(m)]
    return is_state and draft.percent is not None and bool(named)


def _is_of_capital(case: Case) -> bool:
    """ "Alpha détient 15 % du capital de Beta": only businesses have a capital. French only."""
    draft, percent = case.draft, case.draft.percent
    if percent is None or draft.words.language != "fr":
        return False
    near = range(min(draft.hit.first, percent.first) - _NEAR, max(draft.hit.last, percent.last) + _NEAR)
    return any(draft.words.is_group(draft.sentence.low(i), "equity") for i in near)


def is_aided(case: Case) -> bool:
    """What a state puts money into: sure to be a business, named in the title, or told as a plant or company."""
    draft = case.draft
    if draft.frame.frame != "invest":
        return True
    sentence = draft.sentence
    return draft.amount is not None and all(
        case.is_firm(m)
        or m.name in case.story.article.title
        or bool(sentence.words.epithets.get(sentence.low(m.first - 1), frozenset()) & {"asset", "company"})
        for m in draft.roles.get("investee", ())
    )
