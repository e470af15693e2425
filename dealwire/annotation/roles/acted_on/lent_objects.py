"""What a French relative says was sold, and to whom its pronoun says so: "31 agences |que Beta lui avait vendues|"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import is_modifier, phrase_start
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.verb_groups import is_in_verb_group

_DATIVES = frozenset({"lui", "leur"})
_ADJECTIVES = 4


def fill_from_clause(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the asset that "que" takes up, and whom "lui" means: who the main clause speaks of."""
    frame, is_verb = hit.trigger.frame.frame, hit.trigger.word_class == "verb"
    if sentence.words.language != "fr" or not is_verb or hit.is_passive or frame not in {"acquire", "sell"}:
        return
    doers = filling.roles.get("seller" if frame == "sell" else "acquirer", [])
    if "target" not in filling.roles and doers and (asset := _asset_taken_up(sentence, doers[0])):
        filling.phrases["target"] = asset
    if frame == "sell" and "acquirer" not in filling.roles and _has_dative(sentence, hit.first):
        filling.add("acquirer", _meant(sentence, hit.first, {m.name for m in filling.roles.get("seller", [])}))


def _asset_taken_up(sentence: Sentence, doer: Mention) -> Phrase | None:
    """The nameless asset right before the "que" that opens the clause of `doer`."""
    que = phrase_start(sentence, doer.first) - 1
    if sentence.low(que) not in {"que", "qu'"}:
        return None
    near = range(que - 1, max(-1, que - 1 - _ADJECTIVES), -1)
    head = next((i for i in near if "asset" in sentence.words.epithets.get(sentence.low(i), ())), -1)
    if head < 0 or any(sentence.at(i) is not None for i in range(head, que)):
        return None
    start = head
    while sentence.at(start - 1) is None and _is_before_head(sentence, start - 1):
        start -= 1
    return Phrase(asset=(start, que), start=start, end=que)


def _is_before_head(sentence: Sentence, i: int) -> bool:
    low = sentence.low(i)
    is_adjective = low != "" and is_modifier(low, sentence.words) and not sentence.words.is_class(low, "determiner")
    return low.isdigit() or sentence.words.is_group(low, "cardinal") or is_adjective


def _has_dative(sentence: Sentence, at: int) -> bool:
    """ "|lui| avait vendu", "|leur| a cédé": whether the verb at word `at` has a pronoun for whom it sells to."""
    i = at - 1
    while i > 0 and sentence.at(i) is None and sentence.low(i) not in _DATIVES and is_in_verb_group(sentence, i):
        i -= 1
    return sentence.at(i) is None and sentence.low(i) in _DATIVES


def _meant(sentence: Sentence, at: int, sellers: set[str]) -> list[Mention]:
    speaks_of = [m for m in leading_subject(sentence, at) if m.kind in {"organisation", "anaphor"} and m.name]
    buyers = (m for m in [*speaks_of, *topic_of(sentence, at)] if m.name not in sellers)
    return [m for m in buyers if m.name][:1]
