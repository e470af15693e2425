"""Fill a trigger's slots with the parties that stand in the right places around it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dealwire.annotation.modifiers import phrase_start
from dealwire.annotation.nouns import (
    apposition,
    compound,
    coordinated,
    dative,
    named,
    possessor,
    supporting_verb,
    topic_of,
)
from dealwire.annotation.offers import bidder, counterpart, is_addressed, keeper
from dealwire.annotation.phrases import Phrase, complement, patient_asset
from dealwire.annotation.plural import both
from dealwire.annotation.prepositions import governed
from dealwire.annotation.speakers import find_actor, only_countries
from dealwire.annotation.story import PARTIES, Mention, Sentence
from dealwire.annotation.subjects import leading_subject, relative_object, subject
from dealwire.annotation.triggers import Hit
from dealwire.annotation.vocabulary import SupportVerb

# Places in the order in which they are looked at: what stands tight first, what is carried from afar last.
_TIGHT = ("object", "of", "de", "between", "entre", "subject", "possessor", "apposition")
_LOOSE = ("compound", "owner", "possessed", "main")
_BESIDE = 10
_ADJECTIVES = 3
_FIRST_OF_LOOSE = 20
_GLUED = {
    "possessor": possessor,
    "compound": compound,
    "apposition": apposition,
    "named": named,
    "coordinated": coordinated,
}
_NOUN_PLACES = frozenset({"counterpart", *_GLUED, "main", "receiver", "possessed", "dative"})
_PUBLIC_MONEY = frozenset({"grant", "borrow", "lend"})
# Frames in which a country's name stands for its government.
_STATE_FRAMES = _PUBLIC_MONEY | {"stake"}
_MEANS = frozenset({"with", "through", "via", "grâce", "avec", "après", "depuis", "suite", "malgré", "lors"})
_INFINITIVE_OPENERS = frozenset({"après", "avant", "pour", "afin", "sans"})
_AGENT_REACH = 7
_MADE = ("é", "ée", "és", "ées", "çu", "çue", "uit", "uite")
_BY_MEANS = frozenset({"acquirer", "investor", "investee", "partner"})
_CLAUSE_OPENERS = frozenset({"en", "by", "after", "while", "before", "since"})


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
            # "a probe of the purchase by Alpha": a business carries out no act.
            is_fit = role != "authority" or party.kind != "organisation"
            if is_fit and party.name and party.name not in names:
                self.roles.setdefault(role, []).append(party)
                names.add(party.name)

    def add_phrase(self, role: str, phrase: Phrase | None) -> None:
        """Add a phrase's parties. A phrase that states a share names the company, whatever role was asked for."""
        if phrase is None:
            return
        role = "investee" if role == "investor" and phrase.percent and "investee" not in self.roles else role
        if phrase.parties or role not in self.phrases:
            self.phrases[role] = phrase
        self.add(role, phrase.parties)


def fill_slots(sentence: Sentence, hit: Hit) -> Filling:
    """The parties in each of the hit's slots. Tight places (object, "of") are filled before loose ones."""
    filling = Filling()
    if hit.trigger.word_class == "noun":
        filling.support_at, filling.support = supporting_verb(sentence, hit)
    is_carried = filling.support is not None and hit.trigger.frame.frame == "stake"
    pairs = [(role, place) for role, places in hit.trigger.slots.items() for place in places]
    for role, place in sorted(pairs, key=lambda pair: _rank(pair[1], is_carried)):
        if _may_take(filling, role, place):
            _fill(sentence, hit, role, place, filling)
            is_pair = place in {"between", "entre"} and len(filling.roles.get(role, ())) > 1
            filling.is_closed = filling.is_closed or is_pair
    if hit.trigger.frame.frame == "stake" and "investee" not in filling.roles and filling.support_at >= 0:
        filling.add("investee", relative_object(sentence, subject(sentence, filling.support_at)))
    if _is_on_subject(sentence, hit, filling):
        filling.add("company", subject(sentence, filling.support_at))
    _turn_offer(sentence, hit, filling)
    _fill_from_topic(sentence, hit, filling)
    return filling


