"""A second sum whose verb goes without saying: "Alpha will invest $2 billion and Beta $500 million"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention

_KINDS = {"capex": "investor", "funding_round": "investee"}
_JOINTS = frozenset({",", ";", "and", "et", "while", "puis"})
# Behind these a sum is one of something else ("Beta's $3 million plant", "3 millions de dette").
_OF = frozenset({"of", "de", "d'", "in"})


def split_gapped(draft: Draft) -> list[Draft]:
    """The draft, and one more for each further party with its own sum right behind it, and no verb between."""
    role, money = _KINDS.get(draft.kind, ""), draft.amount_words
    if not role or money is None or draft.hit.trigger.word_class != "verb" or len(draft.roles.get(role, ())) != 1:
        return [draft]
    named = set(draft.names())
    others = [(party, other) for other in draft.sentence.mentions if (party := _spender(draft, other, money.last))]
    others = [(party, other) for party, other in others if party.name not in named]
    return [
        draft,
        *(replace(draft, roles={role: [party]}, amount=other.amount, amount_words=other) for party, other in others),
    ]


def _spender(draft: Draft, money: Mention, start: int) -> Mention | None:
    """The organisation right before a later sum, where a comma or "and" opens what they tell."""
    sentence = draft.sentence
    party = sentence.at(money.first - 1)
    if money.kind != "money" or party is None or party.kind != "organisation" or party.first < start:
        return None
    is_plain = sentence.low(money.last) not in _OF and not sentence.low(money.last)[:1].isalpha()
    is_timed = sentence.low(money.last) in {"sur", "over"}
    return (
        party if (is_plain or is_timed) and sentence.low(phrase_start(sentence, party.first) - 1) in _JOINTS else None
    )
