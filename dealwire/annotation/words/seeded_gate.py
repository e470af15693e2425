"""The words that let an article in: one telling word for each trigger, authority and company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dealwire.annotation.words.known_companies import KnownCompanies
from dealwire.annotation.words.language_rows import LanguageRows
from dealwire.annotation.words.seeded_authorities import split_words
from dealwire.annotation.words.vocabulary import Gate, Trigger

# Shorter prepositions say nothing of a text.
_SHORT = 4
# Words of so few letters stand in too many texts to tell anything.
_SMALL = 3
# Triggers that tell a deal only between two sure businesses (see `plausible_deals`).
_BETWEEN_FIRMS = frozenset({"dealing", "courting", "courtaward"})

# Groups of words that refer back to a deal or round told before ("l'opération", "le tour").
_REFERRING = frozenset({"transaction", "referring"})


def build_gate(seeds: LanguageRows, companies: KnownCompanies, triggers: Mapping[str, list[Trigger]]) -> Gate:
    """The words that let an article in, drawn from triggers, authorities and companies."""
    telling = [trigger for many in triggers.values() for trigger in many if not _is_everywhere(trigger)]
    singles = {trigger.words[0] for trigger in telling if len(trigger.words) == 1}
    small = {row["word"].lower() for row in seeds.rows("function_words")}
    facts: set[str] = set()
    acts: set[str] = set()
    dealings: set[str] = set()
    deeds: set[str] = set()
    between_firms = {row["word"] for row in seeds.rows("word_groups") if row["class"] in _BETWEEN_FIRMS}
    for trigger in telling:
        is_act = trigger.frame.fact_table == "regulatory_reactions"
        is_dealing = trigger.lemma in between_firms or trigger.frame.frame == "pay"
        word = _telling_word(trigger, singles, small)
        (acts if is_act else dealings if is_dealing else facts).add(word)
        if is_act and trigger.frame.frame != "statement":
            deeds.add(word)
    firm_names = _company_cues(seeds, companies)
    return Gate(
        facts=frozenset(facts),
        acts=frozenset(acts),
        dealings=frozenset(dealings - facts),
        deeds=frozenset(deeds),
        transactions=frozenset(row["word"] for row in seeds.rows("word_groups") if row["class"] in _REFERRING),
        prices=frozenset(row["word"] for row in seeds.rows("word_groups") if row["class"] == "pricing"),
        sums=frozenset(row["word"].lower() for row in seeds.rows("number_words") if float(row["value"]) >= 1e6),
        authorities=_authority_cues(seeds),
        speakers=_speaker_cues(seeds, triggers),
        firms=frozenset(row["word"].lower() for row in seeds.rows("epithets") if row["class"] == "firm"),
        firm_names=firm_names,
        firm_lows=frozenset(map(str.lower, firm_names)),
    )


def _is_everywhere(trigger: Trigger) -> bool:
    """ "pour", "d'après": prepositions that nearly every text has, unlike "selon"."""
    return trigger.word_class == "preposition" and len(trigger.words[0]) <= _SHORT


def _speaker_cues(seeds: LanguageRows, triggers: Mapping[str, list[Trigger]]) -> frozenset[str]:
    """Pronouns that take up a person; in French also verbs with their subject behind them ("a-t-il").

    Also countries and the seats of their governments, which act without a word for those ("Australia banned it").
    """
    countries = {country for country in seeds.countries() if country.replace("-", "").isalpha()}
    countries |= {row["word"] for row in seeds.rows("word_groups") if row["class"] == "seat"}
    inverted = {word for word in triggers if word.endswith(("-il", "-elle"))}
    return frozenset(seeds.grammar.speakers | inverted | countries)


def _authority_cues(seeds: LanguageRows) -> frozenset[str]:
    """One word for each authority: of its written form the one that most forms share ("department")."""
    forms = [split_words(row["form"]) for row in seeds.tables["authority_forms"]]
    counts = Counter(word for form in forms for word in set(form))
    small = {row["word"].lower() for row in seeds.tables["function_words"]} | set(seeds.demonyms())
    small |= seeds.place_forms("place")
    cues = set()
    for form in forms:
        telling = [word for word in form if word not in small and len(word) > 1 and word != "'s"] or list(form[-1:])
        cues.add(max(telling, key=lambda word: (counts[word], word)))
    cues |= {_head_word(seeds, row["head"]) for row in seeds.rows("authority_heads")}
    cues |= {_head_word(seeds, row["title"]) for row in seeds.rows("titles")}
    plain = {row["word"].lower() for row in seeds.rows("function_words")}
    names = (row["official"].lower().split() for row in seeds.rows("officials"))
    return frozenset((cues - plain) | {name[0] if name[-1] in plain else name[-1] for name in names})


def _head_word(seeds: LanguageRows, phrase: str) -> str:
    """The noun of an office or authority: "finance |ministry|", "|tribunal| de commerce"."""
    words = phrase.lower().split()
    return words[0] if seeds.grammar.is_head_first or "of" in words else words[-1]


def _company_cues(seeds: LanguageRows, companies: KnownCompanies) -> frozenset[str]:
    """One word for each known company, as written, that is no given name, stop word, trade word or place."""
    plain = {row["name"] for row in seeds.tables["given_names"]} | {row["word"] for row in seeds.rows("stop_words")}
    return companies.cues(plain, _trade_words(seeds) | _towns(seeds))


def _trade_words(seeds: LanguageRows) -> frozenset[str]:
    return frozenset(row["word"].lower() for row in seeds.tables["name_words"])


def _towns(seeds: LanguageRows) -> frozenset[str]:
    return seeds.place_forms("place") | frozenset(seeds.demonyms())


def _telling_word(trigger: Trigger, singles: set[str], small: set[str]) -> str:
    """The word of a trigger that a text is least likely to hold by chance: none of the function words if it can be."""
    if len(trigger.words) == 1:
        return trigger.words[0]
    words = [word for word in trigger.words if word.isalpha() or "-" in word] or list(trigger.words)
    words = [word for word in words if word not in small] or words
    known = [word for word in words if word in singles]
    if known:
        return known[0]
    tail = [word for word in words if word in trigger.words[1:] and len(word) > _SMALL]
    return max((tail if trigger.word_class == "verb" else words) or words[:1], key=len)
