"""Shares held that no verb of holding tells: "le fonds Alpha (20 % de Beta)", "Alpha passe de 12 à 8 %". French."""

from __future__ import annotations

from collections.abc import Iterable

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.amounts.measured_shares import reached
from dealwire.annotation.events.amounts.shares import HALF
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.acting.subjects import leading_subject, subject
from dealwire.annotation.text.story import PARTIES, Mention, Sentence, Story
from dealwire.annotation.words.vocabulary import Trigger

_HOLDER = "actionnaire"
_STRONG = frozenset({"fort", "forte", "forts", "fortes"})
_OWN = frozenset({"ses", "leurs", "sa", "leur"})
_OF = frozenset({"de", "d'", "du", "des", "dans", "chez", "au"})
_MOVED = frozenset({"passe", "passé", "passer", "passera", "tombe", "tombé", "tomber", "descend", "descendu"})
_EQUITY = frozenset({"capital", "parts", "actions", "titres", "droits"})


def find_verbless_shares(sentences: Iterable[Sentence], drafts: list[Draft], story: Story) -> list[Draft]:
    """A stake for each share of a firm in brackets behind its holder, or that "avec", "fort de" leads to."""
    nouns = [noun for noun in story.words.triggers.get(_HOLDER, ()) if noun.word_class == "noun"]
    if story.words.language != "fr" or not nouns:
        return []
    told = {(draft.sentence.index, draft.percent.first) for draft in drafts if draft.percent is not None}
    found: list[Draft] = []
    for sentence in sentences:
        shares = [m for m in sentence.mentions if m.kind == "percent" and (sentence.index, m.first) not in told]
        stakes = (_stake(sentence, share, nouns[0], story) for share in shares)
        found.extend(stake for stake in stakes if stake is not None)
    return found


def _stake(sentence: Sentence, share: Mention, noun: Trigger, story: Story) -> Draft | None:
    holder = _holder(sentence, share)
    held = complement(sentence, share.first, gap=7).parties if holder is not None else []
    if holder is None or len(held) != 1 or held[0].first < share.last or held[0].name == holder.name:
        return None
    is_firm = held[0].name in story.firms or story.words.companies.get(held[0].name.lower()) == "company"
    share = reached(sentence, share)
    is_minority = share.amount is not None and share.amount.amount <= HALF
    if not (is_firm and is_minority and holder.name):
        return None
    frame = noun.frame
    return Draft(
        sentence,
        Hit(noun, share.first, share.last),
        frame.fact_table,
        frame.kind,
        frame.confidence,
        {"investor": [holder], "investee": held},
        percent=share,
        status="completed",
        is_told=False,
    )


def _holder(sentence: Sentence, share: Mention) -> Mention | None:
    """Whose the share is, by what stands before it; None where nobody is told to hold it."""
    before = sentence.low(share.first - 1)
    if sentence.low(share.last) not in _OF:
        return None
    if before == "(":
        return _party(sentence.at(share.first - 2))
    is_equity = any(sentence.low(share.last + k) in _EQUITY for k in (1, 2))
    if before == "avec" and sentence.low(share.first - 2) == "," and is_equity:
        return _party(sentence.at(share.first - 3))
    if before in {"de", "à"} and is_equity and sentence.low(share.first - 2) in _MOVED:
        # "Alpha passe |de 12 à 8 %| du capital de Beta"
        return next((m for m in subject(sentence, share.first - 2) if m.name), None)
    opener = share.first - 3 if before in _OWN else share.first - 2
    if sentence.low(opener) in _STRONG and sentence.low(opener + 1) in {"de", "d'"}:
        return next((m for m in leading_subject(sentence, opener) if m.kind in PARTIES), None)
    return None


def _party(mention: Mention | None) -> Mention | None:
    return mention if mention is not None and mention.kind in {"organisation", "person", "authority"} else None
