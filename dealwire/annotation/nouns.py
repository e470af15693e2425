"""The parties around a noun that tells of a deal: possessor, supporting verb, names glued to it, apposition."""

from __future__ import annotations

from dealwire.annotation.complement import complement
from dealwire.annotation.coordination import coordinated_after
from dealwire.annotation.modifiers import is_modifier, is_possessive, phrase_start
from dealwire.annotation.story import PARTIES, Mention, Sentence
from dealwire.annotation.subjects import antecedent, before_bracket, leading_subject, relative_object, subject
from dealwire.annotation.triggers import Hit
from dealwire.annotation.vocabulary import SupportVerb

_INSERTION = 8
# Marks, and prepositions that lead from a verb's object to what it is about: "donner des détails *sur* le rachat".
_APART = frozenset({",", ";", ".", "concernant", "sur", "malgré", "selon", "contre"})
_PARTICIPLES = ("é", "i", "u", "is", "it", "rt", "ée", "és", "ées")
# What may stand between an owner and the noun: "its $2 billion Hong Kong listing".
_SKIPPED = frozenset({"money", "percent", "date", "place"})
# How far into a sentence a possessive may stand that runs before its subject.
_HEAD = 3
_ADJECTIVES = 3
# How far before "ainsi qu'un accord" the verb of announcing may stand.
_JOINED = 34


