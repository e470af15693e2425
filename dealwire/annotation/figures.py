"""Which amount and which share belong to an event, and which date."""

from __future__ import annotations

import re
from datetime import date

from dealwire.annotation.story import Mention, Sentence
from dealwire.annotation.vocabulary import Trigger

_WINDOW = 5
_FOUNDED = 4
_DATE_REACH = 14
# Smaller sums are prices of shares and goods, never of a deal.
_AFTER = frozenset({"après", "after", "following"})
_WHO = frozenset({"qui", "who", "which"})
_HAD = frozenset({"have"})
LEAST_PRICE = 1000.0
_PARTING = {
    "valuation": frozenset({"at", "and"}),
    "per_share": frozenset({"in", "through", "via", "from", "by"}),
    "market": frozenset({"stock", "sur"}),
    # "$3 billion including debt", "2 milliards d'euros, dette comprise"
    "debt": frozenset({"including", "excluding", "plus", "and", "compris", "hors"}),
}
# "a fine of $3 million |for| hiding its debt"
_AIM = frozenset({"for"})
_NAMED = frozenset({"organisation", "authority", "person"})
_NOUN_REACH = 4
_CLOSING = frozenset({")", ";", ":"})
_VALUING = frozenset({"valuing", "values", "value", "valued", "pricing", "prices", "price", "priced"})
_VALUED_REACH, _LIMIT = 9, 5
# How many words before a sum the verb of paying stands at most, one less.
_PAYING = 5
# How far before its sum the verb of a clause stands.
_CLAUSE = 12
# What makes the plain form behind it a verb, beside auxiliaries, adverbs and pronouns.
_VERBAL = frozenset({"to", "and", "or", "not", ",", "will", "would"})
_JOINING = frozenset({"of", "at", "de", "d'"})
# "a deal valued at …": what the deal is worth, not a company.
_DEAL = re.compile(
    r"\b(?:deal|transaction|acquisition|takeover|bid|offer|merger|sale|stake|opération|rachat|offre|accord|fusion|terms|proposal"
    r"|cession|vente|participation|parts)\b",
    re.I,
)


def paid_sum(sentence: Sentence) -> Mention | None:
    """The first sum that somebody of the sentence pays: "agreed to |pay| a $3 million penalty"."""
    sums = (m for m in sentence.mentions if m.kind == "money" and m.amount and m.amount.amount >= LEAST_PRICE)
    return next((m for m in sums if any(_pays(sentence, m.first - k) for k in range(1, _PAYING))), None)


def _pays(sentence: Sentence, i: int) -> bool:
    return sentence.at(i) is None and sentence.words.is_group(sentence.low(i), "paying")


def purpose_of(sentence: Sentence, money: Mention) -> str | None:
    """What an amount measures, if the words beside it say so: `revenue`, `debt`, `per_share`, `valuation` …"""
    if _is_size(sentence, money):
        return "size"
    tokens = sentence.tokens
    after = sentence.text[tokens.ends[money.last - 1] : tokens.ends[min(money.last + 3, len(tokens) - 1)]]
    before = _words_before(sentence, money)
    for name in ("per_share", "revenue", "assets", "debt", "valuation", "market"):
        pattern = sentence.words.purposes.get(name)
        if pattern is None:
            continue
        match = pattern.search(after)
        if match and not _is_apart(name, after[: match.start()]):
            return name
        if name != "per_share" and pattern.search(before):
            return None if name == "valuation" and _DEAL.search(before) else name
    return None


def is_put_at(sentence: Sentence, money: Mention) -> bool:
    """ "a listing that values the company at up to $2 billion": what a company is valued at, no sum that it gets.

    English only.
    """
    at = next((i for i in range(money.first - 1, money.first - _LIMIT, -1) if sentence.low(i) == "at"), -1)
    if at < 0 or sentence.words.language != "en" or any(sentence.at(i) is not None for i in range(at, money.first)):
        return False
    near = range(max(0, at - _VALUED_REACH), at)
    verbs = [i for i in near if sentence.low(i) in _VALUING and sentence.at(i) is None]
    return bool(verbs) and not any(sentence.low(i) in {"deal", "stake"} for i in (verbs[-1] - 1, verbs[-1] - 2))


