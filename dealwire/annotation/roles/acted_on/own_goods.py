"""What a company parts with where no word says that it is an asset: "Alpha cède ses engrais à Beta". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import is_adjective, is_plain
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_ADJECTIVES = 3
_OF = frozenset({"de", "d'"})


def add_own_goods(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make "ses engrais" the asset sold, where a verb of parting, its seller and its buyer leave nothing else.

    Goods are sold every day, so only verbs of parting count (word group `parting`), between two organisations.
    """
    if not sentence.words.is_group(hit.trigger.lemma, "parting") or "target" in filling.roles:
        return
    first = hit.last + (sentence.low(hit.last) in _OF)
    phrase = filling.phrases.get("target") or Phrase(start=first, end=first)
    is_open = not (phrase.asset or phrase.is_fraction or phrase.percent)
    if is_open and all(_is_firm(filling.roles.get(role, [])) for role in ("seller", "acquirer")):
        phrase.asset = _goods(sentence, phrase)
        filling.phrases["target"] = phrase


def _is_firm(parties: list[Mention]) -> bool:
    return bool(parties) and all(m.kind in {"organisation", "anaphor", "pronoun"} for m in parties)


def _goods(sentence: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """The noun behind a possessive in the plural, with its adjectives."""
    first = phrase.start + 1
    noun = sentence.low(first)
    is_own = sentence.low(phrase.start) in {"ses", "leurs"} and noun.endswith(("s", "x"))
    if not is_own or sentence.at(first) is not None or not is_plain(noun, sentence.words):
        return None
    end = first + 1
    while end <= first + _ADJECTIVES and sentence.at(end) is None and is_adjective(sentence.low(end)):
        end += 1
    return first, end
