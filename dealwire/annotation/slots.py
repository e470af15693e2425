"""Fill a trigger's slots with the parties that stand in the right places around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.grammar import PARTIES, Phrase, complement, coordinated_after, leading_subject, relative_object, subject
from dealwire.annotation.lexicon import SupportVerb, Vocabulary
from dealwire.annotation.reading import Mention, Sentence
from dealwire.annotation.triggers import Hit

_REACH = 26
# Prepositions that, right after a noun trigger, bind closer than any other.
# Prepositions whose complement belongs to the clause: none is looked for beyond a comma.
_NEAR = frozenset({"à", "from", "to", "with", "avec", "auprès_de", "for", "pour"})
_TIGHT = frozenset({"de", "of", "d'"})
_FORMS = {
    "de": ("de", "d'", "du", "des"),
    "à": ("à", "au", "aux"),
    "auprès_de": ("auprès",),
    "au_capital_de": ("au",),
    "led_by": ("led",),
    "provided_by": ("provided", "backed"),
    "including": ("including", "include", "includes", "included", "like", "dont", "notamment"),
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
    is_closed: bool = False

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
    is_carried = filling.support is not None and hit.trigger.frame.frame == "stake"
    ordered = sorted(
        ((role, place) for role, places in hit.trigger.slots.items() for place in places),
        key=lambda pair: 9 if is_carried and pair[1] == "owner" else _rank(pair[1]),
    )
    for role, place in ordered:
        if _may_take(filling, role, place):
            _fill(sentence, hit, role, place, filling, words)
            filling.is_closed = filling.is_closed or (place in {"between", "entre"} and len(filling.roles.get(role, ())) > 1)
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
    order = ("object", "of", "de", "between", "entre", "subject", "possessor", "apposition")
    late = ("compound", "owner", "possessed", "main")
    return order.index(place) if place in order else 20 + late.index(place) if place in late else 10


def _may_take(filling: Filling, role: str, place: str) -> bool:
    """Only partners are collected from several places, and "between X and Y" needs no other."""
    if role not in filling.roles:
        return True
    return role == "partner" and not (filling.is_closed or (len(filling.roles["partner"]) > 1 and place == "compound"))


def _fill(sentence: Sentence, hit: Hit, role: str, place: str, filling: Filling, words: Vocabulary) -> None:
    if hit.is_passive and place in {"subject", "object"}:
        place = "agent" if place == "subject" else "patient"
    if place in {"subject", "patient"}:
        filling.add(role, _subject(sentence, hit, role, words))
    elif place == "object":
        _take_phrase(role, complement(sentence, hit.last, words), filling)
        if hit.trigger.word_class == "verb" and role not in filling.roles:
            filling.add(role, relative_object(sentence, subject(sentence, hit.first, words)))
    elif place == "possessed":
        if "acquirer" in filling.roles and words.is_class(sentence.low(hit.first - 1), "possessive"):
            filling.add(role, _possessor(sentence, hit, words))
    elif place == "main":
        filling.add(role, leading_subject(sentence, hit.first, words))
    elif place == "possessor":
        filling.add(role, _possessor(sentence, hit, words))
    elif place == "owner" and sentence.low(hit.first - 1) in {"en", "in"} and role == "partner":
        filling.add(role, leading_subject(sentence, hit.first - 1, words))
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
    if role == "authority":
        return _actor(sentence, hit, words)
    if hit.trigger.mood == "gerund" and sentence.low(hit.first - 1) in {"en", "by", "after", "while", "before", "since"}:
        return leading_subject(sentence, hit.first - 1, words)
    is_gerund = hit.trigger.mood == "gerund" and words.language == "en"
    found = subject(sentence, hit.first, words, PARTIES, is_gerund)
    if not found and role in {"target", "investee", "company"} and _has_bare_pronoun(sentence, hit.first):
        return _topic(sentence, hit.first)
    return found


def _has_bare_pronoun(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun that nobody was found for stands shortly before: what is bought or funded is the topic."""
    near = [sentence.at(i) for i in range(max(0, at - 5), at)]
    return any(m is not None and m.kind == "pronoun" and not m.name for m in near)


def _actor(sentence: Sentence, hit: Hit, words: Vocabulary) -> list[Mention]:
    """The authority that acts or speaks: before the verb, or behind it where a quotation or comma comes right before."""
    if hit.trigger.frame.frame == "statement" and _follows_quotation(sentence, hit.first, words):
        after = _inverted(sentence, hit.last, words)
        if after:
            return after
    is_gerund = hit.trigger.mood == "gerund" and words.language == "en"
    found = subject(sentence, hit.first, words, PARTIES | {"place"}, is_gerund)
    if found and found[-1].kind == "place":
        is_near = hit.first - found[-1].last <= 3 and hit.trigger.frame.frame != "statement"
        return _countries(sentence, found, words) if is_near else []
    if found and hit.trigger.frame.frame == "statement" and _is_far(sentence, found[-1].last, hit.first, words):
        found = []
    closing = [m for m in sentence.mentions if m.kind == "authority" and sentence.low(m.first - 1) == "("]
    return found or (closing[:1] if hit.trigger.frame.frame == "statement" else [])


