"""Acts on a company's people, which are none on the company."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

# Acts that fall on managers as well as on companies.
ON_PERSONS = frozenset({"fine", "clearance", "complaint", "lawsuit", "investigation"})
_OF = frozenset({"de", "du", "d'", "des", "of"})


def is_on_person(draft: Draft, mention: Mention) -> bool:
    """Whether the act is on one of a company's people; an order only where they stand behind its verb."""
    is_order = draft.kind == "order" and draft.words.language == "fr" and mention.first >= draft.hit.last
    return (draft.kind in ON_PERSONS or is_order) and _is_employer(draft.sentence, mention)


def _is_employer(sentence: Sentence, mention: Mention) -> bool:
    """ "l'ancien patron d'Alpha", "the head of Beta", "Gamma's chief": the act is on one of its people."""
    words, start = sentence.words, phrase_start(sentence, mention.first)
    if sentence.low(start - 1) == "-" and (paired := sentence.at(start - 2)) is not None:
        # "l'ancien patron d'Alpha-Beta"
        start = phrase_start(sentence, paired.first)
    if sentence.low(start - 1) in _OF:
        # "a relaxé un |client| d'Alpha"
        return any(words.is_group(sentence.low(start - 2), group) for group in ("companypost", "somebody"))
    near = (sentence.low(i) for i in (mention.last, mention.last + 1, mention.last + 2))
    return sentence.low(mention.last) == "'s" and any(words.is_group(low, "companypost") for low in near)
