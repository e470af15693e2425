"""What is acted on: the noun phrase behind a verb or preposition, with its share, asset and owner."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.modifiers import COORDINATORS, is_adjective, is_modifier, is_plain
from dealwire.annotation.story import PARTIES, Mention, Sentence
from dealwire.annotation.subjects import is_of_collective

_MAX_GAP = 8
_EXAMPLE_REACH = 5
_BEHIND_NAMES = frozenset({"for", "in", "from", "within", "after", "by", "to"})
_INSERTION = 9
_QUALIFIERS = 3
_PATIENT_REACH = 14
# What may stand again before a further member of a list: "d'Alpha et de Beta", "as well as with Gamma".
_REPEATED = frozenset({"que", "with", "avec", "aussi", "as", "well", "de", "d'", "du", "of"})
_ROUGHLY = frozenset({"about", "around", "over", "under", "near", "than"})
_FIELD_LINKS = frozenset({"de", "d'", "du", "des", "en", "à"})
_STOP = frozenset({".", ";", ":", "!", "?", "»", "”", ",", "(", ")"})


@dataclass(slots=True)
class Phrase:
    """What an object or complement holds: parties in coordination, the share, the asset, and where it ends.

    `asset` are the words of a nameless asset, `is_asset` marks a named one, `is_counted` a bare figure.
    """

    parties: list[Mention] = field(default_factory=list)
    percent: Mention | None = None
    money: Mention | None = None
    is_fraction: bool = False
    asset: tuple[int, int] | None = None
    is_asset: bool = False
    is_counted: bool = False
    owners: list[Mention] = field(default_factory=list)
    end: int = 0
    start: int = 0


def complement(sentence: Sentence, start: int, gap: int = _MAX_GAP) -> Phrase:
    """The noun phrase that begins at word `start`: the object of a verb, or what a preposition governs."""
    start = after_insertion(sentence, start)
    phrase, i, skipped = Phrase(start=start, end=start), start, 0
    while i < len(sentence.tokens) and skipped <= gap:
        mention = sentence.at(i)
        if mention is not None:
            i = _take(sentence, mention, phrase)
            if i == 0:
                break
            continue
        named = _apposed(sentence, i, phrase)
        if named is not None:
            i = named.first
            continue
        if _is_end(sentence, i, phrase) or _take_word(sentence, i, phrase):
            break
        skipped += 1
        i += 1
    phrase.end = max(phrase.end, i)
    return phrase


def after_insertion(sentence: Sentence, i: int) -> int:
    """The word behind what two commas set off ("en rachetant|, en 2019,| Alpha"); `i` itself where there is none."""
    if sentence.low(i) != "," or not sentence.words.is_class(sentence.low(i + 1), "preposition"):
        return i
    return next((k + 1 for k in range(i + 2, i + _INSERTION) if sentence.low(k) == "," and sentence.at(k) is None), i)


def _apposed(sentence: Sentence, i: int, phrase: Phrase) -> Mention | None:
    """ "a rival, Alpha,", "un cinéma de Lyon, le Beta Palace,": the name that a comma gives to a company or asset."""
    if sentence.low(i) == "que" and sentence.low(i + 1) in {"est", "sont"}:
        # "deux spécialistes que sont Alpha et Beta"
        presented = sentence.at(i + 2)
        return presented if presented is not None and presented.kind == "organisation" else None
    if sentence.low(i) != "," or not phrase.start < i:
        return None
    if not (phrase.asset or _has_head(sentence, phrase.start, i)):
        return None
    k = i + 1
    while sentence.words.is_class(sentence.low(k), "determiner"):
        k += 1
    name = sentence.at(k)
    after = sentence.low(name.last) if name is not None else ""
    is_set_off = after in {",", ".", ";", ""} or (sentence.words.language == "en" and after in _BEHIND_NAMES)
    return name if name is not None and name.kind == "organisation" and is_set_off else None


def _qualified_end(sentence: Sentence, i: int) -> int:
    """Where an asset's adjectives and place end: "un cinéma |historique de Lyon|"."""
    first = i
    while i < min(first + 5, len(sentence.tokens)) and sentence.low(i) not in _STOP:
        mention = sentence.at(i)
        is_located = mention is not None and mention.kind == "place"
        is_link = sentence.low(i) in {"de", "d'", "à", "du", "in", "of"}
        classes = sentence.words.classes.get(sentence.low(i), frozenset())
        if mention is None and not is_link and classes - {"adjective"}:
            return first
        if mention is not None and not is_located:
            return first
        i = mention.last if mention is not None else i + 1
    return i


