"""The companies that an authority's act is about, as its own sentence names them."""

from __future__ import annotations

from dealwire.annotation.detection.quoting import ends_quotation
from dealwire.annotation.entities.firms import is_body
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.references.described import described
from dealwire.annotation.roles.authorities.arguments import COMPANIES, is_argument
from dealwire.annotation.roles.authorities.bystanders import (
    is_audience,
    is_channel,
    is_judged,
    is_saying,
    is_source,
    reports,
)
from dealwire.annotation.roles.authorities.mere_owners import without_owners
from dealwire.annotation.roles.authorities.on_persons import ON_PERSONS, is_on_person
from dealwire.annotation.roles.authorities.spoken_elsewhere import is_elsewhere
from dealwire.annotation.roles.authorities.told_off import told_off
from dealwire.annotation.roles.authorities.told_whom import is_involved, is_told_whom
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.whole_article.addressed_by_topic import topic_addressed

# How many words behind the verb of an act its object may stand.
_OBJECT_REACH, _SUM = 16, 12
_RULE_REACH = 24
# What counts those whom an act is on, and how far behind they may have a name.
_COUNTED = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many"}
)
_COUNT = 7
# Prepositions behind which a company is only the owner of what is spoken of, or where something happens.
_TOLD = frozenset({",", "»", "”", '"'})
_PARTITIVES = frozenset({"de", "du", "d'", "des", "of"})
# Those whom only businesses answer to.
_REGULATORS = frozenset({"competition_authority", "financial_regulator"})
# Acts whose occasion is something else than whom they are on: "a saisi la justice |après| un article d'Alpha".
_ON_CAUSE = frozenset({"review", "lawsuit"})


def add_companies(draft: Draft, story: Story) -> None:
    """Keep the companies that an act can be about; where no slot gave any, take those named in the sentence."""
    if draft.fact_table != "regulatory_reactions":
        return
    filled = draft.roles.pop("company", [])
    named = [m for m in filled if m.name and m.kind in COMPANIES]
    kept = [m for m in named if _is_firm(m, draft, story)]
    if kept and draft.kind != "statement" and draft.words.language == "en":
        # "fined Alpha and Beta": who is named with a business is one.
        kept = named
    kept = [m for m in kept if _is_commercial(draft, m) and not is_audience(draft, m)]
    kept = [m for m in kept if not is_on_person(draft, m)]
    # An act on a person is not one on the companies that happen to be named beside.
    is_personal = any(m.kind == "person" for m in filled) and draft.kind not in {"statement", "review"}
    if not kept and not is_personal:
        kept = described(filled, story) or _named_beside(draft, story) or topic_addressed(draft, story)
    if kept:
        draft.roles["company"] = without_owners(draft.sentence, kept)


def _named_beside(draft: Draft, story: Story) -> list[Mention]:
    """The businesses of the sentence, those after the trigger first; for verbs only those near their object."""
    taken, hit = set(draft.names("authority")), draft.hit
    if is_told_whom(draft) or _is_on_others(draft) or draft.words.is_group(hit.trigger.lemma, "onesided"):
        return []
    named = [
        m for m in draft.sentence.mentions if m.kind in COMPANIES and m.name in story.firms and m.name not in taken
    ]
    named = [m for m in named if not is_audience(draft, m) and _may_answer(m, draft, story)]
    named = [m for m in named if not _is_passed_on(draft, m) and _is_commercial(draft, m)]
    named = [m for m in named if not is_source(draft, m)]
    named = [m for m in named if not is_on_person(draft, m)]
    if draft.kind == "statement":
        named = [m for m in named if not (reports(draft, m) or is_elsewhere(draft, m))]
    elif draft.words.language == "fr":
        named = [m for m in named if not _is_teller(draft.sentence, m)]
    if draft.kind in _ON_CAUSE and draft.words.language == "fr":
        named = [m for m in named if not _is_occasion(draft, m)]
    named = [m for m in named if not is_involved(draft, m)]
    named = _within_clause(draft, named)
    is_quoted = draft.kind == "statement" and draft.words.language == "fr" and ends_quotation(draft.sentence, hit)
    if "within" in hit.trigger.slots.get("company", ()) or is_quoted:
        is_open = draft.kind != "statement" or is_judged(draft)
        spoken_of = [m for m in named if is_open or is_argument(draft.sentence, m)]
        return told_off(draft, story) if hit.is_passive else unique(spoken_of)
    after = [m for m in named if m.first >= hit.last]
    if hit.is_passive and draft.kind in ON_PERSONS:
        named = [m for m in named if _is_in_clause(draft, m)]
    if draft.kind == "rule":
        return unique([m for m in after if m.first - hit.last <= _RULE_REACH])
    # A fine's sum, restated perhaps, stands before whom it is on, and an offer before who makes it.
    reach = _OBJECT_REACH + _SUM if draft.kind in {"fine", "review"} else _OBJECT_REACH
    if hit.trigger.word_class == "verb" and not hit.is_passive:
        near = [m for m in after if m.first - hit.last <= reach]
        return unique([m for m in near if m.first - hit.last <= _OBJECT_REACH or not _is_apart(draft, m)])
    if draft.kind == "review" and hit.trigger.word_class == "noun" and draft.words.language == "fr":
        return unique(after)
    return unique(after or named)


