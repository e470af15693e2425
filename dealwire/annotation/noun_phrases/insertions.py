"""Who stands before what commas set off between a French subject and its verb: "Alpha, que Beta contrôle, a cédé"."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.brackets import before_bracket
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.verbs.verb_groups import is_in_verb_group

# How many words the verb group may have before the verb itself, and the insertion between its commas.
_GROUP, _LONGEST, _SET_OFF = 6, 45, 9
# Right behind a comma these only describe what stands before: "douze magasins, valorisés à 3 millions".
_PARTICIPLES = ("é", "és", "ée", "ées", "ant", "us", "ues", "is", "ises")
_INFINITIVES, _LINKS = ("er", "ir", "re"), frozenset({"de", "d'", "à", "par"})
_ENDS = frozenset({";", ":", "»", "«", ".", '"', "“", "”"})
_CLITICS = frozenset({"s'", "se", "y", "en", "l'", "le", "la", "les", "lui", "leur", "ne", "n'", "de", "d'", "à"})
# What opens a description behind a name in English, and how many words it has at most.
_SETTING_OFF = frozenset({"a", "an", "the", "which", "who", "whose", "one"})
_MEMBERS = ("d-", "r-")
_DAY_OPENERS = frozenset({"on", "in", "late", "early"})
_DESCRIPTION = 24
_ADVERBIAL = frozenset({"adverb", "negation"})
_DASHES = frozenset({"–", "—", "--"})


def before_insertion(sentence: Sentence, at: int) -> Mention | None:
    """The party that the verb at word `at` follows once what commas set off between them is taken out.

    None where no comma stands right before the verb and its auxiliaries.
    """
    if sentence.words.language != "fr":
        return _apposed_before(sentence, at)
    comma = _comma_before(sentence, at)
    return _opened_at(sentence, comma) if comma > 0 else None


def _apposed_before(sentence: Sentence, at: int) -> Mention | None:
    """ "|Anna Roe|, a Missouri Republican, demanded", "|Alpha|, which Beta controls, has sold": in English what is set
    off begins with an article, a relative or a member's party and state ("D-Calif.")."""
    close = _before_day(sentence, at - 1)
    while sentence.at(close) is None and is_in_verb_group(sentence, close):
        close -= 1
    close = _before_day(sentence, close)
    if sentence.low(close) in _DASHES and sentence.at(close) is None:
        return _dashed_before(sentence, close)
    if sentence.low(close) != "," or sentence.at(close) is not None:
        return None
    for i in range(close - 2, max(0, close - _DESCRIPTION), -1):
        if sentence.low(i) in _ENDS and not sentence.low(i + 1).startswith(_MEMBERS) and sentence.low(i) != ".":
            return None
        before = before_bracket(sentence, i - 1) if sentence.low(i - 1) == ")" else i - 1
        named = sentence.at(before)
        if named is not None and named.kind == "place" and sentence.low(named.first - 1) in {"of", "from"}:
            # "Senator Anna Roe of Ohio, a Democrat,"
            named = sentence.at(named.first - 2)
        if sentence.low(i) == "," and sentence.at(i) is None and _sets_off(sentence, i + 1):
            return named if named is not None and named.kind in PARTIES else None
    return None


def _sets_off(sentence: Sentence, i: int) -> bool:
    """Whether a description opens at word `i`: with an article, a member's party, an office ("|chair| of the FTC")."""
    low = sentence.low(i)
    titles = sentence.words.titles.get(low, ())
    is_office = any(tuple(sentence.low(i + k) for k in range(len(title))) == title for title in titles)
    return low in _SETTING_OFF or low.startswith(_MEMBERS) or is_office or sentence.words.is_group(low, "post")


def _before_day(sentence: Sentence, i: int) -> int:
    """The word before the day that ends at word `i`: "Anna Roe, a Democrat, |on Tuesday| urged"; `i` without a day."""
    day = sentence.at(i)
    if day is None or day.kind != "date":
        return i
    return day.first - 2 if sentence.low(day.first - 1) in _DAY_OPENERS else day.first - 1


