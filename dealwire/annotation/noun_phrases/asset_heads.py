"""Whether a word of a noun phrase is the head of an asset: a part that is owned, a site with a name of its own."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.head_nouns import describes_next, is_business
from dealwire.annotation.noun_phrases.modifiers import is_adjective, is_plain
from dealwire.annotation.noun_phrases.phrases import STOP, Phrase
from dealwire.annotation.text.story import Mention, Sentence

_FIELD = 4


def is_rank(sentence: Sentence, i: int) -> bool:
    """ "Norway's |third| largest bank", "its flow |control| division": a rank or a trade, no part. English only."""
    is_trade = "asset" in sentence.words.epithets.get(sentence.low(i + 1), ())
    return sentence.words.language == "en" and (sentence.low(i + 1).endswith("est") or is_trade)


def is_owned_part(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "Alpha's German |subsidiary|", "the |subsidiary| of Alpha": nameless, it is a part of its owner. English."""
    is_nameless = sentence.at(i - 1) is None and sentence.at(i + 1) is None and phrase.percent is None
    is_owned = bool(phrase.owners) or sentence.low(i + 1) == "of"
    is_part = sentence.words.language == "en" and sentence.words.is_group(sentence.low(i), "subsidiary")
    return is_part and is_nameless and is_owned and not phrase.is_fraction


def bears_name(sentence: Sentence, i: int, kinds: frozenset[str]) -> bool:
    """Whether the word is one for an asset with a name of its own ("le cinéma Alpha"), and not for a business too."""
    is_brand = sentence.words.is_group(sentence.low(i), "namesake")
    return "asset" in kinds and ("company" not in kinds or is_brand)


def is_trade(sentence: Sentence, i: int) -> bool:
    """ "l'éditeur de |logiciels| Alpha": an asset that only says what the business before or behind it is about."""
    if describes_next(sentence, i) or _is_compound(sentence, i):
        return True
    is_field = sentence.words.language == "fr" and sentence.low(i - 1) in {"de", "d'"}
    named = (sentence.at(k) for k in range(i + 1, i + _FIELD) if sentence.low(k) not in STOP)
    first = next((m for m in named if m is not None), None)
    is_named = first is not None and first.kind == "organisation"
    return is_field and is_named and is_business(sentence, i - 2)


def _is_compound(sentence: Sentence, i: int) -> bool:
    """ "its |asset| management arm": an English asset that only tells, before one more noun, what another is for."""
    between, head = sentence.low(i + 1), sentence.low(i + 2)
    is_noun = sentence.at(i + 1) is None and is_plain(between, sentence.words) and between.isalpha()
    return sentence.words.language == "en" and is_noun and "asset" in sentence.words.epithets.get(head, ())


def named_arm(sentence: Sentence, head: int, end: int) -> Mention | None:
    """ "sa filiale |polonaise| Alpha", "son usine |chimique| Beta": the name right behind a French arm's adjective."""
    if sentence.words.language != "fr" or not sentence.words.is_group(sentence.low(head), "subsidiary"):
        return None
    named = _behind_field(sentence, head) or (sentence.at(end) if end > head + 1 else None)
    return named if named is not None and named.kind == "organisation" else None


def _behind_field(sentence: Sentence, head: int) -> Mention | None:
    """ "sa filiale |de câbles sous-marins| Alpha": the name right behind the field that an arm works in."""
    if sentence.low(head + 1) not in {"de", "d'"}:
        return None
    field = range(head + 2, head + 2 + _FIELD)
    end = next((i for i in field if sentence.at(i) is not None or not is_plain(sentence.low(i), sentence.words)), -1)
    return sentence.at(end) if end > head + 2 else None


def asset_in(sentence: Sentence, mention: Mention) -> int:
    """The head of a description that an adjective makes an asset, no business ("le |réseau| ferroviaire"); else -1."""
    head = mention.last - 1
    is_asset = "asset" in sentence.words.epithets.get(sentence.low(head), ())
    adjective = sentence.low(mention.last)
    is_marked = is_adjective(adjective) and is_plain(adjective, sentence.words) and not adjective.startswith("soci")
    return head if is_asset and is_marked and sentence.words.language == "fr" else -1
