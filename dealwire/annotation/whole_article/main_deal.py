"""Acts that name no company, in an article whose title or lead tells one deal: they are about that deal."""

from __future__ import annotations

from collections.abc import Collection

from dealwire.annotation.entities.firms import is_medium
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Mention, Sentence, Story

# Title and first sentences: the deal that they tell is what the article is about.
_LEAD = 3
_ON_DEALS = frozenset({"review", "clearance", "conditional_clearance", "block"})
_OF_WHAT = frozenset({"for", "of", "to", "on", "over"})
# How many words behind an act the word for the deal may stand.
_OBJECT = 5
_KINDS = frozenset({"acquisition", "merger", "asset_purchase", "stake", "capital_increase", "capex", "joint_venture"})
_NAMED = frozenset({"organisation", "person"})
# How far behind a verb of speech the state stands whose act it is on.
_BLAMED = 12
_GENITIVES = frozenset({"des", "du", "d'", "de", "la", "l'", "les"})
_QUOTES = frozenset({"«", "»", '"', "“", "”"})


def speak_of_main_deal(story: Story, drafts: list[Draft]) -> None:
    """Point approvals, reviews and vetoes without an object, and statements that take sides, at the article's deal."""
    deal = _main_deal([draft for draft in drafts if not is_history(draft, story)])
    if deal is None:
        return
    parties = {party.name for draft in drafts for party in draft.roles.get("company", ())} | set(deal.names())
    for draft in drafts:
        is_open = draft.fact_table == "regulatory_reactions" and not (draft.roles.get("company") or draft.reacts_to)
        if is_open and _may_be_on_it(draft) and names_nobody_else(draft.sentence, parties):
            draft.reacts_to = deal


def _main_deal(drafts: list[Draft]) -> Draft | None:
    """The only deal that title and lead tell, if two parties of it are known."""
    told = [d for d in drafts if d.kind in _KINDS and (d.sentence.part == "title" or d.sentence.index <= _LEAD)]
    fullest = max(told, key=lambda draft: len(draft.names()), default=None)
    if fullest is None or not all(set(draft.names()) & set(fullest.names()) for draft in told):
        return None
    return fullest if len(fullest.names()) > 1 else None


def _may_be_on_it(draft: Draft) -> bool:
    if draft.kind in _ON_DEALS:
        return draft.words.language == "fr" or _acts_on_it(draft)
    if draft.kind != "statement" or draft.stance == "neutral" or is_between_states(draft):
        return False
    return takes_strong_side(draft) and _is_on_business(draft)


def _acts_on_it(draft: Draft) -> bool:
    """Whether an English act names no object ("gave their consent last year"), or "it", "the deal"."""
    sentence, start = draft.sentence, draft.hit.last
    if draft.hit.trigger.word_class == "noun" and sentence.low(start) in _OF_WHAT:
        start += 1
    elif draft.hit.trigger.word_class == "noun":
        return True
    ahead = range(start, start + _OBJECT)
    if any(sentence.at(i) is None and draft.words.is_group(sentence.low(i), "fact") for i in ahead):
        return True
    is_passive = draft.hit.is_passive and draft.hit.trigger.word_class == "verb"
    return sentence.low(start) in {"it", "this"} or (is_passive and _speaks_of_deal(draft))


def _speaks_of_deal(draft: Draft) -> bool:
    """Whether "the deal" or "it" stands before the verb."""
    lows = [draft.sentence.low(i) for i in range(max(0, draft.hit.first - _OBJECT), draft.hit.first)]
    return "it" in lows or any(draft.words.is_group(low, "fact") for low in lows)


def takes_strong_side(draft: Draft) -> bool:
    """Whether a word of the sentence takes a side that is more than a faint hint of one."""
    words = draft.words
    strong = " ".join(low for low in draft.sentence.tokens.lows if not words.is_group(low, "faint"))
    if takes_side_itself(draft):
        # "s'est insurgée": the verb in whatever form.
        strong = f"{strong} {draft.hit.trigger.lemma}"
    return any(pattern.search(strong) for pattern in words.stances.values())


def takes_side_itself(draft: Draft) -> bool:
    """Whether a French verb without an object says what somebody feels: "s'insurger", "déplorer", not "soutenir"."""
    trigger = draft.hit.trigger
    is_told = draft.kind == "statement" and trigger.word_class == "verb" and trigger.mood != "base"
    is_plain = is_told and trigger.slots.get("company") == ("within",)
    return draft.words.language == "fr" and is_plain and not draft.words.is_group(trigger.lemma, "demanding")


def _is_on_business(draft: Draft) -> bool:
    """Whether something is quoted, or a company or what it does is spoken of."""
    lows, words = draft.sentence.tokens.lows, draft.words
    return not _QUOTES.isdisjoint(lows) or any(
        speaks_of_business(low, draft) for low in lows if low not in words.classes
    )


def speaks_of_business(low: str, draft: Draft) -> bool:
    """Whether a word means a deal, what companies do, a line of business or a company."""
    words = draft.words
    groups = words.groups.get(low, frozenset())
    return bool(groups & {"fact", "conduct", "sector"}) or "company" in words.epithets.get(low, ())


def names_nobody_else(sentence: Sentence, known: Collection[str], kinds: frozenset[str] = _NAMED) -> bool:
    """Whether a sentence names none of these kinds but those that are known, sources of news aside."""
    others = (m for m in sentence.mentions if m.kind in kinds and m.name not in known)
    return all(is_medium(m.name, sentence.words) for m in others)


def is_between_states(draft: Draft) -> bool:
    """ "a dénoncé la provocation |des Etats-Unis|": whether a verb of speech is on a state that it names behind it, and
    not only where something happens ("aux Etats-Unis"). French."""
    behind = (m for m in draft.sentence.mentions if m.kind == "place" and 0 <= m.first - draft.hit.last <= _BLAMED)
    return any(draft.sentence.low(m.first - 1) in _GENITIVES and _is_state(draft, m) for m in behind)


def _is_state(draft: Draft, place: Mention) -> bool:
    return draft.sentence.span(place.first, place.last).text.lower() in draft.words.countries


def is_history(draft: Draft, story: Story) -> bool:
    """ "né en 1999 de la fusion d'Alpha et de Beta": what is dated years before the article is not its matter."""
    day, published = draft.date.resolved if draft.date else None, story.article.published_on
    return day is not None and published is not None and published.year - day.year > 1
