"""Who is named behind the verb of saying: "a averti dimanche le ministre X", "a prévenu sur Alpha Info la maire, Y"."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.adverbials import adverbial_end
from dealwire.annotation.verbs.verb_groups import VERB_GROUP

_REACH = 16
_LINKS = frozenset({"de", "du", "au", "à", "l'", "d'", "des", "of", "for", "et", "aussi", "ainsi"})
# Where or on what occasion something was said may stand before who said it.
_SAID_AT = frozenset(
    {"sur", "dans", "à", "au", "aux", "lors", "devant", "chez", "auprès", "depuis", "en", "via", "avec"}
)
_INSERTED = 10
# Behind these stands who listens, and who speaks may follow.
_HEARD_BY = frozenset({"devant", "auprès"})
# Behind a day, and behind which a dot ends no sentence.
_DAYTIMES = frozenset({"matin", "midi", "soir", "après-midi"})
_ADDRESSES = frozenset({"m", "mm", "mme", "dr"})
_SKIPPED = frozenset({"date", "place"})


def speaker_behind(sentence: Sentence, start: int) -> list[Mention]:
    """The authority that stands behind the verb of saying which ends at word `start`, no audience ("devant |les
    députés|").

    Titles, dates, and in French a broadcaster, place or occasion may stand between.
    """
    is_inserted = is_titled = False
    start = _behind_insertion(sentence, start)
    for i in range(start, min(start + _REACH, len(sentence.tokens))):
        mention, low = sentence.at(i), sentence.low(i)
        if mention is not None and mention.kind == "authority":
            preposition = _audience(sentence, mention) if is_inserted else ""
            if preposition in _HEARD_BY:
                continue
            return [] if preposition or _opens_clause(sentence, mention.last) else [_holder(sentence, mention)]
        is_titled = is_titled or low in sentence.words.titles
        is_inserted = is_inserted or (sentence.words.language == "fr" and low in _SAID_AT and not is_titled)
        if not (_is_passed(sentence, i) or (is_inserted and _is_occasion(sentence, i)) or _sets_off_name(sentence, i)):
            return []
    return []


def _opens_clause(sentence: Sentence, end: int) -> bool:
    """ "…, said |the watchdog's| ruling …", "said |the watchdog had|": there opens what was said. English only."""
    classes = sentence.words.classes.get(sentence.low(end), frozenset())
    return sentence.words.language == "en" and (sentence.low(end) == "'s" or bool(classes & VERB_GROUP))


def _behind_insertion(sentence: Sentence, start: int) -> int:
    """ "a martelé|, devant la presse,| le ministre": the word behind where it was said; `start` where nothing is
    inserted. French only."""
    if (day := sentence.at(start)) is not None and day.kind == "date":
        start = day.last
    first = sentence.at(start + 1)
    is_place = sentence.low(start + 1) in _SAID_AT | {"place"} or (first is not None and first.kind in _SKIPPED)
    if sentence.words.language != "fr":
        return start
    if sentence.low(start) != "," or not is_place:
        return adverbial_end(sentence, start)
    return next((i + 1 for i in range(start + 2, start + _INSERTED) if sentence.low(i) == ","), start)


def _audience(sentence: Sentence, mention: Mention) -> str:
    """The preposition of who listens and does not speak ("a dit |devant| les députés"); empty without one."""
    i = mention.first - 1
    while sentence.words.is_class(sentence.low(i), "determiner") or sentence.low(i) in {"les", "la", "l'", "le"}:
        i -= 1
    return sentence.low(i) if sentence.low(i) in _SAID_AT else ""


def _holder(sentence: Sentence, mention: Mention) -> Mention:
    after = sentence.at(mention.last)
    return after if after is not None and after.is_official else mention


def _is_passed(sentence: Sentence, i: int) -> bool:
    mention, low = sentence.at(i), sentence.low(i)
    if mention is not None and mention.kind in _SKIPPED:
        return True
    if low in _DAYTIMES or (low == "." and sentence.low(i - 1) in _ADDRESSES):
        return True
    is_title = low in sentence.words.titles or sentence.tokens.words[i][0].isupper() or low in sentence.words.demonyms
    return is_title or sentence.words.is_class(low, "determiner") or low in _LINKS


def _is_occasion(sentence: Sentence, i: int) -> bool:
    """ "sur |Alpha Info|", "dans |un communiqué|", "lors d'une |visite| à Lyon"."""
    mention, low = sentence.at(i), sentence.low(i)
    if mention is not None:
        return mention.kind == "organisation"
    words = sentence.words
    is_verb = low in words.support or words.classes.get(low, frozenset()) & {"auxiliary", "relative", "pronoun"}
    return low in _SAID_AT or (low.isalnum() and not is_verb)


def _sets_off_name(sentence: Sentence, i: int) -> bool:
    """ "la maire de Paris|,| Anna Roe": the comma between an office and its holder; the one after an occasion."""
    after = sentence.at(i + 1)
    return sentence.low(i) == "," and after is not None and after.kind == "authority" and after.is_official
