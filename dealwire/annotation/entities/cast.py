"""Who appears in an article: every written name with its fullest form, kind and first place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.text.tokens import has_word
from dealwire.annotation.words.vocabulary import Vocabulary

_MAX_ACRONYM = 8
_CLIPPED = 5
_CAPITALS = re.compile(r"(?:[A-ZÉ][\w&.'-]*\s+)*[A-ZÉ][\w&.'-]*$")
_ARTICLES = frozenset({"The", "Le", "La", "Les", "L"})
_LEGAL = {"corporation": "corp", "company": "co", "limited": "ltd", "incorporated": "inc"}


@dataclass(slots=True)
class Cast:
    """`full` maps a written name to its fullest form, `kinds` a form to its kind, `counts` to how often it stands."""

    full: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def name(self, written: str) -> str:
        """The fullest form in this article."""
        return self.full.get(written, written)

    def kind(self, written: str) -> str:
        """`organisation`, `person` or `place`."""
        return self.kinds.get(self.name(written), "organisation")


def assemble_cast(runs: Iterable[NameRun], acronyms: dict[str, str], words: Vocabulary) -> Cast:
    """The cast of all name runs in the order of the text; `acronyms` are short forms that the text introduces."""
    cast = Cast()
    order: list[str] = []
    products: Counter[str] = Counter()
    for run in runs:
        if run.text not in cast.counts:
            order.append(run.text)
        cast.counts[run.text] += 1
        products[run.text] += run.kind == "product"
        if cast.kinds.get(run.text, "product") == "product":
            cast.kinds[run.text] = run.kind
    for name, times in products.items():
        if times * 2 >= cast.counts[name] and times:
            cast.kinds[name] = "product"
    spelling = _spellings(order, cast)
    for position, short in enumerate(order):
        full = spelling.get(short) or acronyms.get(short) or _fuller(short, order, position, cast, words)
        if full:
            cast.full[short] = full
    _follow(cast)
    return cast


def _spellings(order: list[str], cast: Cast) -> dict[str, str]:
    """ "EBay" and "eBay", "Alpha Corp" and "Alpha Corporation" are one name: the one that is written more often."""
    best: dict[str, str] = {}
    for name in order:
        key = _spelling(name)
        if key not in best or cast.counts[name] > cast.counts[best[key]]:
            best[key] = name
    return {name: best[_spelling(name)] for name in order if best[_spelling(name)] != name and len(name) > 3}


def _spelling(name: str) -> str:
    """A name without case, spaces, hyphens, possessive ("McDonald's") and ".com", its legal form in short."""
    head, _, last = name.lower().rstrip(".").rpartition(" ")
    return re.sub(r"[\s-]|['’]s$", "", head + _LEGAL.get(last, last).removesuffix(".com").removesuffix(".fr"))


def _follow(cast: Cast) -> None:
    """A short form of a short form stands for the fullest; a surname takes its person's kind."""
    for short in list(cast.full):
        seen, fullest = {short}, cast.full[short]
        while fullest in cast.full and fullest not in seen:
            seen.add(fullest)
            fullest = cast.full[fullest]
        cast.full[short] = fullest
        cast.counts[fullest] += cast.counts[short]


def _fuller(short: str, order: list[str], position: int, cast: Cast, words: Vocabulary) -> str | None:
    """The longer name that `short` abbreviates: a surname's person, or the same words with trade words after."""
    longer = [name for name in order if len(name) > len(short) and _contains(name, short)]
    surname = short.rsplit(maxsplit=1)[-1]
    persons = [name for name in longer if cast.kinds[name] == "person" and name.endswith(surname)]
    # "Paul Alpha, fondateur de l'enseigne Alpha": in French a founder has "M." or a given name, the firm has neither.
    is_founded = words.language == "fr" and words.companies.get(short.lower()) == "company"
    if persons and not is_founded:
        return max(persons, key=lambda name: (cast.counts[name], len(name)))
    if cast.kinds[short] != "organisation":
        return None
    earlier = [name for name in longer if _is_earlier(name, short, order, position)]
    whole = [name for name in earlier if not _is_part_of_known(name, short, words)]
    fits = [name for name in longer if _is_trade_form(name, short, words) or name in whole]
    fits = [name for name in fits if cast.kinds[name] == "organisation"]
    return max(
        fits, key=lambda name: (_is_trade_form(name, short, words), cast.counts[name], len(name), name), default=None
    )


def _contains(name: str, short: str) -> bool:
    return short in name and has_word(short, name)


def _is_trade_form(name: str, short: str, words: Vocabulary) -> bool:
    if name.startswith(short) and re.search(r"\b(?:Inc|Co|Corp|Ltd|Company|Corporation|PLC|plc|SA|AG)$", name):
        return True
    rest = re.findall(r"\w[\w.&]*", name.replace(short, " ", 1))
    return all("suffix" in words.name_words.get(word.lower().rstrip("."), ()) or word in _ARTICLES for word in rest)


def _is_earlier(name: str, short: str, order: list[str], position: int) -> bool:
    """A long form that stands before the first short one, and opens with it: "Serco Marine Services … Serco"."""
    return order.index(name) < position and name.startswith(short + " ") and " " not in short and not name[-1].isdigit()


def _is_part_of_known(name: str, short: str, words: Vocabulary) -> bool:
    """A product, site or branch of a known company ("Ford Mustang … Ford"), unless it is a known company itself."""
    return words.companies.get(short.lower()) == "company" and name.lower() not in words.companies


def find_acronyms(text: str) -> dict[str, str]:
    """Short forms that a text introduces in brackets ("Office of Fair Trading (OFT)") → long forms."""
    found: dict[str, str] = {}
    for match in re.finditer(r"\(\s?[«\"“]?([A-ZÉ][\w&-]{1,7})[»\"”]?\s?\)", text):
        before = text[max(0, match.start() - 90) : match.start()].rstrip()
        long = _long_form(before, match.group(1))
        if long:
            found.setdefault(match.group(1), long)
    return found


def _clipped(before: str, short: str) -> str | None:
    """ "The Co-operative Group (Co-op)": the name before the bracket of which the short form is the beginning."""
    capitals = _CAPITALS.search(before)
    words = capitals.group().split() if capitals else []
    names = (" ".join(words[i:]) for i, word in enumerate(words) if word.lower().startswith(short.lower()[:_CLIPPED]))
    return next((name for name in names if len(name) > len(short)), None)


def _long_form(before: str, short: str) -> str | None:
    """The words before the bracket whose initials spell the acronym, small words aside."""
    if len(short) > _MAX_ACRONYM:
        return None
    if not short.isupper():
        return _clipped(before, short)
    words = [(m.group(), m.start()) for m in re.finditer(r"[^\W_][\w.&-]*", before)]
    letters = list(short.replace("&", "").lower())
    for word, start in reversed(words):
        if not letters:
            break
        if word[0].lower() == letters[-1] and (word[0].isupper() or len(word) > 3):
            letters.pop()
            if not letters and word[0].isupper():
                return before[start:].rstrip(' ,;:«“"')
        elif word[0].isupper():
            return None
    return None
