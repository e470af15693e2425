"""Whom "it", "elle" and "they" stand for. Where that is unsure: nobody."""

from __future__ import annotations

from dealwire.annotation.head_nouns import head_name
from dealwire.annotation.salience import Salience
from dealwire.annotation.story import Mention, Sentence

# How far into its sentence a French pronoun may stand that means the last sentence's subject: "Depuis 2014, elle …".
_HEAD = 4


def take_authority(mention: Mention, sentence: Sentence) -> bool:
    """ "La Commission a dit qu'elle …": a pronoun after an authority that opens the sentence is that authority."""
    earlier = [
        m
        for m in sentence.mentions
        if m.last <= mention.first and m.kind in {"organisation", "person", "anaphor", "authority"}
    ]
    if not earlier or earlier[0].kind != "authority" or len({m.name for m in earlier}) > 1:
        return False
    mention.kind, mention.name, mention.authority_id = "authority", earlier[0].name, earlier[0].authority_id
    return True


def is_thing(mention: Mention, sentence: Sentence) -> bool:
    """Whether the pronoun may stand for an organisation."""
    return sentence.low(mention.first) in {"it", "elle", "il", "celui-ci", "celle-ci", "they"}


def pronoun_name(mention: Mention, sentence: Sentence, salience: Salience) -> str:
    """The nearest subject before it in the sentence; else, at the sentence's head, the last subject."""
    earlier = [
        m
        for m in sentence.mentions
        if m.last <= mention.first and m.kind in {"organisation", "person", "anaphor", "authority"}
    ]
    earlier = [m for m in earlier if not (sentence.low(m.first - 1) == "(" and sentence.low(m.last) == ")")] or earlier
    if earlier:
        if sentence.words.language == "en" and _is_acted_on(sentence, mention, earlier[-1]):
            others = [name for name in (salience.subject, salience.main) if name and name != earlier[-1].name]
            return others[0] if others else ""
        first = head_name(sentence, earlier[0])
        kinds = {m.kind for m in earlier}
        if "person" in kinds and sentence.low(mention.first) in {"il", "elle"}:
            return ""
        return first.name if first.kind in {"organisation", "anaphor"} else ""
    if mention.first <= _HEAD and sentence.low(mention.first) in {"il", "elle"} and salience.subject_at >= 0:
        is_last = salience.subject_at == sentence.index - 1 > salience.person_at
        return salience.subject if is_last else ""
    return salience.subject if mention.first <= 3 and sentence.low(mention.first) == "it" else ""


def _is_acted_on(sentence: Sentence, pronoun: Mention, party: Mention) -> bool:
    """ "Alpha plans to buy it": whether the pronoun is the object of a verb whose subject the party is."""
    between = range(party.last, pronoun.first)
    verbs = sentence.words.triggers.get(sentence.low(pronoun.first - 1), ())
    is_object = any(verb.frame.fact_table in {"deals", "investments"} for verb in verbs)
    is_verb = all(sentence.at(i) is None and sentence.low(i)[:1].isalpha() for i in between)
    lows = [sentence.low(i) for i in between]
    is_governed = any(sentence.words.is_class(low, "preposition") and low != "to" for low in lows)
    is_plain = not any(sentence.words.is_class(low, "determiner") for low in lows)
    return is_object and is_verb and is_plain and not is_governed
