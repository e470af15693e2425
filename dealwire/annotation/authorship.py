"""The authority of an act that a text tells without saying again who acted."""

from __future__ import annotations

from collections import Counter

from dealwire.annotation.drafts import Draft
from dealwire.annotation.modifiers import phrase_start
from dealwire.annotation.story import Mention, Sentence, Story
from dealwire.annotation.support_verbs import supporting_verb
from dealwire.annotation.unnamed_authors import is_given_by_office, is_paid_to_close
from dealwire.annotation.vocabulary import Vocabulary

# Acts that a text may tell without saying again who acted.
_FORMAL = frozenset({"fine", "investigation", "complaint", "order", "settlement", "clearance"})

# How many unknown names a sum may make companies.
_FINED = 3
# Title and first sentences.
_LEAD = 5
# How many words behind the verb of claiming the sum may stand.
_CLAIM_REACH = 5
# How many words behind the verb of finding the breach may stand.
_FINDING_REACH = 22

_TOLD_BEHIND = frozenset({"complaint", "investigation"})
_PAID = frozenset({"fine", "settlement"})
_ENFORCERS = frozenset(
    {
        "competition_authority",
        "data_authority",
        "financial_regulator",
        "sector_regulator",
        "prosecutor",
        "international_body",
    }
)


# A breach that is only looked into is not found.
_SUSPECTED = frozenset({"suspected", "alleged", "possible", "potential", "whether", "investigating"})
_DEFINITE = frozenset({"the", "l'", "la", "le", "this", "these", "cette", "ces"})


def add_authority(draft: Draft, story: Story) -> None:
    """For an act told without its author ("was fined", "the probe into Alpha"): the article's main authority."""
    if draft.fact_table != "regulatory_reactions" or draft.roles.get("authority") or draft.kind not in _FORMAL:
        return
    if not draft.roles.get("company") or not _is_authorless(draft):
        return
    is_fined = draft.kind == "fine" and draft.amount is not None and len(draft.roles["company"]) <= _FINED
    if not is_fined and any(m.name not in story.firms for m in draft.roles["company"]):
        return
    author = _nearby(draft, story) or (_first_enforcer(story) if _is_headed(draft) else None)
    judge = _examining_judge(draft, story) if author is None else None
    if judge is None and (author is None or author[1] is None):
        # "prosecutors", "the court": the institution that the article is about says more.
        author = story.authority or author
    author = judge or author
    if author is None:
        return
    at = draft.hit.first
    name, authority_id = author
    draft.roles["authority"] = [Mention("authority", at, draft.hit.last, name, authority_id)]
    draft.confidence = round(draft.confidence - 0.2, 2)


def _examining_judge(draft: Draft, story: Story) -> tuple[str, str | None] | None:
    """The judge that the article names, for what only an examining judge does: "mettre en examen" (French law)."""
    if not draft.words.is_group(draft.hit.trigger.lemma, "examining"):
        return None
    named = (m for sentence in story.sentences for m in sentence.mentions if m.kind == "authority")
    judges = (m for m in named if any(draft.words.is_group(low, "examiner") for low in m.name.lower().split()))
    return next(((m.name, m.authority_id) for m in judges), None)


def is_formal_charge(draft: Draft, words: Vocabulary) -> bool:
    """Whether an accusation comes from a body that prosecutes; a minister's or a country's is a statement."""
    if not words.is_group(draft.hit.trigger.lemma, "accusing"):
        return True
    kinds = {words.authority_kinds.get(m.authority_id or "") for m in draft.roles.get("authority", ())}
    return bool(kinds & _ENFORCERS) or any(_prosecutes(m, words) for m in draft.roles.get("authority", ()))


def is_finding(draft: Draft, words: Vocabulary) -> bool:
    """Whether an enforcer finds that a company broke the rules: an infringement finding is a complaint (guidelines)."""
    sentence, hit = draft.sentence, draft.hit
    if not words.is_group(hit.trigger.lemma, "finding") or not draft.roles.get("company"):
        return False
    ahead = range(hit.last, min(hit.last + _FINDING_REACH, len(sentence.tokens)))
    is_breach = any(words.is_group(sentence.low(i), "breaching") for i in ahead)
    if any(sentence.low(i) in _SUSPECTED for i in ahead):
        return False
    kinds = {words.authority_kinds.get(m.authority_id or "") for m in draft.roles.get("authority", ())}
    return is_breach and bool(kinds & _ENFORCERS)


def is_claim(draft: Draft, words: Vocabulary) -> bool:
    """ "a réclamé 3 millions d'euros à Alpha": what an enforcer demands is a fine that it proposes (guidelines)."""
    sentence, hit = draft.sentence, draft.hit
    if not words.is_group(hit.trigger.lemma, "claiming") or not draft.roles.get("company") or hit.is_passive:
        return False
    sums = (sentence.at(i) for i in range(hit.last, hit.last + _CLAIM_REACH))
    is_sum = any(m is not None and m.kind == "money" for m in sums)
    kinds = {words.authority_kinds.get(m.authority_id or "") for m in draft.roles.get("authority", ())}
    return is_sum and bool(kinds & (_ENFORCERS | {"court"}))


