"""What "its stake" is in, where the sentence said so before: "Alpha, an investor in Beta, raised its stake"."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Sentence

_OF = frozenset({"of", "in", "de", "d'", "du", "dans"})
# How many words may stand between a possessive and its noun ("its minority stake").
_OWN = 4
# How many words may stand between a share and "of": "12 percent of |the shares| of Beta".
_SHARE = 4
_FURTHER = frozenset({"supplémentaires", "supplémentaire", "additional", "more", "further", "another"})


def add_spoken_of(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Fill the company of "its stake", or of "a further 5 percent", with the one whose share was told before it."""
    role = "target" if hit.trigger.frame.frame == "acquire" else "investee"
    if role in filling.roles or not filling.roles.keys() & {"investor", "acquirer", "seller"}:
        return
    if not (_is_own_share(sentence, hit) or _is_further(sentence, hit, filling, role)):
        return
    own = {m.name for other in ("investor", "acquirer", "seller") for m in filling.roles.get(other, ())}
    told = [m for m in sentence.mentions if m.last <= hit.first and _is_held(sentence, m) and m.name not in own]
    filling.add(role, told[-1:])


def _is_own_share(sentence: Sentence, hit: Hit) -> bool:
    near = range(max(0, hit.first - _OWN), hit.first)
    is_noun = hit.trigger.frame.frame == "stake" and hit.trigger.word_class == "noun"
    return is_noun and any(sentence.words.is_class(sentence.low(i), "possessive") for i in near)


def _is_further(sentence: Sentence, hit: Hit, filling: Filling, role: str) -> bool:
    """ "a racheté 5 % |supplémentaires|", "bought |a further| 5 percent": more of what was told before."""
    phrase = filling.phrases.get(role)
    if phrase is None or phrase.percent is None or phrase.parties or hit.trigger.word_class != "verb":
        return False
    around = {sentence.low(phrase.percent.last), sentence.low(phrase.percent.first - 1)}
    return hit.trigger.frame.frame in {"acquire", "take"} and bool(around & _FURTHER)


def _is_held(sentence: Sentence, company: Mention) -> bool:
    """ "12 percent |of Beta|", "present in the capital |of Beta|", "actionnaire |de Beta|"."""
    at = phrase_start(sentence, company.first) - 1
    if company.kind not in {"organisation", "anaphor"} or sentence.low(at) not in _OF:
        return False
    before = range(max(0, at - _SHARE), at)
    shares = (m for i in before if (m := sentence.at(i)) is not None)
    is_part = any("fraction" in sentence.words.epithets.get(sentence.low(i), ()) for i in before)
    is_part = is_part or sentence.low(at - 1) in {"capital", "actionnaire", "shareholder", "investor"}
    return is_part or any(share.kind == "percent" for share in shares)
