"""Who is sold and who sells, where nothing is said to: "its sale to Beta", "a sale of its pumps unit", "bought out its
partner Beta". English only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.complements.prepositions import governed
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

# How many words before a party, and behind it in a clause of its own, say that it holds a share.
_EPITHET, _CLAUSE = 2, 11
# How many words before a sale the options stand that it is one of.
_LISTED = 5
_OWNERS = frozenset({"organisation", "anaphor", "pronoun"})


def settle_sides(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Put the parties of a sale, a payment or a buy-out on the sides that they take."""
    if sentence.words.language != "en":
        return
    if hit.trigger.frame.frame == "sell" and hit.trigger.word_class == "noun":
        _settle_sale(sentence, hit, filling)
    elif hit.trigger.frame.frame == "sell":
        _sell_itself(sentence, hit, filling)
    elif hit.trigger.frame.frame == "pay":
        _add_paid_owner(sentence, hit, filling)
    elif hit.trigger.lemma == "buy out":
        _turn_bought_out(sentence, hit, filling)
    elif hit.trigger.frame.frame == "acquire" and hit.trigger.word_class == "noun":
        _drop_approver(filling)


def _drop_approver(filling: Filling) -> None:
    """ "The government approved the purchase of Beta": who lets others buy does not buy."""
    buyers = filling.roles.get("acquirer", [])
    is_let = filling.support is not None and filling.support.side == "authority"
    if is_let and buyers and all(m.kind == "authority" and m.last <= filling.support_at for m in buyers):
        del filling.roles["acquirer"]


def _sell_itself(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "agreed to sell |itself| to Alpha", "put |itself| up for sale": whoever does so is sold."""
    is_itself = "itself" in {sentence.low(hit.last), sentence.low(hit.first + 1)}
    if is_itself and "target" not in filling.roles and len(filling.roles.get("seller", ())) == 1:
        filling.roles["target"] = filling.roles.pop("seller")


def _settle_sale(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make a seller the target where nothing but itself is sold, and the sentence's subject the seller of its parts."""
    roles = filling.roles
    if "seller" not in roles and _is_option(sentence, hit.first):
        filling.add("seller", [m for m in leading_subject(sentence, hit.first) if m.kind in _OWNERS])
    _turn_sale_of_it(sentence, hit, filling)
    if _is_sold_whole(sentence, hit, filling) or _is_weighed(sentence, hit, filling):
        roles["target"] = roles.pop("seller")
    elif not roles.keys() & {"seller", "acquirer"} and _is_own_part(sentence, filling):
        owners = [m for m in leading_subject(sentence, hit.first) if m.kind in _OWNERS]
        filling.add("seller", owners[:1])


def _turn_sale_of_it(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "Alpha's board approved the sale |of the company| to Beta": the company is whose board it is."""
    roles, phrase = filling.roles, filling.phrases.get("acquirer")
    lows = [sentence.low(hit.last + k) for k in range(3)]
    is_whole = lows[:2] == ["of", "the"] and "company" in sentence.words.epithets.get(lows[2], ())
    buyers = phrase.parties if phrase is not None else []
    targets = {m.name for m in roles.get("target", ())}
    if is_whole and buyers and len(roles.get("seller", ())) == 1 and targets <= {m.name for m in buyers}:
        roles["target"], roles["acquirer"] = roles.pop("seller"), buyers


def _add_paid_owner(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "paid |Beta| $3 million for its pumps unit": who is paid for an asset sells it."""
    phrase, paid = filling.phrases.get("target"), sentence.at(hit.last)
    money = sentence.at(paid.last) if paid is not None and paid.kind == "organisation" else None
    if phrase is not None and phrase.asset and money is not None and money.kind == "money":
        filling.add("seller", [paid] if paid is not None else [])


def _turn_bought_out(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """ "bought out |its partner Beta| in their joint venture Gamma": a holder who is bought out sells a share."""
    targets = filling.roles.get("target", [])
    if len(targets) != 1 or not _is_holder(sentence, targets[0]):
        return
    filling.roles["seller"] = filling.roles.pop("target")
    filling.phrases.pop("target", None)
    filling.add_phrase("target", governed(sentence, hit, "target", "in"))


def _is_holder(sentence: Sentence, party: Mention) -> bool:
    """Whether a party is told to hold a share: "its partner Beta", "Beta (which had been the biggest shareholder)"."""
    near = [sentence.low(i) for i in range(max(0, party.first - _EPITHET), party.first)]
    opens = sentence.low(party.last) in {"(", ","}
    behind = [sentence.low(i) for i in range(party.last, party.last + _CLAUSE)] if opens else []
    is_told = opens and bool({behind[1], behind[2]} & {"which", "who", "the", "its", "a"})
    return any(sentence.words.is_group(low, "holder") for low in near + (behind if is_told else []))


def _is_sold_whole(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "agreed to |its sale to| Beta", "the company's |sale to| Beta": with no "of", whose sale it is is sold."""
    is_open = "target" not in filling.roles and "target" not in filling.phrases
    before = sentence.low(hit.first - 1)
    is_owned = before == "'s" or sentence.words.is_class(before, "possessive")
    is_to = sentence.low(hit.last) == "to" and "acquirer" in filling.roles
    return is_open and is_owned and is_to and len(filling.roles.get("seller", ())) == 1


def _is_weighed(sentence: Sentence, hit: Hit, filling: Filling) -> bool:
    """ "Alpha is exploring a sale", "weighs options including a sale": with no part named, it is itself for sale."""
    is_open = not {"target", "acquirer"} & (filling.roles.keys() | filling.phrases.keys())
    behind, before = sentence.low(hit.last), sentence.low(hit.first - 1)
    is_bare = before in {"a", "potential", "possible", "outright"} and behind not in {"of", "to", "in"}
    is_told = filling.support is not None and filling.support.status == "rumoured"
    is_told = is_told or _is_option(sentence, hit.first)
    return is_open and is_bare and is_told and len(filling.roles.get("seller", ())) == 1


def _is_option(sentence: Sentence, at: int) -> bool:
    """ "strategic |alternatives, including| a sale"."""
    near = [sentence.low(i) for i in range(max(0, at - _LISTED), at)]
    return "including" in near and bool({"alternatives", "options"} & set(near))


def _is_own_part(sentence: Sentence, filling: Filling) -> bool:
    """Whether the asset sold is told to be somebody's own: "its pumps unit"."""
    phrase = filling.phrases.get("target")
    if phrase is None or phrase.asset is None or phrase.owners:
        return False
    near = (sentence.low(phrase.asset[0] - 1), sentence.low(phrase.asset[0]))
    return any(sentence.words.is_class(low, "possessive") for low in near)
