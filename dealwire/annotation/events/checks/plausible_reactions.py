"""What a fine, rule, settlement or statement needs beyond its roles before it is believed."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.events.checks.unsaid import is_contradicted, is_only_wanted
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.modality.act_status import is_modal
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.text.story import Mention, Sentence
from dealwire.annotation.verbs.reflexives import REFLEXIVES
from dealwire.annotation.whole_article.enforcers import is_court

_OWN = frozenset({"de", "d'"})
_QUOTES = frozenset({"»", "”", '"'})
_CLITICS = frozenset({"lui", "leur", "le", "la", "les", "l'"})


def is_said(case: Case) -> bool:
    """What somebody should or may yet say is not said; what "was specified by" somebody only comes up beside it."""
    draft = case.draft
    if draft.hit.is_passive and (draft.words.is_group(draft.hit.trigger.lemma, "informing") or _is_of_official(draft)):
        return False
    if draft.words.is_group(draft.hit.trigger.lemma, "addressed") and draft.sentence.low(draft.hit.last) != "to":
        return False  # "the watchdog's letter shows"
    if is_contradicted(draft) or is_only_wanted(draft) or _is_sentence_passed(case):
        return False
    at = draft.hit.first
    if draft.words.language == "fr" and draft.words.is_group(draft.sentence.low(at - 1), "causing"):
        # "a fait critiquer la marque": others do it; "se fait tancer", "s'est fait tancer": it is done to it.
        return not REFLEXIVES.isdisjoint({draft.sentence.low(at - 2), draft.sentence.low(at - 3)})
    if draft.sentence.low(at - 1) == "être":
        # "pourrait être critiqué"
        return not is_modal(draft.sentence, at - 1)
    return draft.hit.trigger.mood != "base" or not is_modal(draft.sentence, at)


def is_in_office(case: Case) -> bool:
    """Whoever speaks holds an office: a former minister speaks for no authority."""
    authorities = case.draft.roles.get("authority", ())
    return not authorities or any(m.name not in case.story.former for m in authorities)


def _is_of_official(draft: Draft) -> bool:
    """ "The minister was |reprimanded| by the prime minister over Alpha": the word is on the minister. English only."""
    if draft.words.language != "en" or "object" not in draft.hit.trigger.slots.get("company", ()):
        return False
    told = subject(draft.sentence, draft.hit.first)
    return bool(told) and all(m.kind in {"authority", "person"} for m in told)


def _is_sentence_passed(case: Case) -> bool:
    """ "Le tribunal a |condamné| un homme": what a court does by that verb is no opinion of it. French."""
    draft = case.draft
    kinds, courts = draft.words.authority_kinds, draft.roles.get("authority", ())
    is_verdict = draft.words.is_group(draft.hit.trigger.lemma, "sentencing")
    return is_verdict and any(
        kinds.get(m.authority_id or "") == "court" or is_court(m.name, draft.words) for m in courts
    )


def is_due(case: Case) -> bool:
    """ "devra verser 3 millions": what has to be paid is a fine only in, or behind, a sentence that tells of one."""
    sentence = case.draft.sentence
    if not sentence.words.is_group(case.draft.hit.trigger.lemma, "owing"):
        return True
    told = case.story.sentences[max(0, sentence.index - 1) : sentence.index + 1]
    lows = {low for near in told for low in near.tokens.lows}
    return case.draft.amount is not None and not sentence.words.group_words["penalising"].isdisjoint(lows)


def is_penalty(case: Case) -> bool:
    """A conviction is a fine only with a sum or a fine beside it."""
    sentence = case.draft.sentence
    if case.draft.kind != "fine":
        return True
    words = range(len(sentence.tokens))
    return case.draft.amount is not None or any(sentence.words.is_group(sentence.low(i), "fine") for i in words)


def is_official_inquiry(case: Case) -> bool:
    """An inquiry of an institution, not "une enquête d'Alpha", a newspaper's, or what many regulators may look into."""
    return _is_targeted(case) and not _is_by_firm(case)


