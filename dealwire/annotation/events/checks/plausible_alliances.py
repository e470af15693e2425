"""What an alliance or a merger needs beyond its roles before it is believed."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_medium
from dealwire.annotation.entities.schools import is_institution
from dealwire.annotation.events.case import Case
from dealwire.annotation.events.checks.agreed_purchases import is_concluded_by_verb, leads_to_purchase
from dealwire.annotation.events.checks.joined_for import is_told_by_purpose
from dealwire.annotation.events.checks.joint_works import is_of_one_work
from dealwire.annotation.events.checks.one_sided_alliances import is_one_sided, things_made
from dealwire.annotation.events.checks.unnamed_partners import has_unnamed_partners
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.other_sides.joined_programmes import is_joined
from dealwire.annotation.text.story import Mention
from dealwire.annotation.verbs.negation import is_negated

_PLURALS = ("és", "ées", "çus", "çues", "mises")


def is_alliance(case: Case) -> bool:
    """One side at least is surely a business, and none is the newspaper that ordered a poll.

    "jointly" opens an alliance only before a verb that states nothing else ("jointly develop", not "jointly own").
    """
    partners = case.draft.roles.get("partner", [])
    if not _is_told(case.draft) or not _are_two_sides(case, partners):
        return False
    if is_joined(case.draft.sentence, case.draft.hit):
        return all(case.is_firm(m) or is_medium(m.name, case.draft.words) for m in partners)
    if _is_order(case, partners) or not (_are_dealing(case, partners) and _have_signed(case, partners)):
        return False
    if case.draft.words.is_group(case.draft.hit.trigger.lemma, "figurative"):
        return any(map(case.is_firm, partners)) or _are_of_a_trade(case, partners)
    if any(_is_only_medium(case, m) for m in partners):
        return False
    is_strict = case.draft.words.is_group(case.draft.hit.trigger.lemma, "strict")
    is_between_firms = is_strict and all(_is_named(m) for m in partners)
    is_of_firms = case.draft.kind == "merger" and bool(case.story.firms)
    return is_between_firms or is_of_firms or any(map(case.is_firm, partners))


def _is_order(case: Case, partners: list[Mention]) -> bool:
    """ "has inked deals with the Velmark Air |Force|": arms that a state buys are no alliance. English only."""
    draft = case.draft
    is_order = draft.words.language == "en" and draft.hit.trigger.lemma in {"deal", "contract"}
    return is_order and any(draft.words.is_group(m.name.lower().split()[-1], "armed") for m in partners)


def _is_told(draft: Draft) -> bool:
    """Whether the words around the trigger let it tell an alliance or merger at all."""
    if draft.hit.trigger.word_class == "adjective":
        low, words = draft.sentence.low(draft.hit.last), draft.words
        if low in words.triggers or low in words.support or not words.is_group(low, "undertaken"):
            return False
    is_purchase = leads_to_purchase(draft.sentence, draft.hit)
    if draft.kind == "joint_venture" and draft.hit.trigger.word_class == "verb" and _is_nobodys(draft):
        return False
    return not is_purchase and is_of_one_work(draft) and is_told_by_purpose(draft)


def _is_named(party: Mention) -> bool:
    """An organisation, by name or as one of two that "les deux" stands for."""
    return party.kind == "organisation" or (party.is_plural and bool(party.name))


def _is_nobodys(draft: Draft) -> bool:
    """ "une structure partagée à 50/50 entre les deux associés": what is shared and who shares it are nameless."""
    return "target" not in draft.roles and all(m.kind == "anaphor" for m in draft.roles.get("partner", ()))


def _are_services(case: Case, partners: list[Mention]) -> bool:
    """ "WhatsApp et Messenger vont fusionner": services of one owner are joined into one, not companies."""
    services = [m for m in partners if case.draft.words.is_group(m.name.lower(), "service")]
    return case.draft.kind == "merger" and len(services) > 1


def _is_only_medium(case: Case, party: Mention) -> bool:
    """A newspaper that tells the news, or that an alliance is with which nobody concludes.

    "Alpha a noué un partenariat avec la chaîne Beta", beside "un sondage réalisé en partenariat avec Beta".
    """
    if not is_medium(party.name, case.draft.words):
        return False
    is_open = case.draft.kind == "partnership" and not is_concluded_by_verb(case.draft, case.filling)
    return is_open or _is_quoted(case, party)


def _is_quoted(case: Case, medium: Mention) -> bool:
    """ "Alpha, |avance| le journal Beta, …": a newspaper behind a verb of saying tells the news. French."""
    first = phrase_start(case.draft.sentence, medium.first) - 1
    verbs = case.draft.words.triggers.get(case.draft.sentence.low(first), ())
    return any(verb.word_class == "verb" and verb.frame.frame == "statement" for verb in verbs)


def _are_of_a_trade(case: Case, partners: list[Mention]) -> bool:
    """ "le mariage des biologistes Alpha et Beta": a plural before the names says what both are. French."""
    sentence, first = case.draft.sentence, min(m.first for m in partners)
    is_plural = sentence.low(first - 1).endswith("s") and sentence.at(first - 1) is None
    is_named = all(m.kind == "organisation" for m in partners)
    return sentence.words.language == "fr" and is_named and is_plural and sentence.low(first - 2) in {"des", "les"}


def _are_dealing(case: Case, partners: list[Mention]) -> bool:
    """Anybody works with anybody, chooses or supplies somebody: an alliance only between two sure businesses."""
    if not case.draft.words.is_group(case.draft.hit.trigger.lemma, "dealing"):
        return True
    sentence, hit = case.draft.sentence, case.draft.hit
    has_sides = hit.trigger.word_class == "verb" or "apposition" in hit.trigger.slots.get("partner", ())
    if hit.trigger.mood == "gerund" and case.draft.kind == "joint_venture":
        # "la fortune faite en cofondant Alpha": whose it is stands too far away.
        return False
    if sentence.words.is_group(hit.trigger.lemma, "making") and not _is_made_by_two(case, partners):
        return False
    is_one_sided = has_sides and all(m.first >= hit.last for m in partners) and not _is_told_behind(case, partners)
    if is_one_sided or is_negated(sentence, hit.first):
        return False
    is_businesslike = any(map(case.is_firm, partners))
    return is_businesslike and all(m.name and (case.is_firm(m) or is_institution(sentence, m)) for m in partners)


def _have_signed(case: Case, partners: list[Mention]) -> bool:
    """ "Alpha and Beta |signed| a contract": both sign it; a contract that one of them wins is an order."""
    if not case.draft.words.is_group(case.draft.hit.trigger.lemma, "contracted"):
        return True
    sentence, at = case.draft.sentence, case.filling.support_at
    is_signed = at >= 0 and sentence.words.is_group(sentence.low(at), "signing")
    return is_signed and all(m.last <= at for m in partners)


def _are_two_sides(case: Case, partners: list[Mention]) -> bool:
    """Whether the partners are businesses apart, named on both sides of the alliance."""
    if _are_akin(case, partners) or has_unnamed_partners(case) or is_one_sided(case.draft):
        return False
    return all(map(case.is_firm, things_made(case.draft))) and not _are_services(case, partners)


def _is_made_by_two(case: Case, partners: list[Mention]) -> bool:
    """ "le vaccin développé par Alpha et Beta": one thing that two make; several may be one of each. French."""
    hit, sentence = case.draft.hit, case.draft.sentence
    is_one = not sentence.low(hit.first).endswith(_PLURALS) and hit.is_passive
    return is_one and all(m.first >= hit.last for m in partners)


def _is_told_behind(case: Case, partners: list[Mention]) -> bool:
    """ "Avec |son allié Alpha|, Beta lancera …", "codéveloppé |par Alpha et Beta|": both sides follow by right."""
    sentence, hit = case.draft.sentence, case.draft.hit
    is_own = sentence.words.is_class(sentence.low(hit.first - 1), "possessive")
    is_ally = is_own and sum(m.first == hit.last for m in partners) == 1 and len(partners) > 1
    return is_ally or (hit.is_passive and sentence.words.language == "fr")


def _are_akin(case: Case, partners: list[Mention]) -> bool:
    """ "Alpha" and "Alpha Racing", "Alpha Motor" and "Alpha Racing": a branch that has its maker's name is no ally."""
    words = [m.name.lower().split() for m in partners]
    heads = [name[0] for name in words if name]
    is_shared = any(case.draft.words.companies.get(head) == "company" for head in heads if heads.count(head) > 1)
    return is_shared or any(set(a) < set(b) for a in words for b in words)
