"""Fill a trigger's slots with the parties that stand in the right places around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.grammar import PARTIES, Phrase, complement, coordinated_after, subject
from dealwire.annotation.lexicon import SupportVerb, Vocabulary
from dealwire.annotation.reading import Mention, Sentence
from dealwire.annotation.triggers import Hit

_REACH = 26
# Prepositions that, right after a noun trigger, bind closer than any other.
_TIGHT = frozenset({"de", "of", "d'"})
_FORMS = {
    "de": ("de", "d'", "du", "des"),
    "à": ("à", "au", "aux"),
    "auprès_de": ("auprès",),
    "au_capital_de": ("au",),
    "led_by": ("led",),
    "mené_par": ("mené", "menée", "conduite", "dirigée", "emmenée", "pilotée"),
    "visant": ("visant", "vise"),
    "into": ("into",),
}


@dataclass(slots=True)
class Filling:
    """Parties by role, the phrases they came from, and the verb that governs a noun trigger."""

    roles: dict[str, list[Mention]] = field(default_factory=dict)
    phrases: dict[str, Phrase] = field(default_factory=dict)
    support: SupportVerb | None = None
    support_at: int = -1

    def add(self, role: str, parties: list[Mention]) -> None:
        """Add parties to a role, each once, and none that has another role already."""
        names = {m.name for many in self.roles.values() for m in many}
        for party in parties:
            if party.name and party.name not in names:
                self.roles.setdefault(role, []).append(party)
                names.add(party.name)


def fill_slots(sentence: Sentence, hit: Hit, words: Vocabulary) -> Filling:
    """The parties in each of the hit's slots. Tight places (object, "of") are filled before loose ones."""
    filling = Filling()
    if hit.trigger.word_class == "noun":
        filling.support_at, filling.support = _support(sentence, hit, words)
    ordered = sorted(
        ((role, place) for role, places in hit.trigger.slots.items() for place in places), key=lambda pair: _rank(pair[1])
    )
    for role, place in ordered:
        if _may_take(filling, hit, role, place):
            _fill(sentence, hit, role, place, filling, words)
    if len(filling.roles.get("partner", ())) == 1 and _lacks_one_side(sentence, hit, filling):
        filling.add("partner", _topic(sentence, hit.first))
    return filling


