"""People who speak for an authority by the post they hold there: "FTC chair Jane Roe", "Jane Roe, head of the FTC"."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence

# How many words may stand between a name and the authority, post included.
_BEFORE, _BEHIND = 6, 9
_POST = 4
_LINKS = frozenset(
    {"de", "du", "des", "d'", "à", "au", "la", "le", "l'", "of", "the", "for", "at", "'s"}
    | {"general", "générale", "général"}
)
_ENDS = frozenset({",", ";", ".", ")", "»", "”"})


def promote_officials(sentences: list[Sentence]) -> None:
    """Turn each person with a post at an authority into an official of it, who then speaks for it.

    A namesake of a known official who heads a company in this article is none.
    """
    namesakes = {m.name for s in sentences for m in s.mentions if m.is_official and _heads_company(s, m)}
    holders: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.is_official and mention.name in namesakes:
                mention.kind, mention.authority_id, mention.is_official = "person", None, False
            elif mention.kind == "person":
                _promote(sentence, mention, holders)
            if mention.is_official and not mention.is_office:
                holders.setdefault(mention.name, mention)


def _promote(sentence: Sentence, person: Mention, holders: dict[str, Mention]) -> None:
    """Make an official of a person with a post beside the name, or whom the text presented as one before."""
    authority = _authority_before(sentence, person) or _authority_behind(sentence, person) or holders.get(person.name)
    if authority is not None and not _heads_company(sentence, person):
        person.kind, person.authority_id, person.is_official = "authority", authority.authority_id, True


def _heads_company(sentence: Sentence, person: Mention) -> bool:
    """ "Jane Roe, chief executive of Alpha", "Alpha CEO Jane Roe", "le patron d'Alpha Jane Roe"."""
    last = person.last + 1
    while last < min(person.last + _BEHIND, len(sentence.tokens)) and not _ends_apposition(sentence, last):
        last += 1
    if sentence.low(person.last) in {",", "("} and _names_head(sentence, range(person.last + 1, last)):
        return True
    before = range(max(0, person.first - _POST), person.first)
    return _names_head(sentence, before) and not any(sentence.low(i) in _ENDS for i in before)


def _ends_apposition(sentence: Sentence, i: int) -> bool:
    mention = sentence.at(i)
    is_verb = bool(sentence.words.classes.get(sentence.low(i), frozenset()) & {"auxiliary", "be", "have"})
    return is_verb or sentence.low(i) in _ENDS or (mention is not None and mention.kind == "person")


def _names_head(sentence: Sentence, words: range) -> bool:
    """Whether a company's post and an organisation stand among these words, and no authority."""
    kinds = {mention.kind for i in words if (mention := sentence.at(i)) is not None}
    has_post = any(sentence.words.is_group(sentence.low(i), "companypost") for i in words)
    return has_post and "organisation" in kinds and "authority" not in kinds


def _authority_before(sentence: Sentence, person: Mention) -> Mention | None:
    """ "FTC chair Jane Roe", "the FTC's chair, Jane Roe,", "la présidente de la Cnil Jane Roe": post and authority
    right before the name."""
    has_post = False
    is_apposed = sentence.low(person.first - 1) == "," == sentence.low(person.last)
    for i in range(person.first - 1 - is_apposed, max(-1, person.first - 1 - _BEFORE), -1):
        mention, low = sentence.at(i), sentence.low(i)
        if mention is not None and mention.kind == "authority" and not mention.is_official:
            if sentence.words.is_group(sentence.low(mention.first - 1), "past"):
                # "|former| FTC chair Jane Roe"
                return None
            is_of = sentence.words.language == "fr" or is_apposed or mention.last == person.first
            return mention if has_post or (is_of and _is_post_before(sentence, mention)) else None
        if sentence.words.is_group(low, "post"):
            has_post = True
        elif mention is not None or not (low in _LINKS or (low.isalpha() and low not in sentence.words.triggers)):
            return None
    return None


def _is_post_before(sentence: Sentence, authority: Mention) -> bool:
    """Whether "la présidente de", "le directeur général de la" ends where the authority begins."""
    i = authority.first - 1
    while sentence.at(i) is None and sentence.low(i) in _LINKS:
        i -= 1
    return i < authority.first - 1 and sentence.words.is_group(sentence.low(i), "post")


def _authority_behind(sentence: Sentence, person: Mention) -> Mention | None:
    """ "Jane Roe, chief executive of the CMA,": post and authority in apposition."""
    if sentence.low(person.last) not in {",", "("}:
        return None
    has_post = False
    for i in range(person.last + 1, min(person.last + 1 + _BEHIND, len(sentence.tokens))):
        mention, low = sentence.at(i), sentence.low(i)
        if mention is not None and mention.kind == "authority":
            follows = sentence.words.language == "en" and _is_post_behind(sentence, mention)
            return mention if has_post or follows else None
        if sentence.words.is_group(low, "post"):
            has_post = True
        elif low in _ENDS or (mention is not None and mention.kind in {"organisation", "person", "money"}):
            return None
    return None


def _is_post_behind(sentence: Sentence, authority: Mention) -> bool:
    """ "Jane Roe, the FTC's chair," and "Jane Roe, a Treasury spokeswoman,"."""
    near = range(authority.last, authority.last + 4)
    return any(sentence.words.is_group(sentence.low(i), "post") for i in near)
