"""Whose shares are held or entered where the sentence names the holder only: the company spoken of."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence


def fill_held(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Whose shares are held or entered where the sentence names the holder only."""
    if _is_bracketed_holder(sentence, hit, filling):
        filling.add("investee", topic_of(sentence, hit.first))
    if _is_bare_holding(sentence, hit, filling):
        holders = {m.name for m in filling.roles["investor"]}
        named = leading_subject(sentence, hit.first)
        speaks_of = [m for m in named if m.kind == "organisation" and m.name not in holders]
        filling.add("investee", speaks_of or topic_of(sentence, hit.first))
    is_entry = sentence.words.is_group(hit.trigger.lemma, "entry")
    if is_entry and filling.roles.get("investor") and "investee" not in filling.roles:
        filling.add("investee", topic_of(sentence, hit.first))


def _is_bracketed_holder(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "Le premier actionnaire, le fonds Alpha |(22 %)|, …": the holder of the topic, with its share. French."""
    holders = filling.roles.get("investor", [])
    is_held = hit.trigger.frame.frame == "hold" and hit.trigger.word_class == "noun"
    if sentence.words.language != "fr" or not is_held or len(holders) != 1 or "investee" in filling.roles:
        return False
    share = sentence.at(holders[0].last + 1)
    is_definite = sentence.low(hit.first - 1) in {"le", "la", "l'"} and holders[0].first >= hit.last
    return is_definite and sentence.low(holders[0].last) == "(" and share is not None and share.kind == "percent"


def _is_bare_holding(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "l'Etat, actionnaire à 15 %, …", "actionnaire à hauteur de 15 %": nothing is said of what. French."""
    is_held = hit.trigger.frame.frame == "hold" and hit.trigger.word_class == "noun"
    share = sentence.at(hit.last + 1) or sentence.at(hit.last + 3)
    is_told = sentence.low(hit.last) in {"à", "avec"} and share is not None and share.kind == "percent"
    is_whole = not sentence.low(share.last).startswith("d") if share is not None else False
    is_open = "investor" in filling.roles and "investee" not in filling.roles
    return sentence.words.language == "fr" and is_held and is_told and is_whole and is_open
