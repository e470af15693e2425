"""Which firm somebody sells who has founded or owns it: "Le fondateur de Beta a vendu |son entreprise|"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_OWN = frozenset({"son", "sa", "leur"})
_FRAMES = frozenset({"sell", "acquire"})
_OF = frozenset({"de", "d'", "du"})


def add_own_firm(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make the firm that a French founder, named before the verb, calls his own the target."""
    is_deal = hit.trigger.frame.frame in _FRAMES and hit.trigger.word_class == "verb"
    if sentence.words.language != "fr" or not is_deal or filling.roles.get("target") or not _is_own(sentence, hit.last):
        return
    posts = (i for i in range(hit.first) if sentence.words.is_group(sentence.low(i), "founder"))
    for i in posts:
        firms = _firms(sentence, i + 1, hit.first)
        if firms:
            filling.roles["seller"] = [m for m in filling.roles.get("seller", []) if m.name != firms[0].name]
            filling.add("target", firms[:1])
            return


def _is_own(sentence: Sentence, i: int) -> bool:
    """Whether "son entreprise", "sa start-up" and the like begin at word `i`."""
    is_firm = "company" in sentence.words.epithets.get(sentence.low(i + 1), ())
    return sentence.low(i) in _OWN and (is_firm or sentence.at(i + 1) is not None)


def _firms(sentence: Sentence, link: int, last: int) -> list[Mention]:
    """The organisation that "de" governs right behind the word for a founder."""
    if sentence.low(link) not in _OF:
        return []
    return [m for m in complement(sentence, link + 1, gap=4).parties if m.kind == "organisation" and m.last <= last]
