"""Whom "Alpha founder Jane Bell" means: the person, not the business whose founder she is. English only."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

# "Alpha |co-founder and former chief executive| Jane Bell".
_POSTS = 5
_LINKS = frozenset({"and", "former"})


def person_behind(sentence: Sentence, firm: Mention) -> Mention:
    """The person whose post is told right behind a business's name; the business itself where no post follows."""
    if firm.kind != "organisation" or sentence.words.language != "en":
        return firm
    i = firm.last
    while i < firm.last + _POSTS and sentence.at(i) is None and _is_post(sentence, i):
        i += 1
    person = sentence.at(i) if i > firm.last else None
    return person if person is not None and person.kind == "person" else firm


def _is_post(sentence: Sentence, i: int) -> bool:
    return sentence.words.is_group(sentence.low(i), "companypost") or sentence.low(i) in _LINKS
