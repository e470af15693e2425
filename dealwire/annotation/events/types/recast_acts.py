"""Acts of another kind than their trigger tells: what a company is told to do is an order, an overturned fine none."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.whole_article.enforcers import is_court
from dealwire.annotation.words.vocabulary import Vocabulary

# How far behind "told" the company stands.
_TOLD = 4
_OVERTURNABLE = frozenset({"fine", "order", "block", "complaint", "lawsuit"})
# How far before a penalty the verb that undoes it stands.
_OVERTURNED = 7


def as_directive(draft: Draft) -> None:
    """ "Paris has told Alpha to halve its fleet": what an authority tells a company to do is an order. English only."""
    sentence, last = draft.sentence, draft.hit.last
    if draft.frame.frame != "statement" or not draft.words.is_group(draft.hit.trigger.lemma, "directing"):
        return
    if draft.hit.is_passive:
        _as_directed(draft)
        return
    near = (sentence.at(i) for i in range(last, last + _TOLD))
    told = next((m for m in near if m is not None and m.kind in {"organisation", "anaphor"} and m.name), None)
    if told is not None and sentence.low(told.last) == "to":
        draft.kind, draft.roles["company"] = "order", [told]


def _as_directed(draft: Draft) -> None:
    """ "Alpha was |told| by the watchdog to stop": the order in the passive."""
    sentence, last = draft.sentence, draft.hit.last
    told = [m for m in subject(sentence, draft.hit.first) if m.kind in {"organisation", "anaphor"} and m.name]
    by = next((m for m in sentence.mentions if m.kind == "authority" and 0 < m.first - last <= _TOLD), None)
    if told and by is not None and sentence.low(by.last) == "to":
        draft.kind, draft.roles["company"], draft.roles["authority"] = "order", told, [by]


def as_overturned(draft: Draft) -> None:
    """ "A court overturned the fine against Alpha": what is overturned is no penalty any more, but a case closed."""
    if draft.hit.trigger.word_class != "noun" or draft.kind not in _OVERTURNABLE or draft.words.language != "en":
        return
    near = range(draft.hit.first - 1, draft.hit.first - _OVERTURNED, -1)
    verb = next((i for i in near if _overturns(draft.sentence, i)), -1)
    if verb < 0:
        return
    if not _is_refused(draft.sentence, verb):
        draft.kind, draft.amount, draft.amount_words = "clearance", None, None
    judges = [m for m in subject(draft.sentence, verb) if m.kind == "authority"]
    draft.roles["authority"] = judges or draft.roles.get("authority", [])


def _overturns(sentence: Sentence, i: int) -> bool:
    """ "|quashed| a fine", "|set aside| an order"."""
    is_set_aside = sentence.low(i) in {"set", "sets", "setting"} and sentence.low(i + 1) == "aside"
    return is_set_aside or sentence.words.is_group(sentence.low(i), "overturning")


def _is_refused(sentence: Sentence, verb: int) -> bool:
    """ "|refused| to throw out the suit", "|failed| to overturn the fine": then it stands."""
    return sentence.low(verb - 1) == "to" and sentence.words.is_group(sentence.low(verb - 2), "failing")


def as_refusal(draft: Draft) -> None:
    """ "A court refused to lift the ban on Alpha": what is not cleared is ordered. English only."""
    is_verb = draft.frame.kind == "clearance" and draft.hit.trigger.word_class == "verb"
    if is_verb and draft.words.language == "en" and _is_refused(draft.sentence, draft.hit.first):
        draft.kind = "order"


def as_ruling(draft: Draft) -> None:
    """ "An appeals court revived a suit against Alpha": courts hear suits and bring none, they order. English only."""
    authorities = draft.roles.get("authority", ())
    is_english = draft.kind == "lawsuit" and draft.words.language == "en"
    if is_english and authorities and all(_is_bench(m, draft.words) for m in authorities):
        draft.kind = "order"


def _is_bench(mention: Mention, words: Vocabulary) -> bool:
    return words.authority_kinds.get(mention.authority_id or "") == "court" or is_court(mention.name, words)
