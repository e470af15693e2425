"""Whom "it", "elle" and "they" stand for. Where that is unsure: nobody."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.adjuncts import adjunct_end, outside_adjunct
from dealwire.annotation.noun_phrases.head_nouns import head_name
from dealwire.annotation.references.first_person import speaker_firm, speaking_official
from dealwire.annotation.references.salience import Salience
from dealwire.annotation.text.story import Mention, Sentence

# How far into its sentence a French pronoun may stand that means the last sentence's subject: "Depuis 2014, elle …".
_HEAD = 4
_NEAR_HEAD = 14
# How many words a French passive has at most before its participle.
_BOUGHT = 3
_ANTECEDENTS = frozenset({"organisation", "person", "anaphor", "authority"})
_THINGS = frozenset({"it", "elle", "il", "celui-ci", "celle-ci", "they", "nous"})
_GENDERS = {"il": "m", "elle": "f"}
LATTER = frozenset({"celui-ci", "celle-ci"})


def take_authority(mention: Mention, sentence: Sentence) -> bool:
    """ "La Commission a dit qu'elle …": a pronoun after an authority that opens the sentence is that authority."""
    earlier = [
        m
        for m in sentence.mentions
        if m.last <= mention.first and m.kind in {"organisation", "person", "anaphor", "authority"}
    ]
    earlier = [m for k, m in enumerate(earlier) if k == 0 or not _is_short_form(sentence, earlier[k - 1], m)]
    if not earlier and (country := _country_that_says(mention, sentence)):
        mention.kind, mention.name = "authority", country
        return True
    if (official := speaking_official(sentence, mention)) is not None:
        mention.kind, mention.name, mention.authority_id = "authority", official.name, official.authority_id
        return True
    if not earlier or earlier[0].kind != "authority" or len({m.name for m in earlier}) > 1:
        return False
    if sentence.low(mention.first) == "it" and (earlier[0].is_official or _is_acted_upon(sentence, mention)):
        return False
    mention.kind, mention.name, mention.authority_id = "authority", earlier[0].name, earlier[0].authority_id
    return True


def _is_short_form(sentence: Sentence, full: Mention, short: Mention) -> bool:
    """ "la Commission de la concurrence |(KFTC)|": what brackets right behind an authority call it in short."""
    is_bracketed = sentence.low(full.last) == "(" and short.first == full.last + 1 and sentence.low(short.last) == ")"
    return full.kind == "authority" and is_bracketed


def _country_that_says(pronoun: Mention, sentence: Sentence) -> str:
    """ "|L'Australie| a annoncé qu'elle …": the country that opens a French sentence and speaks of itself."""
    if sentence.words.language != "fr" or sentence.low(pronoun.first - 1) not in {"qu'", "que"}:
        return ""
    opener = next(iter(sentence.mentions), None)
    if opener is None or opener.kind != "place" or opener.first > 1:
        return ""
    name = sentence.span(opener.first, opener.last).text
    return name if name.lower() in sentence.words.countries else ""


def _is_acted_upon(sentence: Sentence, pronoun: Mention) -> bool:
    """ "The FTC blocked it", "warned it about its fees": whether the pronoun is the object of an act, and not the
    subject of what is said ("warned it would sue"). English only."""
    verbs = [t for t in sentence.words.triggers.get(sentence.low(pronoun.first - 1), ()) if t.word_class == "verb"]
    acts = [verb for verb in verbs if verb.frame.fact_table == "regulatory_reactions"]
    if any(verb.frame.kind != "statement" for verb in acts):
        return True
    classes = sentence.words.classes.get(sentence.low(pronoun.last), frozenset())
    is_subject = bool(classes & {"auxiliary", "be", "have", "negation", "adverb"})
    is_subject = is_subject or any(
        t.word_class == "verb" for t in sentence.words.triggers.get(sentence.low(pronoun.last), ())
    )
    return not is_subject and any("object" in act.slots.get("company", ()) for act in acts)


def is_thing(mention: Mention, sentence: Sentence) -> bool:
    """Whether the pronoun may stand for an organisation."""
    return sentence.low(mention.first) in _THINGS


def pronoun_name(mention: Mention, sentence: Sentence, salience: Salience) -> str:
    """The nearest subject before it in the sentence; else, at the sentence's head, the last subject."""
    if sentence.low(mention.first) == "nous":
        return speaker_firm(sentence, mention)
    earlier = [m for m in sentence.mentions if m.last <= mention.first and m.kind in _ANTECEDENTS]
    earlier = [m for m in earlier if not (sentence.low(m.first - 1) == "(" and sentence.low(m.last) == ")")] or earlier
    earlier = outside_adjunct(sentence, earlier, mention.first) if _opens_clause(sentence, mention) else earlier
    if sentence.low(mention.first) in LATTER:
        return _last_named(mention, earlier, salience)
    return _within(mention, sentence, salience, earlier) if earlier else _across(mention, sentence, salience)


