"""Who is presented behind what a verb says was found: "a trouvé un repreneur, Alpha", "trouve preneur : Alpha"."""

from __future__ import annotations

from dealwire.annotation.detection.parting_words import behind_parting
from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.text.story import Mention, Sentence

_WITH = frozenset({"avec", "with", "de", "d'", "du", "of"})
_SET_OFF = frozenset({",", ".", ")", ";", ""})
_MARKS = frozenset({",", ":", "(", "avec", "chez", "-", "–"})


def presented(sentence: Sentence, hit: Hit) -> list[Mention]:
    """The parties named right behind the mark, or "en la personne de", that follows the hit; nobody without it."""
    i = _behind_partner(sentence, hit.last)
    if hit.trigger.lemma.endswith(" pour"):
        # "a trouvé preneur pour Beta : Alpha"
        i = complement(sentence, hit.last).end
    if sentence.low(i) not in _MARKS:
        # "a trouvé preneur |au printemps| : Alpha"
        i = behind_parting(sentence, i, ":")
    if [sentence.low(k) for k in range(i, i + 3)] == ["en", "la", "personne"]:
        return complement(sentence, i + 4).parties
    return complement(sentence, i + 1, gap=5).parties if sentence.low(i) in _MARKS else []


def _behind_partner(sentence: Sentence, i: int) -> int:
    """The comma behind a partner, where a name that is set off follows: "coentreprise avec Beta|,| Gamma, qui …".

    Word `i` itself where none does.
    """
    if sentence.low(i) not in _WITH:
        return i
    end = complement(sentence, i + 1, gap=4).end
    named = sentence.at(end + 1)
    is_named = named is not None and named.kind == "organisation" and sentence.low(end) in {",", "("}
    return end if named is not None and is_named and sentence.low(named.last) in _SET_OFF else i
