"""Authorities told by a common noun: "the watchdog", "UK regulators" stand for the one that the article names."""

from __future__ import annotations

from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.words.vocabulary import Vocabulary

_ENFORCERS = frozenset({"competition_authority", "data_authority", "financial_regulator", "sector_regulator"})
# What kind of authority an adjective asks for ("|antitrust| regulator"); without one, any enforcer will do.
_FIELDS = {
    "antitrust": "competition_authority",
    "competition": "competition_authority",
    "privacy": "data_authority",
    "data": "data_authority",
    "securities": "financial_regulator",
    "financial": "financial_regulator",
    "markets": "financial_regulator",
    "banking": "financial_regulator",
    "corporate": "financial_regulator",
    "market": "financial_regulator",
    "insurance": "financial_regulator",
    "merger": "competition_authority",
    "energy": "sector_regulator",
    "media": "sector_regulator",
    "telecoms": "sector_regulator",
    "aviation": "sector_regulator",
    "pensions": "financial_regulator",
    **dict.fromkeys(
        ("environment", "environmental", "health", "safety", "food", "drug", "drugs", "medicines", "water", "gas"),
        "sector_regulator",
    ),
    **dict.fromkeys(
        ("electricity", "nuclear", "transport", "rail", "telecom", "communications", "internet", "gambling"),
        "sector_regulator",
    ),
}
_PLURALS = frozenset({"regulators", "watchdogs", "authorities", "agencies"})


def name_generic(story: Story, sentences: list[Sentence]) -> None:
    """Give "the regulator" the name of the only enforcer of the article that its country and field allow. English only.

    A plural without its country may be several: it keeps its own words.
    """
    if story.words.language != "en" or not any(_says_enforcer(sentence) for sentence in sentences):
        return
    for sentence in story.sentences:
        find_mentions(sentence, story)
    sentences = [s for s in story.sentences if s.mentions]
    named = {m.authority_id: m for s in sentences for m in s.mentions if _is_enforcer(m, s.words)}
    if not named:
        return
    for sentence in sentences:
        _place_agency(sentence, sentences)
        for mention in sentence.mentions:
            if mention.kind == "authority" and _is_generic(sentence, mention):
                _take_name(sentence, mention, list(named.values()))


def _says_enforcer(sentence: Sentence) -> bool:
    return not sentence.words.group_words["enforcer"].isdisjoint(sentence.tokens.lows)


def _place_agency(sentence: Sentence, sentences: list[Sentence]) -> None:
    """Add an authority for each bare "the agency": the enforcer that was named last."""
    for i, low in enumerate(sentence.tokens.lows[1:], 1):
        is_bare = sentence.low(i - 1) == "the" and sentence.at(i) is None and sentence.words.is_group(low, "enforcer")
        if not is_bare or low in _PLURALS or sentence.at(i + 1) is not None or sentence.low(i + 1) in {"of", "for"}:
            continue
        before = [m for s in sentences for m in s.mentions if (s.index, m.last) <= (sentence.index, i)]
        last = next((m for m in reversed(before) if _is_enforcer(m, sentence.words)), None)
        if last is not None:
            sentence.place(Mention("authority", i, i + 1, last.name, last.authority_id))
    sentence.mentions.sort(key=lambda mention: mention.first)


def _is_enforcer(mention: Mention, words: Vocabulary) -> bool:
    kind = words.authority_kinds.get(mention.authority_id or "")
    return mention.kind == "authority" and not mention.is_official and kind in _ENFORCERS


def _is_generic(sentence: Sentence, mention: Mention) -> bool:
    """Whether the mention is no name: a word for an enforcer, with a country and a field at most."""
    if mention.is_official or mention.authority_id or not sentence.words.is_group(_head(sentence, mention), "enforcer"):
        return False
    lows = [sentence.low(i) for i in range(mention.first, mention.last - 1)]
    return all(_country(low, sentence.words) or low in _FIELDS or low == "'s" for low in lows)


def _head(sentence: Sentence, mention: Mention) -> str:
    return sentence.low(mention.last - 1)


def _country(low: str, words: Vocabulary) -> str:
    return words.country_codes.get(low, "")


def _take_name(sentence: Sentence, mention: Mention, named: list[Mention]) -> None:
    words = sentence.words
    lows = [sentence.low(i) for i in range(mention.first, mention.last)]
    countries = {code for low in lows if (code := _country(low, words))}
    fields = {_FIELDS[low] for low in lows if low in _FIELDS}
    if lows[-1] in _PLURALS and not countries:
        return
    fits = [m for m in named if not countries or words.authority_countries.get(m.authority_id or "") in countries]
    fits = [m for m in fits if not fields or words.authority_kinds.get(m.authority_id or "") in fields]
    if len(fits) == 1:
        mention.name, mention.authority_id = fits[0].name, fits[0].authority_id