def _is_passed_on(draft: Draft, mention: Mention) -> bool:
    """ "sur le site d'Alpha": where something is said, but in an act on "la fermeture du site d'Alpha"."""
    is_of = draft.sentence.low(mention.first - 1) in _PARTITIVES and draft.kind != "statement"
    is_site = is_of and draft.words.is_group(draft.sentence.low(mention.first - 2), "premises")
    return is_channel(draft.sentence, mention) and not is_site


def _is_on_others(draft: Draft) -> bool:
    """ "while Norway has penalised |three of its ferries|", "attacked |Jane Roe|": whom the act is on stands
    right behind it, and is no company that is named. English."""
    sentence, hit = draft.sentence, draft.hit
    if draft.words.language != "en" or hit.is_passive:
        return False
    if hit.trigger.word_class == "noun":
        at = hit.last + 1
        is_on = sentence.low(hit.last) in {"on", "against"} and sentence.low(at) in _COUNTED
        return is_on and not any(sentence.at(i) is not None for i in range(at, at + _COUNT))
    told = sentence.at(hit.last)
    return told is not None and told.kind == "person" and draft.kind == "statement" and is_judged(draft)


def _is_apart(draft: Draft, mention: Mention) -> bool:
    """Whether a relative clause opens between the act and a company far behind it."""
    sentence = draft.sentence
    return any(sentence.words.is_class(sentence.low(i), "relative") for i in range(draft.hit.last, mention.first))


def _is_occasion(draft: Draft, mention: Mention) -> bool:
    """Whether "après" opens what the company is named in, behind the act: that is why, not on whom."""
    return any(draft.sentence.low(i) == "après" for i in range(draft.hit.last, mention.first))


def _is_in_clause(draft: Draft, mention: Mention) -> bool:
    """Whether no colon stands between company and verb, as in "il conduisait une Alpha : un homme a été inculpé"."""
    first, last = sorted((mention.first, draft.hit.first))
    return not any(draft.sentence.low(i) in {":", ";"} for i in range(first, last))


def _is_commercial(draft: Draft, mention: Mention) -> bool:
    """Not a council, union or party, nor the authority by a longer name: none of them is a company."""
    is_author = any(author in mention.name for author in draft.names("authority") if " " in author)
    return not (is_author or is_body(mention.name, draft.words))


def _is_teller(sentence: Sentence, mention: Mention) -> bool:
    """ "Le jeu est interdit aux mineurs, |rappelle Alpha|": who tells it, behind a comma or quotation. French."""
    verb = mention.first - 1
    is_had = sentence.words.is_class(sentence.low(verb - 1), "have")
    return sentence.low(verb - 1 - is_had) in _TOLD and is_saying(sentence, verb)


def _within_clause(draft: Draft, named: list[Mention]) -> list[Mention]:
    """Those named before a turn of the sentence ("…, mais pas Alpha", "while Beta …"), if any is."""
    sentence, last = draft.sentence, draft.hit.last
    turning, lows = sentence.words.group_words["turning"], sentence.tokens.lows
    if not named or turning.isdisjoint(lows):
        return named
    turn = next((i for i in range(last, len(lows)) if lows[i] in turning), len(lows))
    return [m for m in named if m.first < turn] or named


def _is_firm(mention: Mention, draft: Draft, story: Story) -> bool:
    """Whom an act is on outright must be a business; a fine with its sum, or a market's regulator, shows that it is."""
    is_fined = draft.kind == "fine" and draft.amount is not None
    if is_fined or (draft.kind != "statement" and _is_by_regulator(draft, mention)):
        return True
    is_sure = mention.kind != "organisation" and draft.words.language == "en"
    return is_sure or mention.name in story.firms


def _is_by_regulator(draft: Draft, mention: Mention) -> bool:
    kinds = draft.words.authority_kinds
    if any(draft.words.is_group(low, "state") for low in mention.name.lower().removesuffix("s").split()):
        return False
    authorities = draft.roles.get("authority", ())
    is_told = any(draft.words.is_group(m.name.lower().split()[-1], "enforcer") for m in authorities)
    return is_told or any(kinds.get(m.authority_id or "") in _REGULATORS for m in authorities)


def _may_answer(mention: Mention, draft: Draft, story: Story) -> bool:
    """A statement's object must surely be a business; other acts name their addressee outright."""
    if draft.kind != "statement":
        return _is_firm(mention, draft, story)
    return mention.name in story.firms and (story.cast.counts[mention.name] > 1 or mention.name in story.article.title)


def unique(mentions: list[Mention]) -> list[Mention]:
    """The first mention of each name, in order."""
    seen: dict[str, Mention] = {}
    for mention in mentions:
        seen.setdefault(mention.name, mention)
    return list(seen.values())
