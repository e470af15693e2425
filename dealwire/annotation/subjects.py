"""Who acts: the subject of a verb, found to its left by a shallow grammar of French and English."""

from __future__ import annotations

from dealwire.annotation.appositions import described
from dealwire.annotation.collectives import is_of_collective, organ_before, organ_start
from dealwire.annotation.insertions import before_insertion
from dealwire.annotation.modifiers import COORDINATORS, phrase_start
from dealwire.annotation.story import PARTIES, Mention, Sentence
from dealwire.annotation.vocabulary import Vocabulary

# Marks beyond which no subject is looked for, marks that open a clause, and marks that a verb group may hold.
_ENDS = frozenset({";", "»", "”"})
_CLAUSE_MARKS = frozenset({",", "(", "«", "“", '"', ":", "-", "–", "—", "•", "'", "‘", ")"})
# What takes up the object of a verb, and what may stand before it ("in which", "dans laquelle").
_RELATIVE_OBJECTS = frozenset({"which", "that", "que", "qu'", "whom", "dont", "laquelle", "lequel", "duquel"})
_BEFORE_RELATIVE = frozenset({",", "in", "of", "with", "dans", "au", "de", "avec"})
# "à qui Alpha l'a vendu", "avec laquelle Beta s'est alliée": behind these the clause's own subject stands.
_GOVERNED_RELATIVES = frozenset({"qui", "lequel", "laquelle"})
_GOVERNING = frozenset({"à", "avec", "chez", "dans", "pour"})
# "ainsi que", "plus que": no clause begins behind these.
_COMPARED = frozenset({"ainsi", "plus", "moins", "autant", "tel", "telle", "tels", "telles", "même", "outre"})
# Between an organ and the company that it speaks for ("le conseil d'administration d'Alpha").
_GENITIVES = frozenset({"de", "du", "d'", "des", "of"})
# How many words a dateline has at most before its dash.
_DATELINE = 5
_OPENING = frozenset({",", "«", "“"})
_LIGHT_MARKS = frozenset({",", "(", ")", "to", "-", "–", "."})


def subject(sentence: Sentence, at: int, kinds: frozenset[str] = PARTIES, is_gerund: bool = False) -> list[Mention]:
    """The parties that are the subject of the verb at word `at`: the nearest to its left that nothing governs.

    Right before an English gerund a preposition does not matter ("with Alpha buying Beta").
    """
    if is_gerund and (doer := _doer(sentence, at)) is not None and doer.kind in kinds:
        return [doer]
    if (controlled := _controlled(sentence, at)) is not None and controlled.kind in kinds:
        return [controlled]
    if (before := before_insertion(sentence, at)) is not None and before.kind in kinds:
        set_off = _candidate(sentence, before, near=False)
        if set_off:
            return set_off
    i, near = at - 1, True
    while i >= 0:
        if sentence.low(i) == ")":
            i = before_bracket(sentence, i)
            continue
        mention, low = sentence.at(i), sentence.low(i)
        if mention is None and low.isalpha() and low not in sentence.words.classes:
            i, near = i - 1, False
            continue
        found = _found_at(sentence, i, at, near, kinds)
        if found is not None:
            return found
        near = near and not (mention and mention.kind in kinds) and _is_skipped(sentence, i)
        i = (mention.first if mention else i) - 1
    return []


def _controlled(sentence: Sentence, at: int) -> Mention | None:
    """ "permettra à Alpha de racheter", "a obligé Alpha à vendre": who does what a French infinitive says."""
    link = sentence.low(at - 1)
    if sentence.words.language == "en":
        return _enabled(sentence, at) if link == "to" else None
    if link not in {"de", "d'", "à"}:
        return None
    party = sentence.at(at - 2)
    if party is None or party.kind not in PARTIES:
        return None
    start = phrase_start(sentence, party.first)
    is_dative = sentence.low(start - 1) in {"à", "au"}
    verb = start - 2 if is_dative else start - 1
    is_enabled = any(sentence.words.is_group(sentence.low(verb - k), "enabling") for k in (0, 1))
    is_persuaded = sentence.words.is_group(sentence.low(verb), "persuading") and not is_dative
    return party if is_persuaded or (is_enabled and is_dative == (link != "à")) else None


