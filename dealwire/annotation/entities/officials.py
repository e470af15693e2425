"""Officials: a known name, a person with a public title, an office of state without its holder's name."""

from __future__ import annotations

from dealwire.annotation.entities.authority_heads import complement_after, nation_before
from dealwire.annotation.entities.authority_runs import ARTICLES, OF, AuthorityRun
from dealwire.annotation.entities.name_runs import NameRun
from dealwire.annotation.entities.public_titles import is_of_voters, is_public_title
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

# How many words may stand between title and name: "|de l'Action et des Comptes publics,|".
_TITLE = 9
# What closes an apposition: "la maire de Lille, Anna Roe|.|".
_SET_OFF: tuple[list[str], ...] = ([","], ["."], [], ["("])


def by_official(
    tokens: Tokens, i: int, text: str, starts: dict[int, NameRun], words: Vocabulary
) -> AuthorityRun | None:
    """A known official's name, or a person whom a public title introduces ("la ministre X", "Sen. X")."""
    for known in words.official_forms.get(tokens.lows[i], ()):
        last = i + len(known.words)
        if tuple(tokens.lows[i:last]) == known.words and tokens.words[i][0].isupper():
            return AuthorityRun(i, last, text[tokens.starts[i] : tokens.ends[last - 1]], known.authority_id, True)
    run = starts.get(i)
    if run is None:
        return None
    if _titled_before(tokens, run, words) or _titled_after(tokens, run, words):
        return AuthorityRun(run.first, run.last, run.text, None, True)
    return None


def by_office(tokens: Tokens, i: int, text: str, starts: dict[int, NameRun], words: Vocabulary) -> AuthorityRun | None:
    """An office of state without its holder's name: "la ministre des Transports", "Norway's finance minister"."""
    for title in words.titles.get(tokens.lows[i], ()):
        size = len(title)
        if tuple(tokens.lows[i : i + size]) != title:
            continue
        if not (size > 1 or words.is_group(title[0], "office") or _heads_nation(tokens, i, words)):
            continue
        first, is_national = nation_before(tokens, i, words)
        last, has_complement = complement_after(tokens, i + size, words)
        holder = starts.get(last)
        if (holder is not None and holder.kind != "place") or _is_apposed(tokens, first, starts):
            return None
        if (is_national or has_complement or size > 1) and _is_introduced(tokens, first, words):
            return AuthorityRun(first, last, text[tokens.starts[first] : tokens.ends[last - 1]], None, True, True)
    return None


def _heads_nation(tokens: Tokens, i: int, words: Vocabulary) -> bool:
    """ "le |président| ghanéen a": a nationality behind it, and nothing that it is of ("le président belge |d'|Alpha");
    in English "Ghana's |president|"."""
    if (
        words.language == "en"
        and tokens.lows[i] == "president"
        and tokens.lows[i + 1 : i + 2] not in ([of] for of in OF)
    ):
        return i > 1 and tokens.lows[i - 1] == "'s" and tokens.lows[i - 2] in words.countries
    is_president = words.language == "fr" and tokens.lows[i] in {"président", "présidente"}
    nation = words.country_codes.get(tokens.lows[i + 1]) if is_president and i + 1 < len(tokens) else None
    return nation is not None and tokens.lows[i + 2 : i + 3] not in ([of] for of in OF)


def apposed_office_end(tokens: Tokens, last: int, words: Vocabulary) -> int:
    """Where the office ends that a comma sets behind an official ("Anna Roe, |Secretary of State for Trade|"); else
    `last`. English: French offices are mentions of their own."""
    if words.language != "en" or tokens.lows[last : last + 1] != [","]:
        return last
    i = last + 1 + (tokens.lows[last + 1 : last + 2] == ["the"])
    for title in words.titles.get(tokens.lows[i], ()) if i < len(tokens) else ():
        if len(title) > 1 and tuple(tokens.lows[i : i + len(title)]) == title:
            return complement_after(tokens, i + len(title), words)[0]
    return last


