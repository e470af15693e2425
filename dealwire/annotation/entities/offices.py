"""Offices without a name: "the minister", "la commission" stand for whom the article named in that office before."""

from __future__ import annotations

from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.text.story import Mention, Sentence, Story

_PLAIN = str.maketrans("éèêàç", "eeeac")
_OPENERS = frozenset({"the", "le", "la", "l'"})
# How many words before a name its title may begin, and how many behind it an apposition's.
_BEFORE, _BEHIND = 6, 4


def place_offices(story: Story, sentences: list[Sentence]) -> None:
    """Add an authority mention to `sentences` for each bare office or institution whose holder was named earlier.

    Holders are learned from every sentence of the story, but only where some office has no name.
    """
    chosen = {sentence.index for sentence in sentences}
    if not any(_lacks_name(sentence) for sentence in sentences):
        return
    holders: dict[str, Mention] = {}
    for sentence in story.sentences:
        if sentence.index in chosen:
            _place(sentence, holders)
            _name_holders(sentence, holders)
        elif _names_no_official(sentence):
            continue
        find_mentions(sentence, story)
        for mention in sentence.mentions:
            if mention.kind == "authority":
                _learn(mention, sentence, holders)
    for sentence in sentences:
        if sentence.part == "title":
            # "Finance minister slams Alpha": a headline goes before whoever is named.
            _name_holders(sentence, holders)


def _names_no_official(sentence: Sentence) -> bool:
    lows, words = sentence.tokens.lows, sentence.words
    return words.titles.keys().isdisjoint(lows) and words.official_forms.keys().isdisjoint(lows)


def _lacks_name(sentence: Sentence) -> bool:
    lows, words = sentence.tokens.lows, sentence.words
    if any(mention.is_office for mention in sentence.mentions) or not words.group_words["tenant"].isdisjoint(lows):
        return True
    if words.titles.keys().isdisjoint(lows) and words.group_words["institution"].isdisjoint(lows):
        return False
    return any(
        low in _OPENERS
        and sentence.at(i + 1) is None
        and (lows[i + 1] in words.titles or words.is_group(lows[i + 1], "institution"))
        for i, low in enumerate(lows[:-1])
    )


def _place(sentence: Sentence, holders: dict[str, Mention]) -> None:
    lows = sentence.tokens.lows
    for i, low in enumerate(lows[:-1]):
        if low not in _OPENERS or sentence.at(i + 1) is not None:
            continue
        holder = holders.get(f"{low} {lows[i + 1]}")
        if holder is not None and _is_bare(sentence, i + 2):
            mention = Mention("authority", i + 1, i + 2, holder.name, holder.authority_id)
            mention.is_official = holder.is_official
            sentence.place(mention)
    sentence.mentions.sort(key=lambda mention: mention.first)


def _is_bare(sentence: Sentence, i: int) -> bool:
    """Whether nothing that would name another office follows: a complement, a nationality, a name."""
    low = sentence.low(i)
    is_named = sentence.at(i) is not None and sentence.low(i) != "'s"
    return not (is_named or low in {"de", "d'", "du", "des", "of", "for", "-"} or low in sentence.words.demonyms)


def _name_holders(sentence: Sentence, holders: dict[str, Mention]) -> None:
    """Give each office in full the name that the article gave its holder."""
    for mention in sentence.mentions:
        tenant = holders.get(f"@{mention.authority_id}") if mention.kind == "authority" else None
        if tenant is not None and not mention.is_official and _lives_there(sentence, mention):
            mention.name, mention.is_official = tenant.name, True
        if not mention.is_office:
            continue
        holder = _apposed(sentence, mention) or holders.get(_folded(_office(sentence, mention.first, mention.last)))
        if holder is not None:
            mention.name, mention.authority_id = holder.name, holder.authority_id


def _lives_there(sentence: Sentence, seat: Mention) -> bool:
    """ "le |locataire| de la Maison Blanche", "l'|hôte| de l'Élysée": takes its article and noun into the mention."""
    i = seat.first - 1
    while sentence.low(i) in {"de", "du", "la", "l'"}:
        i -= 1
    if i == seat.first - 1 or sentence.at(i) is not None or not sentence.words.is_group(sentence.low(i), "tenant"):
        return False
    sentence.slots[i : seat.first] = [seat] * (seat.first - i)
    seat.first = i
    return True


def _apposed(sentence: Sentence, office: Mention) -> Mention | None:
    """ "la ministre française des Transports, Anna Roe,": who is named right behind the office."""
    after = sentence.at(office.last + 1)
    is_set_off = after is not None and sentence.low(office.last) == "," and sentence.low(after.last) in {",", "."}
    return after if after is not None and is_set_off and after.kind in {"person", "authority"} else None


def _office(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """The words of an office without nationality and comma: "ministre de l' industrie"."""
    lows = (sentence.low(i) for i in range(first, last))
    return tuple(low for low in lows if low != "," and low not in sentence.words.demonyms)


def _folded(office: tuple[str, ...]) -> str:
    """An office's words as one, without the accents that capitals often lack ("l'Economie")."""
    return " ".join(office).translate(_PLAIN)


def _learn(mention: Mention, sentence: Sentence, holders: dict[str, Mention]) -> None:
    """The office words in and beside the mention ("le ministre Paul Morel", "European Commission")."""
    if not mention.is_official:
        for i in range(mention.first, mention.last):
            if sentence.words.is_group(sentence.low(i), "institution"):
                _keep(sentence, i, mention, holders)
        known = sentence.words.authority_names.get(mention.authority_id or "", "").lower().split()
        for low in known:
            if sentence.words.is_group(low, "institution"):
                # "the EU … the commission": also the words of its name that this text doesn't write.
                holders.setdefault(f"{_the(sentence)} {low}", mention)
        return
    title = sentence.words.official_titles.get(mention.name.lower())
    if title is not None:
        holders.setdefault(f"@{mention.authority_id}", mention)
        holders.setdefault(_folded(title), mention)
    if not mention.is_office and (written := _title_before(sentence, mention.first)):
        holders.setdefault(_folded(written), mention)
    for i in range(mention.first if mention.is_office else max(0, mention.first - _BEFORE), mention.last):
        if _opens_office(sentence, i):
            _keep(sentence, i, mention, holders)
            if not mention.is_office:
                holders[_folded(_office(sentence, i, mention.first))] = mention
    for i in range(mention.last, mention.last + _BEHIND if sentence.low(mention.last) == "," else mention.last):
        if _opens_office(sentence, i):
            _keep(sentence, i, mention, holders)


def _title_before(sentence: Sentence, first: int) -> tuple[str, ...]:
    """The title of several words that ends right before a name ("Senate |Democratic leader| Anna Roe"); else empty."""
    for i in range(max(0, first - _BEFORE), first - 1):
        before = tuple(sentence.tokens.lows[i:first])
        if before in sentence.words.titles.get(sentence.low(i), ()):
            return before
    return ()


def _the(sentence: Sentence) -> str:
    return "the" if sentence.words.language == "en" else "la"


def _keep(sentence: Sentence, i: int, mention: Mention, holders: dict[str, Mention]) -> None:
    """Remember the holder of a one-word office: a French one with its article's gender, if that is told."""
    low, article = sentence.low(i), sentence.low(i - 1)
    if article in {"premier", "première", "prime"}:
        return
    articles = {article} if article in {"le", "la"} else _OPENERS
    for each in articles:
        holders[f"{each} {low}"] = mention


def _opens_office(sentence: Sentence, i: int) -> bool:
    low = sentence.low(i)
    return any(title == (low,) for title in sentence.words.titles.get(low, ()))
