"""Subjects, objects and complements around a trigger: a shallow grammar over words and mentions, for French and English."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.reading import PARTIES, Mention, Sentence

_MAX_GAP = 8
# What may stand again before a further member of a list: "d'Alpha et de Beta", "as well as with Gamma".
_REPEATED = frozenset({"que", "with", "avec", "aussi", "as", "well", "de", "d'", "du", "of"})
_UNDERTAKINGS = frozenset("bid effort plan plans attempt offer proposal move intention agreement decision deal effort efforts".split())
_STOP = frozenset({".", ";", ":", "!", "?", "»", "”"})
_COORDINATORS = frozenset({",", "et", "and", "&", "/", "ainsi", "ou", "or", "-", "–"})


@dataclass(slots=True)
class Phrase:
    """What an object or complement holds: parties in coordination, the share, the asset, and where it ends."""

    parties: list[Mention] = field(default_factory=list)
    percent: Mention | None = None
    money: Mention | None = None
    is_fraction: bool = False
    asset: tuple[int, int] | None = None
    is_asset: bool = False
    owners: list[Mention] = field(default_factory=list)
    end: int = 0
    start: int = 0


def subject(
    sentence: Sentence, at: int, words: Vocabulary, kinds: frozenset[str] = PARTIES, is_gerund: bool = False
) -> list[Mention]:
    """The parties that are the subject of the verb at word `at`: the nearest to its left that nothing governs.

    Right before an English gerund a preposition does not matter ("with Alpha buying Beta").
    """
    i, near = at - 1, True
    while i >= 0:
        if sentence.low(i) == ")":
            i = before_bracket(sentence, i)
            continue
        mention, low = sentence.at(i), sentence.low(i)
        if low == "'s" and ((is_gerund and i == at - 1) or _is_undertaking(sentence, i, at)):
            owner = sentence.at(i - 1)
            return [owner] if owner and owner.kind in kinds else []
        if mention and mention.kind in kinds:
            if is_gerund and sentence.low(at - 1) == "from" and mention.last == at - 1:
                return [mention]
            if is_gerund and mention.last == at and sentence.low(mention.first - 1) in {"with", "of", "about"}:
                return [mention]
            found = _candidate(sentence, mention, words, near)
            if found is not None:
                return found
            i, near = mention.first - 1, False
            continue
        if mention is None and words.is_class(low, "relative") and low not in {"that", "dont"}:
            return _antecedent(sentence, i, words)
        if low in {";", "»", "”"} or (low in {":", "?"} and i < at - 1):
            return []
        near = near and _is_skipped(sentence, i, words)
        i = (mention.first if mention else i) - 1
    return []


def before_bracket(sentence: Sentence, i: int) -> int:
    """The word before the bracket that closes at `i`, if it opened at most ten words before."""
    for k in range(i - 1, max(-1, i - 11), -1):
        if sentence.low(k) == "(":
            return k - 1
    return i - 1


def _is_undertaking(sentence: Sentence, possessive: int, at: int) -> bool:
    """"Alpha's bid to buy Beta", "Alpha's $2 billion plan to acquire Beta": the owner of the plan is who acts."""
    return sentence.low(at - 1) == "to" and sentence.low(at - 2) in _UNDERTAKINGS and at - possessive <= 8


def leading_subject(sentence: Sentence, at: int, words: Vocabulary) -> list[Mention]:
    """The subject of the main clause, for "X …, en rachetant Y" and "By buying Y, X …": the first party that nothing governs."""
    before = [m for m in sentence.mentions if m.kind in PARTIES and m.last <= at]
    for mention in before:
        found = _candidate(sentence, mention, words, near=False)
        if found:
            return found
    after = [m for m in sentence.mentions if m.kind in PARTIES and m.first > at and sentence.low(m.first - 1) == ","]
    return after[:1] if not before else []


def _is_skipped(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    low = sentence.low(i)
    if sentence.at(i) is not None:
        return True
    return bool(words.classes.get(low, frozenset()) & {"auxiliary", "adverb", "negation"}) or low in {",", "(", ")", "to", "-", "–", "."}


def _candidate(sentence: Sentence, mention: Mention, words: Vocabulary, near: bool) -> list[Mention] | None:
    """The mention with what is coordinated before it, unless a preposition or possessive keeps it from being the subject."""
    if sentence.low(mention.last) == "'s" or (mention.kind == "pronoun" and not mention.name):
        return None if mention.kind != "pronoun" else []
    members = _coordinated_before(sentence, mention, words)
    first = members[0]
    start = phrase_start(sentence, _office_start(sentence, first), words)
    low = sentence.low(start - 1)
    if words.is_class(low, "preposition") and low not in {"that"} and not _opens_clause(low):
        return None
    if near or start == 0 or low in {",", "(", "«", "“", '"', ":", "-", "–", "•", "'", "‘", ")"} or _starts_clause(low, words):
        return members
    return None


def _office_start(sentence: Sentence, mention: Mention) -> int:
    """Where "l'ancien patron d'Alpha X" begins: a person's name takes in the organisation that an office before it names."""
    before = sentence.at(mention.first - 1)
    if mention.kind in {"person", "authority"} and before is not None and before.kind == "organisation":
        i = before.first - 1
        while sentence.low(i) in {"de", "du", "d'", "des", "la", "l'", "of", "the"}:
            i -= 1
        return i + 1
    return mention.first


