"""Bynames that everybody knows: "le géant de Redmond", "la marque au losange". Rows in `bynames.csv`."""

from __future__ import annotations

from dealwire.annotation.text.story import Mention, Sentence, Story

_ARTICLES = frozenset({"le", "la", "l'", "the", "cette", "ce"})
_CONTRACTED = frozenset({"du", "au"})


def place_bynames(sentence: Sentence, story: Story) -> None:
    """Add each byname, its article with it, as the company that it stands for, unless the name stands beside it."""
    known = sentence.words.bynames
    if known.keys().isdisjoint(sentence.tokens.lows):
        return
    for i, low in enumerate(sentence.tokens.lows[1:], start=1):
        if low in known and sentence.low(i - 1) in _ARTICLES | _CONTRACTED:
            _place(sentence, story, i)


def _place(sentence: Sentence, story: Story, head: int) -> None:
    for words, companies in sentence.words.bynames[sentence.low(head)]:
        end = head + len(words)
        if tuple(sentence.tokens.lows[head:end]) == words and (name := _named(companies, story)):
            first = head if sentence.low(head - 1) in _CONTRACTED else head - 1
            if not _stands_beside(sentence, first, end, name):
                _take(sentence, Mention("anaphor", first, end, name))
            return


def _named(companies: tuple[str, ...], story: Story) -> str:
    """The one that the article names, in its fullest form; where it names none, the only one there is."""
    named = {full for company in companies if (full := _written(company, story))}
    if len(named) == 1:
        return named.pop()
    return companies[0] if len(companies) == 1 else ""


def _written(company: str, story: Story) -> str:
    """How the article names the company, "Alpha" also where it only names "Alpha France"; empty where it does not."""
    low = company.lower()
    whole = next((name for name in story.cast.counts if name.lower() == low), "")
    if whole:
        return story.cast.name(whole) if story.cast.kind(whole) == "organisation" else ""
    return company if any(name.lower().startswith(f"{low} ") for name in story.cast.counts) else ""


def _stands_beside(sentence: Sentence, first: int, last: int, name: str) -> bool:
    """ "le géant de Redmond Microsoft", "Microsoft, le géant de Redmond, …": the name itself plays the part."""
    before = sentence.at(first - 2) if sentence.low(first - 1) in {",", "("} else sentence.at(first - 1)
    behind = sentence.at(last + 1) if sentence.low(last) in {",", "("} else sentence.at(last)
    return any(m is not None and m.kind == "organisation" and m.name == name for m in (before, behind))


def _take(sentence: Sentence, byname: Mention) -> None:
    """Place the byname over the names that it is made of ("l'éditeur de |Fortnite|")."""
    if any((m := sentence.at(i)) is not None and m.last > byname.last for i in range(byname.first, byname.last)):
        return
    sentence.mentions = [m for m in sentence.mentions if m.last <= byname.first or m.first >= byname.last]
    sentence.slots[byname.first : byname.last] = [None] * (byname.last - byname.first)
    sentence.place(byname)
    sentence.mentions.sort(key=lambda mention: mention.first)
