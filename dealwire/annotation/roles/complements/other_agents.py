"""Whether "par" or "by" behind a deal's noun names the agent of something else: "…, validée sans réserve par Alpha"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.text.story import Sentence


def is_anothers(sentence: Sentence, hit: Hit, i: int, place: str) -> bool:
    """Whether the agent is that of another participle: "ont été achetés, est-il dit dans un avis |cité| par Alpha",
    "bids for the routes |operated| by Alpha"."""
    if sentence.words.language == "en":
        is_kept = i > hit.last and sentence.words.is_group(sentence.low(i - 1), "running")
        return place == "by" and hit.trigger.frame.fact_table == "deals" and (is_kept or _is_acted_on(sentence, i - 1))
    is_agent = place == "par"
    is_participle = i > hit.last and sentence.low(i - 1).endswith(("é", "ée", "és", "ées"))
    is_noun = sentence.words.is_class(sentence.low(i - 2), "determiner") or sentence.low(i - 2) in {"l'", "d'", "de"}
    is_participle = is_participle or (i > hit.last and _is_other_verb(sentence, i - 1))
    if is_agent and (opening := _reduced_before(sentence, hit, i)) >= 0:
        told = sentence.words.support.get(sentence.low(opening))
        return told is None or told.side != "owner"
    return is_agent and is_participle and not (is_noun or _does(sentence, i - 1))


def _is_acted_on(sentence: Sentence, i: int) -> bool:
    """ "a bid that was |blocked| by Ottawa": a participle of an authority's act, whose agent buys nothing."""
    triggers = sentence.words.triggers.get(sentence.low(i), ())
    singles = (trigger for trigger in triggers if len(trigger.words) == 1)
    acts = [trigger for trigger in singles if trigger.frame.fact_table == "regulatory_reactions"]
    return any(trigger.mood == "participle" and trigger.frame.frame != "statement" for trigger in acts)


def _reduced_before(sentence: Sentence, hit: Hit, i: int) -> int:
    """ "le rachat de Beta, |validé| sans réserve par Bruxelles": the participle of another act behind the last comma
    before word `i`; -1 without one."""
    if hit.trigger.word_class != "noun":
        return -1
    comma = next((k for k in range(i - 1, hit.last, -1) if sentence.low(k) == "," and sentence.at(k) is None), -1)
    return comma + 1 if comma > 0 and i - comma > 2 and _is_other_verb(sentence, comma + 1) else -1


def _is_other_verb(sentence: Sentence, i: int) -> bool:
    """ "un impôt …, |contraint| par un tribunal": a participle that opens a frame of its own."""
    triggers = sentence.words.triggers.get(sentence.low(i), ())
    return any(trigger.word_class == "verb" and trigger.mood == "participle" for trigger in triggers)


def _does(sentence: Sentence, i: int) -> bool:
    """ "l'aide |accordée| par Alpha", "la levée |réalisée| par Beta": a participle that only says who did the noun."""
    verb = sentence.words.support.get(sentence.low(i))
    if sentence.words.is_group(sentence.low(i), "offered"):
        return True
    return verb is not None and (
        verb.side in {"giver", "authority"} or (verb.side == "owner" and verb.status in {None, "completed"})
    )


def is_identified(sentence: Sentence, i: int) -> bool:
    """ "la vente de Beta |est bien sûr une prise| de contrôle par Alpha": what a noun is said to be has its own
    agent."""
    if not sentence.words.is_class(sentence.low(i), "be"):
        return False
    near = (k for k in range(i + 1, i + 5) if sentence.low(k) in {"un", "une"})
    at = next(near, -1)
    return at > 0 and not any(sentence.low(k).endswith(("é", "ée")) for k in range(i + 1, at))
