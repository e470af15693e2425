"""What public money needs beyond its roles before it is believed: an authority that gives it to a business."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.events.checks.approved_aid import is_approved_aid
from dealwire.annotation.events.checks.plausible_investments import is_lent
from dealwire.annotation.text.story import Mention

# Words between the sum and whoever gets it.
_CLOSE = 6
_APPOSED = 7
_WITHOUT = 6
# How far behind a verb of giving a contract stands that is given.
_OBJECT = 12
_CONTRACTS = frozenset({"contract", "contracts"})


def is_public(case: Case) -> bool:
    """Public money comes from an authority, and goes to a business."""
    investors = case.draft.roles.get("investor", ())
    if _is_contract(case):
        return False
    if case.draft.words.is_group(case.draft.hit.trigger.lemma, "dealing") and not _is_handed(case):
        return False
    if (
        _is_done_without(case)
        or not is_lent(case)
        or not (investors or all(map(case.is_firm, case.draft.roles.get("investee", ()))))
    ):
        return False
    is_aid = case.draft.hit.trigger.word_class == "verb" or case.draft.words.is_group(
        case.draft.hit.trigger.lemma, "aid"
    )
    return (
        not is_aid
        or case.draft.kind == "funding_round"
        or is_approved_aid(case.draft.sentence, case.draft.hit)
        or any(m.kind == "authority" or _is_public_body(case, m) for m in investors)
    )


def _is_contract(case: Case) -> bool:
    """ "awarded Alpha a |contract| worth $3 million": a government that buys gives nothing away. English only."""
    sentence, hit = case.draft.sentence, case.draft.hit
    is_verb = sentence.words.language == "en" and hit.trigger.word_class == "verb"
    return is_verb and any(sentence.low(i) in _CONTRACTS for i in range(hit.last, hit.last + _OBJECT))


def _is_handed(case: Case) -> bool:
    """ "gave Alpha $3 million", "will provide $3 million to Alpha": a sum right behind a verb that gives anything."""
    draft, money = case.draft, case.draft.amount_words
    if money is None or money.first < draft.hit.last:
        return False
    between = [i for i in range(draft.hit.last, money.first) if draft.sentence.at(i) is None]
    behind = [m for m in draft.roles.get("investee", ()) if m.first >= money.last]
    ahead = [draft.sentence.low(i) for m in behind for i in range(money.last, m.first)]
    is_led_on = "," in ahead or any(draft.words.is_class(low, "relative") for low in ahead)
    return len(between) <= _CLOSE and "," not in {draft.sentence.low(i) for i in between} and not is_led_on


def _is_done_without(case: Case) -> bool:
    """ "sans avoir recours à l'aide d'Etat", "without state aid": money that nobody took."""
    sentence, first = case.draft.sentence, case.draft.hit.first
    near = [sentence.low(i) for i in range(max(0, first - _WITHOUT), first)]
    return any(low in {"sans", "without"} for low in near) and "," not in near


def _is_public_body(case: Case, investor: Mention) -> bool:
    """ "Alpha, the Swiss innovation agency": a giver that is said to be public. English only."""
    sentence = case.draft.sentence
    behind = [sentence.low(i) for i in range(investor.last, investor.last + _APPOSED)]
    is_apposed = behind[0] == "," and behind[1] in {"the", "a", "an"} and sentence.words.language == "en"
    return is_apposed and any(sentence.words.is_group(low, "publicgiver") for low in behind)