def _prosecutes(mention: Mention, words: Vocabulary) -> bool:
    lows = mention.name.lower().split()
    return not mention.is_official and any(words.is_group(low, "prosecuting") for low in lows)


def _nearby(draft: Draft, story: Story) -> tuple[str, str | None] | None:
    """The only institution of the draft's sentence; without one, the only one of the sentence before."""
    here = draft.sentence.index
    # "Alpha a été mise en examen. Elle a été entendue par le juge.": who charges or searches may be told behind.
    behind = (here + 1,) if draft.kind in _TOLD_BEHIND and draft.words.language == "fr" else ()
    for index in (here, here - 1, *behind):
        sentence = story.sentences[index] if 0 <= index < len(story.sentences) else None
        if sentence is None or sentence.part != draft.sentence.part:
            continue
        named = {m.name: m for m in sentence.mentions if _may_act(sentence, m, draft.words)}
        if len(named) == 1:
            only = next(iter(named.values()))
            return only.name, only.authority_id
        if named:
            return _opener(sentence, list(named.values())) if index == here else None
    return None


def _opener(sentence: Sentence, named: list[Mention]) -> tuple[str, str | None] | None:
    """ "Le parquet de Lille a confié l'enquête à la police": the institution that opens a French sentence."""
    first = named[0]
    is_head = sentence.words.language == "fr" and phrase_start(sentence, first.first) <= 1
    return (first.name, first.authority_id) if is_head else None


def _may_act(sentence: Sentence, mention: Mention, words: Vocabulary) -> bool:
    """Whether an institution, or an official of one that prosecutes, is named, and not as the agent of another verb."""
    is_body = not mention.is_official or words.authority_kinds.get(mention.authority_id or "") in _ENFORCERS
    return mention.kind == "authority" and is_body and not _is_agent(sentence, mention)


def _first_enforcer(story: Story) -> tuple[str, str | None] | None:
    """The first institution of the lead that enforces: who did what the title tells without an author."""
    for sentence in story.sentences[:_LEAD]:
        for mention in sentence.mentions:
            kind = story.words.authority_kinds.get(mention.authority_id or "")
            is_enforcer = kind in _ENFORCERS or (kind is None and _prosecutes(mention, story.words))
            if mention.kind == "authority" and is_enforcer and not mention.is_official:
                return mention.name, mention.authority_id
    return None


def _is_agent(sentence: Sentence, mention: Mention) -> bool:
    """ "charged by a grand jury": the agent of another verb is not who did this."""
    return sentence.low(phrase_start(sentence, mention.first) - 1) in {"by", "par"}


def _is_authorless(draft: Draft) -> bool:
    """A passive without an agent, or a definite noun ("the probe", "l'amende")."""
    if draft.words.is_group(draft.hit.trigger.lemma, "diffuse") or is_given_by_office(draft):
        # "accused of", "forced to", "the ban": anybody may do that.
        return False
    is_raid = draft.words.is_group(draft.hit.trigger.lemma, "raiding")
    if is_raid or _is_headed(draft) or (draft.kind == "investigation" and _is_done_by_officers(draft)):
        return True
    if draft.hit.trigger.word_class == "verb":
        return (
            draft.hit.is_passive
            or is_paid_to_close(draft)
            or draft.words.is_group(draft.hit.trigger.lemma, "undergoing")
        )
    if draft.kind in _PAID and draft.amount is not None:
        return True
    at, verb = supporting_verb(draft.sentence, draft.hit)
    if any(draft.sentence.low(draft.hit.first - k) in _DEFINITE for k in (1, 2, 3)):
        # "l'autorité compétente lui a délivré le feu vert": somebody else gave it.
        return verb is None or verb.side != "giver" or draft.words.language == "en"
    return at >= 0 and verb is not None and verb.side == "receiver"


def _is_headed(draft: Draft) -> bool:
    """ "Perquisitions chez Alpha": a title that opens with the act."""
    return draft.hit.first == 0 and draft.sentence.part == "title" and draft.hit.trigger.word_class == "noun"


def _is_done_by_officers(draft: Draft) -> bool:
    """ "des enquêteurs ont perquisitionné": those who act for the institution that tells of it."""
    return any(draft.words.is_group(draft.sentence.low(i), "officers") for i in range(draft.hit.first))


def main_authority(sentences: list[Sentence], words: Vocabulary) -> tuple[str, str | None] | None:
    """The institution that the article names at least twice, and more than any other; None where there is no such."""
    counts: Counter[str] = Counter()
    names: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            kind = words.authority_kinds.get(mention.authority_id or "")
            is_enforcer = kind in _ENFORCERS or (kind is None and _prosecutes(mention, words))
            if mention.kind == "authority" and not mention.is_official and is_enforcer:
                key = mention.authority_id or mention.name
                counts[key] += 2 if sentence.part == "title" else 1
                if key not in names or len(mention.name) > len(names[key].name):
                    names[key] = mention
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    best = names[ranked[0][0]]
    return best.name, best.authority_id
