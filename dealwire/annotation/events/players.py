"""Which kinds of party may play a role: a person is no partner, a regulator buys nothing."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Vocabulary

_ANY = frozenset({"organisation", "person", "authority", "anaphor", "pronoun"})
_FIRM = frozenset({"organisation", "anaphor", "pronoun", "asset"})
_ROLE_KINDS = {
    "acquirer": _ANY,
    "seller": _ANY,
    "investor": _ANY,
    "lead_investor": _ANY,
    "target": _FIRM,
    "investee": _FIRM,
    "partner": _FIRM,
    "company": _FIRM,
    "authority": frozenset({"authority", "place"}),
}
# Acts whose author stands in their sentence; the others may leave it to the article (see `authorship`).
_AUTHORED = frozenset({"statement", "rule", "review", "block", "lawsuit"})
_BUYERS = ("acquirer", "investor", "lead_investor", "seller")
# Seats that stand for their government: elsewhere a town's name only says where something happens.
_SEATS = frozenset({"Washington", "Londres", "Berlin", "Rome", "Madrid", "Pékin", "Moscou", "Tokyo", "Ottawa"})
_PURCHASES = frozenset({"rachat", "racheter", "acquisition", "acquérir", "acheter", "reprise", "reprendre"})
# Any authority may lend or give; only governments and states buy and invest.
_PUBLIC_MONEY = frozenset({"grant", "debt"})


def lacks_party(sentence: Sentence, hit: Hit) -> bool:
    """Whether nobody can have done what the hit tells: looked at first, since most sentences name no party for it."""
    kinds = {mention.kind for mention in sentence.mentions}
    if hit.trigger.frame.fact_table != "regulatory_reactions":
        return kinds.isdisjoint(_ANY) and not (sentence.topic or sentence.pair)
    if hit.trigger.frame.kind not in _AUTHORED or sentence.speaker is not None:
        return False
    return kinds.isdisjoint(_ROLE_KINDS["authority"])


def keep_players(draft: Draft) -> None:
    """Drop parties of a kind that cannot play their role: a person is no partner, a regulator buys nothing."""
    for role in list(draft.roles):
        kinds = _ROLE_KINDS[role] | ({"place"} if draft.kind == "capex" else frozenset())
        if draft.kind == "merger" and any(draft.sentence.low(m.first - 1) == "with" for m in draft.roles[role]):
            # "Alpha merged with Martin Bell": whoever merges with a company is one, whatever its name sounds like.
            kinds |= {"person"}
        if role == "investee" and draft.kind == "debt" and _is_for_purchase(draft.sentence):
            # "le prêt du fonds Alpha à Martin Bell pour le rachat de Beta"
            kinds |= {"person"}
        draft.keep(role, kinds)
        draft.roles[role] = [m for m in draft.roles.get(role, ()) if not _is_family(draft.sentence, m)]
        if role in _BUYERS and role in draft.roles and draft.kind not in _PUBLIC_MONEY:
            kept = [m for m in draft.roles[role] if m.kind != "authority" or _is_state(m, draft.words)]
            draft.roles[role] = kept
    draft.roles = {role: parties for role, parties in draft.roles.items() if parties}


def _is_for_purchase(sentence: Sentence) -> bool:
    """Whether a French sentence says that something is bought with the money."""
    return sentence.words.language == "fr" and not _PURCHASES.isdisjoint(sentence.tokens.lows)


def _is_family(sentence: Sentence, mention: Mention) -> bool:
    """ "la famille Alpha": a family is no party (fact guidelines)."""
    return sentence.words.is_group(sentence.low(mention.first - 1), "family")


def _is_state(mention: Mention, words: Vocabulary) -> bool:
    """Governments and states buy and invest; regulators, courts and parliaments do not."""
    if mention.name.lower() in words.countries:
        return True
    if mention.name in _SEATS and words.authority_kinds.get(mention.authority_id or "") == "government":
        return True
    return any(words.is_group(low, "state") for low in mention.name.lower().replace("'", "' ").split())
