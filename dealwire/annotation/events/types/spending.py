"""Money that a company spends on a plant, a country, a technology: whose it is, and where it goes."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.events.types.spenders import comes_to, is_cost_paid, is_cost_told, sums_up
from dealwire.annotation.text.story import Mention, Sentence

_SITE_REACH = 3
# "its Ohio |assembly plant|"
_QUALIFIED = 3
_NEARBY = frozenset({"près", "banlieue", "périphérie", "région", "nord", "sud", "est", "ouest"})
_INFINITIVE = ("er", "ir", "re")
_PAID_FOR = 10
_OUTSIDE = frozenset({"outside", "near"})
_OF = frozenset({"de", "d'", "du"})
_SOME = frozenset(
    {"un", "une", "des", "plusieurs", "la", "cette", "l'", "le", "ce", "a", "an", "several", "many", "other", "d'"}
)


def as_spending(draft: Draft) -> None:
    """Make the draft capital spending: on the place named after it, if there is one."""
    draft.fact_table, draft.kind = "investments", "capex"
    if draft.words.is_group(draft.hit.trigger.lemma, "pouring"):
        near = range(draft.hit.last, draft.hit.last + 8)
        if not any(draft.sentence.low(i) == "into" for i in near):
            draft.roles.clear()
            return
    if _is_put_into_firms(draft) or any(name.lower() in draft.words.countries for name in draft.names("investor")):
        # "La Chine investit dans l'espace": a country's budget is no firm's spending.
        draft.roles.clear()
        return
    place_spending(draft)
    if draft.words.is_group(draft.hit.trigger.lemma, "aiding") and not _is_put_somewhere(draft):
        draft.roles.clear()


def _is_put_into_firms(draft: Draft) -> bool:
    """ "investit 3 millions dans une start-up", "in several startups": businesses without a name are no plant."""
    sentence, words = draft.sentence, draft.words
    for i in range(draft.hit.last, draft.hit.last + _PAID_FOR):
        if sentence.low(i) in {"dans", "in", "into"} and sentence.low(i + 1) in _SOME:
            behind = [sentence.low(k) for k in range(i + 2, i + 2 + _QUALIFIED)]
            kinds = [words.epithets.get(low.removesuffix("s"), frozenset()) for low in behind]
            # "dans |l'usine| du groupe Alpha": whose the plant is.
            told = next((kind for kind in kinds if kind & {"company", "asset", "product"}), frozenset[str]())
            return "company" in told and not told & {"asset", "product"}
    return False


def _is_put_somewhere(draft: Draft) -> bool:
    """ "injecte 3 millions dans son usine": money that is put into nothing told is no spending. French."""
    behind = {draft.sentence.low(i) for i in range(draft.hit.last, draft.hit.last + _PAID_FOR)}
    if draft.sentence.low(draft.hit.first - 1) == "y":
        # "Le groupe |y| injectera 3 millions": where it was told before.
        return True
    return bool(draft.roles.get("investee")) or bool(behind & {"dans", "sur", "en", "au", "aux", "pour"})


def is_only_planned(draft: Draft, supported: str | None) -> bool:
    """ "investit 3 millions", "a annoncé un investissement", "investing $3 million": what is spent is still to come.

    `supported` is the status that the verb gives which carries the noun.
    """
    mood, language = draft.hit.trigger.mood, draft.words.language
    is_noun = draft.hit.trigger.word_class == "noun" and language == "fr"
    if supported is None and is_noun and comes_to(draft.sentence, draft.hit.first):
        return True
    if is_noun and is_cost_told(draft.sentence, draft.hit.first):
        # "le chantier, chiffré à 3 millions", "la construction coûtera 3 millions"
        return not is_cost_paid(draft.sentence, draft.hit.first)
    return supported == "announced" or mood == "present" or (mood == "gerund" and language == "en")


def place_spending(draft: Draft) -> None:
    """Set the investee: the first place behind the trigger where something is built or run."""
    spenders = set(draft.names("investor"))
    places = [m for m in draft.sentence.mentions if _may_be_place(draft, m) and _is_site(draft, m)]
    places = [m for m in places if m.name not in spenders]
    near = [m for m in places if m.first >= draft.hit.last]
    if not near and draft.words.language == "fr" and sums_up(draft.sentence, draft.hit.first):
        # "bâtira une usine |à Lens|, un investissement de 3 millions"
        near = [m for m in places if m.kind == "place" or draft.sentence.low(m.first - 1) == "à"]
    draft.roles["investee"] = [replace(m, name=draft.sentence.span(m.first, m.last).text) for m in near[:1]]


def _may_be_place(draft: Draft, mention: Mention) -> bool:
    """A place, or whatever name French gives a plant or its town ("son usine d'Onville", "à Onville")."""
    behind = draft.sentence.low(mention.first - 1) in _OF | {"à"} and draft.words.language == "fr"
    is_near = draft.sentence.low(mention.first - 1) in _OUTSIDE and draft.words.language == "en"
    behind = behind or (is_near and draft.hit.trigger.frame.frame == "capex")
    is_unknown = draft.words.companies.get(mention.name.lower()) is None
    return mention.kind == "place" or (behind and is_unknown and mention.kind == "organisation")


def _is_site(draft: Draft, place: Mention) -> bool:
    """ "in Ohio", "its Ohio plant", "son usine de Lens"."""
    sentence = draft.sentence
    is_asset = any(_is_built(sentence, i) for i in range(place.last, place.last + _QUALIFIED))
    before = sentence.low(place.first - 1)
    if before in {"l'", "la", "le", "les"}:
        return sentence.low(place.first - 2) in {"dans", "à", "pour", "en", "sur"}
    if before in _OF:
        if sentence.low(place.first - 2) in _NEARBY:
            return True
        near = range(place.first - 1 - _SITE_REACH, place.first - 1)
        return any(_is_plant(sentence, i) for i in near)
    return is_asset or before in _OUTSIDE or before in {"in", "en", "au", "aux", "à"}


def _is_built(sentence: Sentence, i: int) -> bool:
    """ "its Ohio plant", "an Ohio assembly line"."""
    is_site = sentence.words.language == "en" and sentence.words.is_group(sentence.low(i), "site")
    return is_site or "asset" in sentence.words.epithets.get(sentence.low(i), ())


def _is_plant(sentence: Sentence, i: int) -> bool:
    return "asset" in sentence.words.epithets.get(sentence.low(i), ()) and sentence.at(i) is None


def is_for_else(draft: Draft) -> bool:
    """ "débourse 3 millions d'euros pour recruter Bell": paid to do something that is neither a deal nor building."""
    sentence, last = draft.sentence, draft.hit.last
    near = range(last, min(last + _PAID_FOR, len(sentence.tokens)))
    at = next((i + 1 for i in near if sentence.low(i) == "pour" and sentence.at(i) is None), -1)
    low = sentence.low(at) if at >= 0 else ""
    if sentence.words.language != "fr" or not low.endswith(_INFINITIVE) or sentence.at(at) is not None:
        return False
    opened = {trigger.frame.fact_table for trigger in sentence.words.triggers.get(low, ())}
    is_known = low in sentence.words.support or low in sentence.words.classes
    return not (is_known or opened & {"deals", "investments"} or sentence.words.is_group(low, "improving"))


def is_improvement(draft: Draft) -> bool:
    """ "débourse 3 millions d'euros pour moderniser son usine", "will spend $3 million on a new plant": the sum is
    spent on building, not on buying."""
    sentence, last = draft.sentence, draft.hit.last
    if sentence.low(0) == "pour" and sentence.words.is_group(sentence.low(1), "improving"):
        # "|Pour construire| son usine, Alpha a déboursé 3 millions d'euros"
        return True
    for i in range(last, min(last + 10, len(sentence.tokens))):
        if [sentence.low(k) for k in range(i, i + 3)] == ["on", "a", "new"]:
            return True
        if sentence.low(i) == "pour" and sentence.at(i) is None:
            return sentence.words.is_group(sentence.low(i + 1), "improving")
    return False
