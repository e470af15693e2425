"""Tie an authority's act to the companies named beside it, and to the deal or investment that it is about."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dealwire.annotation.drafts import Draft
from dealwire.annotation.modifiers import phrase_start
from dealwire.annotation.reading import Mention, Sentence, Story, find_mentions

_CONTROL = frozenset({"acquisition", "merger"})
_ON_DEALS = frozenset({"review", "clearance", "conditional_clearance", "block"})
_OBJECT_REACH = 16
_SECTOR_REACH = 6
# Companies that an article is about: at most two in its title, each named some times.
_LEADS, _OFTEN = 2, 3
# Prepositions behind which a company is only the owner of what is spoken of, or where something happens.
_PARTITIVES = frozenset({"de", "du", "d'", "des", "of"})
_PLACES = frozenset({"chez", "dans", "sur", "in", "at", "on", "from", "selon", "via"})
_SOURCES = frozenset({"selon", "à", "au", "aux", "to", "via", "sur", "on", "chez"})
_COMPANIES = frozenset({"organisation", "anaphor", "pronoun"})
_DEALS = frozenset({"deals", "investments"})


def add_companies(draft: Draft, story: Story) -> None:
    """Keep the companies that an act can be about; where no slot gave any, take those named in the sentence."""
    if draft.fact_table != "regulatory_reactions":
        return
    filled = draft.roles.pop("company", [])
    kept = [m for m in filled if m.name and m.kind in _COMPANIES and _is_firm(m, draft, story)]
    kept = [m for m in kept if not _is_audience(draft, m)]
    # An act on a person is not one on the companies that happen to be named beside.
    is_personal = any(m.kind == "person" for m in filled) and draft.kind != "statement"
    if not kept and not is_personal:
        kept = _named_beside(draft, story)
    if kept:
        draft.roles["company"] = kept


def _named_beside(draft: Draft, story: Story) -> list[Mention]:
    """The businesses of the sentence, those after the trigger first; for verbs only those near their object."""
    taken, hit = set(draft.names("authority")), draft.hit
    named = [
        m for m in draft.sentence.mentions if m.kind in _COMPANIES and m.name in story.firms and m.name not in taken
    ]
    named = [m for m in named if not _is_audience(draft, m) and _may_answer(m, draft, story)]
    named = [m for m in named if not _is_channel(draft.sentence, m) and _is_commercial(draft, m)]
    named = [m for m in named if not _is_source(draft, m)]
    if draft.kind == "statement":
        named = [m for m in named if not _reports(draft, m)]
    named = _within_clause(draft, named)
    if "within" in hit.trigger.slots.get("company", ()):
        spoken_of = [m for m in named if _is_judged(draft) or _is_argument(draft.sentence, m)]
        return [] if hit.is_passive else _unique(spoken_of)
    after = [m for m in named if m.first >= hit.last]
    if draft.kind == "rule":
        return _unique(after)
    if hit.trigger.word_class == "verb" and not hit.is_passive:
        return _unique([m for m in after if m.first - hit.last <= _OBJECT_REACH])
    return _unique(after or named)


def _is_channel(sentence: Sentence, mention: Mention) -> bool:
    """ "sur Alpha", "on his Beta account", "son compte Alpha": where something was said or shown."""
    before = sentence.low(mention.first - 1)
    if before == "the":
        before = sentence.low(mention.first - 2)
    beside = {sentence.low(mention.first - 1), sentence.low(mention.last)}
    if before in _PARTITIVES:
        beside.add(sentence.low(mention.first - 2))
    return before in {"sur", "on", "via"} or any(sentence.words.is_group(low, "channel") for low in beside)


def _is_commercial(draft: Draft, mention: Mention) -> bool:
    """Not a council, union or party: those are no companies unless the lexicon lists them."""
    lows = mention.name.lower().split()
    is_body = bool(lows) and any(draft.words.is_group(low, "uncommercial") for low in (lows[0], lows[-1]))
    return not is_body or mention.name.lower() in draft.words.companies


def _is_source(draft: Draft, mention: Mention) -> bool:
    """ "selon Alpha", "according to Beta"."""
    i = phrase_start(draft.sentence, mention.first) - 1
    low, before = draft.sentence.low(i), draft.sentence.low(i - 1)
    return low in {"selon", "après"} or (before, low) == ("according", "to")


def _within_clause(draft: Draft, named: list[Mention]) -> list[Mention]:
    """Those named before a turn of the sentence ("…, mais pas Alpha", "while Beta …"), if any is."""
    sentence, last = draft.sentence, draft.hit.last
    turns = [i for i in range(last, len(sentence.tokens)) if sentence.words.is_group(sentence.low(i), "turning")]
    near = [m for m in named if not turns or m.first < turns[0]]
    return near or named


def _reports(draft: Draft, mention: Mention) -> bool:
    """ "selon Alpha", "a dit à Alpha", "précise Beta", "Gamma ajoute que": who passes on what was said."""
    sentence = draft.sentence
    before = sentence.low(phrase_start(sentence, mention.first) - 1)
    if before in _SOURCES and not draft.words.is_group(draft.hit.trigger.lemma, "demanding"):
        return True
    beside = [i for i in (mention.first - 1, mention.last) if not draft.hit.first <= i < draft.hit.last]
    return any(_is_saying(sentence, i) for i in beside)


def _is_saying(sentence: Sentence, i: int) -> bool:
    """Whether a verb stands at word `i` that only reports ("say", "préciser"), in the present or past."""
    return any(
        trigger.frame.frame == "statement" and "within" in trigger.slots.get("company", ()) and trigger.mood != "base"
        for trigger in sentence.words.triggers.get(sentence.low(i), ())
    )


def _is_judged(draft: Draft) -> bool:
    """Whether the verb itself takes sides ("dénoncer", "se féliciter"): then whatever it names is what it is about."""
    verb = f"{draft.sentence.span(draft.hit.first, draft.hit.last).text} {draft.hit.trigger.lemma}"
    return any(pattern.search(verb) for pattern in draft.words.stances.values())


def _is_argument(sentence: Sentence, mention: Mention) -> bool:
    """Whether the company itself is spoken of, not "les conducteurs d'Alpha", "le trafic Alpha", "on Beta's stage"."""
    start = phrase_start(sentence, mention.first)
    low, before = sentence.low(start - 1), sentence.at(start - 2)
    if low in {"et", "and", ",", "ou", "or"} and before is not None and before.kind in _COMPANIES:
        return _is_argument(sentence, before)
    if low in _PARTITIVES:
        return sentence.words.is_group(sentence.low(start - 2), "conduct")
    if sentence.words.is_class(low, "preposition"):
        return low not in _PLACES
    # A French name right behind a plain noun only describes it.
    is_noun = sentence.words.language == "fr" and low.isalpha() and sentence.at(start - 1) is None
    words = sentence.words
    return not is_noun or low in words.classes or low in words.triggers or low in words.support or low in words.groups


def _is_firm(mention: Mention, draft: Draft, story: Story) -> bool:
    """Whom an act is on outright must be a business; a fine with its sum shows that it is one."""
    is_fined = draft.kind == "fine" and draft.amount is not None
    return is_fined or mention.kind != "organisation" or mention.name in story.firms


def _may_answer(mention: Mention, draft: Draft, story: Story) -> bool:
    """A statement's object must surely be a business; other acts name their addressee outright."""
    if draft.kind != "statement":
        return _is_firm(mention, draft, story)
    return mention.name in story.firms and (story.cast.counts[mention.name] > 1 or mention.name in story.article.title)


