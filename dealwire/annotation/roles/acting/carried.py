"""The parties of a noun that a verb carries: who signs a deal, sells a stake, takes or gives a loan, leads a round."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.agents import STATE_FRAMES, agent, payer
from dealwire.annotation.roles.acting.subjects import subject
from dealwire.annotation.roles.authorities.acting_countries import acting_places
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import PARTIES, Mention, Sentence
from dealwire.annotation.words.vocabulary import SupportVerb

# How far behind a proposal stands whom it is made to.
_OFFERED = 4
_OFFERING = ("propos", "accord", "concéd", "concèd", "octroi", "octroy", "attribu", "confi")


def carried_parties(sentence: Sentence, hit: Hit, role: str, filling: Filling, verb: SupportVerb) -> list[Mention]:
    """The parties in `role` of the noun that `verb` carries: its subject, where the verb gives it that part."""
    at, frame = filling.support_at, hit.trigger.frame.frame
    if role == "authority":
        # Who wins an approval, or pays a fine, is not who gives it.
        is_author = verb.side != "receiver" and not sentence.words.is_group(sentence.low(at), "paying")
        return acting_places(sentence, subject(sentence, at, PARTIES | {"place"}), frame) if is_author else []
    if role == "partner":
        found = agent(sentence, at)
        others = _dative(sentence, at, hit.first) or _offered_to(sentence, hit, at)
        return found + others if len(found) == 1 else found
    if frame in {"borrow", "grant"}:
        takes_part = (role == "investor") == _is_given(filling, verb)
    elif frame in {"round", "raise"} and _round_role(sentence, at) != "investee":
        takes_part = role == _round_role(sentence, at)
    elif verb.side == "receiver":
        takes_part = role in {"investee", "company", "target"} if frame != "stake" else role == "investor"
    elif verb.side == "giver" and not (frame == "invest" and sentence.words.language == "fr"):
        return _given(sentence, hit, role, filling)
    else:
        takes_part = not _is_underwritten(sentence, at, hit.first)
    found = agent(sentence, at) if takes_part else []
    if takes_part and role == "investor" and frame in STATE_FRAMES:
        found = payer(sentence, at)
    return found


def _is_underwritten(sentence: Sentence, first: int, last: int) -> bool:
    """ "agreed to |underwrite| a capital increase": what banks do for somebody else is none of their own."""
    return any(sentence.words.is_group(sentence.low(i), "underwriting") for i in range(first, last))


def _round_role(sentence: Sentence, at: int) -> str:
    """Whose part the subject of the verb that carries a round takes: who "a mené le tour" is no company that got it."""
    low = sentence.low(at)
    if sentence.words.is_group(low, "leading"):
        return "lead_investor"
    return "investor" if sentence.words.is_group(low, "joining") else "investee"


def _is_given(filling: Filling, verb: SupportVerb) -> bool:
    """Whether the verb's subject gives the money: "is mulling a loan for Alpha" does, "is seeking a loan" does not."""
    return verb.side in {"giver", "authority"} or (verb.side == "owner" and "investee" in filling.roles)


def _given(sentence: Sentence, hit: Hit, role: str, filling: Filling) -> list[Mention]:
    """ "X sells its stake": the subject is the seller. "giving Alpha a valuation": Alpha is whom it is given to."""
    if role == "seller" and sentence.words.is_group(sentence.low(filling.support_at), "allowing"):
        # "Les autorités ont validé la vente de Beta": who allows it sells nothing.
        return []
    if role == "company":
        return [m for m in sentence.mentions if filling.support_at < m.first < hit.first and m.kind in PARTIES][:1]
    given = [m for m in sentence.mentions if filling.support_at < m.first < hit.first and m.kind == "organisation"]
    if given and role == "investor" and sentence.words.language == "en":
        # "the deal gives Alpha a stake"
        return given[:1]
    if role in {"acquirer", "investor"}:
        filling.add("seller", subject(sentence, filling.support_at))
        return []
    return subject(sentence, filling.support_at)


def _offered_to(sentence: Sentence, hit: Hit, at: int) -> list[Mention]:
    """ "a |proposé| une fusion à Beta", "a |concédé| une licence à Beta": to whom, behind the noun. French."""
    is_offer = sentence.words.language == "fr" and sentence.low(at).startswith(_OFFERING)
    behind = next((i for i in range(hit.last, hit.last + _OFFERED) if sentence.low(i) in {"à", "au"}), -1)
    return complement(sentence, behind + 1, gap=4).parties if is_offer and behind >= 0 else []


def _dative(sentence: Sentence, first: int, last: int) -> list[Mention]:
    """ "a proposé à Beta une fusion": to whom it was proposed."""
    near = [m for m in sentence.mentions if first < m.first and m.last <= last and m.kind == "organisation"]
    return [m for m in near if sentence.low(m.first - 1) in {"à", "au", "to"}][:1]
