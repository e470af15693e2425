"""The noun that a name only describes or is described by: "RSS reader Beta", "the Alpha stake", "Tokyo based Gamma"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import head_with_field, is_adjective
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import Mention, Sentence

# How many words the field of a business and its adjectives may have before its name.
_FIELD = 8


def describes_next(sentence: Sentence, i: int) -> bool:
    """ "department store operator Alpha", "la marque Beta": the word only describes what follows."""
    epithets = sentence.words.epithets
    is_adjectival = sentence.low(i + 1) in sentence.words.demonyms and sentence.low(i + 2) in {"de", "d'", "du"}
    if is_adjectival and sentence.words.language == "fr":
        # "les magazines français d'Alpha"
        return False
    if epithets.get(sentence.low(i + 1), frozenset()) & {"company", "fraction"}:
        return True
    ahead = range(i + 1, min(i + _FIELD, len(sentence.tokens)))
    named = next((m for m in map(sentence.at, ahead) if m is not None), None)
    if named is None or named.kind != "organisation" or not is_business(sentence, i):
        return False
    if sentence.words.language != "fr":
        return named.first == i + 1
    # "la chaîne |de télévision| Alpha", "le réseau |de cliniques vétérinaires| Beta"
    between = map(sentence.low, range(i + 1, named.first))
    return head_with_field(sentence, named.first) <= i or all(map(is_adjective, between))


def is_business(sentence: Sentence, i: int) -> bool:
    """Whether word `i` is a word for a business."""
    return "company" in sentence.words.epithets.get(sentence.low(i), ())


def closes_phrase(sentence: Sentence, i: int) -> bool:
    """Whether word `i` is no noun or name that a place before it would describe: "by London |property| firms"."""
    low = sentence.low(i)
    return not low[:1].isalpha() or low in sentence.words.classes


def has_head(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word for a business, one or several, or for several of a kind, stands in the words `[start, end)`."""
    words = sentence.words
    heads = (low for i in range(start, end) for low in (sentence.low(i), sentence.low(i).removesuffix("s")))
    if any("company" in words.epithets.get(low, ()) or words.is_group(low, "exemplified") for low in heads):
        return True
    # "sa maison |mère|"
    return end - start > 1 and words.is_group(sentence.low(end - 1), "parental")


def place_describes(sentence: Sentence, i: int) -> bool:
    """Whether a place only describes what follows: "Tokyo based Alpha", "New York investment firm Beta"."""
    low = sentence.low(i)
    if sentence.words.language != "en" or low in {"-", "based"}:
        return low in {"-", "based"}
    heads = (sentence.words.epithets.get(sentence.low(k), frozenset()) for k in range(i, i + 3))
    is_plain = sentence.at(i) is None and low.isalpha() and low not in sentence.words.classes
    return is_plain and any(kinds & {"company", "asset"} for kinds in heads)


def state_end(sentence: Sentence, town: Mention) -> int:
    """ "the |Leeds, Alabama| plant": where a town's state ends; where the town ends without one."""
    state = sentence.at(town.last + 1) if sentence.low(town.last) == "," else None
    return state.last if state is not None and state.kind == "place" else town.last


def goods_follow(sentence: Sentence, i: int) -> bool:
    """ "sell Alpha documents", "bought Beta jets": an English plural behind the name is what it is about."""
    low, words = sentence.low(i), sentence.words
    if words.language != "en" or sentence.at(i) is not None or sentence.is_headline or not low.isalpha():
        return False
    is_known = low in words.classes or low in words.epithets or low in words.triggers or low in words.support
    # "the purchase of Alpha |follows| a review": a verb with its object.
    after = words.classes.get(sentence.low(i + 1), frozenset())
    is_known = is_known or (sentence.at(i + 1) is None and bool(after & {"determiner", "possessive"}))
    # "bidding for Alpha |includes| Beta"
    is_known = is_known or words.is_group(low, "consisting")
    is_plural = low.endswith("s") and not low.endswith("ss") and sentence.tokens.words[i] == low
    return is_plural and not is_known and low.removesuffix("s") not in words.money.units


def head_name(sentence: Sentence, mention: Mention) -> Mention:
    """ "mobile Linux developer, Alpha", "RSS reader Beta": in English the first name only describes the second."""
    i = mention.last
    if sentence.words.language != "en" or sentence.at(i) is not None or not sentence.low(i).isalpha():
        return mention
    low = sentence.low(i)
    if (
        low in sentence.words.classes
        or low in sentence.words.triggers
        or low in sentence.words.support
        or low in sentence.words.slot_places["including"][0]
        or "fraction" in sentence.words.epithets.get(low, ())
    ):
        return mention
    after = (
        sentence.at(i + 2)
        if sentence.low(i + 1) == "," and "company" in sentence.words.epithets.get(low, ())
        else sentence.at(i + 1)
    )
    return after if after is not None and after.kind == "organisation" else mention


def take_head_noun(sentence: Sentence, phrase: Phrase) -> None:
    """ "the Alpha stake", "Alpha assets": in English the noun after the name is what the phrase is about."""
    if sentence.words.language != "en" or len(phrase.parties) > 1:
        return
    i = phrase.end
    kinds = sentence.words.epithets.get(sentence.low(i), frozenset())
    if sentence.at(i) is None and "fraction" in kinds:
        phrase.is_fraction = True
    elif sentence.at(i) is None and "asset" in kinds and not (phrase.is_fraction or phrase.percent):
        phrase.asset = (phrase.parties[0].first, i + 1)
        # "its HVAC arm": the possessive says whose it is, the capitals only what.
        is_own = sentence.words.is_class(sentence.low(phrase.parties[0].first - 1), "possessive")
        phrase.owners = phrase.owners or ([] if is_own else phrase.parties)
        phrase.parties = []
