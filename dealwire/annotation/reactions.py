"""Tie an authority's act to the deal or investment of the article that it is about, and to the companies named beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from dealwire.annotation.drafts import Draft
from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.reading import Mention, Sentence, Story

# Acts that a text may tell without saying again who acted.
_FORMAL = frozenset({"fine", "investigation", "complaint", "lawsuit", "order", "settlement"})
_ENFORCERS = frozenset(
    {"competition_authority", "data_authority", "financial_regulator", "sector_regulator", "prosecutor", "international_body"}
)
_COMPANIES = frozenset({"organisation", "anaphor", "pronoun"})
_DEAL_WORDS = frozenset(
    "deal merger acquisition takeover bid offer transaction tie-up partnership agreement sale purchase investment "
    "partenariat accord rachat fusion opération acquisition offre alliance cession rapprochement investissement".split()
)
_DEALS = frozenset({"deals", "investments"})


def add_companies(draft: Draft, story: Story) -> None:
    """Where no slot gave a company: the businesses named in the sentence, those after the trigger first."""
    if draft.fact_table != "regulatory_reactions":
        return
    within = "within" in draft.hit.trigger.slots.get("company", ())
    kept = [m for m in draft.roles.get("company", ()) if m.name and m.kind in _COMPANIES and _may_answer(m, draft, story)]
    if not kept:
        taken = set(draft.names("authority"))
        named = [m for m in draft.sentence.mentions if m.kind in _COMPANIES and m.name in story.firms and m.name not in taken]
        named = [m for m in named if not _is_audience(draft, m) and _may_answer(m, draft, story)]
        after = [m for m in named if m.first >= draft.hit.last]
        kept = _unique(named if within else after or named)
    draft.roles["company"] = kept
    if not kept:
        draft.roles.pop("company")


def add_authority(draft: Draft, story: Story) -> None:
    """For an act told without its author ("was fined", "the probe into Alpha"): the authority that the article is about."""
    if draft.fact_table != "regulatory_reactions" or draft.roles.get("authority") or draft.kind not in _FORMAL:
        return
    if not draft.roles.get("company") or not story.authority or not _is_authorless(draft):
        return
    if any(m.name not in story.firms for m in draft.roles["company"]):
        return
    at = draft.hit.first
    name, authority_id = story.authority
    draft.roles["authority"] = [Mention("authority", at, draft.hit.last, name, authority_id)]
    draft.confidence = round(draft.confidence - 0.2, 2)


def _is_authorless(draft: Draft) -> bool:
    """A passive without an agent, or a definite noun ("the probe", "l'amende")."""
    if draft.hit.trigger.word_class == "verb":
        return draft.hit.is_passive
    return any(draft.sentence.low(draft.hit.first - k) in {"the", "l'", "la", "le", "this", "cette"} for k in (1, 2, 3))


def main_authority(sentences: list[Sentence], words: Vocabulary) -> tuple[str, str | None] | None:
    """The institution that the article names at least twice, and more than any other; None where there is no such."""
    counts: Counter[str] = Counter()
    names: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            kind = words.authority_kinds.get(mention.authority_id or "")
            if mention.kind == "authority" and not mention.is_official and kind in _ENFORCERS:
                key = mention.authority_id or mention.name
                counts[key] += 2 if sentence.part == "title" else 1
                if key not in names or len(mention.name) > len(names[key].name):
                    names[key] = mention
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    best = names[ranked[0][0]]
    return best.name, best.authority_id


def _may_answer(mention: Mention, draft: Draft, story: Story) -> bool:
    """A statement's object must surely be a business; other acts name their addressee outright."""
    if draft.kind != "statement":
        return True
    return mention.name in story.firms and (story.cast.counts[mention.name] > 1 or mention.name in story.article.title)


def _is_audience(draft: Draft, mention: Mention) -> bool:
    """"told Alpha", "dit à Alpha", "au Parisien": whom it was said to, not what it was said about."""
    before = draft.sentence.low(mention.first - 1)
    return mention.first - draft.hit.last <= 2 and before in {"à", "au", "aux", "to"} and draft.kind == "statement"


def _unique(mentions: list[Mention]) -> list[Mention]:
    seen: dict[str, Mention] = {}
    for mention in mentions:
        seen.setdefault(mention.name, mention)
    return list(seen.values())


def link_reactions(drafts: list[Draft]) -> None:
    """Point each reaction at the deal or investment it is about: one told in its own sentence, else one of the same
    companies, else, where it speaks of a deal without naming it, the last one told before."""
    facts = [draft for draft in drafts if draft.fact_table in _DEALS]
    for draft in drafts:
        if draft.fact_table != "regulatory_reactions" or draft.kind in {"fine", "lawsuit", "complaint"}:
            continue
        draft.reacts_to = _same_sentence(draft, facts) or _same_companies(draft, facts) or _spoken_of(draft, facts)
        _inherit_companies(draft)


def drop_unaddressed(drafts: list[Draft]) -> list[Draft]:
    """Leave out acts that are about no company and no deal."""
    return [d for d in drafts if d.fact_table != "regulatory_reactions" or d.roles.get("company") or d.reacts_to]


def _inherit_companies(draft: Draft) -> None:
    """An act on "the deal" is about the deal's parties."""
    if draft.reacts_to and not draft.roles.get("company"):
        parties = [m for many in draft.reacts_to.roles.values() for m in many if m.kind in _COMPANIES]
        anchor = replace(draft.roles["authority"][0], kind="anaphor", authority_id=None)
        anchor = replace(anchor, first=draft.hit.first, last=draft.hit.last)
        draft.roles["company"] = [replace(anchor, name=party.name) for party in _unique(parties)]


def _spoken_of(draft: Draft, facts: list[Draft]) -> Draft | None:
    """"examine ce partenariat", "block the deal": the last fact told before, where the object is such a word."""
    if draft.roles.get("company") or not any(
        draft.sentence.low(i) in _DEAL_WORDS for i in range(draft.hit.last, min(draft.hit.last + 6, len(draft.sentence.tokens)))
    ):
        return None
    earlier = [fact for fact in facts if (fact.sentence.index, fact.hit.first) < (draft.sentence.index, draft.hit.first)]
    return earlier[-1] if earlier else None


def _same_sentence(draft: Draft, facts: list[Draft]) -> Draft | None:
    here = [fact for fact in facts if fact.sentence is draft.sentence and fact.hit.first >= draft.hit.last]
    return here[0] if here else None


def _same_companies(draft: Draft, facts: list[Draft]) -> Draft | None:
    companies = set(draft.names("company"))
    if not companies:
        return None
    shared = [fact for fact in facts if len(companies & set(fact.names())) >= 2]
    return shared[0] if shared else None
