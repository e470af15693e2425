"""Tie an act to the deal or investment it is about, and to that deal's parties."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.authorities.addressees import unique
from dealwire.annotation.roles.authorities.arguments import COMPANIES
from dealwire.annotation.text.story import Story
from dealwire.annotation.whole_article.addressed_elsewhere import told_again
from dealwire.annotation.whole_article.main_deal import speak_of_main_deal

_CONTROL = frozenset({"acquisition", "merger"})
_ON_DEALS = frozenset({"review", "clearance", "conditional_clearance", "block"})
_JUDGED = frozenset({"review", "investigation", "clearance", "conditional_clearance"})
_DEALS = frozenset({"deals", "investments"})
# How far behind a relative pronoun the authority or the verb of its clause stands.
_RELATIVE = 4


def link_reactions(story: Story, drafts: list[Draft]) -> None:
    """Point each reaction at the deal or investment it is about: one told in its own sentence, else one of the same
    companies, else, where it speaks of a deal without naming it, the last one told before."""
    facts = [draft for draft in drafts if draft.fact_table in _DEALS]
    for draft in drafts:
        if draft.fact_table != "regulatory_reactions" or draft.kind in {"fine", "lawsuit", "complaint"}:
            continue
        draft.reacts_to = (
            _same_sentence(draft, facts)
            or _same_companies(draft, facts)
            or _spoken_of(draft, facts)
            or _only_deal(draft, facts)
        )
        _reopen(draft)
    speak_of_main_deal(story, drafts)
    for draft in drafts:
        if draft.kind == "block" and draft.reacts_to is None and not _speaks_of_deal(draft):
            # "blocked the app": what is forbidden is no deal (fact guidelines, `order`).
            draft.kind = "statement" if _is_by_member(draft) else "order"
    for draft in drafts:
        if draft.fact_table == "regulatory_reactions":
            _inherit_companies(draft)


def _is_by_member(draft: Draft) -> bool:
    """ "The senator rejected Alpha's explanation": one member of a parliament forbids nothing."""
    kinds = draft.words.authority_kinds
    return all(
        m.is_official and kinds.get(m.authority_id or "", "parliament") == "parliament"
        for m in draft.roles["authority"]
    )


def _speaks_of_deal(draft: Draft) -> bool:
    """Whether a word for a transaction, or for buying, stands in its sentence."""
    words, lows = draft.words, draft.sentence.tokens.lows
    opened = {trigger.frame.fact_table for low in lows for trigger in words.triggers.get(low, ())}
    return "deals" in opened or any(words.is_group(low, "transaction") for low in lows)


def _reopen(draft: Draft) -> None:
    """ "cleared Alpha's purchase of Beta", "dropped its case against the merger": what is being judged is to come."""
    deal = draft.reacts_to
    if deal is None or draft.kind not in _JUDGED or deal.sentence is not draft.sentence or draft.date is not None:
        return
    is_bare = deal.hit.trigger.word_class == "noun" and deal.hit.first > draft.hit.first
    if is_bare and draft.words.language == "en" and deal.status in {"completed", "withdrawn"}:
        deal.status = "announced"


def _inherit_companies(draft: Draft) -> None:
    """An act on a deal is about the deal's parties."""
    deal = draft.reacts_to
    if deal is None:
        return
    parties = [m for many in deal.roles.values() for m in many if m.kind in COMPANIES]
    is_on_deal = draft.kind in _ON_DEALS and deal.sentence is draft.sentence
    is_part = deal.fact_table == "deals" and set(draft.names("company")) <= {party.name for party in parties}
    is_said_of_one = draft.kind == "statement" and bool(draft.roles.get("company")) and draft.words.language == "fr"
    if is_on_deal or (is_part and not is_said_of_one) or not draft.roles.get("company"):
        draft.roles["company"] = [told_again(draft, party.name) for party in unique(parties)]


def _spoken_of(draft: Draft, facts: list[Draft]) -> Draft | None:
    """ "examine ce partenariat", "block the deal": the last fact told before, where the object is such a word, and of
    the kind that it names where one is."""
    reach = 40 if draft.kind == "statement" and draft.stance != "neutral" else 9
    ahead = [
        draft.sentence.low(i) for i in range(draft.hit.last, min(draft.hit.last + reach, len(draft.sentence.tokens)))
    ]
    nouns = [low for low in ahead if draft.words.is_group(low, "fact")]
    if draft.roles.get("company") or not nouns:
        return None
    earlier = [
        fact for fact in facts if (fact.sentence.index, fact.hit.first) < (draft.sentence.index, draft.hit.first)
    ]
    named = {trigger.frame.kind for trigger in draft.words.triggers.get(nouns[0], ())}
    return next((fact for fact in reversed(earlier) if fact.kind in named), earlier[-1] if earlier else None)


def _same_sentence(draft: Draft, facts: list[Draft]) -> Draft | None:
    here = [fact for fact in facts if fact.sentence is draft.sentence]
    if draft.kind != "statement":
        here = [f for f in here if f.hit.first >= draft.hit.last] or [f for f in here if _takes_up(draft, f)][-1:]
    return here[0] if here else None


def _takes_up(draft: Draft, fact: Draft) -> bool:
    """ "a bid for Beta |that| the Treasurer knocked back", "the merger, |which| was cleared by the FTC": whether the
    clause of an act without an object of its own takes up the deal that is told right before it. English only."""
    if draft.kind not in _ON_DEALS or draft.words.language != "en" or draft.roles.get("company"):
        return False
    first = min([draft.hit.first, *(m.first for m in draft.roles.get("authority", ()) if m.last <= draft.hit.first)])
    relatives = [i for i in range(fact.hit.last, first) if draft.sentence.low(i) in {"that", "which"}]
    return bool(relatives) and first - relatives[-1] <= _RELATIVE


def _only_deal(draft: Draft, facts: list[Draft]) -> Draft | None:
    """The deal that an approval or review of one of its parties must be about: the only one the article tells of it."""
    if draft.kind not in _ON_DEALS:
        return None
    companies = set(draft.names("company"))
    deals = [fact for fact in facts if fact.kind in _CONTROL and companies & set(fact.names())]
    if draft.words.language == "en" and not _speaks_of_deal(draft):
        # "blocked Alpha's fee": what was bought long ago is not what that is about.
        deals = [deal for deal in deals if deal.status != "completed"]
    parties = {frozenset(fact.names("acquirer", "target", "partner")) for fact in deals}
    return deals[0] if len(parties) == 1 else None


def _same_companies(draft: Draft, facts: list[Draft]) -> Draft | None:
    companies = set(draft.names("company"))
    if not companies:
        return None
    shared = [fact for fact in facts if len(companies & set(fact.names())) >= 2]
    return shared[0] if shared else None