def _is_size(sentence: Sentence, money: Mention) -> bool:
    """ "the $3 billion bank", "a $2 billion company": how big somebody is. English only."""
    words = sentence.words
    is_led = words.language == "en" and words.is_class(sentence.low(money.first - 1), "determiner")
    is_head = sentence.at(money.last) is None and words.is_group(sentence.low(money.last), "sized")
    after = sentence.low(money.last + 1)
    is_whole = sentence.at(money.last + 1) is not None or after in words.classes or not after[:1].isalpha()
    is_whole = is_whole or after in words.support
    return is_led and is_head and is_whole


def _words_before(sentence: Sentence, money: Mention) -> str:
    """The few words before an amount, from its clause's subject on: what stands before "Alpha issued" is of no sum."""
    near = [m for m in sentence.mentions if money.first - _WINDOW < m.last < money.first and _opens(sentence, m)]
    first = max([max(0, money.first - _WINDOW), *(m.last for m in near)])
    first = max((i + 1 for i in range(first, money.first) if sentence.low(i) in _CLOSING), default=first)
    first = money.first - 1 if first < money.first and _is_spent(sentence, money.first - 1) else first
    return " ".join(sentence.tokens.words[first : money.first])


def _is_spent(sentence: Sentence, i: int) -> bool:
    """ "to pay its debts and |invest| $3 million": an English verb right before a sum has it as its object."""
    if sentence.low(i - 1) not in {"to", "and"}:
        return False
    verbs = sentence.words.triggers.get(sentence.low(i), ()) if sentence.at(i) is None else ()
    return sentence.words.language == "en" and any(verb.word_class == "verb" for verb in verbs)


def _opens(sentence: Sentence, party: Mention) -> bool:
    """Whether a party is what acts: "it", or a name that a verb follows rather than a preposition or possessive."""
    if party.kind == "pronoun":
        return sentence.low(party.first) == "it"
    low = sentence.low(party.last)
    is_led_on = sentence.words.is_class(low, "preposition") or not low[:1].isalpha()
    return party.kind in _NAMED and not is_led_on


def _is_apart(name: str, between: str) -> bool:
    """Whether the word of a purpose belongs to something else: "$3 million at a valuation", "in a share sale"."""
    words = _PARTING.get(name, frozenset()) | (frozenset() if name == "per_share" else _AIM)
    return any(mark in between for mark in ",;.:") or any(word in words for word in between.lower().split())


def pick_amount(sentence: Sentence, first: int, last: int, wanted: frozenset[str | None]) -> Mention | None:
    """The money nearest to the trigger `[first, last)` whose purpose is wanted; right of it before left of it."""
    glued = sentence.at(first - 2) if sentence.low(first - 1) in {"in", "of"} else None
    after = sentence.low(last)
    is_head = after in sentence.words.classes or not after[:1].isalpha()
    if glued is not None and glued.kind == "money" and is_head:
        # "$50 million in tax breaks": whatever else the trigger's own words may mean.
        return glued
    candidates = [m for m in sentence.mentions if m.kind == "money" and purpose_of(sentence, m) in wanted]
    candidates = [m for m in candidates if not is_restated(sentence, m) and m.amount and m.amount.amount >= LEAST_PRICE]
    candidates = [m for m in candidates if not _is_portion(sentence, m)]
    stated = _stated(sentence, last)
    inside = [m for m in candidates if first < m.first < last]
    if stated in candidates or inside:
        # "met |3 millions| sur la table"
        return inside[0] if inside else stated
    candidates = [m for m in candidates if not is_since(sentence, min(first, m.last), max(last, m.first))]
    right = [m for m in candidates if m.first >= last and not _verb_between(sentence, last, m.first)]
    right = [m for m in right if "debt" in wanted or not _is_of_aid(sentence, m, last)]
    left = [m for m in candidates if m.last <= first and not _verb_between(sentence, m.last, first)]
    left = [m for m in left if not any(sentence.low(i) == "dont" for i in range(m.last, first))]
    left = [m for m in left if not _is_of_clause_before(sentence, m, first)]
    near_left = [m for m in left if first - m.last <= 3 and not _is_cut(sentence, m.last, first)]
    if near_left:
        return near_left[-1]
    return right[0] if right else (left[-1] if left else None)


