"""The authority of an act that a text tells without saying again who acted."""

from __future__ import annotations

from dealwire.annotation.detection.support_verbs import supporting_verb
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.whole_article.enforcers import ENFORCERS, first_enforcer, only_institution
from dealwire.annotation.whole_article.unnamed_authors import comments_on, is_given_by_office, is_paid_to_close
from dealwire.annotation.words.vocabulary import Vocabulary

# Acts that a text may tell without saying again who acted.
_FORMAL = frozenset({"fine", "investigation", "complaint", "order", "settlement", "clearance"})
# How many unknown names a sum may make companies.
_FINED = 3
# How far behind an inquiry the verb stands that says whom it aims at ("une enquête pour fraude fiscale |vise| Alpha").
_AIMED = 6
_TOLD_BEHIND = frozenset({"complaint", "investigation"})
_PAID = frozenset({"fine", "settlement"})
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
    author = _nearby(draft, story) or (first_enforcer(story) if _is_headed(draft) else None)
    judge = _examining_judge(draft, story) if author is None else None
    if judge is None and (author is None or author[1] is None):
        # "prosecutors", "the court": the institution that the article is about says more.
        author = story.authority or author
    if author is None and draft.words.is_group(draft.hit.trigger.lemma, "judicial"):
        author = only_institution(story)
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
        if index == here:
            named = {name: m for name, m in named.items() if not comments_on(draft, m)}
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
    is_body = not mention.is_official or words.authority_kinds.get(mention.authority_id or "") in ENFORCERS
    return mention.kind == "authority" and is_body and not _is_agent(sentence, mention)


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
    if (draft.kind in _PAID and draft.amount is not None) or (draft.kind == "investigation" and _is_aimed(draft)):
        return True
    at, verb = supporting_verb(draft.sentence, draft.hit)
    if any(draft.sentence.low(draft.hit.first - k) in _DEFINITE for k in (1, 2, 3)):
        # "l'autorité compétente lui a délivré le feu vert": somebody else gave it.
        return verb is None or verb.side != "giver" or draft.words.language == "en"
    return at >= 0 and verb is not None and verb.side == "receiver"


def _is_aimed(draft: Draft) -> bool:
    """ "une enquête préliminaire |vise| Alpha": the inquiry itself is the subject, so that nobody else is."""
    near = range(draft.hit.last, draft.hit.last + _AIMED)
    return any(draft.words.is_group(draft.sentence.low(i), "aiming") for i in near)


def _is_headed(draft: Draft) -> bool:
    """ "Perquisitions chez Alpha": a title that opens with the act."""
    return draft.hit.first == 0 and draft.sentence.part == "title" and draft.hit.trigger.word_class == "noun"


def _is_done_by_officers(draft: Draft) -> bool:
    """ "des enquêteurs ont perquisitionné": those who act for the institution that tells of it."""
    return any(draft.words.is_group(draft.sentence.low(i), "officers") for i in range(draft.hit.first))
