"""Purchases whose verb goes without saying: "Alpha reprend l'usine de Lyon, Beta 12 magasins et Gamma la marque Delta".

French only.
"""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.drafts import Draft, asset_mention
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

_DEALS = frozenset({"acquisition", "asset_purchase"})
_JOINTS = frozenset({",", ";", "et", "puis"})
_GAP = 4


def split_gapped_objects(draft: Draft) -> list[Draft]:
    """The draft, and one more for each further buyer with what it buys right behind it, and no verb between."""
    targets = draft.roles.get("target", [])
    is_told = draft.words.language == "fr" and draft.kind in _DEALS and draft.hit.trigger.word_class == "verb"
    if not is_told or draft.hit.is_passive or len(targets) != 1 or "acquirer" not in draft.roles:
        return [draft]
    found, end = [draft], targets[0].last
    for party in [m for m in draft.sentence.mentions if m.kind == "organisation"]:
        bought = _bought(draft.sentence, party, end) if party.name not in draft.names() else None
        if bought is not None:
            kind = "asset_purchase" if bought.kind == "asset" else draft.kind
            roles = {"acquirer": [party], "target": [bought]}
            found.append(replace(draft, kind=kind, roles=roles, amount=None, amount_words=None, percent=None))
            end = bought.last
    return found


def _bought(sentence: Sentence, party: Mention, start: int) -> Mention | None:
    """What stands right behind a party that a joint sets off from what was bought before, up to word `start`."""
    first = phrase_start(sentence, party.first)
    is_joined = party.first >= start and sentence.low(first - 1) in _JOINTS and first - 1 <= start + _GAP
    opens = sentence.words.is_class(sentence.low(party.last), "determiner") or sentence.low(party.last).isdigit()
    if not is_joined or not opens or sentence.at(party.last) is not None:
        return None
    phrase = complement(sentence, party.last, gap=_GAP)
    if phrase.asset is not None:
        bought = asset_mention(sentence, *phrase.asset)
        return bought if _is_marked(sentence, bought) else None
    return phrase.parties[0] if len(phrase.parties) == 1 and phrase.parties[0].kind == "organisation" else None


def _is_marked(sentence: Sentence, asset: Mention) -> bool:
    """ "les 12 entrepôts", "l'usine de Lyon", not "les entrepôts", which may be anybody's."""
    lows = [sentence.low(i) for i in range(asset.first, asset.last)]
    plain = [low for low in lows if not sentence.words.is_class(low, "determiner")]
    return len(plain) > 1