def is_since(sentence: Sentence, first: int, last: int) -> bool:
    """ "its largest purchase |since| it bought Beta in 2009": a comparison parts what stands on its two sides.

    "since 2009" alone parts nothing. English only.
    """
    if sentence.words.language != "en":
        return False
    marks = (i for i in range(first, last) if sentence.low(i) == "since" and sentence.at(i) is None)
    return any((day := sentence.at(i + 1)) is None or day.kind != "date" for i in marks)


def _is_of_clause_before(sentence: Sentence, figure: Mention, first: int) -> bool:
    """ "Alpha, which *bought* Beta for $3 million, is to acquire Gamma": the sum or day of a verb whose clause a comma
    ends. English only."""
    if sentence.words.language != "en":
        return False
    ends = [i for i in range(figure.last, first) if sentence.low(i) == "," and not _is_gerund(sentence.low(i + 1))]
    if not ends or _is_gerund(sentence.low(first)):
        return False
    for i in range(figure.first - 1, max(-1, figure.first - _CLAUSE), -1):
        if sentence.low(i) in {",", ";"} and sentence.at(i) is None:
            return False
        if sentence.at(i) is None and any(_is_transaction(t) for t in sentence.words.triggers.get(sentence.low(i), ())):
            return True
    return False


def _is_gerund(low: str) -> bool:
    return low.endswith("ing")


def _is_portion(sentence: Sentence, money: Mention) -> bool:
    """ "20 million euros *of the 130 million* that Alpha invests": a part of what is told. English only."""
    lows = [sentence.low(money.last + k) for k in range(3)]
    return sentence.words.language == "en" and lows[:2] == ["of", "the"] and lows[2][:1].isdigit()


def _is_cut(sentence: Sentence, first: int, last: int) -> bool:
    """ "took in $3 million *and* the valuation hit $2 billion": a joining word parts an amount from a noun. English."""
    lows = [sentence.low(i) for i in range(first, last) if sentence.at(i) is None]
    # "once worth $3 billion, Alpha's value is …"
    is_left = "," in lows and any(m.kind == "organisation" and first <= m.first < last for m in sentence.mentions)
    return sentence.words.language == "en" and (is_left or any(low in {"and", "while", "but", "as"} for low in lows))


def _is_of_aid(sentence: Sentence, money: Mention, last: int) -> bool:
    """ "prend 20 % d'Alpha dans un plan de sauvetage |de 9 milliards|": the sum of another noun. French only."""
    noun = money.first - 2
    if sentence.words.language != "fr" or noun < last or sentence.low(money.first - 1) not in {"de", "d'"}:
        return False
    opened = (k for k in range(max(last, noun - _NOUN_REACH), noun + 1))
    return any(
        _is_aid(trigger, noun + 1 - k) for k in opened for trigger in sentence.words.triggers.get(sentence.low(k), ())
    )


def _is_aid(trigger: Trigger, size: int) -> bool:
    """Whether a noun of `size` words tells aid or a loan."""
    is_noun = trigger.word_class == "noun" and len(trigger.words) == size
    return is_noun and trigger.frame.kind in {"grant", "debt"}


def _stated(sentence: Sentence, last: int) -> Mention | None:
    """The amount that "of" or "at" joins to the trigger: "a valuation of about $2 billion"."""
    if sentence.low(last) not in _JOINING:
        return None
    return next((m for i in range(last + 1, last + 5) if (m := sentence.at(i)) is not None and m.kind == "money"), None)


def _verb_between(sentence: Sentence, first: int, last: int) -> bool:
    """Whether another verb of buying or investing stands between a trigger and an amount, which is then that verb's."""
    words = [i for i in range(first, last) if sentence.at(i) is None and not _is_noun(sentence, i)]
    return any(_is_transaction(t) for i in words for t in sentence.words.triggers.get(sentence.low(i), ()))


