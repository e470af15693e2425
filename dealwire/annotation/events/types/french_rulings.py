"""French rulings of another kind than their word tells: sanctions of states, verdicts without a sum, fines annulled."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import Mention
from dealwire.annotation.whole_article.enforcers import is_court

_STATES = frozenset({"government", "international_body"})
# How far before a fine the verb that annuls it stands, and behind a verdict what it is for.
_ANNULLED, _GROUNDS = 7, 8
# How far before "infligée" the fine may stand, its sum between them.
_SUM = 9


def as_french_ruling(draft: Draft) -> None:
    """Retype a penalty that is none: an order of a state, a finding of a court, a fine that is annulled."""
    if draft.words.language != "fr" or draft.kind != "fine":
        return
    if _is_annulled(draft):
        draft.kind, draft.amount, draft.amount_words = "clearance", None, None
    elif draft.frame.frame == "convict" and not _names_penalty(draft):
        authorities = draft.roles.get("authority", [])
        if _is_embargo(draft) and authorities and all(_is_state(draft, m) for m in authorities):
            draft.kind = "order"
        elif _is_verdict(draft) and authorities and all(_is_bench(draft, m) for m in authorities):
            draft.kind = "complaint"


def _names_penalty(draft: Draft) -> bool:
    return draft.amount is not None or any(draft.words.is_group(low, "fine") for low in draft.sentence.tokens.lows)


def _is_embargo(draft: Draft) -> bool:
    """ "Washington a sanctionné Alpha", "des sanctions contre Alpha": a single "sanction" may be a fine yet."""
    hit = draft.hit
    return draft.words.is_group(hit.trigger.lemma, "sanctioning") and (
        hit.trigger.word_class == "verb" or hit.is_plural_noun
    )


def _is_verdict(draft: Draft) -> bool:
    """ "a condamné Alpha |pour| fraude": what a court finds a company guilty of."""
    hit = draft.hit
    near = range(hit.last, hit.last + _GROUNDS)
    return hit.trigger.lemma == "condamner" and any(draft.sentence.low(i) == "pour" for i in near)


def _is_annulled(draft: Draft) -> bool:
    """ "Le tribunal a |annulé| l'amende infligée à Alpha": unless the text says who had imposed it, nobody fines."""
    hit, sentence = draft.hit, draft.sentence
    first = hit.first
    if hit.trigger.word_class != "noun":
        # "l'amende de 3 millions d'euros |infligée| à Alpha"
        behind = range(first - 1, max(0, first - _SUM), -1)
        first = next((i for i in behind if draft.words.is_group(sentence.low(i), "fine")), -1)
        if first < 0:
            return False
    near = range(first - 1, first - _ANNULLED, -1)
    verb = next((i for i in near if draft.words.is_group(sentence.low(i), "overturning")), -1)
    judges = {m.name for m in subject(sentence, verb)} if verb >= 0 else set()
    return bool(judges) and all(m.name in judges for m in draft.roles.get("authority", ()))


def _is_state(draft: Draft, mention: Mention) -> bool:
    kind = draft.words.authority_kinds.get(mention.authority_id or "")
    return kind in _STATES or mention.name.lower() in draft.words.countries


def _is_bench(draft: Draft, mention: Mention) -> bool:
    is_kind = draft.words.authority_kinds.get(mention.authority_id or "") == "court"
    return is_kind or is_court(mention.name, draft.words)