def _is_audience(draft: Draft, mention: Mention) -> bool:
    """ "told Alpha", "dit à Alpha", "sur Beta": whom or where it was said, not what it was said about."""
    before = draft.sentence.low(mention.first - 1)
    if draft.kind not in {"statement", "complaint"}:
        return False
    if before in {"sur", "on", "via"} or draft.sentence.low(mention.first - 2) in {"sur", "on", "via"}:
        return True
    is_asked = draft.words.is_group(draft.hit.trigger.lemma, "demanding")
    is_told = before in {"à", "au", "aux", "to"} and draft.kind == "statement" and not is_asked
    return is_told and mention.first - draft.hit.last <= 2


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
        draft.reacts_to = (
            _same_sentence(draft, facts)
            or _same_companies(draft, facts)
            or _spoken_of(draft, facts)
            or _only_deal(draft, facts)
        )
        _inherit_companies(draft)


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


def _is_open_to_topic(draft: Draft) -> bool:
    """Whether the sentence names nobody else, and speaks of a company, its line of business or what it does."""
    sentence, words = draft.sentence, draft.words
    if any(m.kind in {"organisation", "product", "place", "person"} for m in sentence.mentions):
        return False
    strong = " ".join(low for low in sentence.tokens.lows if not words.is_group(low, "faint"))
    if not any(pattern.search(strong) for pattern in words.stances.values()):
        return False
    return any(
        words.is_group(low, "fact")
        or words.is_group(low, "conduct")
        or words.is_group(low, "sector")
        or "company" in words.epithets.get(low, ())
        for low in sentence.tokens.lows
    )