def _is_noun(sentence: Sentence, i: int) -> bool:
    """ "six |pump| makers", "makers of |pumps|": an English form of the present that nothing before it makes a verb."""
    verbs = [t for t in sentence.words.triggers.get(sentence.low(i), ()) if t.word_class == "verb"]
    if sentence.words.language != "en" or any(verb.mood not in {"base", "present"} for verb in verbs):
        return False
    before = sentence.low(i - 1)
    if before.endswith("est"):
        # "Norway's largest |bank|"
        return True
    if any(verb.mood == "present" for verb in verbs):
        return sentence.words.is_class(before, "preposition") or sentence.words.is_class(before, "determiner")
    return not (
        before in _VERBAL or sentence.words.classes.get(before, frozenset()) & {"auxiliary", "adverb", "pronoun"}
    )


def _is_transaction(trigger: Trigger) -> bool:
    is_verb = trigger.word_class == "verb" and len(trigger.words) == 1
    # "bought the 60 percent that it did not *own* for $3 million": nothing is paid for what one has.
    is_paid = trigger.frame.frame not in {"hold", "own"}
    return is_verb and is_paid and trigger.frame.fact_table in {"deals", "investments"}


def is_restated(sentence: Sentence, money: Mention) -> bool:
    """Whether the amount stands in brackets right after another one: the same, in another currency."""
    i = money.first - 1
    return sentence.low(i) in {"(", "or"} and (before := sentence.at(i - 1)) is not None and before.kind == "money"


def pick_percent(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The percentage nearest to the trigger, at most ten words away."""
    near = [m for m in sentence.mentions if m.kind == "percent" and m.last > first - 10 and m.first < last + 8]
    return min(near, key=lambda m: (abs(m.first - first), m.first), default=None)


def pick_date(
    sentence: Sentence, first: int, last: int, published: date | None, at: int | None = None
) -> Mention | None:
    """The date nearest to `at` (else to `first`), of those that are resolved, not to come, and within a clause's reach
    of the words `[first, last)`."""
    near = first if at is None else at
    known = [m for m in sentence.mentions if m.kind == "date" and _is_past(m, published) and not _is_bound(sentence, m)]
    known = [m for m in known if not (came_before(sentence, m, near) or _is_founding(sentence, m))]
    known = [m for m in known if not is_since(sentence, min(near, m.last), max(near, m.first))]
    known = [m for m in known if not _is_of_clause_before(sentence, m, near)]
    if len(known) > 1 or any(m.date and m.date.precision == "year" for m in known):
        known = [m for m in known if first - m.last <= _DATE_REACH and m.first - last <= _DATE_REACH]
    return min(known, key=lambda m: (abs(m.first - near), m.first), default=None)


def _is_founding(sentence: Sentence, day: Mention) -> bool:
    """ "maison fondée en 1920", "founded in 1920": the year of a company's birth dates no deal."""
    before = range(max(0, day.first - _FOUNDED), day.first)
    is_year = day.date is not None and day.date.precision == "year"
    return is_year and any(sentence.words.is_group(sentence.low(i), "born") for i in before)


def came_before(sentence: Sentence, day: Mention, first: int) -> bool:
    """Whether what is told behind the day came before it: "a dénoncé *lundi* Alpha, après le rachat", "met *on Monday*
    Beta, which has bought"."""
    if day.date is None or day.date.precision != "day":
        return False
    for i in range(day.last, first):
        if sentence.low(i) in _AFTER and sentence.low(i - 1) != "and":
            return True
        if sentence.low(i) in _WHO and sentence.words.classes.get(sentence.low(i + 1), frozenset()) & _HAD:
            return True
    return False


def _is_past(mention: Mention, published: date | None) -> bool:
    day = mention.date.resolved if mention.date else None
    return day is not None and (published is None or day <= published)


def _is_bound(sentence: Sentence, mention: Mention) -> bool:
    """Whether the date ends a term ("by March", "d'ici septembre") or is still to come ("next May")."""
    earlier = sentence.at(mention.first - 2)
    if earlier is not None and earlier.kind == "date" and _is_bound(sentence, earlier):
        return True
    before = range(max(0, mention.first - 2), mention.first)
    is_term = any(sentence.words.is_group(sentence.low(i), "term") for i in before)
    if (sentence.low(mention.first - 2), sentence.low(mention.first - 1)) == ("as", "of"):
        return False
    return is_term or sentence.words.is_group(sentence.low(mention.last), "coming")
