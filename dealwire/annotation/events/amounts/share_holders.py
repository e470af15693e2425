"""Who holds the share that is bought: "les 17 % d'Alpha dans Beta", "les 10 % détenus par Alpha". French only."""

from __future__ import annotations

from dealwire.annotation.events.amounts.remaining_shares import company_of_share
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import Mention, Sentence

_HELD_REACH = 4


def find_holder(draft: Draft, phrase: Phrase) -> None:
    """ "rachète les 17 % d'Alpha dans Beta", "la participation d'Alpha dans Beta": Alpha sells, Beta is bought into."""
    sentence = draft.sentence
    if draft.words.language != "fr":
        return
    draft.roles["seller"] = draft.roles.get("seller") or _holders(sentence, phrase.end)
    if len(phrase.parties) != 1:
        return
    if sentence.low(phrase.end) in {"dans", "au"}:
        held = complement(sentence, phrase.end + 1, gap=4).parties
    else:
        # "détient 45 % de Beta et rachète |les 20 % d'Alpha|": Alpha's share of Beta.
        is_definite = phrase.percent is not None and sentence.low(phrase.percent.first - 1) == "les"
        held = company_of_share(sentence, phrase.start) if is_definite else []
    if len(held) == 1 and held[0].name and held[0].name not in draft.names():
        draft.roles["seller"], draft.roles["target"] = phrase.parties, held


def _holders(sentence: Sentence, i: int) -> list[Mention]:
    """ "les 10 % |encore détenus par Alpha|", "les 10 % |que détenait Alpha|": who holds what is bought."""
    near = range(i, i + _HELD_REACH)
    verb = next((k for k in near if sentence.words.is_group(sentence.low(k), "holdable")), -1)
    if verb < 0 or not ({"par", "que", "qu'"} & {sentence.low(k) for k in range(i, verb + 2)}):
        return []
    start = verb + 2 if sentence.low(verb + 1) == "par" else verb + 1
    return [m for m in complement(sentence, start, gap=4).parties if m.name][:1]
