"""Several shares told in one breath: the same holder's second share, and holders with their share in brackets."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.division.gapped_shares import split_gapped_shares
from dealwire.annotation.events.division.mutual_shares import mutual_shares
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

# In percent: a share above it takes the company over, one up to it is a stake (fact guidelines).
HALF = 50.0
_NEAR = 18
_EACH = 4
_SIDES = {"stake": ("investor", "investee"), "acquisition": ("acquirer", "target")}


def split_shares(draft: Draft) -> list[Draft]:
    """The draft, and one more for each further share that its sentence tells. Only stakes and purchases have any."""
    if draft.kind not in _SIDES or draft.fact_table not in {"deals", "investments"}:
        return [draft]
    listed = listed_shares(draft) or _respective_shares(draft)
    if listed:
        return _one_each(draft, listed)
    gapped = split_gapped_shares(draft) if draft.kind == "stake" else []
    if len(gapped) > 1:
        return gapped
    holders = draft.roles.get("investor", [])
    if draft.kind == "stake" and draft.percent and len(holders) > 1 and _is_each(draft):
        return [replace(draft, roles={**draft.roles, "investor": [holder]}) for holder in holders]
    if draft.kind == "stake" and draft.percent:
        return [draft, *_second_share(draft), *mutual_shares(draft)]
    return [draft]


def listed_shares(draft: Draft) -> list[tuple[Mention, Mention]]:
    """Parties with their share: "Alpha (60 %) et Beta (10 %)", "Alpha with 60 percent", "60 percent by Alpha"."""
    sentence, held = draft.sentence, set(draft.names(_SIDES[draft.kind][1], "seller"))
    found = []
    # "Alpha (27 %) et Beta (10 %) figurent |parmi les| actionnaires de Gamma": there the holders come first.
    first = 0 if sentence.low(draft.hit.first - 2) == "parmi" else draft.hit.first
    for party in sentence.mentions:
        share = _share_behind(sentence, party) or _share_before(draft, party)
        if share is not None and party.name and party.name not in held and party.last > first:
            found.append((party, share))
    # "détenu à 51 % par un groupe belge, Alpha, et à 49 % |par Beta|": one listed behind whom the verb itself names.
    is_further = bool(found) and draft.percent is not None and found[0][1].first != draft.percent.first
    return found if len(found) > 1 or is_further or not found or found[0][1].first > found[0][0].first else []


def _is_each(draft: Draft) -> bool:
    """ "Alpha et Beta détiennent chacun 14 % de Gamma"."""
    near = range(draft.hit.first, draft.hit.last + _EACH)
    return any(draft.words.is_group(draft.sentence.low(i), "each") for i in near)


def _respective_shares(draft: Draft) -> list[tuple[Mention, Mention]]:
    """ "Alpha et Beta détiennent respectivement 15 % et 34 % de Gamma": each holder's own share."""
    sentence, holders = draft.sentence, draft.roles.get(_SIDES[draft.kind][0], [])
    if not any(sentence.words.is_group(low, "respective") for low in sentence.tokens.lows):
        return []
    shares = [m for m in sentence.mentions if m.kind == "percent" and m.first >= draft.hit.first]
    if len(holders) == 1 and len(shares) > 1 and draft.words.language == "fr":
        # "les frères Bell et Alpha": of two, one has no name; the last one stands nearest to the verb.
        return [(holders[0], shares[-1])]
    return list(zip(holders, shares, strict=True)) if 1 < len(holders) == len(shares) else []


def _share_behind(sentence: Sentence, party: Mention) -> Mention | None:
    low = sentence.low(party.last)
    is_at = low == "(" and sentence.low(party.last + 1) in {"à", "avec", "pour"}
    share = sentence.at(party.last + 2 if is_at else party.last + 1)
    is_share = low == "(" or (low == "with" and party.kind in PARTIES)
    return share if is_share and share is not None and share.kind == "percent" else None


def _share_before(draft: Draft, party: Mention) -> Mention | None:
    """ "40 percent owned by Alpha and 20 percent by Beta": the share that an agent holds."""
    sentence = draft.sentence
    if (
        not draft.hit.is_passive
        or sentence.low(party.last) == "'s"
        or sentence.low(phrase_start(sentence, party.first) - 1) not in {"by", "par"}
    ):
        return None
    agent = phrase_start(sentence, party.first) - 1
    before = sentence.at(draft.hit.first - 1 if agent == draft.hit.last else agent - 1)
    return before if before is not None and before.kind == "percent" else None


def equivalent_share(draft: Draft) -> Mention | None:
    """ "3 million shares, or 8 percent of Alpha", "$5 million for a 10 percent stake": a share told later."""
    sentence = draft.sentence
    for mention in sentence.mentions:
        is_near = mention.kind == "percent" and 0 <= mention.first - draft.hit.last <= _NEAR
        # "pour |une part de| 12 %"
        is_part = sentence.words.language == "fr" and _is_share(sentence, mention.first - 2)
        if is_near and (sentence.low(mention.last) == "of" or _is_share(sentence, mention.last) or is_part):
            return mention
    return None


def _is_share(sentence: Sentence, i: int) -> bool:
    return any("fraction" in sentence.words.epithets.get(sentence.low(k), ()) for k in (i, i + 1))


def _one_each(draft: Draft, listed: list[tuple[Mention, Mention]]) -> list[Draft]:
    """A stake for each listed holder; the draft itself stays for a holder that is not in the list."""
    holder, held = _SIDES[draft.kind]
    if len(draft.roles.get(held, ())) != 1:
        return [draft]
    names = {party.name for party, _ in listed}
    others = [m for m in draft.roles.get(holder, ()) if m.name not in names]
    is_held = draft.frame.frame == "hold"
    own = None if is_held else draft.percent
    is_majority = is_held and draft.percent is not None and _is_over_half(draft.percent)
    rest = [replace(draft, roles={**draft.roles, holder: others}, percent=own)] if others and not is_majority else []
    told = [(party, share) for party, share in listed if share.amount and not (is_held and _is_over_half(share))]
    return rest + [_with_share(draft, party, share) for party, share in told]


def _with_share(draft: Draft, party: Mention, share: Mention) -> Draft:
    """One holder's part: "sous le contrôle |d'Alpha (70 %)|, aux côtés de Beta (30 %)"; over half it has bought."""
    holder, held = _SIDES[draft.kind]
    if draft.kind == "acquisition" and _is_over_half(share):
        return replace(draft, roles={holder: [party], held: draft.roles[held]}, percent=share)
    roles = {"investor": [party], "investee": draft.roles[held]}
    bare = replace(draft, fact_table="investments", kind="stake", amount=None, amount_words=None)
    return replace(bare, roles=roles, percent=share)


def _is_over_half(share: Mention) -> bool:
    return share.amount is not None and share.amount.amount > HALF


def _second_share(draft: Draft) -> list[Draft]:
    """ "owns 34 percent of Alpha and 15 percent of Beta": the same holder's share of a second company."""
    sentence, parties = draft.sentence, draft.roles.get("investee", [])
    if len(parties) != 1 or parties[0].first < draft.hit.first:
        return []
    i = parties[0].last
    while sentence.low(i) in {",", "and", "et", "as", "well", "ainsi", "que"} and sentence.at(i) is None:
        i += 1
    share = sentence.at(i)
    if share is None or share.kind != "percent" or i == parties[0].last:
        return []
    others = complement(sentence, i, gap=4).parties
    return [replace(draft, roles={**draft.roles, "investee": [other]}, percent=share) for other in others[:1]]
