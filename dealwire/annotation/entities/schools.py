"""Universities and the like that French writes with a small letter: "l'université de Lille"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.text.story import Mention, Sentence

_OF = frozenset({"de", "d'", "du"})
_ARTICLES = frozenset({"la", "l'"})


def is_school(sentence: Sentence, party: Mention) -> bool:
    """Whether a party is named after a small word for a school ("l'université de Lille")."""
    return party.kind == "organisation" and sentence.words.is_group(sentence.low(party.first), "school")


def is_institution(sentence: Sentence, party: Mention) -> bool:
    """Whether a party is a school, federation, agency or the like, which makes alliances and is no business."""
    is_known = any(sentence.words.is_group(low, "nonprofit") for low in (sentence.low(party.first), party.name.lower()))
    return is_school(sentence, party) or (party.kind == "organisation" and is_known)


def as_school(sentence: Sentence, named: Mention) -> Mention:
    """The name with the small word for a school before it, as an organisation; else the name as it is."""
    if sentence.words.language != "fr" or named.kind not in {"place", "organisation"}:
        return named
    i = named.first - 1
    i -= sentence.low(i) in _ARTICLES and sentence.low(i - 1) in _OF
    head = i - 1
    if sentence.low(i) not in _OF or head < 0 or not sentence.words.is_group(sentence.low(head), "school"):
        return named
    if sentence.tokens.words[head] != sentence.low(head):
        return named
    name = sentence.span(head, named.last).text
    return replace(named, kind="organisation", first=head, name=name, authority_id=None)
