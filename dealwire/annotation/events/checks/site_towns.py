"""Towns that a site is named after spend nothing: "le site de production |de Lens| a été modernisé". French only."""

from __future__ import annotations

from dealwire.annotation.events.case import Case
from dealwire.annotation.text.story import Mention

# How many words before "de" the site may stand.
_SITE_NEAR = 3


def is_no_town(case: Case) -> bool:
    """Whether none of those who spend is the town of a site; only for French nouns and passives."""
    is_bare = case.draft.hit.trigger.word_class == "noun" or case.draft.hit.is_passive
    is_french = case.draft.words.language == "fr"
    return not (is_french and is_bare and any(_is_town(case, m) for m in case.draft.roles.get("investor", ())))


def _is_town(case: Case, party: Mention) -> bool:
    sentence = case.draft.sentence
    if case.is_firm(party) or sentence.low(party.first - 1) not in {"de", "d'"}:
        return False
    near = range(max(0, party.first - 1 - _SITE_NEAR), party.first - 1)
    return any("asset" in case.draft.words.epithets.get(sentence.low(i), ()) for i in near)
