"""Whose ally somebody is: "Son partenaire, le chimiste Alpha, apportera …", "le vaccin d'Alpha et de |son allié| Beta",
"le partenaire d'Alpha, Beta, a …". French."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.coordinated_before import coordinated_before
from dealwire.annotation.noun_phrases.possessive_words import is_possessive_word
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.spoken_topic import topic_of
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_SET_OFF = frozenset({",", "(", "–", ":"})
_REPEATED = frozenset({"de", "d'", "à", "avec", "par", "pour"})
_ADJECTIVES = 3
# How many words may open a sentence before its subject: "Partenaires de longue date depuis 2018,".
_HEADED = 8


def add_own_ally(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Set the partners to the ally that a comma presents or that is joined to whose it is, and to that owner."""
    if sentence.words.language != "fr" or not sentence.words.is_group(hit.trigger.lemma, "ally"):
        return
    own = next(
        (i for i in range(hit.first - 1, max(-1, hit.first - _ADJECTIVES), -1) if is_possessive_word(sentence, i)), -1
    )
    if own < 0:
        partners = filling.roles.get("partner", [])
        found = _presented(sentence, partners) or _described(sentence, hit, partners)
        filling.add("partner", found if partners else _introduced(sentence, hit))
    elif ally := _set_off(sentence, hit):
        owner = [m for m in subject(sentence, own) if m.name and m.name != ally[0].name] or topic_of(sentence, own)
        filling.roles["partner"] = []
        filling.add("partner", [*owner, *ally])
    elif [m.first - hit.last < _ADJECTIVES for m in filling.roles.get("partner", ())] == [True]:
        filling.add("partner", _joined(sentence, own))


def _presented(sentence: Sentence, partners: list[Mention]) -> list[Mention]:
    """ "le partenaire d'Alpha, |Beta|, a …": the name between commas behind the only partner known."""
    if len(partners) != 1 or sentence.low(partners[0].last) != ",":
        return []
    named = sentence.at(partners[0].last + 1)
    is_closed = named is not None and named.kind == "organisation" and sentence.low(named.last) == ","
    if named is None or not is_closed or sentence.at(named.last + 1) is not None:
        return []
    return [] if sentence.words.is_class(sentence.low(named.last + 1), "conjunction") else [named]


def _described(sentence: Sentence, hit: Hit, partners: list[Mention]) -> list[Mention]:
    """ "entre |Alpha et Beta, partenaires| depuis dix ans": all of whom a plural behind a comma is said."""
    is_behind = hit.is_plural_noun and [party.last for party in partners] == [hit.first - 1]
    return coordinated_before(sentence, partners[0]) if is_behind and sentence.low(hit.first - 1) == "," else []


def _introduced(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha a trouvé un |partenaire|, Beta", "|Partenaires| depuis 2018, Alpha et Beta": an ally and whose it is."""
    if hit.first == 0 and hit.is_plural_noun:
        comma = next((i for i in range(1, _HEADED) if sentence.low(i) == "," and sentence.at(i) is None), -1)
        found = complement(sentence, comma + 1, gap=4).parties if comma > 0 else []
        return found if len(found) > 1 else []
    near = {sentence.low(i) for i in range(max(0, hit.first - _ADJECTIVES), hit.first)}
    ally = _set_off(sentence, hit) if near & {"un", "une"} else []
    owner = [m for m in subject(sentence, hit.first) if m.kind == "organisation" and m.last < hit.first]
    return [*owner, *ally] if owner and ally else []


def _joined(sentence: Sentence, own: int) -> list[Mention]:
    """ "d'|Alpha| et de son allié Beta": whoever stands before "et", with what governs both said again."""
    joint = own - 1 - (sentence.low(own - 1) in _REPEATED)
    owner = sentence.at(joint - 1)
    is_joined = sentence.low(joint) == "et" and joint < own - 1
    return [owner] if owner is not None and is_joined and owner.kind == "organisation" else []


def _set_off(sentence: Sentence, hit: Hit) -> list[Mention]:
    i = hit.last
    while i < hit.last + _ADJECTIVES and sentence.low(i).isalpha() and sentence.at(i) is None:
        i += 1
    site = sentence.at(i)
    if sentence.low(i - 1) in {"en", "au", "à"} and site is not None and site.kind == "place":
        # "un partenaire |en Chine| : Alpha"
        i = site.last
    found = complement(sentence, i + 1, gap=4).parties if sentence.low(i) in _SET_OFF else []
    is_closed = len(found) == 1 and not sentence.low(found[0].last)[:1].isalpha()
    return [m for m in found if m.kind == "organisation"] if is_closed else []
