"""Whether an inquiry, a charge or a suit falls on the company itself, not on a person or a thing named beside it."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import Mention
from dealwire.annotation.whole_article.enforcers import is_court

# How far from its company a post stands, and how far before it in the subject of a passive:
# "le patron d'Alpha et ceux de Beta et de Gamma".
_POST, _POSTS = 5, 10
# How many words may link the noun of a charge to whom it is on: "la mise en examen |de la société| Alpha".
_LINK = 4
_OF = frozenset({"de", "du", "d'", "des"})
_ACTING = frozenset({"auxiliary", "adverb", "negation", "be", "have"})
_SUBJECTS = frozenset({"organisation", "person", "anaphor", "pronoun", "authority"})


def is_heard(case: Case) -> bool:
    """ "a interrogé le patron d'Alpha": who is heard for a company has a post there; others are only witnesses."""
    draft = case.draft
    if not draft.words.is_group(draft.hit.trigger.lemma, "hearing"):
        return True
    companies = draft.roles.get("company", [])
    if any(_has_post_beside(case, m) for m in companies):
        return True
    is_by_court = any(is_court(m.name, case.draft.words) for m in draft.roles.get("authority", ()))
    return draft.hit.is_passive and is_by_court and _undergoes(case)


def is_let(case: Case) -> bool:
    """ "allowed Alpha to keep its jets", not "gave Beta money, |allowing| Alpha to grow", "moved |to allow| it"."""
    sentence, hit = case.draft.sentence, case.draft.hit
    if not sentence.words.is_group(hit.trigger.lemma, "permitting"):
        return True
    is_purpose = hit.trigger.mood == "base" and sentence.low(hit.first - 1) == "to"
    is_agreed = sentence.words.is_group(sentence.low(hit.first - 2), "agreeing")
    return hit.trigger.mood != "gerund" and (not is_purpose or is_agreed)


def is_charged(case: Case) -> bool:
    """ "la mise en examen d'Alpha", not "la mise en examen d'un client du café d'Alpha". French."""
    draft = case.draft
    is_noun = draft.hit.trigger.word_class == "noun" and draft.words.is_group(draft.hit.trigger.lemma, "examining")
    if not is_noun or draft.sentence.low(draft.hit.last) not in _OF:
        return True
    return any(
        phrase_start(draft.sentence, m.first) - draft.hit.last < _LINK and _is_direct(case, m)
        for m in draft.roles.get("company", ())
    )


def is_undergone(case: Case) -> bool:
    """ "Alpha est poursuivie par l'Etat", not "Il est poursuivi pour le marché d'Alpha", "il est interdit de". French.

    Whoever else is the subject of the passive undergoes the act; where no subject is found, anybody may.
    """
    hit = case.draft.hit
    if case.draft.words.language != "fr" or hit.trigger.word_class != "verb" or not hit.is_passive:
        return True
    return _undergoes(case) or not (_subject(case) or _is_pronoun(case))


def is_on_no_bystander(case: Case) -> bool:
    """ "|Un homme| a été condamné pour un vol chez Alpha": somebody without a name undergoes it. French."""
    sentence, hit = case.draft.sentence, case.draft.hit
    if sentence.words.language != "fr" or not hit.is_passive:
        return True
    i = hit.first - 1
    while i >= 0 and sentence.words.classes.get(sentence.low(i), frozenset()) & _ACTING:
        i -= 1
    return not (sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "somebody"))


def is_not_taken_up(case: Case) -> bool:
    """ "Le parquet |le| soupçonne d'avoir volé Alpha": a pronoun is whom it is on, not the company behind. French."""
    sentence, hit = case.draft.sentence, case.draft.hit
    if sentence.words.language != "fr" or hit.trigger.word_class != "verb" or hit.is_passive:
        return True
    at = hit.first - 1
    while sentence.at(at) is None and sentence.words.is_class(sentence.low(at), "have"):
        at -= 1
    is_object = sentence.low(at) in {"le", "la", "l'"}
    return not is_object or any(m.first <= hit.first for m in case.draft.roles.get("company", ()))


def _undergoes(case: Case) -> bool:
    """Whether one of the act's companies is the subject of the verb, or what its participle is set off from."""
    companies = case.draft.roles.get("company", ())
    names = {m.name for m in companies}
    is_comma = case.draft.sentence.low(case.draft.hit.first - 1) == ","
    is_set_off = is_comma and any(m.last == case.draft.hit.first - 1 for m in companies)
    return is_set_off or any(m.name in names and not _is_named_behind(case, m) for m in _subject(case))


def _is_named_behind(case: Case, mention: Mention) -> bool:
    """Whether the sentence names behind a pronoun whom that would stand for: then the pronoun is somebody else."""
    behind = (m for m in case.draft.sentence.mentions if m.kind == "organisation" and m.first > mention.last)
    return mention.kind == "pronoun" and any(m.name == mention.name for m in behind)


def _is_pronoun(case: Case) -> bool:
    """Whether "qui", or "il" that is none of the act's companies, is the verb's subject: "|Il| était déjà mis …"."""
    sentence, hit = case.draft.sentence, case.draft.hit
    i = hit.first - 1
    while i >= 0 and sentence.words.classes.get(sentence.low(i), frozenset()) & _ACTING:
        i -= 1
    if sentence.low(i) == "qui":
        return True
    # Whom the text speaks of may be the pronoun itself; whom the sentence names behind the verb is not.
    is_behind = any(m.first >= hit.last for m in case.draft.roles.get("company", ()))
    found = subject(sentence, hit.first, _SUBJECTS)
    return is_behind and any(sentence.low(at) in {"il", "ils"} for at in (i, *(m.first for m in found)))


def _subject(case: Case) -> list[Mention]:
    return [m for m in subject(case.draft.sentence, case.draft.hit.first, _SUBJECTS) if m.name]


def _is_direct(case: Case, mention: Mention) -> bool:
    """Whether no other noun with its own "de" stands between the charge and the company ("d'un candidat d'Alpha")."""
    between = range(case.draft.hit.last + 1, mention.first)
    return not any(case.draft.sentence.low(i) in _OF for i in between)


def _has_post_beside(case: Case, mention: Mention) -> bool:
    sentence = case.draft.sentence
    is_subject = case.draft.hit.is_passive and mention.last <= case.draft.hit.first
    first = mention.first - (_POSTS if is_subject else _POST)
    near = (*range(first, mention.first), *range(mention.last, mention.last + _POST))
    return any(sentence.words.is_group(sentence.low(i), "companypost") for i in near)