def _is_end(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """Whether the phrase ends before word `i`: at a mark, a relative, a verb, or a preposition that leads out of it."""
    low, words = sentence.low(i), sentence.words
    if _gives_example(sentence, i) and _has_head(sentence, phrase.start, i):
        return False
    if low in _STOP or words.is_class(low, "relative"):
        return True
    if words.is_class(low, "conjunction"):
        joins_epithets = low in {"et", "and"} and is_modifier(sentence.low(i - 1), words)
        return not (joins_epithets or _asset_follows(sentence, i))
    if words.is_group(low, "leading") and is_of_collective(sentence, i + 1):
        return False
    if words.is_class(low, "preposition"):
        return not (_price_follows(sentence, i) or _is_transparent(sentence, i, phrase))
    is_content = words.epithets.get(low, frozenset()) & {"fraction", "asset"}
    return not is_content and (words.is_class(low, "auxiliary") or low in words.support)


def _take_word(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """Take a word into the phrase; True where it is the head of an asset, which completes the phrase."""
    kinds = sentence.words.epithets.get(sentence.low(i), frozenset())
    phrase.is_counted = phrase.is_counted or sentence.low(i).isdigit()
    if "fraction" in kinds:
        phrase.is_fraction = True
    elif "asset" in kinds and "company" not in kinds and _is_named(sentence, i + 1):
        phrase.is_asset = True
    elif "asset" in kinds and not phrase.is_fraction and not _goes_on(sentence, i):
        phrase.asset = _asset(sentence, phrase.start, i, phrase)
        named = _apposed(sentence, _qualified_end(sentence, phrase.end), phrase)
        if named is not None:
            phrase.asset, phrase.is_asset, phrase.parties, phrase.end = None, True, [named], named.last
            return True
    return phrase.asset is not None


def _is_named(sentence: Sentence, i: int) -> bool:
    """Whether an asset's proper name follows: "le cinéma Alpha", "the Beta plant" is not meant."""
    after = sentence.at(i)
    return after is not None and after.kind == "organisation" and sentence.low(after.last) != "'s"


def _asset_follows(sentence: Sentence, i: int) -> bool:
    """ "seed and herbicide assets": the conjunction joins two words before the asset."""
    if sentence.low(i) not in {"and", "et"} or sentence.at(i - 1) is not None:
        return False
    ahead = [k for k in range(i + 1, i + 4) if sentence.at(k) is None]
    return len(ahead) == 3 and any("asset" in sentence.words.epithets.get(sentence.low(k), ()) for k in ahead[1:])


def _price_follows(sentence: Sentence, i: int) -> bool:
    """ "en rachetant pour 3 milliards d'euros Alpha", "owns about a third of Alpha": a figure before what is bought."""
    figure = sentence.at(i + 1)
    if sentence.low(i) in _ROUGHLY and figure is not None and figure.kind in {"percent", "money"}:
        return True
    if sentence.low(i) == "of" and sentence.low(i - 1) == "total":
        return figure is not None and figure.kind == "money"
    after = sentence.at(i + 1) or sentence.at(i + 2)
    return after is not None and after.kind == "money" and sentence.low(i) in {"pour", "for", "à"}


def _goes_on(sentence: Sentence, i: int) -> bool:
    """ "department store operator Alpha", "la marque Beta": the word only describes what follows."""
    epithets = sentence.words.epithets
    if epithets.get(sentence.low(i + 1), frozenset()) & {"company", "fraction"}:
        return True
    k = i + 1
    while sentence.at(k) is None and sentence.words.language == "fr" and is_adjective(sentence.low(k)):
        k += 1
    after = sentence.at(k)
    is_named = after is not None and after.kind == "organisation"
    return is_named and "company" in epithets.get(sentence.low(i), ())


def _is_transparent(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "51 % du capital de X", "a stake in X", "la société de jeux X": prepositions that the phrase goes on through."""
    low = sentence.low(i)
    if is_of_collective(sentence, i) or _is_led_by(sentence, i, phrase):
        return True
    if phrase.is_fraction or phrase.percent:
        return low in {"of", "in", "de", "d'", "du", "des", "dans", "au"}
    if low in _FIELD_LINKS and _has_head(sentence, phrase.start, i):
        return sentence.at(i + 1) is None and _is_field(sentence, i)
    # "détient des parts dans": an article, not a preposition
    opens = i == phrase.start or sentence.words.is_class(sentence.low(i - 1), "adverb")
    return low in {"des", "du"} and opens and "fraction" in sentence.words.epithets.get(sentence.low(i + 1), ())


def _is_led_by(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """ "un consortium mené par Alpha": French names whoever leads the buyers."""
    is_agent = sentence.low(i) == "par" and sentence.words.is_group(sentence.low(i - 1), "leading")
    return is_agent and _has_head(sentence, phrase.start, i)


def _is_field(sentence: Sentence, link: int) -> bool:
    """Whether a link opens a field ("la société |de jeux| X"), not another business ("filiale |de la société| X")."""
    if sentence.low(link) in {"à", "en"}:
        return is_plain(sentence.low(link + 1), sentence.words) and not _is_business(sentence, link + 1)
    for i in range(link + 1, link + 4):
        if sentence.at(i) is not None:
            return True
        if _is_business(sentence, i):
            return False
    return True


def _is_business(sentence: Sentence, i: int) -> bool:
    return "company" in sentence.words.epithets.get(sentence.low(i), ())


def _gives_example(sentence: Sentence, i: int) -> bool:
    """ "startups such as Alpha", "des entreprises comme Alpha", "banks like Beta"."""
    low, before, after = sentence.low(i), sentence.low(i - 1), sentence.at(i + 1)
    is_example = (
        low in {"like", "comme", "including", "dont", "notamment"}
        or (before, low) == ("such", "as")
        or (low == "que" and before[:3] == "tel")
        or (low == ":" and sentence.words.language == "fr")
    )
    return is_example and after is not None and after.kind == "organisation"


def _has_head(sentence: Sentence, start: int, end: int) -> bool:
    heads = (low for i in range(start, end) for low in (sentence.low(i), sentence.low(i).removesuffix("s")))
    return any("company" in sentence.words.epithets.get(low, ()) for low in heads)


def _take(sentence: Sentence, mention: Mention, phrase: Phrase) -> int:
    """Take a mention into the phrase. Where the scan goes on; 0 where the phrase is complete."""
    phrase.end = mention.last
    if mention.kind in {"percent", "money", "date"}:
        phrase.percent = phrase.percent or (mention if mention.kind == "percent" else None)
        phrase.money = phrase.money or (mention if mention.kind == "money" else None)
        return mention.last
    if is_possessive(sentence, mention.last) and mention.kind != "pronoun":
        if mention.kind != "place":
            phrase.owners.append(mention)
        return mention.last + 1
    if mention.kind == "place":
        return mention.last if _describes(sentence, mention.last) else 0
    # "bought 12 Alpha jets": what is counted is goods, unless it is a share.
    is_goods = phrase.is_counted and not phrase.is_fraction
    if mention.kind in PARTIES and not is_goods and (mention.name or mention.kind != "pronoun"):
        _take_party(sentence, mention, phrase)
    return 0


def _describes(sentence: Sentence, i: int) -> bool:
    """Whether a place only describes what follows: "Tokyo based Alpha", "New York investment firm Beta"."""
    low = sentence.low(i)
    if sentence.words.language != "en" or low in {"-", "based"}:
        return low in {"-", "based"}
    heads = range(i, i + 3)
    is_plain = sentence.at(i) is None and low.isalpha() and low not in sentence.words.classes
    return is_plain and any("company" in sentence.words.epithets.get(sentence.low(k), ()) for k in heads)


def _take_party(sentence: Sentence, mention: Mention, phrase: Phrase) -> None:
    if mention.kind == "pronoun":
        phrase.parties = [mention]
        return
    phrase.parties = coordinated_after(sentence, head_name(sentence, mention))
    phrase.end = phrase.parties[-1].last
    if len(phrase.parties) == 1 and _is_goods(sentence, phrase.end):
        phrase.parties = []
        return
    _take_head_noun(sentence, phrase)


def _is_goods(sentence: Sentence, i: int) -> bool:
    """ "sell Alpha documents", "bought Beta jets": an English plural behind the name is what it is about."""
    low, words = sentence.low(i), sentence.words
    if words.language != "en" or sentence.at(i) is not None or sentence.is_headline or not low.isalpha():
        return False
    is_known = low in words.classes or low in words.epithets or low in words.triggers or low in words.support
    is_plural = low.endswith("s") and not low.endswith("ss") and sentence.tokens.words[i] == low
    return is_plural and not is_known and low.removesuffix("s") not in words.money.units


def is_possessive(sentence: Sentence, i: int) -> bool:
    """ "Alpha's", and the bare apostrophe of a plural ("the Emirates' Alpha")."""
    if sentence.low(i) == "'s":
        return True
    glued = i < len(sentence.tokens) and sentence.tokens.starts[i] == sentence.tokens.ends[i - 1]
    return sentence.low(i) == "'" and glued and sentence.low(i - 1).endswith("s")


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


def _take_head_noun(sentence: Sentence, phrase: Phrase) -> None:
    """ "the Alpha stake", "Alpha assets": in English the noun after the name is what the phrase is about."""
    if sentence.words.language != "en" or len(phrase.parties) > 1:
        return
    i = phrase.end
    kinds = sentence.words.epithets.get(sentence.low(i), frozenset())
    if sentence.at(i) is None and "fraction" in kinds:
        phrase.is_fraction = True
    elif sentence.at(i) is None and "asset" in kinds and not (phrase.is_fraction or phrase.percent):
        phrase.asset = (phrase.parties[0].first, i + 1)
        phrase.owners = phrase.owners or phrase.parties
        phrase.parties = []


def coordinated_after(sentence: Sentence, first: Mention) -> list[Mention]:
    """The mention and those coordinated after it ("X, Y et Z"). An apposition after a comma ends the list."""
    members = [first]
    while True:
        i = members[-1].last
        if sentence.low(i) == "(":
            i = _after_bracket(sentence, i)
        if sentence.low(i) in {"pour", "for"}:
            i = _after_purpose(sentence, i)
        if sentence.low(i) == "," and sentence.low(i + 1) in {"via", "through", "à"}:
            i = _after_purpose(sentence, i + 1)
        if sentence.low(i) not in COORDINATORS:
            return members
        comma_only = sentence.low(i) == ","
        while sentence.low(i) in COORDINATORS or (sentence.low(i) in _REPEATED and sentence.at(i) is None):
            comma_only = comma_only and sentence.low(i) == ","
            i += 1
        after = sentence.at(_next_member(sentence, i))
        if (
            after is None
            or after.kind not in {"organisation", "person", "authority"}
            or sentence.low(after.last) == "'s"
        ):
            return members
        if comma_only and not _list_goes_on(sentence, after):
            return members
        members.append(after)


def _next_member(sentence: Sentence, i: int) -> int:
    """Where the next name of a list stands, behind its epithets and place: "and |Hong Kong billionaire| Alpha"."""
    reach = i
    while reach < i + 5:
        mention = sentence.at(reach)
        is_place = (
            sentence.words.language == "en"
            and sentence.low(reach).isalpha()
            and sentence.tokens.words[reach][0].isupper()
        )
        if mention is None and (is_place or is_modifier(sentence.low(reach), sentence.words)):
            reach += 1
        elif (
            mention is not None and mention.kind == "place" and is_modifier(sentence.low(mention.last), sentence.words)
        ):
            reach = mention.last
        else:
            break
    return _example(sentence, i) or reach


def _example(sentence: Sentence, i: int) -> int:
    """Where the first example stands in "and |strategic investors like| Beta"; 0 where there is none."""
    for k in range(i, i + _EXAMPLE_REACH):
        if _gives_example(sentence, k) and _has_head(sentence, i, k):
            return k + 1
        if (
            sentence.at(k) is not None
            or not sentence.low(k).isalpha()
            or sentence.words.is_class(sentence.low(k), "be")
        ):
            return 0
    return 0


def patient_asset(sentence: Sentence, at: int) -> Phrase | None:
    """The nameless asset that a passive at word `at` is said of: "l'usine d'Alpha a été vendue"."""
    for i in range(at - 1, max(-1, at - _PATIENT_REACH), -1):
        if "asset" not in sentence.words.epithets.get(sentence.low(i), ()) or sentence.at(i) is not None:
            continue
        start = i
        while is_modifier(sentence.low(start - 1), sentence.words) or sentence.low(start - 1).isdigit():
            start -= 1
        is_free = start == 0 or sentence.low(start - 1) in {",", "que", "qu'", ":", "«"}
        if start == i or not is_free:
            continue
        phrase = complement(sentence, start)
        return phrase if phrase.asset and phrase.end <= at else None
    return None


def _after_purpose(sentence: Sentence, i: int) -> int:
    """Step over "pour la distribution" in "avec X pour la distribution, Y pour …"."""
    for k in range(i, min(i + _INSERTION, len(sentence.tokens))):
        if sentence.low(k) == ",":
            return k
    return i


def _list_goes_on(sentence: Sentence, mention: Mention) -> bool:
    """A comma joins only where a later "and" closes the list."""
    i = mention.last
    while i < len(sentence.tokens) and i < mention.last + 30:
        low, at = sentence.low(i), sentence.at(i)
        if low in {"et", "and", "&", "ou", "or", "ainsi"}:
            return not _has_verb_behind(sentence, i + 1)
        if at is None and low in {"pour", "for"} and _after_purpose(sentence, i) > i:
            i = _after_purpose(sentence, i)
            continue
        if at is None and low != ",":
            return False
        i = at.last if at else i + 1
    return False


def _has_verb_behind(sentence: Sentence, i: int) -> bool:
    """ "Après le rachat d'Alpha, Beta et Gamma |ont| fermé": a French list that a verb follows is its subject."""
    last = sentence.at(_next_member(sentence, i))
    classes = sentence.words.classes.get(sentence.low(last.last), frozenset()) if last is not None else frozenset()
    return sentence.words.language == "fr" and bool(classes & {"have", "be"})


def _after_bracket(sentence: Sentence, i: int) -> int:
    for k in range(i, min(i + 8, len(sentence.tokens))):
        if sentence.low(k) == ")":
            return k + 1
    return i


def _adjectives_end(sentence: Sentence, i: int) -> int:
    """Where what marks out an asset ends: "la branche |pneus|", "son siège |parisien|"; participles lead on to more."""
    last = i + _QUALIFIERS
    while i < last and sentence.at(i) is None and is_plain(sentence.low(i), sentence.words):
        if sentence.low(i).endswith(("é", "ée", "és", "ées")):
            break
        i += 1
    return i


def _asset(sentence: Sentence, start: int, head: int, phrase: Phrase) -> tuple[int, int]:
    """The words of an asset, with what it is of: "wind power unit", "la branche américaine de TikTok"."""
    first, end = start, head + 1
    for owner in phrase.owners:
        first = max(first, owner.last + 1)
    while first < head and (
        sentence.words.is_class(sentence.low(first), "determiner") or sentence.low(first) in {"des", "du"}
    ):
        first += 1
    while end < len(sentence.tokens) and (
        sentence.low(end) in sentence.words.demonyms or "asset" in sentence.words.epithets.get(sentence.low(end), ())
    ):
        end += 1
    if sentence.words.language == "fr":
        end = _adjectives_end(sentence, end)
        site = sentence.at(end + 1)
        if sentence.low(end) in {"en", "au", "aux"} and site is not None and site.kind == "place":
            end = site.last
    if sentence.low(end) in {"de", "d'", "du", "des", "of"}:
        end = _owned_end(sentence, end, phrase)
    phrase.end = end
    return first, end


def _owned_end(sentence: Sentence, link: int, phrase: Phrase) -> int:
    """Where what an asset is of ends: "les droits |du vaccin d'Alpha|", whose last name owns it."""
    inner = complement(sentence, link + 1, gap=4)
    if not inner.parties and inner.end > link + 1 and sentence.low(inner.end) in {"de", "d'", "du"}:
        inner = complement(sentence, inner.end + 1, gap=2)
    if inner.parties:
        phrase.owners.extend(inner.parties[:1])
        return inner.parties[0].last
    return max(inner.end, link)
