"""Words that belong to a name: articles, epithets and adjectives before it, and what joins it to the next one."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.business_people import in_business
from dealwire.annotation.noun_phrases.plural_trades import plural_head
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.words.vocabulary import Vocabulary

# What joins a business to its field: "fabricant *de* pneus", "spécialiste *des* paiements *en* ligne".
_FIELD_LINKS = frozenset({"de", "d'", "du", "des", "en"})
_FIELD_WORDS = _FIELD_LINKS | {"à", "la", "l'", "les", "le", "et", "un", "deux", "trois"}
_FIELD_REACH = 7
_ADJECTIVE_ENDINGS = (
    *("al", "ale", "el", "elle", "if", "ive", "eux", "euse", "ien", "ienne", "ier", "ière", "aire", "able", "ible"),
    *("ais", "aise", "ois", "oise", "ain", "aine", "ique", "logique", "mobile", "erne", "ois", "ant", "ante"),
)
_INFINITIVES = ("er", "ir", "re")
COORDINATORS = frozenset({",", "et", "and", "&", "/", "ainsi", "ou", "or", "-", "–"})


def phrase_start(sentence: Sentence, first: int) -> int:
    """Where the noun phrase that ends in the name at `first` begins: back over epithets, nationalities and articles."""
    i = first
    while i > 0 and (before := _step_back(sentence, i, first)) < i:
        i = before
    return i


def _step_back(sentence: Sentence, i: int, first: int) -> int:
    """Where what stands before word `i` begins if it belongs to the name at `first`; else `i`."""
    low, mention, words = sentence.low(i - 1), sentence.at(i - 1), sentence.words
    if low == "that" and i == first and words.language == "en" and _is_named(sentence, first):
        # "the chain of clinics |that| Alpha bought": right before a name it opens a clause.
        return i
    country = _country_before(sentence, i, first) if low == "'s" else None
    if country is not None:
        return country.first
    if mention is not None and mention.kind != "place":
        return i
    is_apposing = i == first and words.is_group(low, "apposing")
    if mention is None and (is_apposing or _is_town(sentence, i - 1)):
        return i - 1
    if (business := in_business(sentence, i, first)) < i or _describes(sentence, i - 1, i < first):
        return min(business, i - 1)
    return min(head_with_field(sentence, i), plural_head(sentence, i))


def is_site(sentence: Sentence, i: int) -> bool:
    """ "|l'usine| Alpha", "un |magasin| Beta": a French asset with its article, right before its name."""
    is_asset = sentence.words.language == "fr" and "asset" in sentence.words.epithets.get(sentence.low(i), ())
    return is_asset and sentence.words.is_class(sentence.low(i - 1), "determiner")


def _country_before(sentence: Sentence, i: int, first: int) -> Mention | None:
    """A country before "'s" is a nationality: "|Norway|'s Alpha", "|Norway|'s steelmaker Alpha"."""
    owner = sentence.at(i - 2)
    if owner is None:
        return None
    is_parent = i < first and sentence.words.language == "en" and _is_business_word(sentence, i, first)
    return owner if owner.kind == "place" or (is_parent and owner.name) else None


def _describes(sentence: Sentence, i: int, is_apart: bool) -> bool:
    """Whether word `i` describes the name behind it; compounds and adjectives only before an epithet (`is_apart`)."""
    low = sentence.low(i)
    if is_modifier(low, sentence.words) or (sentence.at(i) is not None and low in sentence.words.demonyms):
        return True
    return is_apart and (_is_compound(sentence, i) or _is_french_adjective(sentence, i))


def _is_named(sentence: Sentence, first: int) -> bool:
    named = sentence.at(first)
    return named is not None and named.kind == "organisation"


def _is_business_word(sentence: Sentence, start: int, first: int) -> bool:
    """Whether the words `[start, first)` end in one for a business: "Alpha's |venture arm| Beta"."""
    lows = [sentence.low(k) for k in range(start, first)]
    return any("company" in sentence.words.epithets.get(k, ()) or sentence.words.is_group(k, "apposing") for k in lows)


def head_with_field(sentence: Sentence, end: int) -> int:
    """Where the head of "l'éditeur |de logiciels| Alpha", "la plateforme |de vente en ligne| Beta" stands.

    `end` is where its field of business ends; it is given back where there is none. French only.
    """
    if sentence.words.language != "fr" or not _is_field_word(sentence, end - 1):
        return end
    links = 0
    for i in range(end - 1, max(-1, end - 1 - _FIELD_REACH), -1):
        low = sentence.low(i)
        if sentence.at(i) is not None or not low[0].isalpha():
            return end
        is_head = links > 0 or all(is_adjective(sentence.low(k)) for k in range(i + 1, end))
        is_trade = "company" in sentence.words.epithets.get(low, ()) and low not in sentence.words.demonyms
        if is_head and is_trade and not is_kind(sentence, i):
            return i
        links += low in _FIELD_LINKS
        if low not in _FIELD_WORDS and not _is_field_word(sentence, i):
            return end
    return end


def is_kind(sentence: Sentence, i: int) -> bool:
    """Whether word `i` is a plural that tells what a French group is made of: "réseau de |cliniques|"."""
    return sentence.low(i).endswith("s") and sentence.low(i - 1) in {"de", "d'"}


def _is_field_word(sentence: Sentence, i: int) -> bool:
    """Whether word `i` may tell a field: a plain word, or behind "de" what is a verb elsewhere ("groupe de presse")."""
    low, words = sentence.low(i), sentence.words
    if is_plain(low, words):
        return True
    if sentence.low(i - 1) not in _FIELD_LINKS:
        return False
    is_noun = any(trigger.word_class != "verb" for trigger in words.triggers.get(low, ()))
    trade = "company" in words.epithets.get(sentence.low(i - 2), ())
    if is_noun and trade and sentence.low(i - 1) in {"de", "d'"} and words.language == "fr":
        # "fonds d'investissement", "société de financement"
        return True
    is_carrying = low in words.support and low.endswith(_INFINITIVES)
    is_known = is_noun or is_carrying or words.classes.get(low, frozenset()) - {"adjective"}
    return low.isalpha() and not is_known


def is_adjective(low: str) -> bool:
    """Whether a French word ends like an adjective of trade or place ("familiale", "sportifs")."""
    return low.endswith(_ADJECTIVE_ENDINGS) or low.removesuffix("s").endswith(_ADJECTIVE_ENDINGS)


def is_plain(low: str, words: Vocabulary) -> bool:
    """Whether a word is no function word and no verb that opens or carries a fact."""
    classes = words.classes.get(low, frozenset())
    if not low.isalpha() or classes - {"adjective"} or low in words.support:
        return False
    return all(len(trigger.words) > 1 for trigger in words.triggers.get(low, ()))


def _is_town(sentence: Sentence, i: int) -> bool:
    """ "San |Francisco-based|": the first part of a hyphenated town."""
    return sentence.tokens.words[i][0].isupper() and sentence.low(i + 1).endswith("-based")


def is_modifier(low: str, words: Vocabulary) -> bool:
    """Words that stand between an article and the name that it announces."""
    return (
        words.is_class(low, "determiner")
        or "company" in words.epithets.get(low, ())
        or "person" in words.epithets.get(low, ())
        or low in words.titles
        or low in words.demonyms
        or words.is_class(low, "adjective")
        or words.is_group(low, "qualifying")
        or ("-" in low and low.rpartition("-")[2] in words.demonyms)
        or low.endswith(("-based", "-owned", "-backed", "-listed"))
    )


def _is_french_adjective(sentence: Sentence, i: int) -> bool:
    """An adjective before an epithet ("le |très populaire| réseau Alpha")."""
    low = sentence.low(i)
    is_known = low in {"très", "plus"} or (is_plain(low, sentence.words) and is_adjective(low))
    return sentence.words.language == "fr" and sentence.at(i) is None and is_known


def _is_compound(sentence: Sentence, i: int) -> bool:
    """An English noun before an epithet ("social network software maker")."""
    low = sentence.low(i)
    return (
        sentence.words.language == "en"
        and low.isalpha()
        and low.islower()
        and low not in sentence.words.classes
        and low not in sentence.words.support
    )


def is_possessive(sentence: Sentence, i: int) -> bool:
    """ "Alpha's", and the bare apostrophe of a plural ("the Emirates' Alpha")."""
    if sentence.low(i) == "'s":
        return True
    glued = i < len(sentence.tokens) and sentence.tokens.starts[i] == sentence.tokens.ends[i - 1]
    return sentence.low(i) == "'" and glued and sentence.low(i - 1).endswith("s")