def _is_by_firm(case: Case) -> bool:
    """ "Alpha's investigation", "une enquête interne d'Alpha"; "an Alpha investigation" may be one of Alpha."""
    sentence, hit = case.draft.sentence, case.draft.hit
    if hit.trigger.word_class != "noun":
        return False
    owner = next((m for m in sentence.mentions if m.last + 1 == hit.first and sentence.low(m.last) == "'s"), None)
    link = next((i for i in (hit.last, hit.last + 1) if sentence.low(i) in _OWN), -1)
    agent = owner or (sentence.at(link + 1) if link >= 0 else None)
    return agent is not None and agent.kind == "organisation"


def _is_targeted(case: Case) -> bool:
    """ "dans le collimateur de la Commission": of one institution, not of "many regulators" or of a person."""
    draft = case.draft
    if not draft.words.is_group(draft.hit.trigger.lemma, "targeting"):
        return True
    authorities = draft.roles.get("authority", ())
    return all(m.authority_id is not None and not m.is_official for m in authorities)


def is_litigated(case: Case) -> bool:
    """ "le procès qui oppose l'Etat à Alpha": what else opposes them is no suit."""
    draft = case.draft
    if draft.words.is_group(draft.hit.trigger.lemma, "pursuing") and _ends_quotation(draft):
        return False
    if any(_leads_state(draft, m) for m in draft.roles.get("authority", ())):
        return False
    if not draft.words.is_group(draft.hit.trigger.lemma, "opposing"):
        return True
    return any(draft.words.is_group(low, "litigation") for low in draft.sentence.tokens.lows)


def _leads_state(draft: Draft, mention: Mention) -> bool:
    """ "President Jane Roe sued Alpha": who leads a state or its government sues for himself; the state does by its
    prosecutors and ministries."""
    title = draft.words.official_titles.get(mention.name.lower(), ())
    named = [*title[:1], draft.sentence.low(mention.first - 1)]
    return mention.is_official and any(draft.words.is_group(low, "headofstate") for low in named)


def _ends_quotation(draft: Draft) -> bool:
    """ "«Tout va bien», |poursuit| Alpha": whoever goes on behind a quotation goes on talking."""
    at = draft.hit.first - 1
    return draft.sentence.low(at - (draft.sentence.low(at) == ",")) in _QUOTES


def is_acquittal(case: Case) -> bool:
    """ "le parquet a fait appel de la relaxe": acquittals are a court's; prosecutors close cases."""
    draft = case.draft
    if not draft.words.is_group(draft.hit.trigger.lemma, "acquitting"):
        return True
    prosecutors = (m for m in draft.roles.get("authority", ()) if _prosecutes(case, m))
    return not any(prosecutors)


def _prosecutes(case: Case, mention: Mention) -> bool:
    words = case.draft.words
    is_kind = words.authority_kinds.get(mention.authority_id or "") == "prosecutor"
    return is_kind or words.is_group(mention.name.lower().split()[0], "prosecuting")


def is_awarded(case: Case) -> bool:
    """ "a confié Alpha à Beta": what a court gives away is a business; others give contracts and prizes."""
    draft = case.draft
    if not draft.words.is_group(draft.hit.trigger.lemma, "awarding"):
        return True
    is_retained = draft.words.is_group(draft.hit.trigger.lemma, "retaining")
    if is_retained and not any(draft.words.is_group(low, "offering") for low in draft.sentence.tokens.lows):
        # "a retenu ce chiffre", "a retenu une faute d'Alpha"
        return False
    kinds = draft.words.authority_kinds
    authorities = draft.roles.get("authority", ())
    return any(kinds.get(m.authority_id or "") == "court" or is_court(m.name, case.draft.words) for m in authorities)


def is_subjects(case: Case) -> bool:
    """ "A union has asked the watchdog to act, accusing Alpha": the participle is the union's, not the watchdog's."""
    sentence, hit = case.draft.sentence, case.draft.hit
    at = hit.first - 1 - (sentence.low(hit.first - 1) in _CLITICS)
    if hit.trigger.mood != "gerund" or sentence.low(at) != ",":
        return True
    before = [m for m in case.draft.roles.get("authority", ()) if m.last < hit.first]
    return not any(_is_object(sentence, m.first) for m in before)


def _is_object(sentence: Sentence, first: int) -> bool:
    """Whether "has" or "a" of a finished verb stands before the word at `first` in its clause."""
    i = first - 1
    while i >= 0 and sentence.low(i) not in {",", ";", ":"}:
        if sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "have"):
            return True
        i -= 1
    return False
