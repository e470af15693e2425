"""From a filled frame to typed drafts: which figures belong to it, who may play which part, how real it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dealwire.annotation.addressees import add_companies
from dealwire.annotation.authorship import add_authority, is_claim, is_finding, is_formal_charge
from dealwire.annotation.completeness import is_complete
from dealwire.annotation.drafts import Draft
from dealwire.annotation.figures import pick_amount
from dealwire.annotation.filling import Filling
from dealwire.annotation.heads import name_companies
from dealwire.annotation.hypotheses import is_hypothetical, is_vetoed
from dealwire.annotation.kinds import is_held_share, retype
from dealwire.annotation.measure import measure, round_of, value_asset
from dealwire.annotation.penalties import as_settlement, split_fines
from dealwire.annotation.plausibility import is_plausible
from dealwire.annotation.priced_apart import one_each
from dealwire.annotation.rounds import add_contributors
from dealwire.annotation.shares import split_shares
from dealwire.annotation.slots import fill_slots
from dealwire.annotation.spending import is_only_planned
from dealwire.annotation.spoken_acts import as_directive, as_done, as_overturned
from dealwire.annotation.stance import stance_of
from dealwire.annotation.status import says_status, status_of
from dealwire.annotation.story import Mention, Sentence, Story
from dealwire.annotation.triggers import Hit
from dealwire.annotation.vehicles import name_vehicle
from dealwire.annotation.vocabulary import Vocabulary

_ANY = frozenset({"organisation", "person", "authority", "anaphor", "pronoun"})
_FIRM = frozenset({"organisation", "anaphor", "pronoun", "asset"})
_ROLE_KINDS = {
    "acquirer": _ANY,
    "seller": _ANY,
    "investor": _ANY,
    "lead_investor": _ANY,
    "target": _FIRM,
    "investee": _FIRM,
    "partner": _FIRM,
    "company": _FIRM,
    "authority": frozenset({"authority", "place"}),
}
_BUYERS = ("acquirer", "investor", "lead_investor", "seller")
# Roles whose parties are bought or funded one by one: each makes a fact of its own.
_SEVERAL = ("investee", "target")
# Shares that are taken, and ownership since some day (see `kinds` and `plausibility`).
_FIGURES = {"take": "percent", "own": "date"}
# What is dated longer before the article than this is history.
_HISTORY = timedelta(days=120)
# What a bare noun leaves open: "after the merger" may speak of one to come.
_EACH_FOR_ITSELF = frozenset({"clearance", "conditional_clearance", "block"})
_OPEN = frozenset({"announced", "completed"})
_NEXT_CLAUSE = frozenset({";", "while", "but", "mais", "tandis", "alors"})
# Any authority may lend or give; only governments and states buy and invest.
_PUBLIC_MONEY = frozenset({"grant", "debt"})


def shape(sentence: Sentence, hit: Hit, story: Story) -> list[Draft]:
    """The drafts that a hit gives, one for each company bought or invested in."""
    draft = _shape(sentence, hit, story)
    if draft is None:
        return []
    draft = as_settlement(draft)
    fines = split_fines(draft)
    if len(fines) > 1:
        return fines
    if _is_pairwise(draft):
        first, *others = draft.roles["partner"]
        return [replace(draft, roles={"partner": [first, other]}) for other in others]
    shares = split_shares(draft)
    if len(shares) != 1 or shares[0] is not draft or (draft.kind == "stake" and draft.percent):
        return shares
    for role in (*_rivals_in(draft), *_judges_of(draft)) or _SEVERAL:
        if len(draft.roles.get(role, [])) > 1:
            return one_each(draft, role)
    return [draft]


def _rivals_in(draft: Draft) -> tuple[str, ...]:
    """ "Alpha et Beta se disputent Gamma": different buyers of one target are rivals."""
    return ("acquirer",) if draft.words.is_group(draft.hit.trigger.lemma, "vying") else ()


def _judges_of(draft: Draft) -> tuple[str, ...]:
    """ "Norway and Mexico approved the deal": each judges it for its own country (fact guidelines: two acts)."""
    return ("authority",) if draft.kind in _EACH_FOR_ITSELF else ()


def _is_pairwise(draft: Draft) -> bool:
    """ "X a noué des partenariats avec A, B et C": the plural makes one agreement with each. Puts X first."""
    noun = draft.hit.trigger
    partners = draft.roles.get("partner", [])
    if noun.word_class != "noun" or len(partners) < 3 or noun.words[0] == noun.lemma.split()[0]:
        return False
    partners.sort(key=lambda party: party.first)
    return partners[0].last <= draft.hit.first


def _shape(sentence: Sentence, hit: Hit, story: Story) -> Draft | None:
    """The draft that a hit gives, or None where it is no fact or its required roles are not there."""
    is_possible = _has_figure(sentence, hit) and not _lacks_speaker(sentence, hit)
    if not is_possible or is_vetoed(sentence, hit) or is_hypothetical(sentence, hit):
        return None
    filling, frame = fill_slots(sentence, hit), hit.trigger.frame
    draft = Draft(sentence, hit, frame.fact_table, frame.kind, frame.confidence, dict(filling.roles))
    measure(draft, filling, story.article.published_on)
    retype(draft, filling)
    value_asset(draft)
    add_contributors(draft)
    name_vehicle(draft)
    name_companies(draft)
    add_companies(draft, story)
    as_directive(draft)
    as_overturned(draft)
    add_authority(draft, story)
    _keep_players(draft)
    if not is_complete(draft) or not is_plausible(draft, filling, story):
        return None
    _judge(draft, filling, story.article.published_on)
    return as_done(draft, filling)


def _has_figure(sentence: Sentence, hit: Hit) -> bool:
    """Whether the figure that the frame cannot do without stands in the sentence at all."""
    frame = hit.trigger.frame
    is_priced = "amount" in frame.required and not (frame.frame == "borrow" and sentence.words.language == "en")
    wanted = "money" if is_priced else _FIGURES.get(frame.frame)
    return wanted is None or any(mention.kind == wanted for mention in sentence.mentions)


def _lacks_speaker(sentence: Sentence, hit: Hit) -> bool:
    """Whether nobody of the sentence can have made the statement: looked at first, since most verbs of saying are."""
    if hit.trigger.frame.kind != "statement" or sentence.speaker is not None:
        return False
    return not any(mention.kind in _ROLE_KINDS["authority"] for mention in sentence.mentions)


def _keep_players(draft: Draft) -> None:
    """Drop parties of a kind that cannot play their role: a person is no partner, a regulator buys nothing."""
    for role in list(draft.roles):
        kinds = _ROLE_KINDS[role] | ({"place"} if draft.kind == "capex" else frozenset())
        if draft.kind == "merger" and any(draft.sentence.low(m.first - 1) == "with" for m in draft.roles[role]):
            # "Alpha merged with Martin Bell": whoever merges with a company is one, whatever its name sounds like.
            kinds |= {"person"}
        draft.keep(role, kinds)
        draft.roles[role] = [m for m in draft.roles.get(role, ()) if not _is_family(draft.sentence, m)]
        if role in _BUYERS and role in draft.roles and draft.kind not in _PUBLIC_MONEY:
            kept = [m for m in draft.roles[role] if m.kind != "authority" or _is_state(m, draft.words)]
            draft.roles[role] = kept
    draft.roles = {role: parties for role, parties in draft.roles.items() if parties}


def _is_family(sentence: Sentence, mention: Mention) -> bool:
    """ "la famille Alpha": a family is no party (fact guidelines)."""
    return sentence.words.is_group(sentence.low(mention.first - 1), "family")


def _is_state(mention: Mention, words: Vocabulary) -> bool:
    """Governments and states buy and invest; regulators, courts and parliaments do not."""
    if mention.name.lower() in words.countries:
        return True
    return any(words.is_group(low, "state") for low in mention.name.lower().replace("'", "' ").split())


def _judge(draft: Draft, filling: Filling, published: date | None) -> None:
    """Status, stance, basis and round, and how sure all of it is."""
    sentence, hit = draft.sentence, draft.hit
    if draft.fact_table in {"deals", "investments"}:
        supported = filling.support.status if filling.support else None
        draft.status = status_of(sentence, hit, filling.support_at, supported)
        is_bare = hit.trigger.word_class == "noun" and filling.support is None
        draft.is_told = not is_bare or draft.status not in _OPEN or says_status(sentence, hit)
        if is_bare and is_held_share(draft):
            draft.status, draft.is_told = "completed", True
            draft.amount = draft.amount_words = None
        if draft.kind == "capex" and draft.status == "completed" and is_only_planned(draft, supported):
            draft.status = "announced"
        if draft.status == "announced" and not _is_ahead(draft, filling) and _is_past(draft, published):
            draft.status = "completed"
    elif draft.fact_table == "regulatory_reactions":
        if draft.kind == "clearance" and _is_on_conditions(draft):
            draft.kind = "conditional_clearance"
        if draft.kind in {"investigation", "review"} and _is_closed(draft):
            draft.kind = "clearance"
        draft.stance = stance_of(sentence, hit, draft.kind)
        if draft.kind == "complaint" and not is_formal_charge(draft, sentence.words):
            draft.kind = "statement"
        if draft.kind == "statement" and is_claim(draft, sentence.words):
            _charge(draft)
        if draft.kind == "statement" and is_finding(draft, sentence.words):
            draft.kind, draft.stance = "complaint", "critical"
    elif status_of(sentence, hit, -1, None) == "rumoured" or _is_sought(filling):
        draft.kind = "prospective"
    draft.round = round_of(draft)
    anaphora = sum(m.kind in {"anaphor", "pronoun"} for many in draft.roles.values() for m in many)
    doubt = 0.1 * anaphora + (0.1 if draft.status == "rumoured" else 0)
    draft.confidence = round(max(0.1, draft.confidence - doubt), 2)


def _charge(draft: Draft) -> None:
    """Turn a demand for a sum into the fine that it is."""
    draft.kind, draft.stance = "fine", "critical"
    money = pick_amount(draft.sentence, draft.hit.first, draft.hit.last, frozenset({None}))
    draft.amount_words, draft.amount = money, money.amount if money else None


def _is_ahead(draft: Draft, filling: Filling) -> bool:
    """Whether the words themselves say that it is to come, whatever the date: a future or a bid."""
    sentence, hit = draft.sentence, draft.hit
    is_bid = draft.frame.frame == "bid" or sentence.words.is_group(hit.trigger.lemma, "offering")
    moods = {hit.trigger.mood, filling.support.mood if filling.support else ""}
    is_future = "future" in moods or sentence.low(hit.first - 1) in {"sera", "seront"}
    return is_bid or is_future or (hit.trigger.mood == "base" and sentence.words.language == "en")


def _is_sought(filling: Filling) -> bool:
    """ "seeks a valuation of …"."""
    verb = filling.support
    return verb is not None and (verb.status == "rumoured" or verb.mood == "conditional")


def _is_on_conditions(draft: Draft) -> bool:
    """ "approved … on conditions", "feu vert sous réserve", "conditional approval", within a clause's reach."""
    sentence, hit = draft.sentence, draft.hit
    for i in range(max(0, hit.first - 4), min(len(sentence.tokens), hit.last + 22)):
        if i > hit.first and sentence.low(i) in _NEXT_CLAUSE:
            return False
        is_condition = (sentence.low(i), sentence.low(i + 1)) == ("condition", "that")
        is_denied = sentence.low(i - 1) in {"without", "no", "sans", "aucune"}
        if not is_denied and (is_condition or sentence.words.is_group(sentence.low(i), "conditional")):
            return True
    return False


def _is_closed(draft: Draft) -> bool:
    """ "has closed its probe", "l'enquête a été classée": a case that is dropped is a clearance (fact guidelines)."""
    sentence, hit = draft.sentence, draft.hit
    near = [*range(max(0, hit.first - 5), hit.first), *range(hit.last, min(len(sentence.tokens), hit.last + 8))]
    return any(sentence.words.is_group(sentence.low(i), "closing") for i in near)


def _is_past(draft: Draft, published: date | None) -> bool:
    """What is dated months before the article is history, told as done."""
    day = draft.date.resolved if draft.date else None
    return day is not None and published is not None and day < published - _HISTORY and day.year < published.year


def parties_of(draft: Draft) -> list[Mention]:
    """All parties of a draft in the order of the text."""
    return sorted((m for many in draft.roles.values() for m in many), key=lambda m: m.first)
