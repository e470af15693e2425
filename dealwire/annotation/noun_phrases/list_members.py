"""Where the next name of a list stands, behind what describes it: "et |le groupe de presse| Beta"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.examples import example_after
from dealwire.annotation.noun_phrases.modifiers import is_modifier, phrase_start
from dealwire.annotation.text.story import Mention, Sentence

# How many words may describe it.
_FIELD_REACH = 8
_OWN = frozenset({"its", "their"})


def next_member(sentence: Sentence, i: int) -> int:
    """Where the next name of a list stands, behind its epithets and place: "and |Hong Kong billionaire| Alpha"."""
    reach = i
    while reach < i + 5:
        mention = sentence.at(reach)
        is_place = (
            sentence.words.language == "en"
            and sentence.low(reach).isalpha()
            and sentence.tokens.words[reach][0].isupper()
        )
        low = sentence.low(reach)
        is_backer = sentence.words.is_group(low, "backing") or sentence.words.is_group(low, "apposing")
        if mention is None and (is_place or is_backer or is_modifier(low, sentence.words)):
            reach += 1
        elif mention is not None and mention.kind == "place" and _describes_next(sentence, mention):
            # "and |Norway's| Alpha", "and |Boston| start-up Beta"
            reach = mention.last + (sentence.low(mention.last) == "'s")
        else:
            break
    return example_after(sentence, i) or _behind_field(sentence, i) or _behind_own(sentence, i) or reach


def _describes_next(sentence: Sentence, place: Mention) -> bool:
    is_owner = sentence.low(place.last) == "'s" and sentence.words.language == "en"
    return is_owner or is_modifier(sentence.low(place.last), sentence.words)


def _behind_field(sentence: Sentence, i: int) -> int:
    """Where the name stands in "et |le groupe de presse| Beta"; 0 where no business and its field announce one."""
    name = next((m for k in range(i, i + _FIELD_REACH) if (m := sentence.at(k)) is not None), None)
    if sentence.words.language != "fr" or name is None or name.kind != "organisation" or name.first == i:
        return 0
    return name.first if phrase_start(sentence, name.first) <= i else 0


def _behind_own(sentence: Sentence, i: int) -> int:
    """Where the name stands in "and |its engine maker| Beta"; 0 where no word of one's own announces one. English."""
    if sentence.words.language != "en" or sentence.low(i) not in _OWN:
        return 0
    name = next((m for k in range(i + 1, i + _FIELD_REACH) if (m := sentence.at(k)) is not None), None)
    is_described = name is not None and i + 1 < name.first and phrase_start(sentence, name.first) <= i + 1
    return name.first if name is not None and name.kind == "organisation" and is_described else 0
