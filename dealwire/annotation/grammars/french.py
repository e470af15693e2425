"""French: regular verbs and nouns, the subject joined behind its verb, and the words that its grammar is told by."""

from __future__ import annotations

from dealwire.annotation.grammars.grammar import Grammar

_VOWELS = "aeiou"
_FIRST_GROUP = {
    "present": ("e", "ons", "ez", "ent"),
    "past": ("ais", "ait", "ions", "iez", "aient", "a", "èrent"),
    "participle": ("é", "ée", "és", "ées"),
    "gerund": ("ant",),
    "future": ("era", "eront", "erons"),
    "conditional": ("erait", "eraient"),
}
_SECOND_GROUP = {
    "present": ("it", "isse", "issent", "issons"),
    "past": ("issait", "issaient"),
    "participle": ("i", "ie", "is", "ies"),
    "gerund": ("issant",),
    "future": ("ira", "iront"),
    "conditional": ("irait", "iraient"),
}
_PRONOUNS = ("il", "elle")
_AUXILIARIES = ("a-t", "avait", "est", "était", "s'est")


def verb_forms(lemma: str) -> dict[str, str]:
    """Each written form of a regular verb of the first or second group → its mood; the lemma alone of other verbs."""
    if lemma.endswith("ir"):
        return _conjugate(lemma, lemma[:-2], _SECOND_GROUP)
    if not lemma.endswith("er"):
        return {lemma: "base"}
    return {form: mood for stem in _stems(lemma[:-2]) for form, mood in _conjugate(lemma, stem, _FIRST_GROUP).items()}


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


def noun_forms(lemma: str) -> set[str]:
    """A noun's singular and plural."""
    return {lemma, lemma[:-2] + "aux" if lemma.endswith("al") else lemma + ("" if lemma[-1] in "sxz" else "s")}


def inverted(form: str, mood: str) -> list[str]:
    """A verb form with its subject behind it: "estime" gives "estime-t-il" and "estime-t-elle".

    None for forms that are no third person singular of the present or past.
    """
    if mood not in {"present", "past"} or not form.endswith(("e", "a", "t", "d")) or form.endswith("ent"):
        return []
    link = "-t-" if form[-1] in _VOWELS else "-"
    return [f"{form}{link}{pronoun}" for pronoun in _PRONOUNS]


FRENCH = Grammar(
    language="fr",
    verb_forms=verb_forms,
    noun_forms=noun_forms,
    are_irregulars_whole=True,
    is_head_first=True,
    agent="par",
    to_do=frozenset({"de", "d'"}),
    joining=frozenset({"avec", "auprès"}),
    decimal=",",
    plural_ends=("s", "x"),
    plain_ends=("ant", "ment", "ées", "és", "ée"),
    speakers=frozenset(f"{verb}-{pronoun}" for verb in _AUXILIARIES for pronoun in _PRONOUNS),
    contractions={"de": ("d'", "du", "des"), "à": ("au", "aux")},
    inverted=inverted,
    reflexive_auxiliaries=("est", "était", "sont", "étaient", "être", "serait"),
)