def possessor(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "X's acquisition", "X's $2 billion acquisition"; "its acquisition" takes the subject of the sentence."""
    return _taken_up(sentence, hit) or _owner_before(sentence, hit)


def _owner_before(sentence: Sentence, hit: Hit) -> list[Mention]:
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 6:
        mention, low = sentence.at(i), sentence.low(i)
        if is_possessive(sentence, i):
            owner = sentence.at(i - 1)
            return [owner] if owner and owner.kind in PARTIES else []
        if low in {"whose", "dont"}:
            return antecedent(sentence, i)
        if sentence.words.is_class(low, "possessive"):
            return subject(sentence, i) or _announced_by(sentence, i) or topic_of(sentence, i)
        if mention and mention.kind not in _SKIPPED and not _is_glued(mention, hit):
            return []
        if mention is None and (sentence.words.is_class(low, "preposition") or low in {",", "."}):
            return []
        i = (mention.first if mention else i) - 1
    return []


def _announced_by(sentence: Sentence, possessive: int) -> list[Mention]:
    """ "After its purchase of Beta, Alpha …": at a sentence's head the possessive runs before its subject."""
    found = leading_subject(sentence, possessive) if possessive <= _HEAD else []
    return [m for m in found if m.kind != "pronoun"]


def _is_glued(mention: Mention, hit: Hit) -> bool:
    """ "the state's 15 percent Alpha stake": the name directly before the noun is not its owner."""
    return mention.last == hit.first and any("compound" in places for places in hit.trigger.slots.values())


def _taken_up(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha, dont Beta est actionnaire": whose shareholder it is, taken up by "dont"."""
    i = hit.first - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    is_said = (
        sentence.words.language == "fr" and sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "be")
    )
    return relative_object(sentence, subject(sentence, i)) if is_said else []


def topic_of(sentence: Sentence, i: int) -> list[Mention]:
    """Whom a possessive without an antecedent in its sentence stands for: what the text was speaking of."""
    return [Mention("anaphor", i, i + 1, sentence.topic)] if sentence.topic else []


def supporting_verb(sentence: Sentence, hit: Hit) -> tuple[int, SupportVerb | None]:
    """The verb that a noun trigger is the object of, within a few words to its left."""
    joined = _announced_before(sentence, hit.first)
    if joined >= 0:
        return joined, sentence.words.support[sentence.low(joined)]
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 9:
        mention, low = sentence.at(i), sentence.low(i)
        if mention is None and low in sentence.words.support and _carries(sentence, i):
            return i, sentence.words.support[low]
        if mention is None and low == "," and (opening := _insertion_start(sentence, i)) >= 0:
            i = opening - 1
            continue
        if mention is None and (low in _APART or sentence.words.is_class(low, "relative")):
            return -1, None
        if mention is None and _is_act_on(sentence, low, hit):
            return -1, None
        if mention and mention.kind in PARTIES and sentence.low(mention.first - 1) not in {"à", "au", "to"}:
            return _dative_verb(sentence, mention)
        i = (mention.first if mention else i) - 1
    return -1, None


def _is_act_on(sentence: Sentence, low: str, hit: Hit) -> bool:
    """ "opened a probe of the takeover": what is opened is the probe."""
    if hit.trigger.frame.fact_table == "regulatory_reactions":
        return False
    nouns = [trigger.frame for trigger in sentence.words.triggers.get(low, ()) if trigger.word_class == "noun"]
    return any(frame.fact_table == "regulatory_reactions" for frame in nouns)


def _announced_before(sentence: Sentence, at: int) -> int:
    """ "a annoncé un nouveau modèle …, ainsi qu'un accord": the verb of announcing that a joined noun belongs to; -1
    where the noun at `at` is joined to nothing."""
    i = at - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    lead = [sentence.low(k) for k in range(i - 2, i + 1)]
    if lead[1:] not in (["ainsi", "que"], ["ainsi", "qu'"]) and lead != ["as", "well", "as"]:
        return -1
    near = range(i - 1, max(-1, i - _JOINED), -1)
    return next((k for k in near if _announces(sentence, k)), -1)


def _announces(sentence: Sentence, i: int) -> bool:
    verb = sentence.words.support.get(sentence.low(i)) if sentence.at(i) is None else None
    return verb is not None and verb.side == "owner" and verb.status == "announced"


def _carries(sentence: Sentence, i: int) -> bool:
    return not (_is_nominal(sentence, i) or _is_auxiliary(sentence, i))


def _is_auxiliary(sentence: Sentence, i: int) -> bool:
    """ "a qualifié le rachat", beside "a un accord": before a participle, French "avoir" carries no noun."""
    if sentence.words.language != "fr" or not sentence.words.is_class(sentence.low(i), "have"):
        return False
    i += 1
    while sentence.words.is_class(sentence.low(i), "adverb"):
        i += 1
    return sentence.low(i).endswith(_PARTICIPLES)


def _insertion_start(sentence: Sentence, comma: int) -> int:
    """Where what a comma closes began: "a annoncé |lundi 4 mai|, le rachat", "a annoncé|, dans un avis|, le rachat".

    -1 where the comma closes no date and no adverbial.
    """
    before = sentence.at(comma - 1)
    if before is not None and before.kind == "date":
        start = before.first - (sentence.words.is_class(sentence.low(before.first - 1), "preposition"))
        return start - (sentence.low(start - 1) == ",")
    for i in range(comma - 1, max(0, comma - _INSERTION), -1):
        if sentence.low(i) == ",":
            return i if sentence.words.is_class(sentence.low(i + 1), "preposition") else -1
    return -1


def _dative_verb(sentence: Sentence, receiver: Mention) -> tuple[int, SupportVerb | None]:
    """ "hit Alpha with a fine", "gave Alpha a loan": the verb right before whom something is given to."""
    at = phrase_start(sentence, receiver.first) - 1
    verb = sentence.words.support.get(sentence.low(at)) if sentence.at(at) is None else None
    if sentence.words.language != "en" or verb is None or verb.side not in {"giver", "authority"}:
        return -1, None
    return (-1, None) if _is_nominal(sentence, at) else (at, verb)


def _is_nominal(sentence: Sentence, i: int) -> bool:
    low, before = sentence.low(i), sentence.low(i - 1)
    is_plan = sentence.words.is_group(low, "undertaking") and before in sentence.words.support
    return sentence.words.language == "en" and (is_plan or before in {"the", "a", "its"})


def dative(sentence: Sentence, first: int, last: int) -> list[Mention]:
    """ "a proposé à Beta une fusion": to whom it was proposed."""
    near = [m for m in sentence.mentions if first < m.first and m.last <= last and m.kind == "organisation"]
    return [m for m in near if sentence.low(m.first - 1) in {"à", "au", "to"}][:1]


def compound(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Names glued to the noun: before it in English ("the Alpha-Beta alliance"), behind it in French."""
    found: list[Mention] = []
    at = hit.first - 1
    if sentence.low(at) == ")":
        at = before_bracket(sentence, at)
    before = sentence.at(at)
    if sentence.words.language == "en" and before and before.kind == "authority":
        # "an EU probe"
        return [before]
    if sentence.words.language == "en" and before and before.kind == "organisation":
        found = [before]
        while sentence.low(found[0].first - 1) in {"-", "–", "/", "and"}:
            mention = sentence.at(found[0].first - 2)
            if mention is None or mention.kind != "organisation":
                break
            found.insert(0, mention)
    if not found and sentence.words.language == "fr":
        last = hit.last
        while sentence.at(last) is None and sentence.low(last) in sentence.words.demonyms:
            last += 1
        after = sentence.at(last)
        found = coordinated_after(sentence, after) if after and after.kind == "organisation" else []
    return found


def named(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "its long-time partner Beta", "Beta, a partner of Alpha": who is said to be it, right behind or before."""
    after = sentence.at(hit.last)
    if after is not None and after.kind == "organisation":
        return [after]
    is_of = sentence.low(hit.last) in {"of", "with"} and sentence.words.is_class(
        sentence.low(hit.first - 1), "determiner"
    )
    return apposition(sentence, hit) if is_of else []


def coordinated(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha and alliance partner Beta": who is named before the "and"."""
    after = sentence.at(hit.last)
    if after is None or after.kind != "organisation":
        return []
    i = hit.first - 1
    while i > 0 and hit.first - i <= _ADJECTIVES and sentence.at(i) is None and sentence.low(i) not in {"and", ","}:
        i -= 1
    before = sentence.at(i - 1)
    return [before] if sentence.low(i) == "and" and before is not None and before.kind in PARTIES else []


def apposition(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "X, premier actionnaire de Y" and "Y's biggest shareholder, X": who is said to be it."""
    counted = _counted(sentence, hit)
    if counted:
        return counted
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 8:
        mention, low = sentence.at(i), sentence.low(i)
        if mention and mention.kind in PARTIES:
            return _named_before(sentence, hit, mention)
        if low == "parmi" and _is_possessive_word(sentence, i + 1):
            break
        if mention is None and sentence.words.is_class(low, "preposition") and not _is_one_of(sentence, i):
            return []
        i -= 1
    return _behind(sentence, hit)


def _named_before(sentence: Sentence, hit: Hit, mention: Mention) -> list[Mention]:
    """Who is said to be it, with `mention` the nearest party before the noun."""
    if is_possessive(sentence, mention.last):
        return _said_to_be(sentence, mention) or _behind(sentence, hit)
    if any(_is_possessive_word(sentence, hit.first - k) for k in (1, 2)):
        is_listed = sentence.low(hit.last) in {"-", "–", ":"} or _is_copula(sentence, hit.last)
        return _behind(sentence, hit) if is_listed else []
    is_headline = sentence.words.is_group(sentence.low(hit.first), "allied") and mention.last == hit.first
    if _is_copula(sentence, mention.last) or is_headline:
        return subject(sentence, mention.last) or [mention]
    return [mention] if sentence.low(mention.last) == "," else []


def _is_possessive_word(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "possessive")


def _counted(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha counts Beta and Gamma among its investors": those who are counted."""
    i = hit.first - 1
    while sentence.at(i) is None and is_modifier(sentence.low(i), sentence.words):
        i -= 1
    last = sentence.at(i - 1)
    if sentence.low(i) not in {"among", "parmi", "as", "comme", "pour"} or last is None:
        return []
    near = range(i - 1, max(-1, i - 30), -1)
    verb = next((k for k in near if sentence.words.is_group(sentence.low(k), "counting")), -1)
    return complement(sentence, verb + 1, gap=2).parties if verb >= 0 else []


def _said_to_be(sentence: Sentence, owner: Mention) -> list[Mention]:
    """ "Alpha is Beta's largest shareholder", "Alpha, Beta's largest shareholder,": who is said to be it."""
    i = owner.first - 1
    if not (_is_copula(sentence, i) or sentence.low(i) == ","):
        return []
    before = sentence.at(i - 1)
    return [before] if before is not None and before.kind in PARTIES else []


def _behind(sentence: Sentence, hit: Hit) -> list[Mention]:
    """Who is named behind the noun, or behind what it is of: "le premier actionnaire de Beta, Alpha,"."""
    if hit.trigger.frame.frame == "partner":
        return []
    start = hit.last
    if sentence.low(start) in {"de", "d'", "du", "of", "in"}:
        start = _after_date(sentence, complement(sentence, start + 1, gap=4).end)
        if sentence.low(start) != "," and not _is_copula(sentence, start):
            return []
    if sentence.low(start) in {",", "-", "–", ":", "("} or _is_copula(sentence, start):
        start += 1
    return complement(sentence, start, gap=4).parties


def _after_date(sentence: Sentence, i: int) -> int:
    """The word behind "depuis 2015" or "avec 30 % du capital"; `i` itself where neither stands there."""
    date = sentence.at(i + 1)
    if not sentence.words.is_class(sentence.low(i), "preposition") or date is None:
        return i
    if date.kind == "percent":
        return complement(sentence, i + 1, gap=3).end
    return date.last if date.kind == "date" else i


def _is_one_of(sentence: Sentence, i: int) -> bool:
    """ "l'un |des| premiers investisseurs": whoever is one of them is one."""
    return sentence.low(i) in {"des", "de"} and sentence.low(i - 1) in {"un", "une"}


def _is_copula(sentence: Sentence, i: int) -> bool:
    has_been = sentence.words.is_class(sentence.low(i), "have") and sentence.low(i + 1) == "été"
    return (
        has_been
        or sentence.words.is_group(sentence.low(i), "becoming")
        or sentence.words.is_class(sentence.low(i), "be")
    )
