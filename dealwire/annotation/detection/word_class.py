"""Whether a word is used as the class that its trigger is of: a verb, or a noun of the same form."""

from __future__ import annotations

from dealwire.annotation.detection.attributions import names_speaker
from dealwire.annotation.detection.french_forms import is_adjective, is_noun_like, is_present_noun
from dealwire.annotation.detection.own_acts import is_own_act
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.passive import has_agent, is_valued_firm
from dealwire.annotation.verbs.reflexives import has_reflexive, is_reflexive
from dealwire.annotation.words.vocabulary import Trigger

_NOMINAL_PREPOSITIONS = frozenset({"under", "on", "in", "for", "by", "with", "from", "at", "into", "over", "about"})
_VERB_OPENERS = frozenset({"to", "will", "would", "can", "could", "may", "might", "should", "must", "cannot", "not"})
# After these an English "buy" or "offer" is a noun.
_ACTED_ON = frozenset({"organisation", "pronoun", "anaphor"})
_NOUN_OPENERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "this", "these", "those", "of", "'s", "new"})


def fits_word_class(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """Whether the word is used as the trigger's class: nouns follow articles, reflexives their pronoun."""
    if trigger.word_class == "preposition":
        return names_speaker(sentence, i, i + len(trigger.words))
    if trigger.word_class == "verb":
        return _fits_verb(sentence, i, trigger)
    is_after_auxiliary = sentence.words.language == "fr" and sentence.words.is_class(sentence.low(i - 1), "auxiliary")
    if is_after_auxiliary and has_reflexive(sentence, i):
        # "s'est |associé|"
        return False
    if _is_french_participle(sentence, i, trigger) or _is_being_sold(sentence, i, trigger):
        return False
    if _is_part_of_noun(sentence, i + len(trigger.words)) or _acts_on_name(sentence, i, trigger):
        return False
    return not _is_english_verb(sentence, i, trigger)


def _fits_verb(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    if trigger.is_reflexive and not has_reflexive(sentence, i):
        return False
    if not trigger.is_reflexive and is_reflexive(sentence, i, trigger):
        return False
    is_noun = _is_no_verb(sentence, i, trigger) or _is_owner(sentence, i, trigger)
    if _is_particle(sentence, i, trigger) or is_noun or _is_kind_of_owner(sentence, i):
        return False
    # "a $30 million |fine|", "a 30 million euro ($32 million) |fine|"
    before = sentence.at(i - 2 if sentence.low(i - 1) == ")" else i - 1)
    is_priced = before is not None and before.kind == "money" and trigger.mood in {"base", "present"}
    is_led = is_priced or sentence.low(i - 1) in _NOUN_OPENERS or _is_described(sentence, i)
    is_nominal = is_led and sentence.words.language == "en"
    return not (is_nominal and trigger.mood in {"base", "present", "participle"})


def _is_particle(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "knocked the bid |back| in May": an English particle that no object follows belongs to a verb before it."""
    is_single = len(trigger.words) == 1 and sentence.words.is_group(sentence.low(i), "particle")
    after = sentence.low(i + 1)
    is_single = is_single and sentence.low(i - 1) not in _VERB_OPENERS
    return is_single and (not after[:1].isalpha() or sentence.words.is_class(after, "preposition"))


def _is_described(sentence: Sentence, i: int) -> bool:
    """ "a controversial |bid| for Beta": an article and a plain adjective before an English word make it a noun."""
    low, words = sentence.low(i - 1), sentence.words
    is_article = sentence.low(i - 2) in {"a", "an", "its", "their"} and sentence.at(i - 2) is None
    if not is_article or sentence.at(i - 1) is not None or not low.isalpha():
        return False
    is_known = low in words.classes or low in words.epithets or low in words.triggers or low in words.support
    return not is_known and not words.is_group(low, "collective")


def _is_french_participle(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "va être reprise", "est reprise par": behind "être" a French noun that is a participle's form as well."""
    is_passive = sentence.words.is_class(sentence.low(i - 1), "be") and has_agent(sentence, i + 1)
    if len(trigger.words) > 1 or not (is_passive or sentence.low(i - 1) in {"été", "être"}):
        return False
    others = sentence.words.triggers.get(trigger.words[0], ())
    return sentence.words.language == "fr" and any(other.mood == "participle" for other in others)


def _is_being_sold(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "la cession de sa participation": a share that is sold is told by the sale. French."""
    if trigger.frame.frame != "stake" or sentence.words.language != "fr" or sentence.low(i - 2) not in {"de", "d'"}:
        return False
    return sentence.low(i - 3) in {"cession", "vente", "revente"}


def _acts_on_name(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "the offer |values| Alpha", "which |backs| it": an English plural right before a party is the verb's present."""
    party = sentence.at(i + 1)
    if sentence.words.language != "en" or len(trigger.words) > 1 or party is None or party.kind not in _ACTED_ON:
        return False
    verbs = sentence.words.triggers[trigger.words[0]]
    return any(verb.word_class == "verb" and verb.mood == "present" for verb in verbs)


def _is_english_verb(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "to ban", "will share": behind such a word a noun that is a verb's plain form as well is the verb."""
    is_open = sentence.low(i - 1) in _VERB_OPENERS
    if sentence.words.language != "en" or not is_open or sentence.low(i + len(trigger.words)) == "of":
        return False
    verbs = sentence.words.triggers.get(trigger.words[0], ())
    is_homograph = sentence.words.is_group(trigger.words[0], "homograph")
    return is_homograph or any(other.word_class == "verb" and other.mood == "base" for other in verbs)


def _is_part_of_noun(sentence: Sentence, last: int) -> bool:
    """ "investment fund", "share price": an English noun that only describes the next one."""
    is_plain = sentence.words.language == "en" and last < len(sentence.tokens) and sentence.at(last) is None
    return is_plain and sentence.words.is_group(sentence.low(last), "compounding")


def _is_no_verb(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """Whether the verb's form is an adjective or a noun here."""
    if sentence.words.language == "en":
        # "on similar grounds"
        is_led = bool(sentence.words.classes.get(sentence.low(i - 1), frozenset()) & {"adverb", "auxiliary"})
        is_plural = sentence.words.is_group(sentence.low(i), "plural") and not (is_led or sentence.at(i - 1))
        is_plain = trigger.mood in {"base", "present"}
        return (
            is_plural
            or _is_doer(sentence, i, trigger)
            or is_own_act(sentence, i, trigger)
            or (is_plain and (_is_governed(sentence, i - 1) or _is_carried(sentence, i, trigger)))
        )
    if trigger.mood == "participle":
        is_valued = trigger.frame.frame == "value" and is_valued_firm(sentence, i, i + 1)
        return (is_adjective(sentence, i) and not is_valued) or is_noun_like(sentence, i)
    return trigger.mood == "present" and is_present_noun(sentence, i)


def _is_doer(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "said |taxes| would fall": right before an auxiliary an English verb's form in "s" is a plural noun."""
    is_form = trigger.mood == "present" and len(trigger.words) == 1 and sentence.low(i).endswith("s")
    return is_form and bool(sentence.words.classes.get(sentence.low(i + 1), frozenset()) & {"auxiliary", "be", "have"})


def _is_carried(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "imposed fines on", "received |bids for| Beta": right behind a verb that carries nouns. English only."""
    is_noun = any(trigger.word_class == "noun" for trigger in sentence.words.triggers.get(sentence.low(i), ()))
    verb = sentence.words.support.get(sentence.low(i - 1)) if sentence.at(i - 1) is None else None
    return is_noun and verb is not None and (verb.side == "authority" or trigger.frame.frame == "bid")


def _is_kind_of_owner(sentence: Sentence, i: int) -> bool:
    """ "privately held Alpha": what kind of company it is, unless an agent says whose. English only."""
    is_kept = sentence.words.is_group(sentence.low(i), "holding") and sentence.low(i + 1) != "by"
    return is_kept and sentence.words.is_group(sentence.low(i - 1), "ownership")


def _is_owner(sentence: Sentence, i: int, trigger: Trigger) -> bool:
    """ "from the state |holding| Beta": a gerund of holding right before a name is that company. English only."""
    after = sentence.at(i + 1)
    is_named = after is not None and after.kind == "organisation"
    return sentence.words.language == "en" and trigger.mood == "gerund" and trigger.lemma == "hold" and is_named


def _is_governed(sentence: Sentence, i: int) -> bool:
    """ "under license", "on offer", "as close as": right behind such a word no verb stands in its plain form."""
    low = sentence.low(i)
    is_compared = low == "as" and sentence.low(i + 2) == "as"
    return sentence.at(i) is None and (is_compared or low in _NOMINAL_PREPOSITIONS)
