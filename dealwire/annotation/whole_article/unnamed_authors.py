"""Acts whose own sentence leaves open who did them: approvals by an office without a name, cases closed for money."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention

# How many words behind "of" the office may stand, and behind an authority its verb of praise or blame.
_OFFICE, _REMARK = 4, 4


def is_given_by_office(draft: Draft) -> bool:
    """ "le feu vert |du président|", "the approval |of the governor|": an official gave it, though nobody knows him."""
    sentence, last = draft.sentence, draft.hit.last
    if sentence.low(last) not in {"de", "du", "d'", "des", "of", "from"}:
        return False
    near = (sentence.low(i) for i in range(last + 1, last + _OFFICE))
    return draft.hit.trigger.word_class == "noun" and any(
        low in sentence.words.titles or sentence.words.is_group(low, "post") for low in near
    )


def is_paid_to_close(draft: Draft) -> bool:
    """ "agreed to pay $3 million to settle the charges": with what is closed told, and not by whom, the text said so
    before."""
    is_priced = draft.kind == "settlement" and draft.amount is not None
    return is_priced and any(draft.words.is_group(low, "closable") for low in draft.sentence.tokens.lows)


def comments_on(draft: Draft, mention: Mention) -> bool:
    """ "The ministry |condemned| the fine on Alpha", "le ministre |a salué| l'amende": who judges it did not do it."""
    sentence = draft.sentence
    behind = range(mention.last, min(mention.last + _REMARK, draft.hit.first))
    verbs = (t for i in behind for t in sentence.words.triggers.get(sentence.low(i), ()) if len(t.words) == 1)
    return any(verb.frame.frame == "statement" and "object" in verb.slots.get("company", ()) for verb in verbs)
