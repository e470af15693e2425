"""Where "the company", "la licorne française" and the like stand in a sentence."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.modifiers import is_adjective
from dealwire.annotation.references.described_fields import field_end
from dealwire.annotation.text.story import Mention, Sentence

# How many words of place a description may have before the comma behind it.
_PLACE = 4
_CONTRACTED = frozenset({"du", "au"})
_POINTING = frozenset({"ce", "cette"})
# Articles that a French name opens with where they are written with a capital: "la société Les Fils d'Alpha".
_CAPITAL_ARTICLES = (["Le"], ["La"], ["Les"], ["L'"])


def place_anaphora(sentence: Sentence) -> None:
    """Add a mention for each definite description of an organisation; whom it stands for is settled later."""
    openers, reached = sentence.words.group_words["opener"], 0
    for i, low in enumerate(sentence.tokens.lows[:-1]):
        if low not in openers or i < reached or sentence.slots[i] is not None or not _has_head(sentence, i):
            continue
        end = _anaphor_end(sentence, i)
        if end:
            # "du groupe": what contains the preposition is not part of the description.
            first = i + 1 if low in _CONTRACTED else i
            sentence.place(Mention("anaphor", first, end, is_plural=_is_plural(sentence, i, end)))
            reached = end
    sentence.mentions.sort(key=lambda mention: mention.first)


def _has_head(sentence: Sentence, i: int) -> bool:
    """Whether one of the four words behind can mean an organisation."""
    near, words = sentence.tokens.lows[i + 1 : i + 5], sentence.words
    return _is_of_two(sentence, i + 2) or not (
        words.epithet_words["company"].isdisjoint(near) and words.group_words["latter"].isdisjoint(near)
    )


def _is_of_two(sentence: Sentence, k: int) -> bool:
    """ "les deux |mutuelles|": any word for a business in the plural."""
    is_both = sentence.low(k - 1) == "deux" and sentence.low(k - 2) in {"les", "ces"}
    return is_both and "company" in sentence.words.epithets.get(sentence.low(k).removesuffix("s"), ())


def _is_plural(sentence: Sentence, first: int, last: int) -> bool:
    return (
        sentence.low(first) in {"les", "ces", "these", "both"}
        or sentence.low(last - 1) in {"pair", "duo"}
        or (
            sentence.low(first) == "the"
            and sentence.low(last - 1).endswith("s")
            and not sentence.low(last - 1).endswith("ss")
        )
    )


def _anaphor_end(sentence: Sentence, i: int) -> int:
    """The end of an article, up to two modifiers, an epithet and its adjectives, with no name right after; else 0."""
    head = _head_behind(sentence, i)
    if not head or sentence.words.is_group(sentence.low(head), "relational"):
        return 0
    end = _adjectives_end(sentence, head + 1)
    named = end
    while sentence.at(named) is None and _qualifies(sentence, named):
        named += 1
    if _is_name(sentence, named) or (i == 0 and _is_named_behind(sentence, named)):
        return 0
    if sentence.low(end) in {"de", "d'", "du", "des", "of"}:
        return _town_end(sentence, head, end) or field_end(sentence, end)
    return end if sentence.low(end) != "'s" or sentence.words.language == "en" else 0


def _is_named_behind(sentence: Sentence, i: int) -> bool:
    """ "Le principal quotidien du pays|, Alpha,| a …": whether commas set off the name of what opens the sentence."""
    comma = next((k for k in range(i, i + _PLACE) if sentence.low(k) == "," and sentence.at(k) is None), -1)
    named = sentence.at(comma + 1) if comma >= 0 else None
    return named is not None and named.kind == "organisation" and sentence.low(named.last) == ","


def _head_behind(sentence: Sentence, article: int) -> int:
    """The epithet that the article at `article` belongs to, at most four words behind it; 0 without one."""
    words = sentence.words
    for k in range(article + 1, min(article + 5, len(sentence.tokens))):
        low = sentence.low(k)
        if sentence.at(k) is not None or not (low[0].isalpha() or low.isdigit()):
            return 0
        if _is_head(sentence, article, k):
            return k
        is_determiner = words.is_class(low, "determiner") and low not in {"two", "deux"}
        if is_determiner or words.is_class(low, "preposition") or words.is_class(low, "auxiliary"):
            return 0
    return 0


def _adjectives_end(sentence: Sentence, end: int) -> int:
    """The end of the nationalities and further epithets that begin at word `end`, one unknown word before them."""
    if (
        sentence.low(end + 1) in sentence.words.demonyms
        and sentence.low(end).isalpha()
        and sentence.low(end) not in sentence.words.classes
    ):
        end += 1
    while sentence.low(end) in sentence.words.demonyms or "company" in sentence.words.epithets.get(
        sentence.low(end), ()
    ):
        end += 1
    return end


def _qualifies(sentence: Sentence, i: int) -> bool:
    """Whether word `i` is a French adjective of trade or place ("le fabricant |breton| Alpha")."""
    low = sentence.low(i)
    if "-" in low and low.rpartition("-")[2] in sentence.words.demonyms:
        # "le groupe sino-espagnol Alpha"
        return True
    return sentence.words.language == "fr" and (is_adjective(low) or sentence.words.is_group(low, "qualifying"))


def _is_name(sentence: Sentence, i: int) -> bool:
    """Whether a name stands at word `i`, its French article with it: then what comes before only describes it."""
    follower = sentence.at(i)
    if follower is not None:
        return follower.kind in {"organisation", "person"}
    return sentence.words.language == "fr" and sentence.tokens.words[i : i + 1] in _CAPITAL_ARTICLES


def _is_head(sentence: Sentence, opener: int, k: int) -> bool:
    """Whether word `k` can be the head of what the article at `opener` opens.

    French "dernier" stands for somebody only in "ce dernier", and a nationality only where nothing but an adjective
    stands before it: "le français", "le premier français", not "le football français".
    """
    low, words = sentence.low(k), sentence.words
    if words.language == "fr" and words.is_group(low, "latter"):
        return sentence.low(opener) in _POINTING and k == opener + 1
    if words.language == "fr" and low in words.demonyms and k > opener + 1:
        between = (sentence.low(i) for i in range(opener + 1, k))
        return all(words.is_class(word, "adjective") for word in between)
    return "company" in words.epithets.get(low, ()) or words.is_group(low, "latter") or _is_of_two(sentence, k)


def _town_end(sentence: Sentence, head: int, link: int) -> int:
    """ "le constructeur |de Velbourg|", "La licorne |d'Anna Roe|": where the town ends that a French business is at
    home in, or the name of who runs it; 0 where it is none.

    The word for the business must be one that stands for it alone, and what follows no business that is known.
    """
    town = sentence.at(link + 1)
    if town is None or sentence.words.language != "fr" or sentence.low(link) not in {"de", "d'"} or head + 1 != link:
        return 0
    is_town = town.kind == "place" or (town.kind == "organisation" and town.last - town.first == 1)
    # "le club de Ligue 2"
    is_town = is_town or sentence.words.is_group(town.name.lower(), "league")
    is_run_by = town.kind == "person" and (head == 1 or sentence.low(head - 2) == ",")
    is_homely = sentence.words.is_group(sentence.low(head), "homely")
    if not ((is_town or is_run_by) and is_homely) or town.name.lower() in sentence.words.companies:
        return 0
    sentence.mentions.remove(town)
    sentence.slots[town.first : town.last] = [None] * (town.last - town.first)
    return town.last