def _enabled(sentence: Sentence, at: int) -> Mention | None:
    """ "cleared the way *for Alpha to buy* Beta", "allowed Alpha to buy": who does what an English infinitive says."""
    party = sentence.at(at - 2)
    if party is None or party.kind not in {"organisation", "anaphor", "authority"} or not party.name:
        return None
    lead = phrase_start(sentence, party.first) - 1
    return party if sentence.words.is_group(sentence.low(lead), "enabling") else None


def _doer(sentence: Sentence, at: int) -> Mention | None:
    """Who does what an English gerund says: "Alpha's buying", "with Alpha buying", "stopped Alpha from buying"."""
    if sentence.low(at - 1) == "'s":
        return sentence.at(at - 2)
    before = sentence.at(at - 2) if sentence.low(at - 1) == "from" else sentence.at(at - 1)
    if before is None or sentence.low(at - 1) == "from":
        return before
    return before if sentence.low(before.first - 1) in {"with", "of", "about"} else None


def _found_at(sentence: Sentence, i: int, at: int, near: bool, kinds: frozenset[str]) -> list[Mention] | None:
    """What word `i` says about the subject of the verb at `at`: the parties, nobody (empty), or to look on (None)."""
    mention, low = sentence.at(i), sentence.low(i)
    if mention is not None:
        return _candidate(sentence, mention, near) if mention.kind in kinds else None
    if low == "'s" and (_is_undertaking(sentence, i, at) or sentence.words.is_group(sentence.low(i + 1), "organ")):
        owner = sentence.at(i - 1)
        return [owner] if owner and owner.kind in kinds else []
    if low == "that" and near and sentence.words.language == "en" and (named := antecedent(sentence, i)):
        # "the group Alpha that bought Beta"
        return named if named[0].last == i else None
    if sentence.words.is_class(low, "relative") and low not in {"that", "dont"}:
        return antecedent(sentence, i)
    if low in {"que", "qu'"} and sentence.low(i - 1) not in _COMPARED:
        return []
    return [] if low in _ENDS or (low in {":", "?"} and i < at - 1) else None


def before_bracket(sentence: Sentence, i: int) -> int:
    """The word before the bracket that closes at `i`, if it opened at most ten words before."""
    for k in range(i - 1, max(-1, i - 11), -1):
        if sentence.low(k) == "(":
            return k - 1
    return i - 1


def _is_undertaking(sentence: Sentence, possessive: int, at: int) -> bool:
    """ "Alpha's bid to buy Beta", "Alpha's plan to win approval to buy Beta": the owner of the plan is who acts."""
    if sentence.low(at - 1) != "to" or at - possessive > 10:
        return False
    return any(
        sentence.words.is_group(sentence.low(i), "undertaking") and sentence.low(i + 1) == "to"
        for i in range(possessive + 1, at - 1)
    )


def leading_subject(sentence: Sentence, at: int) -> list[Mention]:
    """The subject of the main clause ("X …, en rachetant Y", "By buying Y, X …"): the first party that is free."""
    before = [m for m in sentence.mentions if m.kind in PARTIES and m.last <= at]
    for mention in before:
        found = _candidate(sentence, mention, near=False)
        if found:
            return found
    after = [m for m in sentence.mentions if m.kind in PARTIES and m.first > at]
    after = [m for m in after if sentence.low(phrase_start(sentence, m.first) - 1) in _OPENING]
    acting = [m for m in after if _acts(sentence, m)]
    return (acting or after)[:1] if not before else []


