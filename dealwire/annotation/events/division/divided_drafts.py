"""Where one draft tells several facts: rivals, judges, alliances one by one, companies bought one by one."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.amounts.shares import split_shares
from dealwire.annotation.events.division.equal_halves import as_venture
from dealwire.annotation.events.division.gapped_objects import split_gapped_objects
from dealwire.annotation.events.division.gapped_sums import split_gapped
from dealwire.annotation.events.division.penalties import split_fines
from dealwire.annotation.events.division.priced_apart import one_each
from dealwire.annotation.events.division.slashed_pairs import slashed
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.other_sides.suitors import suitors_of

# Roles whose parties are bought or funded one by one: each makes a fact of its own.
_SEVERAL = ("investee", "target")
# Acts that each of several authorities does for itself.
_EACH_FOR_ITSELF = frozenset({"clearance", "conditional_clearance", "block"})


def divided(draft: Draft) -> list[Draft]:
    """One draft for each fact that a draft tells: fines, alliances, shares, rivals, judges, companies."""
    fines = split_fines(draft)
    if len(fines) > 1:
        return fines
    if len(gapped := split_gapped(draft)) > 1 or len(gapped := split_gapped_objects(draft)) > 1:
        return gapped
    if (allied := _allied(draft))[0] is not draft:
        return allied
    shares = as_venture(split_shares(draft))
    if len(shares) != 1 or shares[0] is not draft or (draft.kind == "stake" and draft.percent):
        return shares
    for role in (*_rivals_in(draft), *_judges_of(draft)) or _SEVERAL:
        if len(draft.roles.get(role, [])) > 1:
            return one_each(draft, role)
    return [draft]


def _rivals_in(draft: Draft) -> tuple[str, ...]:
    """ "Alpha et Beta se disputent Gamma": different buyers of one target are rivals."""
    # "deux offres, l'une d'Alpha, l'autre de Beta"
    is_each = draft.frame.frame == "bid" and draft.words.language == "fr" and draft.hit.is_plural_noun
    is_each = is_each or len(suitors_of(draft.sentence, draft.hit)) > 1
    return ("acquirer",) if is_each or draft.words.is_group(draft.hit.trigger.lemma, "vying") else ()


def _judges_of(draft: Draft) -> tuple[str, ...]:
    """ "Norway and Mexico approved the deal": each judges it for its own country (fact guidelines: two acts)."""
    return ("authority",) if draft.kind in _EACH_FOR_ITSELF else ()


def _allied(draft: Draft) -> list[Draft]:
    """One draft for each alliance that a noun tells of: "les alliances A/B et C/D", "des partenariats avec A et B"."""
    strokes = slashed(draft)
    if strokes[0] is not draft or not _is_pairwise(draft):
        return strokes
    first, *others = draft.roles["partner"]
    return [replace(draft, roles={"partner": [first, other]}) for other in others]


def _is_pairwise(draft: Draft) -> bool:
    """ "X a noué des partenariats avec A, B et C": the plural makes one agreement with each. Puts X first."""
    noun = draft.hit.trigger
    partners = draft.roles.get("partner", [])
    if noun.word_class != "noun" or len(partners) < 3 or noun.words[0] == noun.lemma.split()[0]:
        return False
    partners.sort(key=lambda party: party.first)
    return partners[0].last <= draft.hit.first
