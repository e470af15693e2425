"""The written forms of a verb or noun, so that a lexicon row needs its dictionary form only.

Moods: `base` (infinitive or English bare form), `present`, `past`, `participle`, `gerund`, `future`, `conditional`.
Irregular verbs are rows of the seed `irregular_verbs`.
"""

from __future__ import annotations

_VOWELS = "aeiou"
_FRENCH_ENDINGS = {
    "present": ("e", "ons", "ez", "ent"),
    "past": ("ais", "ait", "ions", "iez", "aient", "a", "èrent"),
    "participle": ("é", "ée", "és", "ées"),
    "gerund": ("ant",),
    "future": ("era", "eront", "erons"),
    "conditional": ("erait", "eraient"),
}
_FRENCH_SECOND_GROUP = {
    "present": ("it", "issent", "issons"),
    "past": ("issait", "issaient"),
    "participle": ("i", "ie", "is", "ies"),
    "gerund": ("issant",),
    "future": ("ira", "iront"),
    "conditional": ("irait", "iraient"),
}


def verb_forms(lemma: str, language: str) -> dict[str, str]:
    """Each written form of a regular verb → its mood. A form of two moods keeps the participle before the past."""
    return _french_verb(lemma) if language == "fr" else _english_verb(lemma)


def inverted_forms(form: str, mood: str) -> list[str]:
    """A French verb form with its subject behind it: "estime" gives "estime-t-il" and "estime-t-elle".

    None for forms that are no third person singular of the present or past.
    """
    if mood not in {"present", "past"} or not form.endswith(("e", "a", "t", "d")) or form.endswith("ent"):
        return []
    link = "-t-" if form[-1] in _VOWELS else "-"
    return [f"{form}{link}{pronoun}" for pronoun in ("il", "elle")]


def noun_forms(lemma: str, language: str) -> set[str]:
    """A noun's singular and plural."""
    if language == "fr":
        return {lemma, lemma[:-2] + "aux" if lemma.endswith("al") else lemma + ("" if lemma[-1] in "sxz" else "s")}
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return {lemma, lemma[:-1] + "ies"}
    return {lemma, lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh")) else "s")}


def _english_verb(lemma: str) -> dict[str, str]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    whole = lemma if lemma.endswith(("ee", "ye", "oe")) else stem
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third, past = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s"), stem + "ed"
    forms = {lemma: "base", third: "present", past: "participle", whole + "ing": "gerund"}
    if lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS and lemma[-3:-2] not in _VOWELS:
        forms |= {stem + stem[-1] + "ed": "participle", stem + stem[-1] + "ing": "gerund"}
    return forms


def _french_verb(lemma: str) -> dict[str, str]:
    if lemma.endswith("ir"):
        return _conjugate(lemma, lemma[:-2], _FRENCH_SECOND_GROUP)
    if not lemma.endswith("er"):
        return {lemma: "base"}
    return {
        form: mood for stem in _stems(lemma[:-2]) for form, mood in _conjugate(lemma, stem, _FRENCH_ENDINGS).items()
    }


def _stems(stem: str) -> list[str]:
    """Spelling changes of the first group: "rachet-" and "rachèt-", "engag-" and "engage-", "annonc-" and "annonç-",
    "appel-" and "appell-".
    """
    stems = [stem]
    if stem.endswith("g"):
        stems.append(stem + "e")
    elif stem.endswith("c"):
        stems.append(stem[:-1] + "ç")
    elif len(stem) > 2 and stem[-2] in "eé":
        stems.append(stem[:-2] + "è" + stem[-1])
        if stem.endswith(("el", "et")):
            stems.append(stem + stem[-1])
    return stems


def _conjugate(lemma: str, stem: str, endings: dict[str, tuple[str, ...]]) -> dict[str, str]:
    forms = {stem + ending: mood for mood, many in endings.items() for ending in many}
    return forms | {lemma: "base"}
