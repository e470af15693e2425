"""Where a name that began with a capital ends: joining words, marks inside names, surname particles."""

from __future__ import annotations

from dealwire.annotation.entities.capitals import is_calendar, is_capital
from dealwire.annotation.text.tokens import Tokens
from dealwire.annotation.words.vocabulary import Vocabulary

# Lower-case words that may stand inside a name: "Bank of America", "Ursula von der Leyen", "Caisse de dépôt".
OF = frozenset({"of", "de", "du", "des", "d'", "la", "for", "et", "and", "the", "l'"})
PARTICLES = frozenset(
    {
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "el",
        "al",
        "bin",
        "ben",
        "le",
        "la",
        "ter",
        "du",
    }
)
_JOINING = OF | PARTICLES
_LEGAL_FORMS = frozenset({"Inc", "LLC", "Ltd", "LP", "L.P.", "L.L.C.", "Corp", "PLC", "S.A.", "S.A.E.", "N.V.", "A.G."})
_MAX_WORDS = 8


def run_end(tokens: Tokens, first: int, words: Vocabulary) -> int:
    """Where the run of capitals that begins at `first` ends."""
    end = first + 1
    while end < len(tokens) and end - first < _MAX_WORDS:
        step = _step(tokens, first, end, words)
        if step == 0:
            break
        end += step
    return end


def _step(tokens: Tokens, first: int, end: int, words: Vocabulary) -> int:
    """How many more words belong to the run: none, the next one, or a joining mark and what it joins."""
    word, low = tokens.words[end], tokens.lows[end]
    if tokens.starts[end] > tokens.ends[end - 1] + 1:
        return 0
    if is_capital(word) and not is_calendar(low, words):
        is_plain = low not in words.classes or word.isupper() or low in words.name_words
        return 1 if is_plain or _is_surname_particle(tokens, first, end, words) else 0
    if end + 1 >= len(tokens):
        return 0
    return _marked(tokens, end, words) or _join(tokens, first, end, words)


def _is_surname_particle(tokens: Tokens, first: int, i: int, words: Vocabulary) -> bool:
    """ "Yann Le Floch", "Anne De Winter": a capital particle between a given name and its surname."""
    is_person = any(word in words.given_names for word in tokens.words[max(first, i - 2) : i])
    following = tokens.words[i + 1] if i + 1 < len(tokens) else ""
    return is_person and tokens.lows[i] in PARTICLES and following.istitle()


def _marked(tokens: Tokens, end: int, words: Vocabulary) -> int:
    """Marks inside names: "Alpha & Beta", "Gamma, Inc", "St. Delta", "Delta, Epsilon & Co"."""
    word, following = tokens.words[end], tokens.words[end + 1]
    if word == "&" and is_capital(following):
        return 2
    if word == "." and tokens.words[end - 1] == "St" and following.istitle():
        return 2
    if word == "," and following in _LEGAL_FORMS:
        return 2
    is_firm_of_two = word == "," and tokens.words[end + 2 : end + 3] == ["&"] and is_capital(following)
    is_next_firm = " ".join(tokens.lows[end + 1 : end + 4]) in words.companies
    return 4 if is_firm_of_two and end + 3 < len(tokens) and not is_next_firm else 0


def _join(tokens: Tokens, first: int, end: int, words: Vocabulary) -> int:
    """Joining words hold only between capitals, after a head ("Bank of …") or a given name ("Ursula von …")."""
    low = tokens.lows[end]
    if low not in _JOINING:
        return 0
    heads = any("head" in words.name_words.get(low, ()) for low in tokens.lows[first:end])
    is_person = tokens.words[first] in words.given_names
    allowed = OF if heads else PARTICLES if is_person else frozenset()
    if low not in allowed or _is_named_before(tokens, first, end, words):
        return 0
    reach = end + 1
    while reach < len(tokens) and reach < end + 3 and tokens.lows[reach] in allowed | OF & PARTICLES:
        reach += 1
    if reach < len(tokens) and tokens.words[reach][0].isupper() and not is_calendar(tokens.lows[reach], words):
        return reach + 1 - end
    return 0


def _is_named_before(tokens: Tokens, first: int, joint: int, words: Vocabulary) -> bool:
    """ "Alpha Bank |and| Beta Ventures": a head that ends a name is joined to the next name, not to what it is of."""
    if tokens.lows[joint] not in {"and", "et"}:
        return False
    # "Alpha Cars North |et| Beta": French heads open their name.
    is_led = words.language == "en" or "head" in words.name_words.get(tokens.lows[first], ())
    return not is_led or (joint - first > 1 and "head" in words.name_words.get(tokens.lows[joint - 1], ()))


def without_legal_form(name: str) -> str:
    """ "Alpha Inc", "Alpha Corp.": the name as running text goes on with it."""
    bare, _, last = name.rpartition(" ")
    return bare.rstrip(",") if bare and last.rstrip(".") in _LEGAL_FORMS else name
