"""Tie an act to the deal or investment it is about, and to companies that its own sentence does not name."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dealwire.annotation.addressees import COMPANIES, is_judged, unique
from dealwire.annotation.drafts import Draft
from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.main_deal import speak_of_main_deal, speaks_of_business, takes_strong_side
from dealwire.annotation.story import Mention, Sentence, Story

_CONTROL = frozenset({"acquisition", "merger"})
_ON_DEALS = frozenset({"review", "clearance", "conditional_clearance", "block"})
_JUDGED = frozenset({"review", "investigation", "clearance", "conditional_clearance"})
_DEALS = frozenset({"deals", "investments"})
# How many words behind a rule, or behind a demand, the line of business that it is aimed at may stand.
_OBJECT_REACH, _SECTOR_REACH, _DUTY = 24, 6, 9
_DEFINITE = frozenset({"the", "this", "its", "their", "that"})
# How far behind its article the word for what was done may stand.
_ADJECTIVES = 3
# Who else may be spoken of.
_OTHERS = frozenset({"organisation", "product", "place", "person"})
# Companies that an article is about: at most two in its title, each named some times.
_LEADS, _OFTEN = 2, 3


def link_reactions(drafts: list[Draft]) -> None:
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
    speak_of_main_deal(drafts)
    for draft in drafts:
        if draft.kind == "block" and draft.reacts_to is None and not _speaks_of_deal(draft):
            # "blocked the app": what is forbidden is no deal (fact guidelines, `order`).
            draft.kind = "order"
    for draft in drafts:
        if draft.fact_table == "regulatory_reactions":
            _inherit_companies(draft)


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


def address_as_before(drafts: list[Draft]) -> None:
    """Take "X has also welcomed …", "Y a elle aussi salué …" as said of the companies that the act before is about."""
    acts = [draft for draft in drafts if draft.fact_table == "regulatory_reactions"]
    for before, draft in pairwise(acts):
        if _lacks_company(draft) and _is_after(before, draft) and _is_added(draft):
            draft.roles["company"] = [_told_again(draft, name) for name in before.names("company")]
            draft.reacts_to = before.reacts_to


def _lacks_company(draft: Draft) -> bool:
    """Whether a statement takes a side, and is about no company or deal yet."""
    is_open = not (draft.roles.get("company") or draft.reacts_to)
    return is_open and draft.kind == "statement" and draft.stance != "neutral"


def _is_after(before: Draft, draft: Draft) -> bool:
    """Whether somebody else took the same side in the sentence before, or in the same one."""
    is_near = 0 <= draft.sentence.index - before.sentence.index <= 1
    return is_near and before.stance == draft.stance and before.names("authority") != draft.names("authority")


def _is_added(draft: Draft) -> bool:
    """Whether "aussi", "également", "also" stands between speaker and verb."""
    near = range(draft.hit.first - 4, draft.hit.first)
    return any(draft.words.is_group(draft.sentence.low(i), "adding") for i in near)


def _told_again(draft: Draft, name: str) -> Mention:
    """A company that the sentence does not write, placed at its verb."""
    at = replace(draft.roles["authority"][0], kind="anaphor", authority_id=None, is_official=False, name=name)
    return replace(at, first=draft.hit.first, last=draft.hit.last)


def address_by_plural(story: Story, drafts: list[Draft]) -> None:
    """Take "«Ils ont trop de pouvoir», a dit …" as said of the businesses of the sentence before. French only."""
    for draft in drafts:
        if draft.fact_table != "regulatory_reactions" or not (_lacks_company(draft) and _says_they(draft.sentence)):
            continue
        before = story.sentences[draft.sentence.index - 1]
        firms = dict.fromkeys(m.name for m in before.mentions if m.kind == "organisation" and m.name in story.firms)
        if len(firms) > 1:
            draft.roles["company"] = [_told_again(draft, name) for name in firms]


def _says_they(sentence: Sentence) -> bool:
    """Whether a quotation that opens the sentence begins with "ils" or "elles"."""
    if sentence.words.language != "fr" or sentence.index == 0:
        return False
    return sentence.low(0) in {"«", '"', "“"} and sentence.low(1) in {"ils", "elles"}


def address_by_title(story: Story, drafts: list[Draft]) -> None:
    """Take a statement that takes sides and names no company as one on the companies that the title names."""
    title = next((s for s in story.sentences if s.part == "title"), None)
    if title is None:
        return
    for draft in drafts:
        if draft.fact_table != "regulatory_reactions" or not (_lacks_company(draft) and _is_open_to_topic(draft)):
            continue
        find_mentions(title, story)
        names = dict.fromkeys(m.name for m in title.mentions if m.kind == "organisation")
        firms = [name for name in names if name in story.firms and story.cast.counts[name] >= _OFTEN]
        if 0 < len(firms) <= _LEADS:
            draft.roles["company"] = [_told_again(draft, name) for name in firms]


def address_by_topic(story: Story, drafts: list[Draft]) -> None:
    """Take "hailed the plan", "criticised the move" as said of the company that the text speaks of. English only."""
    for draft in drafts:
        topic = draft.sentence.topic
        is_topic = topic in story.firms and _is_topic(story, topic)
        if draft.words.language == "en" and is_topic and _lacks_company(draft) and _judges_conduct(draft):
            draft.roles["company"] = [_told_again(draft, topic)]


def _judges_conduct(draft: Draft) -> bool:
    """Whether "the plan", "the move" and the like stand right behind a verb that takes sides."""
    sentence, start = draft.sentence, draft.hit.last
    if sentence.low(start) not in _DEFINITE or not (is_judged(draft) or _is_demand(draft)):
        return False
    ahead = range(start + 1, start + 1 + _ADJECTIVES)
    return any(sentence.at(i) is None and draft.words.is_group(sentence.low(i), "deed") for i in ahead)


def _is_demand(draft: Draft) -> bool:
    return draft.words.is_group(draft.hit.trigger.lemma, "demanding")


def _is_open_to_topic(draft: Draft) -> bool:
    """Whether the sentence names nobody else, and speaks of a company, its line of business or what it does."""
    sentence = draft.sentence
    others = _OTHERS if sentence.words.language == "en" else _OTHERS - {"place"}
    if any(m.kind in others and not _is_medium(sentence, m) for m in sentence.mentions):
        return False
    return takes_strong_side(draft) and any(speaks_of_business(low, draft) for low in sentence.tokens.lows)


def _is_medium(sentence: Sentence, mention: Mention) -> bool:
    return sentence.words.companies.get(mention.name.lower()) == "media"


def drop_unaddressed(story: Story, drafts: list[Draft]) -> list[Draft]:
    """Leave out acts that are about no company and no deal; rules may be about a sector."""
    return [d for d in drafts if d.fact_table != "regulatory_reactions" or _is_addressed(story, d)]


def _is_addressed(story: Story, draft: Draft) -> bool:
    if _is_mere_news(draft) or _is_aside(story, draft):
        return False
    if draft.roles.get("company") or draft.reacts_to:
        return True
    is_for_all = draft.kind == "rule" or (draft.kind == "statement" and _takes_side(draft))
    return (is_for_all and _is_on_sector(draft)) or _is_duty_of_sector(draft)


def _is_duty_of_sector(draft: Draft) -> bool:
    """ "«Les géants du numérique doivent payer l'impôt», a dit …": what French speech demands of a line of business."""
    if draft.kind != "statement" or draft.stance != "critical" or draft.words.language != "fr":
        return False
    lows, words = draft.sentence.tokens.lows, draft.words
    is_quoted = any(low in {"»", "”", '"'} for low in lows)
    return is_quoted and any(
        words.is_group(low, "modal") and any(words.is_group(near, "sector") for near in lows[max(0, i - _DUTY) : i])
        for i, low in enumerate(lows)
    )


def _takes_side(draft: Draft) -> bool:
    """Whether the verb itself demands, praises or blames: then what it names is whom it is about."""
    return draft.stance != "neutral" and (
        is_judged(draft) or draft.words.is_group(draft.hit.trigger.lemma, "demanding")
    )


def _is_mere_news(draft: Draft) -> bool:
    """What an authority only makes known ("a indiqué la préfecture"), taking no side and on no deal, is no reaction."""
    is_neutral = draft.kind == "statement" and draft.stance == "neutral" and draft.reacts_to is None
    return is_neutral and draft.words.is_group(draft.hit.trigger.lemma, "informing")


def _is_aside(story: Story, draft: Draft) -> bool:
    """Whether what takes no side is about companies that the article only comes across."""
    if draft.kind != "statement" or draft.stance != "neutral" or draft.reacts_to is not None:
        return False
    return not any(_is_topic(story, name) for name in draft.names("company"))


def _is_topic(story: Story, name: str) -> bool:
    return name in story.article.title or story.cast.counts[name] >= _OFTEN


def _is_on_sector(draft: Draft) -> bool:
    """Whether a word for a line of business stands behind the rule ("une taxe sur les géants du numérique")."""
    reach = _OBJECT_REACH if draft.kind == "rule" else _SECTOR_REACH
    ahead = range(draft.hit.last, min(draft.hit.last + reach, len(draft.sentence.tokens)))
    sentence = draft.sentence
    return any(_is_unnamed(sentence, i) and draft.words.is_group(sentence.low(i), "sector") for i in ahead)


def _is_unnamed(sentence: Sentence, i: int) -> bool:
    mention = sentence.at(i)
    return mention is None or (mention.kind == "anaphor" and mention.is_plural)


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
        draft.roles["company"] = [_told_again(draft, party.name) for party in unique(parties)]


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
        here = [fact for fact in here if fact.hit.first >= draft.hit.last]
    return here[0] if here else None


def _only_deal(draft: Draft, facts: list[Draft]) -> Draft | None:
    """The deal that an approval or review of one of its parties must be about: the only one the article tells of it."""
    if draft.kind not in _ON_DEALS:
        return None
    companies = set(draft.names("company"))
    deals = [fact for fact in facts if fact.kind in _CONTROL and companies & set(fact.names())]
    parties = {frozenset(fact.names("acquirer", "target", "partner")) for fact in deals}
    return deals[0] if len(parties) == 1 else None


def _same_companies(draft: Draft, facts: list[Draft]) -> Draft | None:
    companies = set(draft.names("company"))
    if not companies:
        return None
    shared = [fact for fact in facts if len(companies & set(fact.names())) >= 2]
    return shared[0] if shared else None