def _lacks_one_side(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """"Le partenariat avec X", "its alliance with X": the other side is what the text was speaking of."""
    phrase = filling.phrases.get("partner")
    before = sentence.low(hit.first - 1)
    is_definite = before in {"le", "la", "l'", "the", "its", "son", "sa"} or hit.first == 0
    return hit.trigger.word_class == "noun" and is_definite and phrase is not None and bool(phrase.parties)


def _rank(place: str) -> int:
    order = ("object", "of", "de", "between", "entre", "subject", "possessor", "apposition", "compound")
    return order.index(place) if place in order else (20 if place == "owner" else 10)


def _may_take(filling: Filling, hit: Hit, role: str, place: str) -> bool:
    """Only partners are collected from several places, and "between X and Y" needs no other."""
    if role not in filling.roles:
        return True
    return role == "partner" and len(filling.roles["partner"]) < 2


def _fill(sentence: Sentence, hit: Hit, role: str, place: str, filling: Filling, words: Vocabulary) -> None:
    if hit.is_passive and place in {"subject", "object"}:
        place = "agent" if place == "subject" else "patient"
    if place in {"subject", "patient"}:
        filling.add(role, _subject(sentence, hit, role, words))
    elif place == "object":
        _take_phrase(role, complement(sentence, hit.last, words), filling)
    elif place == "possessor":
        filling.add(role, _possessor(sentence, hit, words))
    elif place == "owner":
        filling.add(role, _possessor(sentence, hit, words) or _supported(sentence, hit, role, filling, words))
    elif place == "compound":
        filling.add(role, _compound(sentence, hit, words))
    elif place == "apposition":
        filling.add(role, _apposition(sentence, hit, words))
    else:
        _take_phrase(role, _after_preposition(sentence, hit, place, words), filling)


def _subject(sentence: Sentence, hit: Hit, role: str, words: Vocabulary) -> list[Mention]:
    """The subject; for who says something also the one after the verb ("a déclaré X") or after the quotation ("» (X)")."""
    found = subject(sentence, hit.first, words)
    if role != "authority" or any(m.kind == "authority" for m in found):
        return found
    after = complement(sentence, hit.last, words, gap=1).parties
    if any(m.kind == "authority" for m in after):
        return after
    closing = [m for m in sentence.mentions if m.kind == "authority" and sentence.low(m.first - 1) == "("]
    return closing[:1] or found


def _take_phrase(role: str, phrase: Phrase | None, filling: Filling) -> None:
    if phrase is None:
        return
    if phrase.parties or role not in filling.phrases:
        filling.phrases[role] = phrase
    filling.add(role, phrase.parties)


def _after_preposition(sentence: Sentence, hit: Hit, place: str, words: Vocabulary) -> Phrase | None:
    """The phrase after the nearest such preposition: right behind the trigger for "of", within the clause for others."""
    if place == "agent":
        place = "by" if words.language == "en" else "par"
    forms = _FORMS.get(place, (place,))
    reach = hit.last + (4 if place in _TIGHT else _REACH)
    i = hit.last
    while i < min(reach, len(sentence.tokens)):
        low = sentence.low(i)
        if low in {";", ".", ":"} or (words.is_class(low, "relative") and place in _TIGHT):
            return None
        if sentence.at(i) is None and low in forms:
            phrase = complement(sentence, _skip_fixed(sentence, i + 1, place), words, gap=6)
            if phrase.parties or phrase.owners or phrase.asset:
                return phrase
        i += 1
    return None


def _skip_fixed(sentence: Sentence, i: int, place: str) -> int:
    """Step over the rest of "auprès de", "au capital de", "led by", "mené par"."""
    fixed = {"auprès_de": 1, "led_by": 1, "mené_par": 1, "au_capital_de": 2}.get(place, 0)
    return i + fixed


def _possessor(sentence: Sentence, hit: Hit, words: Vocabulary) -> list[Mention]:
    """"X's acquisition", "X's $2 billion acquisition"; "its acquisition" takes the subject of the sentence."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 6:
        mention, low = sentence.at(i), sentence.low(i)
        if low == "'s":
            owner = sentence.at(i - 1)
            return [owner] if owner and owner.kind in PARTIES else []
        if words.is_class(low, "possessive"):
            return subject(sentence, i, words) or _topic(sentence, i)
        if mention and mention.kind not in {"money", "percent", "date"}:
            return []
        if mention is None and (words.is_class(low, "preposition") or low in {",", "."}):
            return []
        i = (mention.first if mention else i) - 1
    return []


def _topic(sentence: Sentence, i: int) -> list[Mention]:
    """Whom a possessive without an antecedent in its sentence stands for: what the text was speaking of."""
    return [Mention("anaphor", i, i + 1, sentence.topic)] if sentence.topic else []


def _support(sentence: Sentence, hit: Hit, words: Vocabulary) -> tuple[int, SupportVerb | None]:
    """The verb that a noun trigger is the object of, within a few words to its left."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 9:
        mention, low = sentence.at(i), sentence.low(i)
        if mention is None and low in words.support and not _is_nominal(sentence, i, words):
            return i, words.support[low]
        if mention is None and (low in {",", ";", "."} or words.is_class(low, "relative")):
            return -1, None
        if mention and mention.kind in PARTIES:
            return -1, None
        i = (mention.first if mention else i) - 1
    return -1, None


def _is_nominal(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    return words.language == "en" and sentence.low(i - 1) in {"the", "a", "its"}


def _supported(sentence: Sentence, hit: Hit, role: str, filling: Filling, words: Vocabulary) -> list[Mention]:
    verb = filling.support
    if verb is None:
        return []
    if verb.side == "giver" and role in {"acquirer", "investor"}:
        filling.add("seller", subject(sentence, filling.support_at, words))
        return []
    if role == "authority" and verb.side not in {"authority", "owner"}:
        return []
    return subject(sentence, filling.support_at, words)


def _compound(sentence: Sentence, hit: Hit, words: Vocabulary) -> list[Mention]:
    """Names right before an English noun ("the Alpha-Beta alliance") or right after a French one ("l'alliance Alpha-Beta")."""
    found: list[Mention] = []
    before = sentence.at(hit.first - 1)
    if words.language == "en" and before and before.kind == "organisation":
        found = [before]
        while sentence.low(found[0].first - 1) in {"-", "–", "/", "and"}:
            mention = sentence.at(found[0].first - 2)
            if mention is None or mention.kind != "organisation":
                break
            found.insert(0, mention)
    after = sentence.at(hit.last)
    if not found and after and after.kind == "organisation" and words.language == "fr":
        found = coordinated_after(sentence, after, words)
    return found


def _apposition(sentence: Sentence, hit: Hit, words: Vocabulary) -> list[Mention]:
    """"X, premier actionnaire de Y" and "Y's biggest shareholder, X": who is said to be it."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 8:
        mention, low = sentence.at(i), sentence.low(i)
        if mention and mention.kind in PARTIES:
            if sentence.low(mention.last) == "'s":
                break
            return [mention] if sentence.low(mention.last) == "," or _is_copula(sentence, mention.last, words) else []
        if mention is None and words.is_class(low, "preposition"):
            return []
        i -= 1
    after = sentence.at(hit.last + 1) if sentence.low(hit.last) == "," else sentence.at(hit.last)
    return [after] if after and after.kind in {"organisation", "authority", "person"} else []


def _is_copula(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    return words.is_class(sentence.low(i), "be")
