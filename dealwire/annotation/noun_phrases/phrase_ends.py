"""Where the noun phrase behind a verb or preposition ends, and which prepositions it goes on through."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.collectives import COMPOSED, is_of_collective
from dealwire.annotation.noun_phrases.examples import gives_example
from dealwire.annotation.noun_phrases.head_nouns import has_head, is_business
from dealwire.annotation.noun_phrases.modifiers import is_kind, is_modifier, is_plain
from dealwire.annotation.noun_phrases.phrases import STOP, Phrase
from dealwire.annotation.text.story import Sentence

_ABOUT = frozenset({"plus", "moins", "près", "autour", "peu", "pas"})
_ROUGHLY = frozenset({"about", "around", "over", "under", "near", "than"})
_LIMITS = frozenset(
    {("up", "to"), ("at", "least"), ("at", "most"), ("as", "much"), ("much", "as")}
    | {("jusqu'", "à"), ("au", "moins"), ("au", "plus")}
)
_HUMANS = frozenset({"homme", "femme", "hommes", "capitaine", "baron", "géant"})
_INFINITIVES = ("er", "ir", "re")
_COUNTS = frozenset({"most", "all", "some", "many", "several", "dozens", "two", "three", "four", "five", "ten"})
# How many words may stand between "des" and the first example.
_EXAMPLES = 6
_FIELD_LINKS = frozenset({"de", "d'", "du", "des", "en", "à"})


def ends_before(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """Whether the phrase ends before word `i`: at a mark, a relative, a verb, or a preposition that leads out of it."""
    low, words = sentence.low(i), sentence.words
    # "auprès de plusieurs fonds, dont Alpha"
    example = i + 1 if low == "," and words.language == "fr" else i
    # "the country|'s| largest bank"
    is_owned = low == "'s" and words.language == "en"
    is_example = gives_example(sentence, example) and has_head(sentence, phrase.start, i)
    if is_owned or is_example or _opens_examples(sentence, i, phrase):
        return False
    if low in STOP or words.is_class(low, "relative"):
        return True
    if words.is_class(low, "conjunction"):
        joins_epithets = low in {"et", "and"} and is_modifier(sentence.low(i - 1), words)
        return not (joins_epithets or _asset_follows(sentence, i) or _joins_shares(sentence, i))
    if (low in COMPOSED or words.is_group(low, "leading")) and is_of_collective(sentence, i + 1):
        return False
    if words.is_class(low, "preposition"):
        return not (_price_follows(sentence, i) or _is_transparent(sentence, i, phrase))
    # "privately held Alpha"
    is_kind = words.is_group(low, "holding") and words.is_group(sentence.low(i - 1), "ownership")
    is_content = is_kind or words.epithets.get(low, frozenset()) & {"fraction", "asset"}
    return not (is_content or _is_noun(sentence, i)) and (words.is_class(low, "auxiliary") or low in words.support)


def _opens_examples(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "a investi dans |des| sociétés comme Alpha": an article before businesses that are named as examples. French."""
    is_article = sentence.low(i) in {"des", "de"} and i == phrase.start and sentence.words.language == "fr"
    ahead = range(i + 2, i + _EXAMPLES)
    return is_article and any(gives_example(sentence, k) and has_head(sentence, i + 1, k) for k in ahead)


def _is_noun(sentence: Sentence, i: int) -> bool:
    """ "logiciels de |paie|", "société de |conseil|": no finite verb stands behind a French "de"."""
    is_governed = sentence.words.language == "fr" and sentence.low(i - 1) in {"de", "d'"}
    return is_governed and not sentence.low(i).endswith(_INFINITIVES)


def _joins_shares(sentence: Sentence, i: int) -> bool:
    """ "15 % et 34 % du capital d'Alpha"."""
    beside = (sentence.at(i - 1), sentence.at(i + 1))
    return all(mention is not None and mention.kind == "percent" for mention in beside)


def _asset_follows(sentence: Sentence, i: int) -> bool:
    """ "seed and herbicide assets": the conjunction joins two words before the asset."""
    if sentence.low(i) not in {"and", "et"} or sentence.at(i - 1) is not None:
        return False
    ahead = [k for k in range(i + 1, i + 4) if sentence.at(k) is None]
    return len(ahead) == 3 and any("asset" in sentence.words.epithets.get(sentence.low(k), ()) for k in ahead[1:])


def _price_follows(sentence: Sentence, i: int) -> bool:
    """ "en rachetant pour 3 milliards d'euros Alpha", "owns about a third of Alpha": a figure before what is bought."""
    figure = sentence.at(i + 1)
    if is_bounding(sentence, i):
        return True
    if sentence.low(i) in _ROUGHLY and figure is None and sentence.low(i + 1)[:1].isdigit():
        # "bought |about| 3,000 patents"
        return sentence.words.language == "en"
    if sentence.low(i) in _ROUGHLY and figure is not None and figure.kind in {"percent", "money"}:
        return True
    if sentence.low(i) in {"de", "d'"} and sentence.low(i - 1) in _ABOUT:
        # "a acquis plus de 5 % du capital d'Alpha"
        return figure is not None and figure.kind in {"percent", "money"}
    if sentence.low(i) == "of" and sentence.low(i - 1) == "total":
        return figure is not None and figure.kind == "money"
    after = sentence.at(i + 1) or sentence.at(i + 2)
    return after is not None and after.kind == "money" and sentence.low(i) in {"pour", "for", "à"}


