"""Triggers and the verbs that carry a noun, each in all its forms, from their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from dealwire.annotation.words.language_rows import LanguageRows
from dealwire.annotation.words.rows import Row
from dealwire.annotation.words.vocabulary import Frame, SupportVerb, Trigger


def read_triggers(seeds: LanguageRows) -> dict[str, list[Trigger]]:
    """Triggers by their first word, longer ones first."""
    frames = {row["frame"]: _frame(row) for row in seeds.tables["frames"]}
    found: dict[str, list[Trigger]] = defaultdict(list)
    rows = seeds.rows("triggers")
    for row in rows + _contracted(rows, seeds.grammar.contractions):
        for trigger in _trigger_forms(seeds, row, frames[row["frame"]]):
            for written in _with_capital(trigger):
                found[written.words[0]].append(written)
    return {word: sorted(many, key=lambda t: -len(t.words)) for word, many in found.items()}


def _with_capital(trigger: Trigger) -> list[Trigger]:
    """The trigger, and as a capital is often written in French, without its accent: "Épinglé", "Epinglé"."""
    first, *rest = trigger.words
    if not first.startswith("é"):
        return [trigger]
    return [trigger, replace(trigger, words=(f"e{first[1:]}", *rest))]


def _contracted(rows: list[Row], contractions: Mapping[str, tuple[str, ...]]) -> list[Row]:
    """The rows whose verb ends in a preposition, with what it becomes before a vowel or an article ("de": "d'")."""
    written = {(row["lemma"], row["frame"]) for row in rows}
    found: list[Row] = []
    for row in (row for row in rows if row["word_class"] == "verb"):
        phrase, _, last = row["lemma"].rpartition(" ")
        lemmas = (f"{phrase} {form}" for form in contractions.get(last, ()) if phrase)
        found.extend(
            {**row, "lemma": lemma, "named": row["lemma"]} for lemma in lemmas if (lemma, row["frame"]) not in written
        )
    return found


def _trigger_forms(seeds: LanguageRows, row: Row, frame: Frame) -> list[Trigger]:
    lemma = row["lemma"]
    is_reflexive = lemma.startswith(("s'", "se "))
    bare = lemma.removeprefix("s'").removeprefix("se ")
    pronoun = ("en",) if is_reflexive and bare.startswith("en ") else ()
    head, *tail = _parted(bare.lower().removeprefix(f"{''.join(pronoun)} "))
    slots = {role: tuple(places.split("/")) for role, places in (slot.split("=") for slot in row["slots"].split())}
    if row["word_class"] == "verb":
        forms = seeds.verb_forms(head)
    elif row["word_class"] == "noun":
        return _noun_triggers(seeds, lemma, frame, slots, row["status"] or None)
    else:
        forms = {head: "base"}
    status = row["status"] or None
    inverted = seeds.grammar.inverted
    if frame.frame == "statement" and inverted is not None:
        forms |= {joined: mood for form, mood in forms.items() for joined in inverted(form, mood)}
    leads = {mood: _leads(pronoun, mood, seeds.grammar.reflexive_auxiliaries) for mood in set(forms.values())}
    return [
        Trigger(words, row["word_class"], mood, row.get("named", lemma), frame, slots, status, is_reflexive)
        for form, mood in forms.items()
        for words in ((*lead, form, *tail) for lead in leads[mood])
    ]


def _parted(lemma: str) -> list[str]:
    """The words of a lemma as a text is cut into them: "l'", "d'" and strokes stand apart."""
    return lemma.replace("l'", "l' ").replace("d'", "d' ").replace("/", " / ").split()


def _leads(pronoun: tuple[str, ...], mood: str, auxiliaries: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What stands between a reflexive and its verb: "s'|en| prend", "s'|en est| pris"; nothing, mostly."""
    is_finished = bool(pronoun) and mood == "participle"
    return [(*pronoun, auxiliary) for auxiliary in auxiliaries] if is_finished else [pronoun]


def _noun_triggers(
    seeds: LanguageRows, lemma: str, frame: Frame, slots: Mapping[str, tuple[str, ...]], status: str | None
) -> list[Trigger]:
    words = _parted(lemma.lower())
    # The head noun inflects: the first word in French ("levées de fonds"), the last in English ("funding rounds").
    index = 0 if seeds.grammar.is_head_first or "of" in words else len(words) - 1
    forms = sorted(seeds.grammar.noun_forms(words[index]))
    return [
        Trigger((*words[:index], form, *words[index + 1 :]), "noun", "noun", lemma, frame, slots, status, False)
        for form in forms
    ]


def read_support_verbs(seeds: LanguageRows) -> dict[str, SupportVerb]:
    """The verbs that carry a noun, each form of them."""
    found: dict[str, SupportVerb] = {}
    for row in seeds.rows("support_verbs"):
        head = row["lemma"].removeprefix("se ").removeprefix("s'").split()[0]
        for form, mood in seeds.verb_forms(head).items():
            found.setdefault(form, SupportVerb(row["side"], row["status"] or None, mood))
    return found


def _frame(row: Row) -> Frame:
    return Frame(
        row["frame"], row["fact_table"], row["kind"], tuple(row["required"].split("+")), float(row["confidence"])
    )
