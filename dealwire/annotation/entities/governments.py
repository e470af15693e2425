"""Bare governments: "the government", "the state" as the party that owns, buys, lends or gives."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.head_nouns import closes_phrase
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.verbs.verb_groups import group_end

_OF = frozenset({"de", "du", "d'", "des", "la", "l'"})
_IN = frozenset({"dans", "en", "à"})
_OPENERS = frozenset({"the", "its", "their"})
_NATIONS = frozenset({"U.S.", "US", "U.K.", "UK"})


def place_governments(story: Story, sentences: list[Sentence]) -> None:
    """Add an authority mention for each bare government of a sentence that speaks of public money or shares.

    It takes the name of the only government that the article names ("French government"), else it keeps its own word.
    """
    spending = {s.index for s in sentences if not s.words.group_words["publicmoney"].isdisjoint(s.tokens.lows)}
    acting = {s.index for s in sentences if s.words.language == "en" and "government" in s.tokens.lows} - spending
    only = _only_government(story) if spending or acting else None
    for sentence in sentences:
        if sentence.words.language == "fr":
            _place_territories(sentence)
        if sentence.index in spending:
            _place(sentence, only)
        elif sentence.index in acting:
            _place_acting(sentence, only)
        if sentence.words.language == "en" and not _NATIONS.isdisjoint(sentence.tokens.words):
            _place_nations(sentence)


def _only_government(story: Story) -> Mention | None:
    """The government that the article names, if it names one alone."""
    named = {m.name: m for s in story.sentences for m in s.mentions if m.kind == "authority" and _is_government(m)}
    return next(iter(named.values())) if len(named) == 1 else None


def _place_nations(sentence: Sentence) -> None:
    """Make "U.S." and "UK", which mostly describe what follows, an authority where they act: "UK fines Alpha", "was
    sued by the U.S."."""
    for i, word in enumerate(sentence.tokens.words):
        if word not in _NATIONS or sentence.at(i) is not None:
            continue
        before = i - (sentence.low(i - 1) == "the")
        is_doer = sentence.low(before - 1) == "by" and closes_phrase(sentence, i + 1)
        is_subject = (before == 0 or not sentence.low(before - 1).isalpha()) and _acts(sentence, i + 1)
        if is_doer or (is_subject and not sentence.words.is_class(_behind_verb(sentence, i + 1), "preposition")):
            sentence.place(Mention("authority", i, i + 1, word))
    sentence.mentions.sort(key=lambda mention: mention.first)


def _behind_verb(sentence: Sentence, i: int) -> str:
    """The word behind a verb and its auxiliaries: "U.S. charges |against| Alpha" tells of charges."""
    return sentence.low(group_end(sentence, i) + 1)


def _place_acting(sentence: Sentence, only: Mention | None) -> None:
    """Make a bare "the government" an authority where a verb follows by which one acts or speaks. English only."""
    for i, low in enumerate(sentence.tokens.lows):
        if low == "government" and sentence.low(i - 1) == "the" and sentence.at(i) is None and _acts(sentence, i + 1):
            name, authority_id = (only.name, only.authority_id) if only else (low, None)
            sentence.place(Mention("authority", i, i + 1, name, authority_id))
    sentence.mentions.sort(key=lambda mention: mention.first)


def _acts(sentence: Sentence, i: int) -> bool:
    """Whether the verb at `i`, auxiliaries and adverbs aside, opens a reaction other than mere saying."""
    first, i = i, group_end(sentence, i)
    verbs = [t for t in sentence.words.triggers.get(sentence.low(i), ()) if t.word_class == "verb"]
    # "the government fine": behind a singular the plain form is a noun.
    verbs = [verb for verb in verbs if verb.mood != "base" or i > first]
    acts = [verb for verb in verbs if verb.frame.fact_table == "regulatory_reactions"]
    return any("within" not in act.slots.get("company", ()) for act in acts)


def _place_territories(sentence: Sentence) -> None:
    """Make "la région Normandie", "la métropole de Lille" an authority where public money is spoken of. French only."""
    if sentence.words.group_words["subsidy"].isdisjoint(sentence.tokens.lows):
        return
    for place in [m for m in sentence.mentions if m.kind == "place"]:
        i = place.first - 1
        while sentence.low(i) in _OF and sentence.at(i) is None:
            i -= 1
        is_location = sentence.low(i - 1) in _IN or sentence.low(i - 2) in _IN
        holders = (sentence.low(i - k) for k in (2, 3))
        is_office = any(low in sentence.words.titles or sentence.words.is_group(low, "post") for low in holders)
        if is_office or is_location:
            continue
        if sentence.words.is_group(sentence.low(i), "territory") and sentence.at(i) is None:
            name = sentence.span(i, place.last).text
            body = Mention("authority", i, place.last, name)
            sentence.mentions[sentence.mentions.index(place)] = body
            sentence.slots[i : place.last] = [body] * (place.last - i)


def _is_government(mention: Mention) -> bool:
    return mention.name.lower().endswith(" government")


def _place(sentence: Sentence, only: Mention | None) -> None:
    for i, low in enumerate(sentence.tokens.lows):
        is_bare = sentence.words.is_group(low, "baregovernment") and sentence.at(i) is None
        is_led = i == 0 or sentence.low(i - 1) in _OPENERS
        # "gets a $5 billion loan from government": headlines leave out the article.
        is_led = is_led or (sentence.part == "title" and sentence.low(i - 1) in {"from", "by", "to"})
        if is_bare and is_led and _is_party(sentence, i + 1):
            name, authority_id = (only.name, only.authority_id) if only else (sentence.tokens.words[i].lower(), None)
            sentence.place(Mention("authority", i, i + 1, name, authority_id))
    sentence.mentions.sort(key=lambda mention: mention.first)


def _is_party(sentence: Sentence, i: int) -> bool:
    """Whether the word is not followed by what it is the government or state of, nor by another noun."""
    low = sentence.low(i)
    return (
        not low[:1].isalpha()
        or (low in sentence.words.classes and low != "of")
        or low in sentence.words.support
        or low in sentence.words.triggers
    )
