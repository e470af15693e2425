"""What a preposition near a trigger governs: "by Alpha", "au capital de Beta", "led by Gamma"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.phrase_ends import is_bounding
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.roles.acting.agents import STATE_FRAMES
from dealwire.annotation.roles.authorities.acting_countries import only_countries
from dealwire.annotation.roles.complements.linking import LINKING, linked, opens_link
from dealwire.annotation.roles.complements.other_agents import is_anothers, is_identified
from dealwire.annotation.roles.complements.set_off import NEAR, TIGHT, is_next_clause, opens_phrase, step_over
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.infinitives import is_infinitive

_REACH = 26
_TIGHT_REACH = 4
_TAKEN_UP = 7
# What opens another act ("a racheté Beta |avant| de le revendre à Gamma").
_NEXT_ACT = frozenset({"avant", "après", "puis", "lorsque", "quand", "tandis", "alors", "mais"})
# What these govern first is what an act is on: "une enquête sur des messages publiés sur Alpha" is not on Alpha.
_DECISIVE = frozenset({"sur", "into", "on"})
_ARTICLES = frozenset({"the", "le", "la", "l'", "les"})
_GIVING = frozenset({"par", "de", "d'", "du", "des"})


def governed(sentence: Sentence, hit: Hit, role: str, place: str) -> Phrase | None:
    """The phrase behind the nearest form of the preposition `place` after the hit; None where its clause ends first."""
    place = sentence.words.grammar.agent if place == "agent" else place
    forms, skipped = sentence.words.slot_places.get(place, (frozenset({place}), 0))
    if forms.isdisjoint(sentence.tokens.lows[hit.last :]):
        return None
    reach = hit.last + (_TIGHT_REACH if place in TIGHT else _REACH)
    i = _taken_up_by(sentence, hit) if place in TIGHT or place == "entre" else hit.last
    reach += i - hit.last
    while i < min(reach, len(sentence.tokens)):
        mention = sentence.at(i)
        if mention is not None:
            reach += mention.last - i if mention.kind in {"money", "percent", "date"} else 0
            i = mention.last
            continue
        if _is_plain(sentence, i, forms, hit):
            i += 1
            continue
        if sentence.low(i) in forms and not _is_no_place(sentence, hit, i, role, place):
            phrase = _giver(sentence, i, role, hit) or _phrase_at(sentence, i, role, skipped)
            if phrase.parties or phrase.owners or phrase.asset:
                return linked(sentence, phrase) if place == LINKING else phrase
            if role == "company" and place in _DECISIVE:
                return None
            reach += phrase.money.last - phrase.money.first if phrase.money else 0
        elif (behind := step_over(sentence, hit, i, place, forms)) > i:
            reach += behind - i
            i = behind
            continue
        elif _ends_clause(sentence, i, place) or _is_told_again(sentence, i, hit) or is_next_clause(sentence, i, hit):
            return None
        i += 1
    return None


def _taken_up_by(sentence: Sentence, hit: Hit) -> int:
    """Where "celui" ends that says whose the noun's deal is: "un mariage risqué, |celui| d'Alpha et de Beta". French.

    The word behind the hit where none does.
    """
    if sentence.words.language != "fr" or hit.trigger.word_class != "noun":
        return hit.last
    for i in range(hit.last, min(hit.last + _TAKEN_UP, len(sentence.tokens))):
        if sentence.at(i) is not None:
            return hit.last
        if sentence.low(i) == ",":
            return i + 2 if sentence.low(i + 1) in {"celui", "celle"} else hit.last
    return hit.last


def _is_no_place(sentence: Sentence, hit: Hit, i: int, role: str, place: str) -> bool:
    """Whether the form at `i` opens something else: who leads, another verb's agent, "up to 30 percent"."""
    is_others = _is_led(sentence, i, role) or is_anothers(sentence, hit, i, place)
    if hit.trigger.frame.frame == "grant" and sentence.words.is_group(hit.trigger.lemma, "dealing"):
        # "give $3 million in aid |to help| suppliers of Alpha"
        is_others = is_others or not opens_phrase(sentence, i + 1)
    is_to_do = role == "authority" and sentence.low(i) in {"de", "d'"} and is_infinitive(sentence, i + 1)
    return is_others or is_to_do or (sentence.low(i) == "to" and is_bounding(sentence, i))


def _is_plain(sentence: Sentence, i: int, forms: frozenset[str], hit: Hit) -> bool:
    """Whether the word is neither a mark nor a function word nor the trigger's own: most are, and say nothing here."""
    low = sentence.tokens.lows[i]
    is_content = low.isalpha() and low not in sentence.words.classes
    return is_content and low not in forms and low != hit.trigger.words[0]


