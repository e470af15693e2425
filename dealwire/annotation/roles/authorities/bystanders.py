"""Companies that an act's sentence names beside whom it is on: who passes it on, who hears it, where it is said."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence

# How far behind a verb of saying whom it is said to stands: in English right behind it, or behind its short object.
_HEARER = {"en": 4, "fr": 8}
# Prepositions behind which a company is only the owner of what is spoken of.
_PARTITIVES = frozenset({"de", "du", "d'", "des", "of"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_DATIVES = frozenset({"à", "au", "aux", "to"})
# "face à Alpha", "quant à Beta": nobody is told anything. French.
_FACING = frozenset({"face", "quant", "rapport", "vis-à-vis", "jusqu'"})
# How French adjectives end that may stand between a deed and "sur": "des pressions |politiques| sur Alpha".
_ADJECTIVES = ("ique", "iques", "aire", "aires", "elle", "elles", "ale", "ales", "aux", "ive", "ives", "ble", "bles")
_SOURCES = frozenset({"selon", "à", "au", "aux", "to", "via", "sur", "on", "chez"})


def is_judged(draft: Draft) -> bool:
    """Whether the verb itself takes sides ("dénoncer", "se féliciter"): then whatever it names is what it is about."""
    verb = f"{draft.sentence.span(draft.hit.first, draft.hit.last).text} {draft.hit.trigger.lemma}"
    return any(pattern.search(verb) for pattern in draft.words.stances.values())


def is_saying(sentence: Sentence, i: int) -> bool:
    """Whether a verb stands at word `i` that only reports ("say", "préciser"), in the present or past."""
    return any(
        trigger.frame.frame == "statement"
        and "within" in trigger.slots.get("company", ())
        and trigger.mood != "base"
        and all(sentence.low(i + k) == word for k, word in enumerate(trigger.words))
        for trigger in sentence.words.triggers.get(sentence.low(i), ())
    )


def is_said_of(sentence: Sentence, i: int) -> bool:
    """Whether a verb of speech stands at word `i` in the present or past, or is finished there ("et |tacle| Beta")."""
    return any(
        trigger.frame.frame == "statement"
        and trigger.word_class == "verb"
        and trigger.mood not in {"base", "gerund"}
        and all(sentence.low(i + k) == word for k, word in enumerate(trigger.words))
        for trigger in sentence.words.triggers.get(sentence.low(i), ())
    )


def is_channel(sentence: Sentence, mention: Mention) -> bool:
    """ "sur Alpha", "on his Beta account", "son compte Alpha": where something was said or shown."""
    before = sentence.low(mention.first - 1)
    if before == "the" or (before in _ARTICLES and sentence.words.companies.get(mention.name.lower()) == "media"):
        before = sentence.low(mention.first - 2)
    beside = {sentence.low(mention.first - 1), sentence.low(mention.last)}
    if before in _PARTITIVES:
        beside.add(sentence.low(mention.first - 2))
    at = mention.first - 1 - (sentence.low(mention.first - 1) == "the")
    is_stage = before in {"sur", "on", "via"} and not is_on_matter(sentence, at)
    return is_stage or any(sentence.words.is_group(low, "channel") for low in beside)


def is_source(draft: Draft, mention: Mention) -> bool:
    """ "selon Alpha", "according to Beta", and who was told: "a commenté auprès de Gamma"."""
    i = phrase_start(draft.sentence, mention.first) - 1
    low, before = draft.sentence.low(i), draft.sentence.low(i - 1)
    is_told = draft.kind == "statement" and before == "auprès"
    # "confirmant une information |de| Alpha"
    is_report = low in _PARTITIVES and draft.sentence.words.is_group(before, "news")
    return is_told or is_report or low in {"selon", "après"} or (before, low) == ("according", "to")


def reports(draft: Draft, mention: Mention) -> bool:
    """ "selon Alpha", "a dit à Alpha", "précise Beta", "Gamma ajoute que": who passes on what was said."""
    sentence = draft.sentence
    at = phrase_start(sentence, mention.first) - 1
    is_english = sentence.words.language == "en"
    is_matter = _is_on_act(sentence, at) if is_english else sentence.low(at) == "sur" and is_on_matter(sentence, at)
    before = "" if is_matter else sentence.low(at)
    # In a quotation before the verb nobody is told anything: "«C'est à Alpha d'agir», a dit …".
    is_told = before not in _DATIVES or 0 <= mention.first - draft.hit.last <= _HEARER.get(draft.words.language, 0)
    if before in _DATIVES and sentence.low(phrase_start(sentence, mention.first) - 2) in _FACING:
        return False
    if before == "chez" and is_judged(draft):
        # "met en cause le management chez Alpha"
        return False
    if is_told and before in _SOURCES and not draft.words.is_group(draft.hit.trigger.lemma, "demanding"):
        return True
    beside = [i for i in (mention.first - 1, mention.last) if not draft.hit.first <= i < draft.hit.last]
    return any(is_saying(sentence, i) for i in beside)


def is_audience(draft: Draft, mention: Mention) -> bool:
    """ "told Alpha", "dit à Alpha", "sur Beta": whom or where it was said, not what it was said about."""
    before = draft.sentence.low(mention.first - 1)
    if draft.hit.first < mention.first == draft.hit.last:
        # "a apporté son soutien |à| Alpha": the preposition belongs to the verb.
        return False
    if draft.kind not in {"statement", "complaint"}:
        return False
    if any(_is_stage(draft, mention.first - k) for k in (1, 2)):
        return True
    # "a letter |to| Alpha": whom it is written to is whom it is about.
    is_asked = draft.words.is_group(draft.hit.trigger.lemma, "demanding") or draft.hit.trigger.word_class == "noun"
    is_told = before in {"à", "au", "aux", "to"} and draft.kind == "statement" and not is_asked
    return is_told and 0 < mention.first - draft.hit.last <= 2


def _is_stage(draft: Draft, i: int) -> bool:
    """Whether "on" at word `i` says where it was said: not in "called on Alpha", "the ruling on Beta"."""
    sentence = draft.sentence
    if sentence.low(i) not in {"sur", "on", "via"} or draft.hit.first <= i < draft.hit.last:
        return False
    return not is_on_matter(sentence, i)


def is_on_matter(sentence: Sentence, i: int) -> bool:
    """Whether a decision, deed, act or bid stands before "on" at word `i`: "the ruling |on| Alpha", "la pression |sur|
    Alpha"."""
    is_french = sentence.words.language == "fr"
    if is_french and sentence.low(i - 1).endswith(_ADJECTIVES) and sentence.words.is_group(sentence.low(i - 2), "deed"):
        return True
    is_matter = any(sentence.words.is_group(sentence.low(i - 1), group) for group in ("deed", "ruling"))
    is_bid = is_french and any(t.frame.frame == "bid" for t in sentence.words.triggers.get(sentence.low(i - 1), ()))
    return is_matter or is_bid or _is_on_act(sentence, i)


def _is_on_act(sentence: Sentence, i: int) -> bool:
    """Whether an act, or that it is imposed, stands before the preposition: "the fine |imposed on| Alpha"."""
    low = sentence.low(i - 1)
    acts = [t for t in sentence.words.triggers.get(low, ()) if t.frame.fact_table == "regulatory_reactions"]
    # "enquêter |sur|", "statuer |sur|"
    is_looked_into = sentence.words.language == "fr" and any(act.frame.kind != "statement" for act in acts)
    is_act = is_looked_into or any(act.word_class == "noun" for act in acts)
    return is_act or sentence.words.is_group(low, "imposing")
