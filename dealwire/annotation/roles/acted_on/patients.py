"""What a passive or a share is said of: who or what is bought, held or funded."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.noun_phrases.complement import complement
from dealwire.annotation.noun_phrases.modifiers import is_modifier, is_site
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_PATIENT_REACH = 14
_SHARE_REACH = 5


def modifies_share(sentence: Sentence, hit: Hit) -> bool:
    """ "les 10 % encore |détenus| par Alpha": the participle is said of the share, not of the sentence's subject."""
    i = hit.first - 1
    while sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    before = sentence.at(i)
    if before is None or not sentence.low(hit.first).endswith("s") or sentence.words.language != "fr":
        return False
    shares = (sentence.at(before.first - k) for k in range(1, _SHARE_REACH))
    return before.kind == "percent" or any(m is not None and m.kind == "percent" for m in shares)


def reduced_patient(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "the stake in Alpha held by Beta": a participle right behind a name, with no auxiliary, is said of that name."""
    i = hit.first - 1
    # "repris" and "acquis" are singular as well.
    is_singular = not sentence.low(hit.first).endswith("s") or sentence.low(hit.first).endswith("ris")
    is_set_off = sentence.words.language == "fr" and (is_singular or sentence.low(hit.first).endswith("quis"))
    while is_set_off and (sentence.low(i) == "," or sentence.words.is_class(sentence.low(i), "adverb")):
        i -= 1
    if sentence.low(i) == "being" and sentence.words.language == "en":
        # "results in Alpha being bought by Beta"
        i -= 1
    before = sentence.at(i)
    return [before] if before is not None and before.kind in PARTIES and before.kind != "pronoun" else []


def held_part(sentence: Sentence, hit: Hit) -> list[Mention]:
    """ "Le capital d'Alpha est détenu par …", "34 % of Beta is owned by …": the company whose part is meant."""
    for i in range(hit.first - 1, max(-1, hit.first - 12), -1):
        mention, kinds = sentence.at(i), sentence.words.epithets.get(sentence.low(i), frozenset())
        is_part = "fraction" in kinds if mention is None else mention.kind == "percent"
        # "les 20 % |restants| d'Alpha"
        link = i + 2 if sentence.low(i + 1).startswith("restant") else i + 1
        if is_part and sentence.low(link) in {"de", "d'", "du", "of", "in"}:
            return complement(sentence, link + 1, gap=4).parties
    return []


def has_bare_pronoun(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun that nobody was found for stands shortly before: what is bought or funded is the topic."""
    near = [sentence.at(i) for i in range(max(0, at - 5), at)]
    return any(m is not None and m.kind == "pronoun" and not m.name for m in near)


def patient_asset(sentence: Sentence, at: int) -> Phrase | None:
    """The nameless asset that a passive at word `at` is said of: "l'usine d'Alpha a été vendue"."""
    for i in range(at - 1, max(-1, at - _PATIENT_REACH), -1):
        if "asset" not in sentence.words.epithets.get(sentence.low(i), ()) or sentence.at(i) is not None:
            continue
        start = i
        while is_modifier(sentence.low(start - 1), sentence.words) or sentence.low(start - 1).isdigit():
            start -= 1
        is_free = start == 0 or sentence.low(start - 1) in {",", "que", "qu'", ":", "«"}
        if start == i or not is_free:
            continue
        phrase = complement(sentence, start)
        is_named = phrase.is_asset and bool(phrase.parties)
        return phrase if (phrase.asset or is_named) and phrase.end <= at else None
    return None


def counts_assets(sentence: Sentence, party: Mention) -> bool:
    """ "les murs de 26 |hypermarchés| Alpha ont été cédés": a name that only says of what make French assets are."""
    i = party.first - 1
    is_asset = sentence.at(i) is None and "asset" in sentence.words.epithets.get(sentence.low(i), ())
    return sentence.words.language == "fr" and is_asset and sentence.low(i).endswith(("s", "x"))


def named_site(sentence: Sentence, party: Mention) -> Phrase | None:
    """ "|l'usine Alpha de Lyon| a trouvé un repreneur": the asset with its town whose name the party is. French."""
    town = sentence.at(party.last + 1)
    is_located = town is not None and town.kind == "place" and sentence.low(party.last) in {"de", "d'", "à"}
    if not is_located or not is_site(sentence, party.first - 1):
        return None
    phrase = complement(sentence, party.first - 2)
    return phrase if phrase.is_asset and phrase.parties == [party] else None
