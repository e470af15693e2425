"""What a name is coordinated with ("X, Y et Z"), and where a comma only opens an apposition."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.appositive_lists import behind_description
from dealwire.annotation.noun_phrases.dated_lists import behind_date, behind_own_date
from dealwire.annotation.noun_phrases.employees import person_behind
from dealwire.annotation.noun_phrases.list_members import next_member
from dealwire.annotation.noun_phrases.modifiers import COORDINATORS, phrase_start
from dealwire.annotation.text.story import Mention, Sentence

# How many words a purpose may have between the members of a list: "pour la distribution".
_PURPOSE = 9
_DATIVES = frozenset({"à", "au", "aux"})
_LINKS = COORDINATORS | {"puis"}
_MEMBERS = frozenset({"organisation", "person", "authority"})
# A French list is no subject of these.
_SINGULAR = frozenset({"a", "est", "avait", "était", "aura", "sera", "aurait", "serait"})
# "for |more than| $3 million".
_PRICE = 5
_WITH = frozenset({"with", "avec"})
# Of these, what governs a name joins none by itself: "led by Alpha, |with| Beta participating".
_GOVERNING = frozenset({"par", "with", "avec", "de", "d'", "du", "des", "à", "of"})
# What may stand again before a further member of a list: "d'Alpha et de Beta", "as well as with Gamma".
_REPEATED = _GOVERNING | {"que", "encore", "aussi", "même", "as", "well"}


def coordinated_after(sentence: Sentence, first: Mention) -> list[Mention]:
    """The mention and those coordinated after it ("X, Y et Z"). An apposition after a comma ends the list."""
    members = [first]
    while (after := _next_coordinated(sentence, members)) is not None:
        members.append(person_behind(sentence, after))
    return members


def _next_coordinated(sentence: Sentence, members: list[Mention]) -> Mention | None:
    """The next member of the list; None where it ends."""
    link = _behind_asides(sentence, members[-1])
    if sentence.low(link) not in _LINKS or _opens_company(sentence, link, members[0]):
        return None
    i, comma_only = _behind_links(sentence, link)
    after = sentence.at(next_member(sentence, i))
    if after is None or after.kind not in _MEMBERS or sentence.low(after.last) == "'s":
        return None
    is_dated = behind_date(sentence, members[-1]) > 0
    is_ended = comma_only and not is_dated and not _list_goes_on(sentence, after)
    return None if is_ended or _has_own_receiver(sentence, members[0], after) else after


def _behind_asides(sentence: Sentence, member: Mention) -> int:
    """The word behind a member and what is said of it alone: brackets, a purpose, a means, its day, a description."""
    i = member.last
    if sentence.low(i) == "(":
        i = _after_bracket(sentence, i)
    if sentence.low(i) in {"pour", "for"}:
        i = _after_purpose(sentence, i)
    is_means = sentence.low(i) == "," and sentence.low(i + 1) in {"via", "through", "à"}
    if is_means and not _names_next(sentence, i + 2):
        i = _after_purpose(sentence, i + 1)
    return behind_date(sentence, member) or behind_description(sentence, member) or i


def _behind_links(sentence: Sentence, i: int) -> tuple[int, bool]:
    """The word behind the links at `i`, and whether they are commas alone (what governs a name joins none)."""
    comma_only = sentence.low(i) == ","
    while sentence.low(i) in _LINKS or _is_repeated(sentence, i) or _is_own_share(sentence, i):
        comma_only = comma_only and (sentence.low(i) == "," or sentence.low(i) in _GOVERNING)
        share = sentence.at(i)
        i = share.last if share is not None else i + 1
    behind = behind_own_date(sentence, i)
    return behind, comma_only and behind == i


def _opens_company(sentence: Sentence, i: int, first: Mention) -> bool:
    """ "led by Alpha|, with| Beta and Gamma joining": who stands by, unless "with" governs the first as well."""
    is_with = sentence.low(i) == "," and sentence.low(i + 1) in _WITH
    return is_with and sentence.low(phrase_start(sentence, first.first) - 1) not in _WITH


def _has_own_receiver(sentence: Sentence, first: Mention, after: Mention) -> bool:
    """ "vendu à Alpha, et |Beta| à Gamma": a French clause whose verb is left out, no further member of the list."""
    if sentence.words.language != "fr" or sentence.low(after.last) not in _DATIVES:
        return False
    return sentence.low(phrase_start(sentence, first.first) - 1) in _DATIVES


def _is_own_share(sentence: Sentence, i: int) -> bool:
    """ "à 60 % par Alpha et à |40 %| par Beta": the share before the next member of a French list."""
    share = sentence.at(i)
    is_share = share is not None and share.kind == "percent" and sentence.low(share.last) == "par"
    return is_share and sentence.words.language == "fr"


def _names_next(sentence: Sentence, i: int) -> bool:
    """ "à Alpha, à |Beta| et à Gamma": whether the preposition is only said again before the next name."""
    named = sentence.at(i)
    return named is not None and named.kind == "organisation" and sentence.low(i - 1) == "à"


def _is_repeated(sentence: Sentence, i: int) -> bool:
    """Whether word `i` only repeats what governs the list; "que" does so in "ainsi que", else it opens a clause."""
    low = sentence.low(i)
    return low in _REPEATED and sentence.at(i) is None and (low != "que" or sentence.low(i - 1) == "ainsi")


def _after_purpose(sentence: Sentence, i: int) -> int:
    """Step over "pour la distribution" in "avec X pour la distribution, Y pour …", and over a member's own price."""
    price = next((m for k in range(i + 1, i + _PRICE) if (m := sentence.at(k)) is not None), None)
    if price is not None and price.kind == "money":
        return price.last
    for k in range(i, min(i + _PURPOSE, len(sentence.tokens))):
        if sentence.low(k) == ",":
            return k
    return i


def _list_goes_on(sentence: Sentence, mention: Mention) -> bool:
    """A comma joins only where a later "and" closes the list."""
    i = mention.last
    while i < len(sentence.tokens) and i < mention.last + 30:
        low, at = sentence.low(i), sentence.at(i)
        if i == mention.last and _ends_headline_list(sentence, i):
            return True
        if low in {"et", "and", "&", "ou", "or", "ainsi"}:
            return not _has_verb_behind(sentence, i + 1)
        if at is None and low in {"pour", "for"} and _after_purpose(sentence, i) > i:
            i = _after_purpose(sentence, i)
            continue
        if at is None and low != ",":
            return False
        i = at.last if at else i + 1
    return False


def _ends_headline_list(sentence: Sentence, i: int) -> bool:
    """ "EU fines Alpha, Beta for price fixing": in an English headline a comma joins two that a preposition follows."""
    is_headline = sentence.part == "title" and sentence.words.language == "en"
    return is_headline and sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "preposition")


def _has_verb_behind(sentence: Sentence, i: int) -> bool:
    """ "Après le rachat d'Alpha, Beta et Gamma |ont| fermé": a French list that a verb follows is its subject."""
    last = sentence.at(next_member(sentence, i))
    if last is not None and sentence.low(last.last) in _SINGULAR:
        # "Un consortium composé d'Alpha, Beta et Gamma |a| été retenu"
        return False
    classes = sentence.words.classes.get(sentence.low(last.last), frozenset()) if last is not None else frozenset()
    return sentence.words.language == "fr" and bool(classes & {"have", "be"})


def _after_bracket(sentence: Sentence, i: int) -> int:
    for k in range(i, min(i + 8, len(sentence.tokens))):
        if sentence.low(k) == ")":
            return k + 1
    return i