def _follows_quotation(sentence: Sentence, at: int, words: Vocabulary) -> bool:
    i = at - 1
    while i >= 0 and words.classes.get(sentence.low(i), frozenset()) & {"auxiliary", "adverb", "pronoun"}:
        i -= 1
    return i < 0 or sentence.low(i) in {",", "»", "”", '"', "'", "’"}


def _countries(sentence: Sentence, found: list[Mention], words: Vocabulary) -> list[Mention]:
    """Without places that are no country: a country acts through its government, a town does not."""
    return [m for m in found if m.kind != "place" or sentence.span(m.first, m.last).text.lower() in words.countries]


def _is_far(sentence: Sentence, last: int, at: int, words: Vocabulary) -> bool:
    """Whether more than a handful of words, auxiliaries and dates aside, stand between speaker and verb."""
    plain = [i for i in range(last, at) if sentence.at(i) is None and sentence.low(i).isalpha()]
    return len([i for i in plain if sentence.low(i) not in words.classes]) > 3


def _inverted(sentence: Sentence, start: int, words: Vocabulary) -> list[Mention]:
    """The speaker behind the verb ("a averti dimanche le secrétaire au Trésor X"): titles, articles and dates may stand between."""
    for i in range(start, min(start + 12, len(sentence.tokens))):
        mention, low = sentence.at(i), sentence.low(i)
        if mention and mention.kind == "authority":
            after = sentence.at(mention.last)
            return [after if after is not None and after.is_official else mention]
        if mention and mention.kind in {"date", "place"}:
            continue
        is_title = low in words.titles or sentence.tokens.words[i][0].isupper() or low in words.demonyms
        if not (is_title or words.is_class(low, "determiner") or low in {"de", "du", "au", "à", "l'", "d'", "of", "for", "et"}):
            return []
    return []


def _take_phrase(role: str, phrase: Phrase | None, filling: Filling) -> None:
    if phrase is None:
        return
    if role == "investor" and phrase.percent:
        role = "investee"
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
        low, mention = sentence.low(i), sentence.at(i)
        if mention is not None:
            reach += mention.last - i if mention.kind in {"money", "percent", "date"} else 0
            i = mention.last
            continue
        if low in {";", ".", ":"} or (words.is_class(low, "relative") and low != "that"):
            return None
        if low == "," and (place in _NEAR or (place in {"by", "par"} and words.is_class(sentence.low(i + 1), "determiner"))):
            return None
        if low in forms:
            phrase = complement(sentence, _skip_fixed(sentence, i + 1, place), words, gap=6)
            if phrase.parties or phrase.owners or phrase.asset:
                return phrase
            if phrase.money:
                reach += phrase.money.last - phrase.money.first
        i += 1
    return None


def _skip_fixed(sentence: Sentence, i: int, place: str) -> int:
    """Step over the rest of "auprès de", "au capital de", "led by", "mené par"."""
    fixed = {"auprès_de": 1, "led_by": 1, "provided_by": 1, "mené_par": 1, "au_capital_de": 2}.get(place, 0)
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
    if hit.trigger.frame.frame in {"borrow", "grant"}:
        is_side = (role == "investor") == (verb.side == "giver")
        return subject(sentence, filling.support_at, words) if is_side else []
    if verb.side == "receiver":
        return subject(sentence, filling.support_at, words) if role in {"investee", "company", "target"} else []
    if role == "company" and verb.side == "giver":
        return [m for m in sentence.mentions if filling.support_at < m.first < hit.first and m.kind in PARTIES][:1]
    if verb.side == "giver" and role in {"acquirer", "investor"}:
        filling.add("seller", subject(sentence, filling.support_at, words))
        return []
    if role == "authority":
        return _countries(sentence, subject(sentence, filling.support_at, words, PARTIES | {"place"}), words)
    found = subject(sentence, filling.support_at, words)
    if role == "partner" and len(found) == 1:
        found = found + _dative(sentence, filling.support_at, hit.first)
    return found


def _dative(sentence: Sentence, first: int, last: int) -> list[Mention]:
    """"a proposé à Beta une fusion": to whom it was proposed."""
    near = [m for m in sentence.mentions if first < m.first and m.last <= last and m.kind == "organisation"]
    return [m for m in near if sentence.low(m.first - 1) in {"à", "au", "to"}][:1]


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
            if words.is_class(sentence.low(hit.first - 1), "possessive"):
                return []
            return [mention] if sentence.low(mention.last) == "," or _is_copula(sentence, mention.last, words) else []
        if mention is None and words.is_class(low, "preposition"):
            return []
        i -= 1
    start = hit.last + 1 if sentence.low(hit.last) in {",", "-", "–", ":", "("} else hit.last
    return complement(sentence, start, words, gap=4).parties


def _is_copula(sentence: Sentence, i: int, words: Vocabulary) -> bool:
    return words.is_class(sentence.low(i), "be")
