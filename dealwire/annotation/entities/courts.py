"""Which institution "la justice", "le tribunal", "le régulateur" is: the only one of its sort that the article names.
French only."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.words.vocabulary import Vocabulary

_REGULATORS = frozenset({"competition_authority", "data_authority", "financial_regulator", "sector_regulator"})

_WATCHERS = frozenset({"régulateur", "régulateurs", "gendarme"})


def name_courts(story: Story, sentences: list[Sentence]) -> None:
    """Give each bare court, prosecutor, central bank and regulator of `sentences` the name of the only one of its sort
    that the article names in full."""
    if story.words.language != "fr":
        return
    mentions = [m for sentence in sentences for m in sentence.mentions if m.kind == "authority" and not m.is_official]
    for mention in mentions:
        fits = _SORTS.get(mention.name.lower()) or _of_country(mention, story.words)
        if fits is None:
            continue
        named = {(m.authority_id or m.name): m for m in mentions if fits(m, story.words)}
        if len(named) == 1:
            [full] = named.values()
            mention.name, mention.authority_id = full.name, full.authority_id


def _of_country(mention: Mention, words: Vocabulary) -> Callable[[Mention, Vocabulary], bool] | None:
    """ "les régulateurs suédois": a regulator of that country; None for any other name."""
    head, _, country = mention.name.lower().partition(" ")
    code = words.country_codes.get(country) if head in _WATCHERS else None
    if code is None:
        return None
    return lambda other, _words: (
        _is_regulator(other, words) and words.authority_countries.get(other.authority_id or "") == code
    )


def _is_court(mention: Mention, words: Vocabulary) -> bool:
    lows = mention.name.lower().split()
    return len(lows) > 1 and words.is_group(lows[0], "court")


def _opens_with(*openings: str) -> Callable[[Mention, Vocabulary], bool]:
    """Whether a name of several words begins with one of these."""
    return lambda mention, _words: " " in mention.name and mention.name.lower().startswith(openings)


def _is_central_bank(mention: Mention, words: Vocabulary) -> bool:
    is_bank = words.authority_kinds.get(mention.authority_id or "") == "central_bank"
    return is_bank or mention.name.lower().startswith("banque centrale ")


def _is_regulator(mention: Mention, words: Vocabulary) -> bool:
    kind, lows = words.authority_kinds.get(mention.authority_id or ""), mention.name.lower().split()
    return kind in _REGULATORS or (kind is None and len(lows) > 1 and words.is_group(lows[0], "watching"))


# What a bare word may stand for.
_SORTS: Mapping[str, Callable[[Mention, Vocabulary], bool]] = {
    "justice": _is_court,
    "juridiction": _is_court,
    "tribunal": _opens_with("tribunal "),
    "cour": _opens_with("cour "),
    "parquet": _opens_with("parquet ", "pnf"),
    "ministère public": _opens_with("parquet "),
    "banque centrale": _is_central_bank,
    "régulateur": _is_regulator,
    "préfecture": _opens_with("préfecture "),
}