def _acts(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb's first word follows: of "With Beta, Gamma and Delta behind it, Alpha is …" it is Alpha."""
    classes = sentence.words.classes.get(sentence.low(mention.last), frozenset())
    return bool(classes & {"be", "have", "auxiliary"})


def _is_skipped(sentence: Sentence, i: int) -> bool:
    if sentence.at(i) is not None or sentence.low(i) in _LIGHT_MARKS:
        return True
    classes = sentence.words.classes.get(sentence.low(i), frozenset())
    return bool(classes & {"auxiliary", "adverb", "negation"})


def _candidate(sentence: Sentence, mention: Mention, near: bool) -> list[Mention] | None:
    """The mention with what is coordinated before it; None where a preposition or possessive governs it."""
    if mention.kind == "pronoun" and not mention.name:
        return []
    if sentence.low(mention.last) == "'s":
        return None
    if _is_employer(sentence, mention):
        return []
    members = _coordinated_before(sentence, mention)
    if near and len(members) > 1 and _is_object_before(sentence, members[0]):
        members = members[-1:]
    start = phrase_start(sentence, _office_start(sentence, members[0]))
    low = sentence.low(start - 1)
    if is_of_collective(sentence, start - 1):
        collective = start - 2 if low == "of" else start - 3
        start = phrase_start(sentence, collective)
        if sentence.low(start - 1) == "of" and sentence.words.is_group(sentence.low(start - 2), "collective"):
            # "a group of investors led by Alpha"
            start = phrase_start(sentence, start - 2)
        low = sentence.low(start - 1)
    elif low in _GENITIVES and (organ := organ_before(sentence, start - 2)) >= 0:
        start = phrase_start(sentence, organ_start(sentence, organ))
        low = sentence.low(start - 1)
    elif (
        low in _GENITIVES
        and members[0].kind == "authority"
        and sentence.words.is_group(sentence.low(start - 2), "instrument")
    ):
        # "un décret du président oblige Alpha": who issued it acts.
        start = phrase_start(sentence, start - 2)
        low = sentence.low(start - 1) if sentence.low(mention.last) == "," else ""
    if low == "'s" and sentence.words.language == "en" and (owner := sentence.at(start - 2)) is not None:
        # "Alpha's Beta has bought": whose company it is, before the company.
        start = phrase_start(sentence, owner.first)
        low = sentence.low(start - 1)
    if sentence.words.is_class(low, "preposition") and not _opens_clause(low):
        return None
    if any(member.kind == "product" for member in members):
        return None
    lead = sentence.at(start - 1)
    if lead is not None and lead.kind == "organisation" and sentence.words.language == "en":
        # "Online auction house Alpha": a capital at the sentence's head that only describes what follows.
        start = 0 if lead.first == 0 and lead.last < mention.first else start
    is_dated = lead is not None and lead.kind == "date" and lead.first <= 1
    is_told = is_dated or sentence.words.is_group(low, "saying")
    # "WASHINGTON — President Alpha said"
    is_told = is_told or (low == "—" and start <= _DATELINE)
    is_free = near or is_told or start == 0 or low in _CLAUSE_MARKS or _starts_clause(low, sentence.words)
    is_free = is_free or (low in _GOVERNED_RELATIVES and sentence.low(start - 2) in _GOVERNING)
    return members if is_free else None


def _is_employer(sentence: Sentence, mention: Mention) -> bool:
    """ "The Alpha |CEO| invests": what a person does whom the text names nowhere. English only."""
    is_post = sentence.at(mention.last) is None and sentence.words.is_group(sentence.low(mention.last), "companypost")
    return is_post and mention.kind == "organisation" and sentence.words.language == "en"


def _is_object_before(sentence: Sentence, first: Mention) -> bool:
    """ "invested in |Alpha| and Beta bought": the earlier name ends a clause that has its verb. English only."""
    at = phrase_start(sentence, first.first) - 1
    verbs = [sentence.low(k) for k in (at, at - 1) if sentence.at(k) is None]
    found = (verb for low in verbs for verb in sentence.words.triggers.get(low, ()) if verb.word_class == "verb")
    return sentence.words.language == "en" and any(verb.mood != "base" for verb in found)


def _office_start(sentence: Sentence, mention: Mention) -> int:
    """Where "l'ancien patron d'Alpha X" begins: a person's name takes in the office before it."""
    before = sentence.at(mention.first - 1)
    if mention.kind in {"person", "authority"} and before is not None and before.kind == "organisation":
        i = before.first - 1
        while sentence.low(i) in {"de", "du", "d'", "des", "la", "l'", "of", "the"}:
            i -= 1
        return i + 1
    return mention.first


def relative_object(sentence: Sentence, parties: list[Mention]) -> list[Mention]:
    """Whom "which" or "que" takes up before a verb's subject: in "Beta, which Alpha bought" it is Beta."""
    if not parties:
        return []
    is_french = sentence.words.language == "fr"
    i = (phrase_start(sentence, parties[0].first) if is_french else parties[0].first) - 1
    while sentence.low(i) in {"the", "le", "la", "l'"}:
        i -= 1
    if sentence.low(i) not in _RELATIVE_OBJECTS:
        return []
    i -= 1
    while sentence.low(i) in _BEFORE_RELATIVE:
        i -= 1
    mention = sentence.at(i)
    is_party = mention is not None and mention.kind in PARTIES
    return [mention] if mention is not None and is_party else described(sentence, i + 1)


def _opens_clause(low: str) -> bool:
    """Prepositions that are conjunctions as well: "as Google buys", "after Nokia bought", "since X took over"."""
    return low in {"as", "after", "before", "since", "until", "comme"}


def _starts_clause(low: str, words: Vocabulary) -> bool:
    return bool(words.classes.get(low, frozenset()) & {"conjunction", "adverb"})


def _coordinated_before(sentence: Sentence, last: Mention) -> list[Mention]:
    members = [last]
    while True:
        start = phrase_start(sentence, members[0].first)
        i = start - 1
        if sentence.low(i) not in {",", "et", "and", "&", "/"} and not _is_hyphen(sentence, i):
            return members
        if sentence.low(i) == "," and len(members) == 1 and not _is_headline_pair(sentence, i):
            return members
        while sentence.low(i) in COORDINATORS or sentence.low(i) in {"que", "qu'"}:
            i -= 1
        if sentence.low(i) == ")":
            i = before_bracket(sentence, i)
        before = sentence.at(i)
        if before is None or before.kind not in {"organisation", "person", "authority", "anaphor", "product"}:
            return members
        members.insert(0, before)


def _is_headline_pair(sentence: Sentence, comma: int) -> bool:
    """ "Alpha, Beta in merger talks": at an English headline's head a comma stands for "and"."""
    first = sentence.at(comma - 1)
    is_pair = first is not None and first.first == 0 and first.kind == "organisation"
    return sentence.part == "title" and sentence.words.language == "en" and is_pair


def _is_hyphen(sentence: Sentence, i: int) -> bool:
    """ "le tandem Alpha-Beta": a hyphen glued to the names on both sides."""
    tokens = sentence.tokens
    is_inner = 0 < i < len(tokens) - 1 and tokens.lows[i] in {"-", "–"}
    return is_inner and tokens.starts[i] == tokens.ends[i - 1] and tokens.starts[i + 1] == tokens.ends[i]


def antecedent(sentence: Sentence, relative: int) -> list[Mention]:
    """Whom "which", "who", "qui" takes up: the mention right before it, a comma aside."""
    i = relative - 1
    while i >= 0 and sentence.low(i) in {",", ")", "-", "–"}:
        i -= 1
    mention = sentence.at(i)
    if mention and mention.kind in PARTIES and sentence.low(mention.last) != "'s":
        return [mention]
    return described(sentence, relative) if sentence.low(relative) == "qui" else []
