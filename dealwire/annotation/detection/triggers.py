"""Where a sentence's words open a frame."""

from __future__ import annotations

from dataclasses import dataclass

from dealwire.annotation.detection.parted import parted_tail
from dealwire.annotation.detection.word_class import fits_word_class
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.passive import is_passive
from dealwire.annotation.words.vocabulary import Trigger


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger at words `[first, last)`; `is_passive` where its grammatical subject is the verb's object."""

    trigger: Trigger
    first: int
    last: int
    is_passive: bool = False

    @property
    def is_plural_noun(self) -> bool:
        """Whether the trigger is a noun in its plural ("deux offres")."""
        form, lemma = self.trigger.words[0], self.trigger.lemma.split()[0]
        return self.trigger.word_class == "noun" and form.endswith("s") and form != lemma


def find_hits(sentence: Sentence) -> list[Hit]:
    """All triggers of a sentence; where several begin at one word, the longest of each frame's best reading."""
    hits: list[Hit] = []
    taken, is_act, triggers = 0, False, sentence.words.triggers
    present = frozenset(sentence.tokens.lows)
    for i, low in enumerate(sentence.tokens.lows):
        if low not in triggers:
            continue
        best = None
        for trigger in triggers[low]:
            if not present.issuperset(trigger.words):
                continue
            if i < taken and not (is_act and trigger.frame.fact_table == "deals"):
                # "choisir l'|offre de reprise| d'Alpha": what an act is on may be a deal.
                continue
            last = _match_tail(sentence, i, trigger)
            if last and fits_word_class(sentence, i, trigger):
                hit = Hit(trigger, i, last, is_passive(sentence, i, last, trigger))
                best = best or hit
                if hit.last == best.last and not _is_verb_of(best, hit):
                    hits.append(hit)
        if best:
            taken, is_act = max(taken, best.last), best.trigger.frame.fact_table == "regulatory_reactions"
    return hits


def _is_verb_of(idiom: Hit, hit: Hit) -> bool:
    """ "la fusion d'Alpha a été |interdite|": whether the hit is only the verb of an idiom turned into the passive."""
    is_turned = idiom.is_passive and idiom.last - idiom.first < len(idiom.trigger.words)
    return is_turned and len(hit.trigger.words) == 1


def nouns_at(sentence: Sentence, i: int) -> list[Trigger]:
    """The triggers that word `i` may open as a noun, whatever stands behind it; none where a mention covers it."""
    if sentence.at(i) is not None:
        return []
    return [trigger for trigger in sentence.words.triggers.get(sentence.low(i), ()) if trigger.word_class == "noun"]


def _match_tail(sentence: Sentence, i: int, trigger: Trigger) -> int:
    size = len(trigger.words)
    if size > 1 and tuple(sentence.tokens.lows[i : i + size]) != trigger.words:
        return parted_tail(sentence, i, trigger)
    mention = sentence.at(i)
    if mention is not None and mention.kind == "authority":
        # "the French state", "la commission d'enquête": the word only names who acts.
        return 0
    if mention is not None and mention.kind == "money":
        # "12 billion |won|"
        return 0
    if size > 1 and trigger.words[-2] == "jusqu'" and not _is_dated(sentence, i + size):
        # "accordé |jusqu'à| 3 millions d'euros": no deadline.
        return 0
    is_name = mention is not None and mention.kind in {"organisation", "person", "place"}
    return 0 if is_name and not sentence.is_headline else i + size


def _is_dated(sentence: Sentence, i: int) -> bool:
    """Whether a date stands at word `i`, its article aside."""
    return any(m is not None and m.kind == "date" for m in (sentence.at(i), sentence.at(i + 1)))
