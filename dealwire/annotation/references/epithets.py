"""The epithets and nationalities that a sentence gives: "le géant américain Alpha", "Beta, une startup parisienne"."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.noun_phrases.modifiers import head_with_field
from dealwire.annotation.references.salience import Salience, singular
from dealwire.annotation.references.trades import trades_of
from dealwire.annotation.text.story import Sentence, Story
from dealwire.annotation.words.vocabulary import Vocabulary

# Capitals that name a stock exchange behind a code's point.
_EXCHANGE = 2
# How long an adjunct is that opens a sentence.
_OPENING = 12
_LINKS = frozenset({"of", "in", "de", "d'"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "un", "une", "le", "la", "l'", "son", "sa", "leur"})
# What ends the description behind a name.
_DESCRIBED = frozenset({",", ")", "de", "of", "that", "qui", "which"})


def learn_epithets(sentence: Sentence, story: Story, salience: Salience) -> None:
    """ "le géant américain Alpha", "Beta, une startup parisienne": the head now means the organisation."""
    words = sentence.words
    for run in sentence.runs:
        name = story.cast.name(run.text)
        if story.cast.kind(name) != "organisation" or is_body(name, words):
            continue
        if _is_run_as_firm(sentence, run) or _is_named_by_nation(sentence, run) or _is_founded(sentence, run):
            story.firms.add(name)
        for trade in trades_of(name.lower().split(), words):
            salience.epithets.setdefault(trade, []).append(name)
        story.state_made.update([name] if _is_state_made(sentence, run) else [])
        near = (*range(run.first - 1, max(run.first - 4, -1), -1), *_apposition(sentence, run.last))
        head = head_with_field(sentence, run.first)
        for i in (head, *near) if head < run.first else near:
            low = sentence.low(i)
            if words.is_group(low, "uncommercial"):
                break
            if i < run.first and (words.is_class(low, "preposition") or low in {",", "."}):
                break
            if words.demonyms.get(low):
                salience.countries[words.demonyms[low]] = name
            elif "company" in words.epithets.get(low, ()) or (i == run.first - 1 and _is_plural_head(low, words)):
                if words.companies.get(name.lower()) != "media":
                    story.firms.add(name)
                if not words.is_group(low, "vague"):
                    for heard in (singular(low), *trades_of([low], words)):
                        salience.epithets.setdefault(heard, []).append(name)


def _is_named_by_nation(sentence: Sentence, run: NameRun) -> bool:
    """ "l'américain Alpha", "au slovène Beta": how French papers name foreign firms. People have a capital there."""
    nation = sentence.tokens.words[run.first - 1] if run.first > 1 else ""
    is_nation = nation.islower() and nation in sentence.words.demonyms and sentence.words.language == "fr"
    return is_nation and sentence.low(run.first - 2) in {"le", "la", "l'", "au", "du"}


def _is_founded(sentence: Sentence, run: NameRun) -> bool:
    """ "Fondée en 2013, Alpha …": what opens a French sentence as founded is a firm, where a comma parts the two."""
    opener = sentence.low(0)
    is_founded = sentence.words.language == "fr" and sentence.words.is_group(opener, "establishing")
    return is_founded and sentence.low(run.first - 1) == "," and run.first <= _OPENING


def _is_state_made(sentence: Sentence, run: NameRun) -> bool:
    """ "l'application gouvernementale Alpha", "Alpha, l'application gouvernementale"."""
    if sentence.words.group_words["statemade"].isdisjoint(sentence.tokens.lows):
        return False
    near = (run.first - 1, run.first - 2, run.last + 2, run.last + 3)
    return any(sentence.words.is_group(sentence.low(i), "statemade") for i in near)


def _is_plural_head(low: str, words: Vocabulary) -> bool:
    """ "les verriers Alpha et Beta", "the merger of miners Alpha and Beta": a trade in the plural before a name."""
    head = low.removesuffix("s")
    is_trade = "company" in words.epithets.get(head, ()) and not words.is_group(head, "uncommercial")
    return head != low and is_trade


def _is_run_as_firm(sentence: Sentence, run: NameRun) -> bool:
    """ "Alpha's quarterly profit", "shares in Alpha", "le PDG d'Alpha", "Alpha Group ALPH.PA": signs of a firm."""
    words, last = sentence.words, run.last
    owned = (last + 1, last + 2) if sentence.low(last) == "'s" else (last,)
    if any(sentence.at(i) is None and words.is_group(sentence.low(i), "corporate") for i in owned):
        return True
    if any((sentence.low(i), sentence.low(i + 1)) == ("chief", "executive") for i in owned):
        return True
    is_of = sentence.low(run.first - 1) in _LINKS and words.is_group(sentence.low(run.first - 2), "corporate")
    return (
        is_of
        or _is_headed(sentence, run.first - 2)
        or _is_code(sentence, last + 1 if sentence.low(last) == "(" else last)
    )


def _is_headed(sentence: Sentence, i: int) -> bool:
    """ "le directeur général |d'|Alpha", "le chiffre d'affaires de Beta": French tells it in two or three words."""
    if sentence.words.language != "fr" or sentence.low(i + 1) not in _LINKS:
        return False
    joined = " ".join(sentence.tokens.lows[max(0, i - 2) : i + 1])
    return any(sentence.words.is_group(phrase, "corporate") for phrase in (joined, joined.partition(" ")[2]))


def _is_code(sentence: Sentence, i: int) -> bool:
    """ "ALPH.PA": capitals, a point and one or two capitals more."""
    parts = sentence.tokens.words[i : i + 3]
    return (
        len(parts) == 3 and parts[1] == "." and parts[0].isupper() and parts[2].isupper() and len(parts[2]) <= _EXCHANGE
    )


def _apposition(sentence: Sentence, last: int) -> range:
    if sentence.low(last) == "," and "company" in sentence.words.epithets.get(sentence.low(last + 1), ()):
        return range(last + 1, last + 2)
    if sentence.low(last) in {",", "(", "is", "est"} and sentence.low(last + 1) in _ARTICLES:
        return range(last + 2, _description_end(sentence, last + 2))
    return range(0)


def _description_end(sentence: Sentence, first: int) -> int:
    end = first
    while end < min(first + 6, len(sentence.tokens)) and sentence.low(end) not in _DESCRIBED:
        end += 1
    return end