def is_bounding(sentence: Sentence, i: int) -> bool:
    """ "|up to| 30 percent of Alpha", "|as much as| a third", "|at least| 5 percent": words before a figure."""
    pairs = {(sentence.low(k), sentence.low(k + 1)) for k in (i - 1, i)}
    is_limit = not _LIMITS.isdisjoint(pairs)
    near = [sentence.at(k) for k in range(i + 1, i + 5)]
    return is_limit and any(m is not None and m.kind in {"percent", "money"} for m in near)


def _is_transparent(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "51 % du capital de X", "a stake in X", "la société de jeux X": prepositions that the phrase goes on through."""
    low = sentence.low(i)
    if (
        _is_count_of(sentence, i)
        or _is_part_of(sentence, i)
        or is_of_collective(sentence, i)
        or _is_led_by(sentence, i, phrase)
    ):
        return True
    if low in {"de", "d'", "du"} and (_is_national(sentence, i, phrase) or _is_calling(sentence, i)):
        return True
    if low == "au" and (phrase.percent or phrase.is_fraction):
        # "cède ses parts dans deux banques au fonds Alpha", beside "20 % au capital de Beta"
        return "fraction" in sentence.words.epithets.get(sentence.low(i + 1), ())
    if phrase.is_fraction or phrase.percent:
        return low in {"of", "in", "de", "d'", "du", "des", "dans", "au"}
    if low in _FIELD_LINKS and has_head(sentence, phrase.start, i):
        return sentence.at(i + 1) is None and _is_field(sentence, i)
    # "détient des parts dans": an article, not a preposition
    opens = i == phrase.start or sentence.words.is_class(sentence.low(i - 1), "adverb")
    return low in {"des", "du"} and opens and "fraction" in sentence.words.epithets.get(sentence.low(i + 1), ())


def _is_part_of(sentence: Sentence, i: int) -> bool:
    """ "12 |des| 40 magasins", "deux |des| quatre usines": a number of the assets of French "des"."""
    before = sentence.low(i - 1)
    is_number = sentence.low(i) == "des" and (before.isdigit() or sentence.words.is_group(before, "cardinal"))
    is_about = sentence.low(i) in {"de", "d'"} and sentence.words.is_group(before, "dozens")
    if not (is_number or is_about):
        return False
    near = (sentence.words.epithets.get(sentence.low(k), ()) for k in range(i + 1, i + 4))
    return sentence.words.language == "fr" and any("asset" in kinds for kinds in near)


def _is_count_of(sentence: Sentence, i: int) -> bool:
    """ "sold 32 |of| its stores", "bought most |of| the assets of Beta", "une dizaine |de| sociétés, dont Alpha"."""
    if sentence.words.language == "fr":
        return _is_one_of(sentence, i) or (
            sentence.low(i) in {"de", "d'"} and sentence.words.is_group(sentence.low(i - 1), "dozens")
        )
    if sentence.low(i) != "of":
        return False
    low = sentence.low(i - 1)
    return sentence.at(i - 1) is None and (low.isdigit() or low in _COUNTS)


def _is_one_of(sentence: Sentence, i: int) -> bool:
    """ "par l'un |de| ses rivaux, Alpha". French."""
    is_one = sentence.low(i - 1) in {"un", "une"} and sentence.low(i) == "de"
    is_apposed = any(sentence.low(k) in {",", ":"} for k in range(i + 3, i + 6))
    return is_one and is_apposed and sentence.words.is_class(sentence.low(i + 1), "possessive")


def _is_national(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "les Allemands |d'|Alpha": French calls a company by its nationality."""
    opens = i == phrase.start + 2 and sentence.low(phrase.start) in {"les", "l'", "le"}
    after = sentence.at(i + 1)
    is_named = after is not None and after.kind == "organisation"
    return opens and is_named and sentence.words.language == "fr" and sentence.low(i - 1) in sentence.words.demonyms


def _is_calling(sentence: Sentence, link: int) -> bool:
    """ "l'homme |d'affaires| Alice Martin", "le magnat |de l'acier| …": French names a person behind the trade."""
    is_human = sentence.low(link - 1) in sentence.words.epithet_words["person"] or sentence.low(link - 1) in _HUMANS
    near = [sentence.at(k) for k in range(link + 1, link + 4)]
    named = next((m for m in near if m is not None), None)
    return is_human and sentence.words.language == "fr" and named is not None and named.kind == "person"


def _is_led_by(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "un consortium mené par Alpha": French names whoever leads the buyers."""
    is_agent = sentence.low(i) == "par" and sentence.words.is_group(sentence.low(i - 1), "leading")
    return is_agent and has_head(sentence, phrase.start, i)


def _is_field(sentence: Sentence, link: int) -> bool:
    """Whether a link opens a field ("la société |de jeux| X"), not another business ("filiale |de la société| X")."""
    if sentence.low(link) in {"à", "en"}:
        return is_plain(sentence.low(link + 1), sentence.words) and not is_business(sentence, link + 1)
    for i in range(link + 1, link + 4):
        if sentence.at(i) is not None:
            return True
        if is_business(sentence, i) and not is_kind(sentence, i):
            return False
    return True