def _turn_offer(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "Beta a rejeté l'offre d'Alpha": the offer is Alpha's. "sa filiale Beta, rachetée en 2019": its owner did it."""
    frame, roles = hit.trigger.frame.frame, filling.roles
    if frame == "bid" and is_addressed(sentence, filling.support_at):
        offered = roles.pop("target", [])
        roles.pop("acquirer", None)
        filling.add("target", subject(sentence, filling.support_at))
        filling.add("acquirer", offered)
    elif frame == "acquire" and hit.is_passive and roles.get("target") and "acquirer" not in roles:
        filling.add("acquirer", keeper(sentence, roles["target"][0]))


def _is_on_subject(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "Alpha faces a probe", "Alpha a payé une amende": whom the act is on is the subject."""
    if filling.support is None or hit.trigger.frame.fact_table != "regulatory_reactions" or "company" in filling.roles:
        return False
    return filling.support.side == "receiver" or sentence.words.is_group(sentence.low(filling.support_at), "paying")


def _rank(place: str, is_carried: bool) -> int:
    """A stake that a verb carries ("bought a stake") takes that verb's subject before any "by"."""
    if is_carried and place == "owner":
        return _BESIDE - 1
    if place in _TIGHT:
        return _TIGHT.index(place)
    return _FIRST_OF_LOOSE + _LOOSE.index(place) if place in _LOOSE else _BESIDE


def _may_take(filling: Filling, role: str, place: str) -> bool:
    """Only partners are collected from several places, and "between X and Y" needs no other."""
    if role not in filling.roles:
        return True
    return role == "partner" and not (filling.is_closed or (len(filling.roles["partner"]) > 1 and place == "compound"))


def _fill_from_topic(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """What goes without saying is what the text was speaking of: whom public money goes to, the other ally."""
    is_public = any(m.kind == "authority" for m in filling.roles.get("investor", ()))
    if hit.trigger.frame.frame in _PUBLIC_MONEY and is_public and "investee" not in filling.roles:
        filling.add("investee", topic_of(sentence, hit.first))
    is_entry = sentence.words.is_group(hit.trigger.lemma, "entry")
    if is_entry and filling.roles.get("investor") and "investee" not in filling.roles:
        filling.add("investee", topic_of(sentence, hit.first))
    if len(filling.roles.get("partner", ())) == 1 and _lacks_one_side(sentence, hit, filling):
        filling.add("partner", topic_of(sentence, hit.first))


def _lacks_one_side(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """Whether it is "le partenariat avec X" or "its alliance with X", and no more."""
    phrase = filling.phrases.get("partner")
    is_definite = sentence.low(hit.first - 1) in {"le", "la", "l'", "the", "its", "son", "sa"} or hit.first == 0
    return hit.trigger.word_class == "noun" and is_definite and phrase is not None and bool(phrase.parties)


def _fill(sentence: Sentence, hit: Hit, role: str, place: str, filling: Filling) -> None:
    if hit.is_passive and place in {"subject", "object"}:
        place = "agent" if place == "subject" else "patient"
    if place in {"subject", "patient"}:
        found = _subject(sentence, hit, role)
        filling.add(role, _sides(sentence, role, found, filling))
        if not found and place == "patient" and role == "target":
            filling.add_phrase(role, patient_asset(sentence, hit.first))
    elif place == "object":
        _fill_object(sentence, hit, role, filling)
    elif place == "owner":
        found = _owner(sentence, hit, role, filling)
        filling.add(role, _sides(sentence, role, found, filling))
    elif place in _NOUN_PLACES:
        filling.add(role, _around_noun(sentence, hit, place, filling))
    else:
        phrase = governed(sentence, hit, role, place)
        if phrase is not None and role == "investor" and phrase.percent and _is_held_in(sentence, hit, phrase):
            filling.phrases[role] = phrase
            filling.add(role, phrase.parties)
        else:
            filling.add_phrase(role, phrase)


def _fill_object(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> None:
    """The phrase behind the trigger; for a verb also what "que" takes up, or the topic that a description means."""
    phrase = complement(sentence, hit.last)
    filling.add_phrase(role, phrase)
    if hit.trigger.word_class != "verb":
        return
    is_new = any(sentence.words.is_group(sentence.low(i), "nascent") for i in range(phrase.start, phrase.end))
    if role in {"target", "investee"} and _is_unnamed(sentence, phrase) and not is_new:
        filling.add(role, topic_of(sentence, hit.last))
    if role not in filling.roles:
        filling.add(role, relative_object(sentence, subject(sentence, hit.first)))
    if role in {"target", "investee"} and role not in filling.roles and phrase.percent and phrase.is_fraction:
        filling.add(role, _own_shares(sentence, hit, phrase))
    if role not in filling.roles and _is_ownerless(sentence, phrase):
        filling.add(role, topic_of(sentence, hit.last))


def _is_ownerless(sentence: Sentence, phrase: Phrase) -> bool:
    """ "détient 15 % du capital": a French share of what goes without saying."""
    is_capital = sentence.low(phrase.end - 1) in {"capital", "parts", "actions"}
    return sentence.words.language == "fr" and phrase.percent is not None and not phrase.parties and is_capital


def _own_shares(sentence: Sentence, hit: Hit, phrase: Phrase) -> list[Mention]:
    """ "Beta said Alpha had bought 8 percent of its shares": whose shares they are. English only."""
    is_own = any(sentence.words.is_class(sentence.low(i), "possessive") for i in range(phrase.start, phrase.end))
    if not is_own or sentence.words.language != "en":
        return []
    buyers = {m.name for m in subject(sentence, hit.first)}
    owners = [*leading_subject(sentence, hit.first), *topic_of(sentence, hit.last)]
    return [m for m in owners if m.name and m.name not in buyers][:1]


def _is_held_in(sentence: Sentence, hit: Hit, holder: Phrase) -> bool:
    """ "la participation de 15 % de l'Etat dans Alpha": what the share is in stands behind its holder."""
    place = "dans" if sentence.words.language == "fr" else "in"
    held = governed(sentence, hit, "investee", place)
    return held is not None and bool(held.parties) and held.parties[0] not in holder.parties


def _around_noun(sentence: Sentence, hit: Hit, place: str, filling: Filling) -> list[Mention]:
    """The parties in the places that only nouns have."""
    if place in _GLUED:
        return _GLUED[place](sentence, hit)
    if place == "counterpart":
        return counterpart(sentence, hit)
    if place == "main":
        return _leader(sentence, hit.first)
    if place == "dative":
        between = [m for m in sentence.mentions if 0 <= filling.support_at < m.first < hit.first and m.kind in PARTIES]
        return between[-1:] if filling.support else []
    if place == "receiver":
        is_received = filling.support is not None and filling.support.side == "receiver"
        return subject(sentence, filling.support_at) if is_received else []
    # "son rachat par X": with the buyer named, the possessive means what is bought.
    is_possessed = sentence.words.is_class(sentence.low(hit.first - 1), "possessive")
    return possessor(sentence, hit) if "acquirer" in filling.roles and is_possessed else []


def _leader(sentence: Sentence, at: int) -> list[Mention]:
    """The sentence's subject, unless it is a person or somebody who only speaks of the deal ("said that …")."""
    found = [m for m in leading_subject(sentence, at) if m.kind != "person"]
    speaks = any(sentence.low(i) in {"que", "qu'", "that"} for m in found for i in range(m.last, at))
    return [] if speaks else found


def _subject(sentence: Sentence, hit: Hit, role: str) -> list[Mention]:
    """The verb's subject in the active, its patient in the passive."""
    if role == "authority":
        return find_actor(sentence, hit)
    if role == "investor" and hit.trigger.frame.frame in _STATE_FRAMES and not hit.is_passive:
        return _payer(sentence, hit.first)
    is_gerund = hit.trigger.mood == "gerund"
    if is_gerund and sentence.low(hit.first - 1) in _CLAUSE_OPENERS:
        return leading_subject(sentence, hit.first - 1)
    found = _reduced_patient(sentence, hit) if hit.is_passive else bidder(sentence, hit.first)
    found = found or subject(sentence, hit.first, PARTIES, is_gerund and sentence.words.language == "en")
    if not found and is_gerund and hit.first <= 1:
        found = leading_subject(sentence, hit.first)
    if not found and role == "investee" and hit.is_passive:
        found = _held_part(sentence, hit)
    if not found and hit.is_passive and (hit.first == 0 or sentence.low(hit.first - 1) == "being"):
        found = leading_subject(sentence, hit.first)
    if not found and (opener := _clause_opener(sentence, hit.first)) >= 0:
        found = leading_subject(sentence, opener)
    if not found and role in {"target", "investee", "company"} and _has_bare_pronoun(sentence, hit.first):
        found = topic_of(sentence, hit.first)
    return found


def _clause_opener(sentence: Sentence, at: int) -> int:
    """Where an infinitive's clause begins: "|après| avoir racheté …, Alpha", "|pour| racheter …, Alpha"; else -1."""
    i = at - 1
    while i >= 0 and sentence.at(i) is None:
        low = sentence.low(i)
        if low in _INFINITIVE_OPENERS:
            return i
        if low not in {"de", "d'"} and not sentence.words.classes.get(low, frozenset()) & {"auxiliary", "adverb"}:
            return -1
        i -= 1
    return -1


def _payer(sentence: Sentence, at: int) -> list[Mention]:
    """Who gives or lends: also a country, which acts through its government."""
    found = only_countries(sentence, subject(sentence, at, PARTIES | {"place"}))
    return [
        replace(m, kind="authority", name=sentence.span(m.first, m.last).text) if m.kind == "place" else m
        for m in found
    ]


def _reduced_patient(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "the stake in Alpha held by Beta": a participle right behind a name, with no auxiliary, is said of that name."""
    i = hit.first - 1
    is_set_off = sentence.words.language == "fr" and not sentence.low(hit.first).endswith("s")
    while is_set_off and (sentence.low(i) == "," or sentence.words.is_class(sentence.low(i), "adverb")):
        i -= 1
    before = sentence.at(i)
    return [before] if before is not None and before.kind in PARTIES and before.kind != "pronoun" else []


def _held_part(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Le capital d'Alpha est détenu par …", "34 % of Beta is owned by …": the company whose part is meant."""
    for i in range(hit.first - 1, max(-1, hit.first - 12), -1):
        mention, kinds = sentence.at(i), sentence.words.epithets.get(sentence.low(i), frozenset())
        is_part = "fraction" in kinds if mention is None else mention.kind == "percent"
        if is_part and sentence.low(i + 1) in {"de", "d'", "du", "of", "in"}:
            return complement(sentence, i + 2, gap=4).parties
    return []


def _is_unnamed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the object is one definite description that nobody was found for: then it is the topic."""
    if len(phrase.parties) != 1 or phrase.parties[0].kind != "anaphor" or phrase.parties[0].name:
        return False
    return sentence.low(phrase.parties[0].first - 1) not in {"du", "au"}


def _has_bare_pronoun(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun that nobody was found for stands shortly before: what is bought or funded is the topic."""
    near = [sentence.at(i) for i in range(max(0, at - 5), at)]
    return any(m is not None and m.kind == "pronoun" and not m.name for m in near)


def _owner(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> list[Mention]:
    """Whose deal it is: its possessor, else the subject of the verb that carries the noun ("signed a deal")."""
    if role == "partner" and sentence.low(hit.first - 1) in {"en", "in"}:
        return _maker(sentence, hit.first - 1)
    found = possessor(sentence, hit) or (bidder(sentence, hit.first) if role == "acquirer" else [])
    if not found and _has_nameless_agent(sentence, hit):
        return []
    if not found and filling.support is None and role in {"partner", "acquirer", "investor"}:
        found = _talking(sentence, hit)
    if hit.trigger.frame.frame == "bid" and role == "target" and found and sentence.words.language == "en":
        return _courted(sentence, found[0])
    if not found and filling.support is None and role in _BY_MEANS:
        found = _by_means(sentence, hit)
    if filling.support and filling.support.side == "giver" and hit.trigger.frame.frame == "stake":
        filling.add("seller", found)
        return _carried(sentence, hit, role, filling, filling.support)
    if not found and filling.support is None and role == "investee" and hit.trigger.frame.frame == "round":
        found = _funded(sentence, hit)
    if found or filling.support is None:
        return found
    return _carried(sentence, hit, role, filling, filling.support)


def _talking(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha and Beta are in talks about an alliance": those who talk. English only."""
    for i in range(hit.first - 1, max(-1, hit.first - 6), -1):
        if sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "talks"):
            return subject(sentence, i - 1) if sentence.low(i - 1) == "in" else []
    return []


def _sides(sentence: Sentence, role: str, found: list[Mention], filling: Filling) -> list[Mention]:
    """ "they have merged": a plural stands for both sides, where no other place names one."""
    return both(sentence, found) if role == "partner" and role not in filling.roles else found


def _courted(sentence: Sentence, bidder: Mention) -> list[Mention]:
    """ "Beta rejected Alpha's bid": whose verb the bid is the object of."""
    at = phrase_start(sentence, bidder.first) - 1
    verb = sentence.words.support.get(sentence.low(at))
    return subject(sentence, at) if verb is not None and verb.side == "receiver" else []


def _maker(sentence: Sentence, at: int) -> list[Mention]:
    """ "conçu par Alpha |en| collaboration avec Beta": who does it, right before; else the subject that makes it."""
    party = sentence.at(at - 1)
    is_party = party is not None and party.kind in PARTIES
    if party is not None and is_party and sentence.low(phrase_start(sentence, party.first) - 1) in {"par", "by"}:
        return [party]
    found = leading_subject(sentence, at)
    return [] if found and _is_made(sentence, found[-1].last, at) else found


def _is_made(sentence: Sentence, first: int, at: int) -> bool:
    """ "L'Alpha 3, développée |en| partenariat avec Beta": French words from `first` on that only say it was made."""
    lows = [low for low in map(sentence.low, range(first, at)) if low != "," and not low.isdigit()]
    passive = (sentence.words.classes.get(low, frozenset()) & {"be", "auxiliary", "adverb"} for low in lows)
    is_passive = all(known or low.endswith(_MADE) for low, known in zip(lows, passive, strict=True))
    return sentence.words.language == "fr" and bool(lows) and lows[-1].endswith(_MADE) and is_passive


def _has_nameless_agent(sentence: Sentence, hit: Hit) -> bool:
    """ "le rachat d'Alpha par les salariés": who does it is told, so nobody else does."""
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun":
        return False
    near = range(hit.last, min(hit.last + _AGENT_REACH, len(sentence.tokens)))
    marks = (i for i in near if sentence.low(i) in {",", ";", "par"} and sentence.at(i) is None)
    first = next(marks, -1)
    return (
        first >= 0 and sentence.low(first) == "par" and sentence.words.is_class(sentence.low(first + 1), "determiner")
    )


def _by_means(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha grows with a $3 billion acquisition of Beta": what is told as a means is the subject's."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 8:
        mention = sentence.at(i)
        is_headed = sentence.low(i) == "in" and sentence.part == "title" and sentence.at(i - 1) is not None
        if mention is None and (sentence.low(i) in _MEANS or is_headed):
            return leading_subject(sentence, i)
        if mention is not None and mention.kind != "money":
            return []
        i = (mention.first if mention else i) - 1
    return []


def _funded(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Alpha takes $5 million in new funding": whose verb the sum is the object of, whatever the verb."""
    i = hit.first - 1
    while hit.first - i <= _ADJECTIVES and sentence.at(i) is None and sentence.low(i) != "in":
        i -= 1
    money = sentence.at(i - 1)
    is_sum = sentence.low(i) == "in" and money is not None and money.kind == "money"
    is_sum = is_sum and money is not None and sentence.low(money.first - 1) not in {"with", "of"}
    return [m for m in subject(sentence, money.first) if m.kind != "person"] if is_sum and money else []


def _carried(sentence: Sentence, hit: Hit, role: str, filling: Filling, verb: SupportVerb) -> list[Mention]:
    at, frame = filling.support_at, hit.trigger.frame.frame
    if role == "authority":
        # Who wins an approval, or pays a fine, is not who gives it.
        is_author = verb.side != "receiver" and not sentence.words.is_group(sentence.low(at), "paying")
        return only_countries(sentence, subject(sentence, at, PARTIES | {"place"})) if is_author else []
    if frame in {"borrow", "grant"}:
        takes_part = (role == "investor") == _is_given(filling, verb)
    elif frame == "round" and _round_role(sentence, at) != "investee":
        takes_part = role == _round_role(sentence, at)
    elif verb.side == "receiver":
        takes_part = role in {"investee", "company", "target"} if frame != "stake" else role == "investor"
    elif verb.side == "giver":
        return _given(sentence, hit, role, filling)
    else:
        takes_part = True
    found = _agent(sentence, at) if takes_part else []
    if takes_part and role == "investor" and frame in _STATE_FRAMES:
        found = _payer(sentence, at)
    return found + dative(sentence, at, hit.first) if role == "partner" and len(found) == 1 else found


def _agent(sentence: Sentence, at: int) -> list[Mention]:
    """The subject of the verb at word `at`; of an infinitive at the sentence's head, the main clause's."""
    opener = _clause_opener(sentence, at)
    return subject(sentence, at) or (leading_subject(sentence, opener) if opener >= 0 else [])


def _round_role(sentence: Sentence, at: int) -> str:
    """Whose part the subject of the verb that carries a round takes: who "a mené le tour" is no company that got it."""
    low = sentence.low(at)
    if sentence.words.is_group(low, "leading"):
        return "lead_investor"
    return "investor" if sentence.words.is_group(low, "joining") else "investee"


def _is_given(filling: Filling, verb: SupportVerb) -> bool:
    """Whether the verb's subject gives the money: "is mulling a loan for Alpha" does, "is seeking a loan" does not."""
    return verb.side in {"giver", "authority"} or (verb.side == "owner" and "investee" in filling.roles)


def _given(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> list[Mention]:
    """ "X sells its stake": the subject is the seller. "giving Alpha a valuation": Alpha is whom it is given to."""
    if role == "company":
        return [m for m in sentence.mentions if filling.support_at < m.first < hit.first and m.kind in PARTIES][:1]
    given = [m for m in sentence.mentions if filling.support_at < m.first < hit.first and m.kind == "organisation"]
    if given and role == "investor" and sentence.words.language == "en":
        # "the deal gives Alpha a stake"
        return given[:1]
    if role in {"acquirer", "investor"}:
        filling.add("seller", subject(sentence, filling.support_at))
        return []
    return subject(sentence, filling.support_at)