def relative_object(sentence: Sentence, parties: list[Mention]) -> list[Mention]:
    """Whom "which" or "que" takes up before a verb's subject: in "Beta, which Alpha bought" it is Beta."""
    if not parties:
        return []
    i = parties[0].first - 1
    while sentence.low(i) in {"the", "le", "la", "l'"}:
        i -= 1
    if sentence.low(i) not in {"which", "that", "que", "qu'", "whom"}:
        return []
    i -= 1
    while sentence.low(i) == ",":
        i -= 1
    mention = sentence.at(i)
    return [mention] if mention is not None and mention.kind in PARTIES else []


def _opens_clause(low: str) -> bool:
    """Prepositions that are conjunctions as well: "as Google buys", "after Nokia bought", "since X took over"."""
    return low in {"as", "after", "before", "since", "until", "comme"}


def _starts_clause(low: str, words: Vocabulary) -> bool:
    return bool(words.classes.get(low, frozenset()) & {"conjunction", "adverb"})


def phrase_start(sentence: Sentence, first: int, words: Vocabulary) -> int:
    """Where the noun phrase that ends in the name at `first` begins: back over epithets, nationalities and articles."""
    i = first
    while i > 0:
        low, mention = sentence.low(i - 1), sentence.at(i - 1)
        if mention is not None and mention.kind != "place":
            break
        if is_modifier(low, words) or (mention is not None and sentence.low(i - 1) in words.demonyms):
            i -= 1
            continue
        if i < first and _is_compound(sentence, i - 1, words):
            i -= 1
            continue
        break
    return i


def is_modifier(low: str, words: Vocabulary) -> bool:
    """Words that stand between an article and the name that it announces."""
    return (
        words.is_class(low, "determiner")
        or "company" in words.epithets.get(low, ())
        or "person" in words.epithets.get(low, ())
        or low in words.demonyms
        or low.endswith(("-based", "-owned", "-backed", "-listed"))
    )