def drop_unaddressed(drafts: list[Draft]) -> list[Draft]:
    """Leave out acts that are about no company and no deal; rules may be about a sector."""
    return [d for d in drafts if d.fact_table != "regulatory_reactions" or _is_addressed(d)]


def _is_addressed(draft: Draft) -> bool:
    if _is_mere_news(draft):
        return False
    if draft.roles.get("company") or draft.reacts_to:
        return True
    is_for_all = draft.kind == "rule" or (draft.kind == "statement" and _takes_side(draft))
    return is_for_all and _is_on_sector(draft)


def _takes_side(draft: Draft) -> bool:
    """Whether the verb itself demands, praises or blames: then what it names is whom it is about."""
    return draft.stance != "neutral" and (
        _is_judged(draft) or draft.words.is_group(draft.hit.trigger.lemma, "demanding")
    )


def _is_mere_news(draft: Draft) -> bool:
    """What an authority only makes known ("a indiqué la préfecture"), taking no side and on no deal, is no reaction."""
    is_neutral = draft.kind == "statement" and draft.stance == "neutral" and draft.reacts_to is None
    return is_neutral and draft.words.is_group(draft.hit.trigger.lemma, "informing")


def _is_on_sector(draft: Draft) -> bool:
    """Whether a word for a line of business stands behind the rule ("une taxe sur les géants du numérique")."""
    reach = _OBJECT_REACH if draft.kind == "rule" else _SECTOR_REACH
    ahead = range(draft.hit.last, min(draft.hit.last + reach, len(draft.sentence.tokens)))
    sentence = draft.sentence
    return any(sentence.at(i) is None and draft.words.is_group(sentence.low(i), "sector") for i in ahead)


def _inherit_companies(draft: Draft) -> None:
    """An act on a deal is about the deal's parties."""
    deal = draft.reacts_to
    if deal is None:
        return
    parties = [m for many in deal.roles.values() for m in many if m.kind in _COMPANIES]
    is_on_deal = draft.kind in _ON_DEALS and deal.sentence is draft.sentence
    is_part = deal.fact_table == "deals" and set(draft.names("company")) <= {party.name for party in parties}
    if is_on_deal or is_part or not draft.roles.get("company"):
        draft.roles["company"] = [_told_again(draft, party.name) for party in _unique(parties)]


def _spoken_of(draft: Draft, facts: list[Draft]) -> Draft | None:
    """ "examine ce partenariat", "block the deal": the last fact told before, where the object is such a word, and of
    the kind that it names where one is."""
    reach = 40 if draft.kind == "statement" and draft.stance != "neutral" else 6
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
