"""Companies of a statement's sentence that another clause is about, or that the statement leaves out."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.authorities.bystanders import is_said_of
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.verb_groups import group_end

_PEOPLE = frozenset({"person", "authority"})
_CONTRASTING = frozenset({"while", "whereas", "whilst"})
_RELATIVE = frozenset({"qui", "dont"})


def is_elsewhere(draft: Draft, mention: Mention) -> bool:
    """Whether the company stands in a clause on somebody else, in a bracket of media, or behind "mais pas"."""
    sentence = draft.sentence
    if draft.words.language == "en":
        return draft.kind == "statement" and _is_contrasted(sentence, draft.hit.last, mention)
    if draft.kind != "statement" or draft.words.language != "fr":
        return False
    if _is_of_next_verb(draft, mention):
        return True
    return _is_of_person(draft, mention) or _is_left_out(sentence, mention) or _is_listed_medium(sentence, mention)


def _is_of_next_verb(draft: Draft, mention: Mention) -> bool:
    """ "salue l'effort d'Alpha |et| tacle Beta": whether another verb of speech is joined between verb and company."""
    sentence = draft.sentence
    joints = (i for i in range(draft.hit.last, mention.first) if sentence.low(i) in {"et", "puis", "mais"})
    return any(sentence.at(i) is None and is_said_of(sentence, group_end(sentence, i + 1)) for i in joints)


def _is_contrasted(sentence: Sentence, last: int, mention: Mention) -> bool:
    """ "The minister said taxes would fall, |while Alpha| posted a loss": a clause of its own. English."""
    return mention.first > last and sentence.low(phrase_start(sentence, mention.first) - 1) in _CONTRASTING


def _is_of_person(draft: Draft, mention: Mention) -> bool:
    """ "a dénoncé les propos de Paul Carel, |qui| l'interrogeait sur Alpha": what the person does is not the matter."""
    sentence = draft.sentence
    behind = range(draft.hit.last + 1, mention.first)
    opened = [i for i in behind if sentence.low(i) in _RELATIVE and sentence.low(i - 1) == ","]
    told = (sentence.at(i - 2) for i in opened)
    speakers = draft.names("authority")
    return any(m is not None and m.kind in _PEOPLE and m.name not in speakers for m in told)


def _is_left_out(sentence: Sentence, mention: Mention) -> bool:
    """ "demande le renvoi de Beta, mais |pas pour| Alpha"."""
    start = phrase_start(sentence, mention.first)
    before = [sentence.low(i) for i in range(max(0, start - 9), start)]
    turn = next((k for k in range(len(before) - 1) if before[k : k + 2] == ["mais", "pas"]), -1)
    return turn >= 0 and "," not in before[turn:-1]


def _is_listed_medium(sentence: Sentence, mention: Mention) -> bool:
    """ "dans plusieurs journaux (Alpha, Beta)": who printed it."""
    opening = next((i for i in range(mention.first - 1, -1, -1) if sentence.low(i) in {"(", ")"}), -1)
    if opening < 0 or sentence.low(opening) != "(":
        return False
    return any(sentence.words.is_group(sentence.low(i), "papers") for i in range(max(0, opening - 5), opening))