def _is_compound(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    """An English noun before an epithet ("social network software maker")."""
    low = sentence.low(i)
    return words.language == "en" and low.isalpha() and low.islower() and low not in words.classes and low not in words.support


def _coordinated_before(sentence: Sentence, last: Mention, words: Vocabulary) -> list[Mention]:
    members = [last]
    while True:
        start = phrase_start(sentence, members[0].first, words)
        i = start - 1
        if sentence.low(i) not in {",", "et", "and", "&", "/"}:
            return members
        if sentence.low(i) == "," and len(members) == 1:
            return members
        while sentence.low(i) in _COORDINATORS or sentence.low(i) in {"que", "qu'"}:
            i -= 1
        if sentence.low(i) == ")":
            i = before_bracket(sentence, i)
        before = sentence.at(i)
        if before is None or before.kind not in {"organisation", "person", "authority", "anaphor"}:
            return members
        members.insert(0, before)


def _antecedent(sentence: Sentence, relative: int, words: Vocabulary) -> list[Mention]:
    """Whom "which", "who", "qui" takes up: the mention right before it, a comma aside."""
    i = relative - 1
    while i >= 0 and sentence.low(i) in {",", ")", "-", "–"}:
        i -= 1
    mention = sentence.at(i)
    if mention and mention.kind in PARTIES and sentence.low(mention.last) != "'s":
        return [mention]
    return []


def complement(sentence: Sentence, start: int, words: Vocabulary, gap: int = _MAX_GAP) -> Phrase:
    """The noun phrase that begins at word `start`: the object of a verb, or what a preposition governs."""
    phrase, i, skipped = Phrase(start=start, end=start), start, 0
    while i < len(sentence.tokens):
        mention, low = sentence.at(i), sentence.low(i)
        if mention is not None:
            i = _take(sentence, mention, phrase, words)
            if i == 0:
                break
            continue
        if low in _STOP or low in {",", "(", ")"} or words.is_class(low, "relative"):
            break
        if words.is_class(low, "conjunction") and not (low in {"et", "and"} and is_modifier(sentence.low(i - 1), words)):
            break
        kinds = words.epithets.get(low, frozenset())
        if "fraction" in kinds:
            phrase.is_fraction = True
        elif "asset" in kinds and "company" not in kinds and _is_named(sentence, i + 1):
            phrase.is_asset = True
        elif "asset" in kinds and not phrase.is_fraction and not _goes_on(sentence, i, words):
            phrase.asset = _asset(sentence, start, i, phrase, words)
            break
        elif words.is_class(low, "preposition") and _price_follows(sentence, i):
            pass
        elif words.is_class(low, "preposition") and not _is_transparent(sentence, i, phrase, words):
            break
        elif words.is_class(low, "auxiliary") or low in words.support:
            break
        skipped += 1
        if skipped > gap:
            break
        i += 1
    phrase.end = max(phrase.end, i)
    return phrase


def _is_named(sentence: Sentence, i: int) -> bool:
    """Whether an asset's proper name follows: "le cinéma Alpha", "the Beta plant" is not meant."""
    after = sentence.at(i)
    return after is not None and after.kind == "organisation" and sentence.low(after.last) != "'s"


def _price_follows(sentence: Sentence, i: int) -> bool:
    """"en rachetant pour 3 milliards d'euros Alpha": the price stands between the verb and what is bought."""
    after = sentence.at(i + 1) or sentence.at(i + 2)
    return after is not None and after.kind == "money" and sentence.low(i) in {"pour", "for", "à"}


def _goes_on(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    """"department store operator Alpha", "la marque Beta": the word only describes what follows."""
    if "company" in words.epithets.get(sentence.low(i + 1), ()) or "fraction" in words.epithets.get(sentence.low(i + 1), ()):
        return True
    after = sentence.at(i + 1)
    return after is not None and after.kind == "organisation" and "company" in words.epithets.get(sentence.low(i), ())


def _is_transparent(sentence: Sentence, i: int, phrase: Phrase, words: Vocabulary) -> bool:
    """"51 % du capital de X", "a stake in X", "la société de jeux X": prepositions that the phrase goes on through."""
    low = sentence.low(i)
    if phrase.is_fraction or phrase.percent:
        return low in {"of", "in", "de", "d'", "du", "des", "dans", "au"}
    if low in {"de", "d'", "du"} and _has_head(sentence, phrase.start, i, words):
        return sentence.at(i + 1) is None
    return False


def _has_head(sentence: Sentence, start: int, end: int, words: Vocabulary) -> bool:
    return any("company" in words.epithets.get(sentence.low(i), ()) for i in range(start, end))


def _take(sentence: Sentence, mention: Mention, phrase: Phrase, words: Vocabulary) -> int:
    """Take a mention into the phrase. Where the scan goes on; 0 where the phrase is complete."""
    phrase.end = mention.last
    if mention.kind == "percent":
        phrase.percent = phrase.percent or mention
        return mention.last
    if mention.kind == "money":
        phrase.money = phrase.money or mention
        return mention.last
    if mention.kind in {"date", "place"} and sentence.low(mention.last) != "'s":
        return mention.last if mention.kind == "date" or sentence.low(mention.last) in {"-"} else 0
    if mention.kind == "pronoun":
        if mention.name:
            phrase.parties = [mention]
        return 0
    if sentence.low(mention.last) == "'s":
        if mention.kind != "place":
            phrase.owners.append(mention)
        return mention.last + 1
    if mention.kind in PARTIES:
        mention = _head_name(sentence, mention, words)
        phrase.parties = coordinated_after(sentence, mention, words)
        phrase.end = phrase.parties[-1].last
        _take_head_noun(sentence, phrase, words)
    return 0


def _head_name(sentence: Sentence, mention: Mention, words: Vocabulary) -> Mention:
    """"mobile Linux developer, Alpha", "RSS reader Beta": in English the first name only describes the second."""
    i = mention.last
    if words.language != "en" or sentence.at(i) is not None or not sentence.low(i).isalpha():
        return mention
    low = sentence.low(i)
    if low in words.classes or low in words.triggers or low in words.support or "fraction" in words.epithets.get(low, ()):
        return mention
    after = sentence.at(i + 2) if sentence.low(i + 1) == "," and "company" in words.epithets.get(low, ()) else sentence.at(i + 1)
    return after if after is not None and after.kind == "organisation" else mention


def _take_head_noun(sentence: Sentence, phrase: Phrase, words: Vocabulary) -> None:
    """"the Alpha stake", "Alpha assets": in English the noun after the name is what the phrase is about."""
    if words.language != "en" or len(phrase.parties) > 1:
        return
    i = phrase.end
    kinds = words.epithets.get(sentence.low(i), frozenset())
    if sentence.at(i) is None and "fraction" in kinds:
        phrase.is_fraction = True
    elif sentence.at(i) is None and "asset" in kinds and not (phrase.is_fraction or phrase.percent):
        phrase.asset = (phrase.parties[0].first, i + 1)
        phrase.owners = phrase.owners or phrase.parties
        phrase.parties = []


def coordinated_after(sentence: Sentence, first: Mention, words: Vocabulary) -> list[Mention]:
    """The mention and those coordinated after it ("X, Y et Z"). An apposition after a comma ends the list."""
    members = [first]
    while True:
        i = members[-1].last
        if sentence.low(i) == "(":
            i = _after_bracket(sentence, i)
        if sentence.low(i) in {"pour", "for"}:
            i = _after_purpose(sentence, i)
        if sentence.low(i) not in _COORDINATORS:
            return members
        comma_only = sentence.low(i) == ","
        while sentence.low(i) in _COORDINATORS or (sentence.low(i) in _REPEATED and sentence.at(i) is None):
            comma_only = comma_only and sentence.low(i) == ","
            i += 1
        reach = i
        while reach < i + 4 and sentence.at(reach) is None and is_modifier(sentence.low(reach), words):
            reach += 1
        after = sentence.at(reach)
        if after is None or after.kind not in {"organisation", "person", "authority"} or sentence.low(after.last) == "'s":
            return members
        if comma_only and not _list_goes_on(sentence, after):
            return members
        members.append(after)


def _after_purpose(sentence: Sentence, i: int) -> int:
    """Step over "pour la distribution" in "avec X pour la distribution, Y pour …"."""
    for k in range(i, min(i + 6, len(sentence.tokens))):
        if sentence.low(k) == ",":
            return k
    return i


def _list_goes_on(sentence: Sentence, mention: Mention) -> bool:
    """A comma joins only where a later "and" closes the list."""
    i = mention.last
    while i < len(sentence.tokens) and i < mention.last + 30:
        low, at = sentence.low(i), sentence.at(i)
        if low in {"et", "and", "&", "ou", "or", "ainsi"}:
            return True
        if at is None and low in {"pour", "for"} and _after_purpose(sentence, i) > i:
            i = _after_purpose(sentence, i)
            continue
        if at is None and low != ",":
            return False
        i = at.last if at else i + 1
    return False


def _after_bracket(sentence: Sentence, i: int) -> int:
    for k in range(i, min(i + 8, len(sentence.tokens))):
        if sentence.low(k) == ")":
            return k + 1
    return i


def _asset(sentence: Sentence, start: int, head: int, phrase: Phrase, words: Vocabulary) -> tuple[int, int]:
    """The words of an asset, with what it is of: "wind power unit", "la branche américaine de TikTok"."""
    first, end = start, head + 1
    for owner in phrase.owners:
        first = max(first, owner.last + 1)
    while first < head and words.is_class(sentence.low(first), "determiner"):
        first += 1
    while end < len(sentence.tokens) and (sentence.low(end) in words.demonyms or "asset" in words.epithets.get(sentence.low(end), ())):
        end += 1
    if sentence.low(end) in {"de", "d'", "du", "des", "of"}:
        inner = complement(sentence, end + 1, words, gap=4)
        if inner.parties:
            phrase.owners.extend(inner.parties[:1])
            end = inner.parties[0].last
        elif inner.end > end + 1:
            end = inner.end
    phrase.end = end
    return first, end