def _dashed_before(sentence: Sentence, close: int) -> Mention | None:
    """ "|Alpha| — which also owns Beta — bought Gamma": who stands before the first of two dashes."""
    for i in range(close - 1, max(0, close - _DESCRIPTION), -1):
        if sentence.low(i) in _ENDS and sentence.at(i) is None:
            return None
        if sentence.low(i) in _DASHES and sentence.at(i) is None:
            named = sentence.at(i - 1)
            return named if named is not None and named.kind in PARTIES else None
    return None


def after_insertion(sentence: Sentence, i: int) -> int:
    """The word behind what commas set off ("en rachetant|, non sans mal, en 2019,| Alpha"); `i` where nothing is."""
    if sentence.low(i) != "," or not _opens_remark(sentence, i + 1):
        return i
    end = _closing(sentence, i + 2)
    while end > 0 and (more := _closed_figure(sentence, end)) > end:
        end = more
    return end or i


def _opens_remark(sentence: Sentence, i: int) -> bool:
    """Whether a remark between commas begins at word `i`: with a preposition, in French with an adverb or date too."""
    mention, low = sentence.at(i), sentence.low(i)
    classes = sentence.words.classes.get(low, frozenset())
    if "preposition" in classes or sentence.words.language != "fr":
        return "preposition" in classes
    if mention is not None:
        return mention.kind == "date"
    is_adverb = low == "non" or (low.endswith("ment") and sentence.low(i + 1) == ",")
    return is_adverb or not classes.isdisjoint(_ADVERBIAL)


def _closing(sentence: Sentence, first: int) -> int:
    """The word behind the comma that closes what began before word `first`; 0 without one."""
    return next((k + 1 for k in range(first, first + _SET_OFF) if sentence.low(k) == "," and sentence.at(k) is None), 0)


def _closed_figure(sentence: Sentence, i: int) -> int:
    """The word behind one more figure and its comma: ", contre toute attente, |en avril 2017,|"; `i` without one."""
    figure = sentence.at(i) or sentence.at(i + 1)
    if figure is None or figure.kind not in {"date", "money"}:
        return i
    end = figure_end(sentence, figure)
    return end + 1 if sentence.low(end) == "," else i


def figure_end(sentence: Sentence, figure: Mention) -> int:
    """The word behind a figure, and behind what tells which month it is: "en |mai dernier|"."""
    low, words = sentence.low(figure.last), sentence.words
    is_told = figure.kind == "date" and (words.is_group(low, "latter") or words.is_group(low, "coming"))
    return figure.last + is_told


def _comma_before(sentence: Sentence, at: int) -> int:
    """The comma right before the verb group that ends at word `at`; -1 without one."""
    for i in range(at - 1, max(-1, at - 1 - _GROUP), -1):
        low = sentence.low(i)
        if low == "," and sentence.at(i) is None:
            is_participle = sentence.low(at).endswith(_PARTICIPLES)
            return -1 if i == at - 1 and is_participle else i
        is_light = low in _CLITICS or _is_chained(sentence, i, at) or is_in_verb_group(sentence, i)
        if sentence.at(i) is not None or not (is_light or low in sentence.words.support):
            return -1
    return -1


def _is_chained(sentence: Sentence, i: int, at: int) -> bool:
    """ "a |fini par| racheter", "|envisage de| céder": what leads to an infinitive, in words that are neither."""
    low = sentence.low(i)
    is_leading = low == "par" or (low.isalpha() and low not in sentence.words.classes)
    return is_leading and sentence.low(at).endswith(_INFINITIVES) and sentence.low(at - 1) in _LINKS


def _opened_at(sentence: Sentence, comma: int) -> Mention | None:
    """The party right before the comma that opened what closes at `comma`."""
    for k in range(comma - 2, max(0, comma - _LONGEST), -1):
        low = sentence.low(k)
        if low in _ENDS and sentence.at(k) is None:
            return None
        named = sentence.at(k - 1) if low == "," and sentence.at(k) is None else None
        if named is not None and named.kind in PARTIES and _opens(sentence, k + 1):
            return named
    return None


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether an insertion can begin at word `i`: with no name, and no "et"."""
    low = sentence.low(i)
    is_joined = low == "comme" or (sentence.words.is_class(low, "conjunction") and low not in {"que", "qu'"})
    return sentence.at(i) is None and not is_joined