def _is_apposed(tokens: Tokens, first: int, starts: dict[int, NameRun]) -> bool:
    """ "Anna Roe, the industry minister": the name before the comma is who is meant."""
    i = first - 1 if tokens.lows[first - 1] not in ARTICLES else first - 2
    return i > 0 and tokens.lows[i] == "," and any(run.last == i and run.kind == "person" for run in starts.values())


def _is_introduced(tokens: Tokens, first: int, words: Vocabulary) -> bool:
    """Whether an article stands before the office: "ancien ministre" and "named prime minister" are not in office."""
    if tokens.words[first][0].isupper() and words.language == "en":
        return True
    return first > 0 and tokens.lows[first - 1] in ARTICLES


def _titled_before(tokens: Tokens, run: NameRun, words: Vocabulary) -> bool:
    """A title up to eleven words before the name, no comma or verb between ("ministre de l'Économie X")."""
    if run.kind == "place" or run.last - run.first > 4 or run.text.isupper():
        return False
    if run.kind != "person" and tokens.lows[run.first - 1] in OF | {"au", "aux", "les", "le", "the"}:
        return False
    is_person = run.kind == "person"
    for back in range(1, 12):
        i = run.first - back
        if i < 0:
            return False
        for title in words.titles.get(tokens.lows[i], ()):
            between = range(i + len(title), run.first)
            if tuple(tokens.lows[i : i + len(title)]) == title and is_public_title(tokens, i, len(title), words):
                return len(between) <= _TITLE and all(
                    _is_complement(tokens, k, words)
                    or (tokens.lows[k] == "," and k == run.first - 1)
                    or (is_person and _is_list_comma(tokens, k, words))
                    for k in between
                )
        is_apposition = back == 1 and is_person and _is_set_off(tokens, run.last, words)
        is_inside = is_apposition or (is_person and _is_list_comma(tokens, i, words))
        if tokens.lows[i] in {",", ";", "qui", "who", ":"} and not is_inside:
            return False
    return False


def _is_list_comma(tokens: Tokens, k: int, words: Vocabulary) -> bool:
    """ "Minister for Enterprise|,| Trade and Employment Anna Roe": between the matters of one English office."""
    if words.language != "en" or tokens.lows[k] != "," or not 0 < k < len(tokens) - 1:
        return False
    return tokens.words[k - 1].istitle() and tokens.words[k + 1].istitle()


def _is_set_off(tokens: Tokens, last: int, words: Vocabulary) -> bool:
    """Whether an apposition ends there: at a mark, or in English before an auxiliary ("of Chad, Anna Roe |has|")."""
    classes = words.classes.get(tokens.lows[last], frozenset()) if last < len(tokens) else frozenset()
    is_clause = words.language == "en" and bool(classes & {"have", "be", "auxiliary"})
    return is_clause or tokens.lows[last : last + 1] in _SET_OFF


def _is_complement(tokens: Tokens, k: int, words: Vocabulary) -> bool:
    low = tokens.lows[k]
    return (
        low in OF
        or low in words.demonyms
        or tokens.words[k][0].isupper()
        or low == "."
        or low in {"délégué", "déléguée", "chargé", "chargée"}
        or (words.language == "fr" and words.is_group(low, "portfolio"))
        or words.is_group(low, "partisan")
        or words.is_group(low, "state")
        or words.is_group(low, "portfolioadjective")
    )


def _titled_after(tokens: Tokens, run: NameRun, words: Vocabulary) -> bool:
    """ "X, ministre de la Justice," and "X, the finance minister,": a title in apposition, within five words."""
    if run.kind != "person" or run.last + 1 >= len(tokens) or tokens.lows[run.last] not in {",", "("}:
        return False
    for i in range(run.last + 1, min(run.last + 6, len(tokens))):
        is_former = words.language == "en" and words.is_group(tokens.lows[i], "past")
        if tokens.lows[i] == "," or is_former:
            return False
        for title in words.titles.get(tokens.lows[i], ()):
            if tuple(tokens.lows[i : i + len(title)]) == title and len(title) >= 1:
                is_led = tokens.lows[i] not in {"président", "présidente", "president"} or len(title) > 1
                return is_led and is_of_voters(tokens, i, words)
    return False
