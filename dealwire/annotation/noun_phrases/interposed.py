"""What French sets between a verb and its object: to whom, for how much, when ("cède |à Alpha| sa filiale Beta")."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.insertions import after_insertion, figure_end
from dealwire.annotation.noun_phrases.phrase_openings import shares_behind
from dealwire.annotation.text.story import PARTIES, Sentence

_DATIVES = frozenset({"à", "au", "aux", "auprès"})
_PLACING = frozenset({"en", "à", "au", "aux"})
_PRICES = frozenset({"pour", "contre", "moyennant"})
_TIMES = frozenset({"en", "dès", "fin", "début", "depuis"})
_FIGURES = frozenset({"money", "date", "percent"})
# How many words may stand between the preposition and the name ("à son concurrent américain Alpha").
_DATIVE_REACH = 6
_PRICE_REACH = 7
# Words that open an object again.
_OPENERS = frozenset({"determiner", "possessive"})

# The most words that a fixed adverbial has.
_ADVERBIAL = 6
# Content words and articles that open an adverbial nevertheless: "coup sur coup", "ces dernières années".
_ADVERBIAL_OPENERS = frozenset(
    {"coup", "main", "tour", "ces", "cette", "une", "parallèlement", "outre", "quant", "lui", "elle"}
)
# "depuis |plusieurs longs mois|".
_SPAN = 4


def behind_interposed(sentence: Sentence, i: int) -> int:
    """The word where the object begins, behind a dative, a price or a date; `i` itself where none stands there."""
    i = _behind_joined(sentence, i)
    if sentence.words.language != "fr":
        return i
    i = _behind_only(sentence, i)
    while (behind := _step(sentence, i)) > i:
        i = behind
    return i


def _behind_joined(sentence: Sentence, i: int) -> int:
    """ "bought |and grew| the chain Alpha", "a racheté |puis rénové| l'hôtel Beta": behind a second verb."""
    if sentence.low(i) not in {"and", "et", "puis", "then"} or sentence.at(i + 1) is not None:
        return i
    verb, opener = sentence.low(i + 1), sentence.low(i + 2)
    is_plain = verb.isalpha() and verb == sentence.tokens.words[i + 1] and verb not in sentence.words.classes
    is_company = "company" in sentence.words.epithets.get(verb, ())
    return i + 2 if is_plain and not is_company and _opens_object(sentence, i + 2, opener) else i


def _opens_object(sentence: Sentence, i: int, low: str) -> bool:
    mention = sentence.at(i)
    is_named = mention is not None and mention.kind == "organisation"
    is_opened = bool(sentence.words.classes.get(low, frozenset()) & _OPENERS)
    is_trade = sentence.words.language == "en" and bool(sentence.words.epithets.get(low, frozenset()))
    return is_named or is_opened or is_trade


def _behind_only(sentence: Sentence, i: int) -> int:
    """ "ne détient |plus que| 3 %", "ne possède |que| 8 %": nothing is denied, however little it is."""
    if sentence.low(i) == "à" and sentence.low(i + 1) in {"eux", "elles"}:
        # "détiennent |à eux deux| 40 %"
        return i + 3
    adverb = next((k for k in range(i, i + 2) if sentence.low(k) in {"que", "qu'"}), -1)
    is_only = adverb == i or (adverb > i and sentence.low(i) in {"plus", "désormais", "aujourd'hui"})
    is_open = any(sentence.low(k) in {"ne", "n'"} for k in range(max(0, i - 4), i))
    return adverb + 1 if is_only and is_open else i


def _lasting(sentence: Sentence, i: int) -> int:
    """The word behind "depuis des mois", "en quelques semaines", "depuis longtemps"; 0 where no span is told."""
    near = (k for k in range(i + 1, i + _SPAN) if sentence.words.is_group(sentence.low(k), "span"))
    return next(near, -1) + 1


def _step(sentence: Sentence, i: int) -> int:
    """The word behind one more phrase that is interposed at word `i`; `i` itself where none is."""
    if sentence.low(i) in _PRICES and sentence.at(i) is None and adverbial_end(sentence, i) == i:
        price = sentence.at(i + 1)
        # "a vendu |pour| 3 millions d'euros d'actions Alpha"
        is_of_shares = price is not None and shares_behind(sentence, price.last) is not None
        return i + 1 if is_of_shares else _priced(sentence, i)
    if sentence.low(i) == "avec" and sentence.low(i + 2) == "des" and _tells_manner(sentence, i):
        # "soutient |avec adresse| des jeunes pousses"
        return i + 2
    return _opened(sentence, i, _phrase_end(sentence, i))


def _tells_manner(sentence: Sentence, i: int) -> bool:
    """Whether a plain noun stands behind the "avec" at word `i`, which tells how something is done."""
    low = sentence.low(i + 1)
    return sentence.at(i + 1) is None and low.isalpha() and low not in sentence.words.classes


def _phrase_end(sentence: Sentence, i: int) -> int:
    low, mention, behind = sentence.low(i), sentence.at(i), sentence.at(i + 1)
    if mention is not None:
        return figure_end(sentence, mention) if mention.kind == "date" else i
    if (adverbial := adverbial_end(sentence, i)) > i:
        return adverbial
    if low in _PLACING and behind is not None and behind.kind == "place":
        # "a racheté |en Norvège| la chaîne Alpha"
        return behind.last
    if low in _DATIVES:
        return _given_end(sentence, i + 1)
    if low in {"depuis", "en"} and (lasting := _lasting(sentence, i)):
        return lasting
    is_time = low in _TIMES and behind is not None and behind.kind == "date"
    return figure_end(sentence, behind) if is_time and behind else i


def _is_plain(sentence: Sentence, i: int) -> bool:
    """Whether word `i` can open no adverbial of several words: most words, and articles, do not."""
    low = sentence.low(i)
    classes = sentence.words.classes.get(low, frozenset())
    return low not in _ADVERBIAL_OPENERS and (not classes or "determiner" in classes)


def adverbial_end(sentence: Sentence, i: int) -> int:
    """Where a fixed adverbial ends ("|à la barre du tribunal|", "|à parité|", "|aux enchères|"); `i` without one."""
    if _is_plain(sentence, i):
        return i
    ends = range(i + _ADVERBIAL, i, -1)
    spans = ((end, " ".join(map(sentence.low, range(i, end))).replace("' ", "'")) for end in ends)
    return next((end for end, text in spans if sentence.words.is_group(text, "adverbial")), i)


def _given_end(sentence: Sentence, first: int) -> int:
    """Where all end to whom something is given: "à |Alpha et à la banque Beta|"; 0 where nobody is named."""
    end = _name_end(sentence, first)
    while end > 0 and sentence.low(end) == "et" and sentence.low(end + 1) in _DATIVES:
        more = _name_end(sentence, end + 2)
        if not more:
            break
        end = more
    return end


def _name_end(sentence: Sentence, first: int) -> int:
    """Where the name ends that a dative leads to, its epithets aside; 0 where none follows."""
    for k in range(first, first + _DATIVE_REACH):
        mention = sentence.at(k)
        if mention is not None and mention.kind in PARTIES:
            return mention.last
        if mention is not None or not sentence.low(k)[:1].isalpha():
            return 0
    return 0


def _priced(sentence: Sentence, i: int) -> int:
    """Behind "pour un euro symbolique", "pour 3 millions d'euros": the next word that opens an object, or a name."""
    for k in range(i + 2, i + _PRICE_REACH):
        mention = sentence.at(k)
        if mention is not None and mention.kind in _FIGURES:
            continue
        if mention is not None or sentence.words.is_class(sentence.low(k), "preposition"):
            return k if mention is not None and mention.kind in PARTIES else _after_dative(sentence, k, i)
        if sentence.low(k) == ",":
            # "a racheté |pour 3 millions, en 2017,| Alpha"
            return _opened(sentence, i, k)
        if sentence.low(k) in {".", ";"}:
            return i
        if sentence.words.is_group(sentence.low(k), "span"):
            # "céder |pour 30 ans| son port"
            return _opened(sentence, i, k + 1)
        if sentence.words.is_class(sentence.low(k), "possessive"):
            return k
    return i


def _after_dative(sentence: Sentence, k: int, i: int) -> int:
    return k if sentence.low(k) in _DATIVES else i


def _opened(sentence: Sentence, i: int, end: int) -> int:
    """`end` where an object, or one more interposed phrase, opens there; else `i`."""
    mention = sentence.at(end)
    if end <= i:
        return i
    is_name = mention is not None and mention.kind == "organisation"
    is_opened = bool(sentence.words.classes.get(sentence.low(end), frozenset()) & _OPENERS) or is_name
    is_figure = mention is not None and mention.kind in _FIGURES
    is_more = sentence.low(end) in _DATIVES | _PRICES and sentence.low(end) != "pour"
    if sentence.low(end) == "," and (behind := after_insertion(sentence, end)) > end:
        # "a vendu à Alpha|, pour 3 millions d'euros,| sa filiale"
        return _opened(sentence, i, behind)
    return end if is_opened or is_figure or is_more or sentence.low(end).isdigit() else i
