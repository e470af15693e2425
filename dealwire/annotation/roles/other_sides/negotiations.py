"""With whom a deal is talked over, and who talks: "Alpha est entré en négociations avec Beta en vue d'une fusion"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.references.plural import pair_before
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.complements.possessors import possessor
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

# What leads from the talks to what they are about ("en vue d'un", "pour la", "concernant leur").
_PURPOSES = frozenset(
    {"pour", "de", "d'", "à", "en", "vue", "la", "le", "l'", "du", "au", "un", "une", "sur", "afin", "sujet"}
    | {"leur", "lui", "son", "sa"}
    | {"possible", "éventuel", "éventuelle", "potentiel", "potentielle", "future", "futur", "grand", "prochain"}
)
_TALKED_OF = frozenset({"sujet", "vue", "pour", "sur", "afin", "autour", "concernant", "portant"})
_REACH = 6
_TALK_REACH = 16


def counterpart(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "négocie avec Alpha la vente de Beta", "un accord avec Alpha pour céder Beta": the other side; of "discussions
    entre Alpha et Beta en vue d'une fusion" both. French."""
    party = before_purpose(sentence, hit.first)
    if party is None:
        return []
    if both := _talking(sentence, hit.first, party):
        return both
    lead = phrase_start(sentence, party.first) - 1
    if sentence.low(lead) != "avec":
        return []
    pattern = sentence.words.markers.get(("sentence", "rumoured"))
    left = sentence.text[sentence.start : sentence.tokens.starts[party.first]]
    is_talked = pattern is not None and pattern.search(left) is not None
    return [party] if is_talked or _talks_at(sentence, lead) >= 0 else []


def _talking(sentence: Sentence, at: int, last: Mention) -> list[Mention]:
    """Both between whom it is talked over, the second one being `last`."""
    i = _talks_at(sentence, at) + 1
    found = complement(sentence, i + 1, gap=4).parties if i > 0 and sentence.low(i) == "entre" else []
    return found if len(found) > 1 and found[-1].first == last.first else []


def before_purpose(sentence: Sentence, at: int) -> Mention | None:
    """The party right before "pour", "en vue de" and an article that lead to word `at`. French."""
    i = at - 1
    while i >= 0 and at - i <= _REACH and sentence.at(i) is None and sentence.low(i) in _PURPOSES:
        i -= 1
    party = sentence.at(i)
    is_led = sentence.words.language == "fr" and party is not None and party.last < at
    return party if party is not None and is_led and party.kind in PARTIES else None


def negotiating(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Who has entered into talks, or an agreement, that lead to what the noun tells of. French."""
    i = _talks_at(sentence, hit.first)
    is_led_to = i >= 0 and any(sentence.low(k) in _TALKED_OF for k in range(i + 1, hit.first))
    if not is_led_to:
        return []
    talking = [m for m in subject(sentence, i) if m.name]
    return talking or pair_before(sentence, i - 1)


def _talks_at(sentence: Sentence, at: int) -> int:
    """The nearest word for talks or an agreement before word `at`; -1 without one."""
    near = range(at - 1, max(-1, at - _TALK_REACH), -1)
    return next((k for k in near if sentence.at(k) is None and sentence.words.is_group(sentence.low(k), "talks")), -1)


def fill_from_talks(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "Beta a mis fin aux discussions avec Alpha en vue de |son rachat|": whom the other side would buy. French."""
    is_own = sentence.words.is_class(sentence.low(hit.first - 1), "possessive")
    if hit.trigger.frame.frame != "acquire" or hit.trigger.word_class != "noun" or not is_own:
        return
    buyers = counterpart(sentence, hit)
    owners = [m for m in possessor(sentence, hit) if m.name not in {buyer.name for buyer in buyers}]
    if buyers and owners and "target" not in filling.roles:
        filling.roles["acquirer"], filling.roles["target"] = buyers, owners
        filling.roles.pop("seller", None)
