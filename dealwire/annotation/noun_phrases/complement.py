"""What is acted on: the noun phrase behind a verb or preposition, with its share, asset and owner."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.apposed_names import apposed
from dealwire.annotation.noun_phrases.asset_heads import (
    asset_in,
    bears_name,
    is_owned_part,
    is_rank,
    is_trade,
    named_arm,
)
from dealwire.annotation.noun_phrases.assets import asset_words, is_named_behind, is_part, qualified_end, take_counted
from dealwire.annotation.noun_phrases.coordination import coordinated_after
from dealwire.annotation.noun_phrases.employees import person_behind
from dealwire.annotation.noun_phrases.head_nouns import (
    goods_follow,
    head_name,
    place_describes,
    state_end,
    take_head_noun,
)
from dealwire.annotation.noun_phrases.insertions import after_insertion
from dealwire.annotation.noun_phrases.modifiers import is_possessive
from dealwire.annotation.noun_phrases.phrase_ends import ends_before
from dealwire.annotation.noun_phrases.phrase_openings import behalf_end, held_in, shares_behind
from dealwire.annotation.noun_phrases.phrases import Phrase
from dealwire.annotation.text.story import PARTIES, Mention, Sentence

_MAX_GAP = 8
_BEFORE_FIGURES = frozenset({"pour", "contre", "moyennant", "for", "de", "d'", "plus", "moins", "près", "of", "over"})
# No asset ends in one of these.
_LEFT_OPEN = frozenset({"l'", "la", "le", "les", "de", "d'", "du", "des"})
# Behind these stands who is named of a collective: its long description has no end of its own.
_NAMING = frozenset({"par", "dont", "notamment"})


def complement(sentence: Sentence, start: int, gap: int = _MAX_GAP) -> Phrase:
    """The noun phrase that begins at word `start`: the object of a verb, or what a preposition governs."""
    start = behalf_end(sentence, after_insertion(sentence, start))
    phrase, i, skipped = Phrase(start=start, end=start), start, 0
    while i < len(sentence.tokens) and skipped <= gap:
        mention = sentence.at(i)
        if mention is not None:
            i = _take(sentence, mention, phrase)
            if i == 0:
                break
            if mention.kind == "money" and (owner := shares_behind(sentence, i)) is not None:
                i, phrase.is_fraction = owner.first, True
            continue
        named = apposed(sentence, i, phrase)
        if named is not None:
            i = named.first
            continue
        if (held := held_in(sentence, i, phrase)) > i:
            i = held
            continue
        if ends_before(sentence, i, phrase) or _take_word(sentence, i, phrase):
            break
        # "un consortium de banques mené par le groupe textile suédois Alpha"
        skipped = 0 if sentence.low(i) in _NAMING else skipped + 1
        i += 1
    phrase.end = max(phrase.end, i)
    return phrase


def _take_word(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """Take a word into the phrase; True where it is the head of an asset, which completes the phrase."""
    kinds = sentence.words.epithets.get(sentence.low(i), frozenset())
    phrase.is_counted = phrase.is_counted or sentence.low(i).isdigit()
    if sentence.low(i) == "droits" and sentence.low(i + 2) == "vote":
        # "44 % des |droits de vote| d'Alpha"
        kinds = frozenset({"fraction"})
    if "asset" in kinds and phrase.is_fraction and is_part(sentence, i, phrase):
        phrase.is_fraction = False
    if "fraction" in kinds:
        phrase.is_fraction = phrase.is_fraction or not is_rank(sentence, i)
    elif bears_name(sentence, i, kinds) and is_named_behind(sentence, i + 1):
        phrase.is_asset = True
        take_counted(sentence, i, phrase)
    elif is_owned_part(sentence, i, phrase) or (
        "asset" in kinds and not phrase.is_fraction and not is_trade(sentence, i)
    ):
        phrase.asset = _asset(sentence, phrase.start, i, phrase)
        named = apposed(sentence, qualified_end(sentence, phrase.end), phrase) or named_arm(sentence, i, phrase.end)
        if named is not None:
            is_asset = not sentence.words.is_group(sentence.low(i), "subsidiary")
            phrase.asset, phrase.is_asset, phrase.parties, phrase.end = None, is_asset, [named], named.last
            return True
    return phrase.asset is not None


def _take(sentence: Sentence, mention: Mention, phrase: Phrase) -> int:
    """Take a mention into the phrase. Where the scan goes on; 0 where the phrase is complete."""
    phrase.end = mention.last
    if mention.kind in {"percent", "money", "date"}:
        phrase.percent = phrase.percent or (mention if mention.kind == "percent" else None)
        phrase.money = phrase.money or (mention if mention.kind == "money" else None)
        return mention.last
    if is_possessive(sentence, mention.last) and mention.kind != "pronoun":
        if mention.kind != "place":
            phrase.owners.append(mention)
        return mention.last + 1
    if mention.kind == "place":
        end = state_end(sentence, mention)
        return end if place_describes(sentence, end) else 0
    if mention.kind == "anaphor" and not mention.name and (head := asset_in(sentence, mention)) >= 0:
        phrase.asset = _asset(sentence, phrase.start, head, phrase)
        return 0
    # "bought 12 Alpha jets": what is counted is goods, unless it is a share.
    is_shares = sentence.words.language == "en" and sentence.words.is_group(sentence.low(mention.last), "equity")
    phrase.is_fraction = phrase.is_fraction or (phrase.is_counted and is_shares)
    is_goods = phrase.is_counted and not phrase.is_fraction
    if mention.kind in PARTIES and not is_goods and (mention.name or mention.kind != "pronoun"):
        _take_party(sentence, mention, phrase)
    return 0


def _take_party(sentence: Sentence, mention: Mention, phrase: Phrase) -> None:
    if mention.kind == "pronoun":
        phrase.parties = [mention]
        return
    phrase.parties = coordinated_after(sentence, person_behind(sentence, head_name(sentence, mention)))
    phrase.end = phrase.parties[-1].last
    if len(phrase.parties) == 1 and goods_follow(sentence, phrase.end):
        phrase.parties = []
        return
    take_head_noun(sentence, phrase)


def _asset(sentence: Sentence, start: int, head: int, phrase: Phrase) -> tuple[int, int]:
    """The words of an asset, with what it is of: "wind power unit", "la branche américaine de Velmora"."""
    first, end = asset_words(sentence, start, head, phrase)
    if sentence.low(end) in {"de", "d'", "du", "des", "of"} and sentence.low(end + 1) != "ici":
        end = _owned_end(sentence, end, phrase)
    while end > head + 1 and sentence.low(end - 1) in _LEFT_OPEN:
        end -= 1
    end += _is_ordinal(sentence, end)
    phrase.end = end
    return first, end


def _is_ordinal(sentence: Sentence, i: int) -> bool:
    """ "les droits de la Ligue |1|": a bare figure behind the last name, with no noun of its own behind it."""
    is_figure = sentence.low(i).isdigit() and sentence.at(i) is None and sentence.tokens.words[i - 1][:1].isupper()
    behind = sentence.low(i + 1)
    is_free = not behind.isalpha() or behind in sentence.words.classes or sentence.at(i + 1) is not None
    return is_figure and is_free


def _owned_end(sentence: Sentence, link: int, phrase: Phrase) -> int:
    """Where what an asset is of ends: "les droits |du vaccin d'Alpha|", whose last name owns it."""
    inner = complement(sentence, link + 1, gap=4)
    if not inner.parties and inner.end > link + 1 and sentence.low(inner.end) in {"de", "d'", "du"}:
        inner = complement(sentence, inner.end + 1, gap=2)
    if inner.parties:
        phrase.owners.extend(inner.parties[:1])
        return inner.parties[0].last
    figure = inner.money or inner.percent
    if figure is not None and not inner.parties:
        # "les droits de diffusion |pour 3 millions d'euros|", "… |de plus de 60 %| des courses"
        return max(_figure_start(sentence, figure.first), link)
    return max(inner.end, link)


def _figure_start(sentence: Sentence, i: int) -> int:
    while sentence.low(i - 1) in _BEFORE_FIGURES:
        i -= 1
    return i