def _is_told_again(sentence: Sentence, i: int, hit: Hit) -> bool:
    """ "the investment in Alpha mirrors an investment by Beta": what follows belongs to the second noun."""
    is_noun = hit.trigger.word_class == "noun" and sentence.words.language == "en"
    return is_noun and sentence.low(i) == hit.trigger.words[0] and sentence.low(i - 1) in {"a", "an", "the"}


def _is_led(sentence: Sentence, i: int, role: str) -> bool:
    """ "un tour mené par Alpha", "une hausse de capital souscrite par Beta": neither is whose round it is."""
    joined = sentence.words.groups.get(sentence.low(i - 1), frozenset()) & {"subscribed", "joining"}
    if role == "investee" and joined and sentence.low(i) in {"par", "à", "aux", "au", "by"}:
        return True
    leading = sentence.words.slot_places.get("led_by" if sentence.words.language == "en" else "mené_par")
    return role == "investee" and leading is not None and sentence.low(i - 1) in leading[0]


def _giver(sentence: Sentence, i: int, role: str, hit: Hit) -> Phrase | None:
    """ "l'aide accordée par la France", "reçu de Washington": a country, or its seat, that gives or lends."""
    country = sentence.at(i + 1) or sentence.at(i + 2)
    if sentence.words.language == "en":
        return _buying_state(sentence, i, role, hit)
    if role != "investor" or hit.trigger.frame.frame not in STATE_FRAMES or sentence.words.language != "fr":
        return None
    if sentence.low(i) not in _GIVING or country is None or country.kind != "place":
        return None
    name = sentence.span(country.first, country.last).text
    seat = next((form for form in sentence.words.authorities.get(name.lower(), ()) if form.form == name), None)
    if name.lower() not in sentence.words.countries and seat is None:
        return None
    state = replace(country, kind="authority", name=name, authority_id=seat.authority_id if seat else None)
    return Phrase(parties=[state], start=i + 1, end=country.last)


def _buying_state(sentence: Sentence, i: int, role: str, hit: Hit) -> Phrase | None:
    """ "was nationalised |by Britain|": a country that buys or lends stands for its government, and describes none."""
    country = sentence.at(i + 1)
    is_buyer = role in {"acquirer", "investor"} and hit.is_passive and sentence.low(i) == "by"
    if not is_buyer or country is None or country.kind != "place" or sentence.low(country.last) == "'s":
        return None
    name = sentence.span(country.first, country.last).text
    states = [replace(m, kind="authority", name=name) for m in _acting(sentence, country)]
    return Phrase(parties=states, start=i + 1, end=country.last) if states else None


def _phrase_at(sentence: Sentence, i: int, role: str, skipped: int) -> Phrase:
    is_article = sentence.low(i + 1) in _ARTICLES and sentence.tokens.words[i + 1].islower()
    country = sentence.at(i + 1 + is_article)
    if role == "authority" and country is not None and country.kind == "place":
        return Phrase(parties=_acting(sentence, country), start=i + 1, end=country.last)
    if skipped and (agent := _behind_date(sentence, i)):
        return complement(sentence, agent, gap=8)
    start = i + 1 + skipped
    is_linked_to = sentence.low(start) in {"à", "au"} and sentence.low(i - 1) in {"le", "la", "l'"}
    # "le contrat qui |le lie au| distributeur Alpha"
    return complement(sentence, start + is_linked_to, gap=8)


def _behind_date(sentence: Sentence, i: int) -> int:
    """The word behind "par" in "souscrites |en novembre| par": a date may stand between; 0 where none does."""
    date = sentence.at(i + 1) or sentence.at(i + 2)
    is_dated = date is not None and date.kind == "date"
    return date.last + 1 if date is not None and is_dated and sentence.low(date.last) == "par" else 0


def _acting(sentence: Sentence, country: Mention) -> list[Mention]:
    """The country, unless it only describes what follows: "by United States firm Alpha"."""
    after = sentence.at(country.last)
    is_name = after is not None and after.kind == "organisation"
    if is_name or "company" in sentence.words.epithets.get(sentence.low(country.last), ()):
        return []
    return only_countries(sentence, [country])


def _ends_clause(sentence: Sentence, i: int, place: str) -> bool:
    low, words = sentence.low(i), sentence.words
    if place == LINKING and opens_link(sentence, i, place):
        return False
    if low in _NEXT_ACT and place in NEAR:
        return True
    if place == "par" and is_identified(sentence, i):
        return True
    if low in {";", ".", ":"} or (words.is_class(low, "relative") and low != "that"):
        return True
    if low == ",":
        is_apposition = place == words.grammar.agent and words.is_class(sentence.low(i + 1), "determiner")
        return place in NEAR or is_apposition
    return place in TIGHT and words.is_class(low, "preposition")