def _last_named(mention: Mention, earlier: list[Mention], salience: Salience) -> str:
    """ "celui-ci": who was named last."""
    if earlier:
        return earlier[-1].name if earlier[-1].kind in {"organisation", "anaphor"} else ""
    return salience.latest if mention.first == 0 else ""


def _within(mention: Mention, sentence: Sentence, salience: Salience, earlier: list[Mention]) -> str:
    if sentence.words.language == "en" and _is_acted_on(sentence, mention, earlier[-1]):
        here = [m.name for m in reversed(earlier) if m.kind == "organisation"]
        others = [name for name in (*here, salience.subject, salience.main) if name and name != earlier[-1].name]
        return others[0] if others else ""
    if sentence.words.language == "en" and _is_taken_over(sentence, mention):
        others = [m.name for m in reversed(earlier) if m.kind in {"organisation", "anaphor"} and m.name]
        return next((name for name in others if name != head_name(sentence, earlier[0]).name), "")
    if sentence.words.language == "en" and earlier[0].kind == "authority" and _is_acted_upon(sentence, mention):
        return sentence.topic
    owned = [m for m in earlier if not (m.kind == "person" and sentence.low(m.last) == "'s")]
    # "Paul Bell's |Alpha| said it had bought Beta"
    first = head_name(sentence, owned[0] if owned and sentence.words.language == "en" else earlier[0])
    if any(m.kind == "person" for m in earlier) and sentence.low(mention.first) in _GENDERS:
        return ""
    return first.name if first.kind in {"organisation", "anaphor"} else ""


def _is_taken_over(sentence: Sentence, pronoun: Mention) -> bool:
    """ "Alpha bought Beta in 2012 and |sold| it": the object of a second verb, whose subject is that of the first."""
    verbs = sentence.words.triggers.get(sentence.low(pronoun.first - 1), ())
    is_deal = any(verb.word_class == "verb" and verb.frame.frame in {"sell", "acquire"} for verb in verbs)
    # "raised $3 million from Beta, |giving| it": what follows from the deal is no second one.
    is_deal = is_deal and not sentence.low(pronoun.first - 1).endswith("ing")
    return is_deal and sentence.low(pronoun.first - 2) in {"and", "then", ",", "has", "had", "later"}


def _is_bought(sentence: Sentence, pronoun: Mention) -> bool:
    """ "Il |a été racheté|": no person, whoever was named before. French."""
    group = range(pronoun.last, pronoun.last + _BOUGHT)
    at = next((i for i in group if sentence.low(i) in {"été", "est", "fut", "sera"}), -1)
    triggers = sentence.words.triggers.get(sentence.low(at + 1), ()) if at >= 0 else ()
    return any(t.word_class == "verb" and t.mood == "participle" and t.frame.frame == "acquire" for t in triggers)


def _across(mention: Mention, sentence: Sentence, salience: Salience) -> str:
    low = sentence.low(mention.first)
    if low in _GENDERS and _opens_clause(sentence, mention) and salience.subject_at >= 0:
        is_last = salience.subject_at == sentence.index - 1
        is_last = is_last and (sentence.index - 1 > salience.person_at or _is_bought(sentence, mention))
        is_akin = salience.gender in {"", _GENDERS[low]}
        return salience.subject if is_last and is_akin else ""
    return salience.subject if mention.first <= _NEAR_HEAD and low == "it" else ""


def _opens_clause(sentence: Sentence, mention: Mention) -> bool:
    """Whether the pronoun stands at the sentence's head or right behind what opens it: "Depuis 2014, elle …"."""
    return mention.first <= _HEAD or adjunct_end(sentence, mention.first) == mention.first - 1 > 0


def _is_acted_on(sentence: Sentence, pronoun: Mention, party: Mention) -> bool:
    """ "Alpha plans to buy it": whether the pronoun is the object of a verb whose subject the party is."""
    between = range(party.last, pronoun.first)
    verbs = sentence.words.triggers.get(sentence.low(pronoun.first - 1), ())
    is_object = any(verb.frame.fact_table in {"deals", "investments"} for verb in verbs)
    is_object = is_object or (party.kind == "authority" and _is_acted_upon(sentence, pronoun))
    if sentence.low(party.last) == "," and sentence.low(party.last + 1) in {"which", "who"}:
        # "from Alpha|, which| had bought it"
        between = range(party.last + 2, pronoun.first)
    is_verb = all(sentence.at(i) is None and sentence.low(i)[:1].isalpha() for i in between)
    lows = [sentence.low(i) for i in between]
    is_governed = any(sentence.words.is_class(low, "preposition") and low != "to" for low in lows)
    is_plain = not any(sentence.words.is_class(low, "determiner") for low in lows)
    return is_object and is_verb and is_plain and not is_governed
