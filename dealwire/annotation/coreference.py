"""Whom "the company", "la licorne française", "it" and "elle" stand for. Where that is unsure: nobody."""

from __future__ import annotations

from dealwire.annotation.anaphora import place_anaphora
from dealwire.annotation.asides import after_aside
from dealwire.annotation.modifiers import head_with_field, phrase_start
from dealwire.annotation.names import NameRun
from dealwire.annotation.plural import pair_of
from dealwire.annotation.pronouns import is_thing, pronoun_name, take_authority
from dealwire.annotation.salience import Salience
from dealwire.annotation.story import Mention, Sentence, Story
from dealwire.annotation.vocabulary import Vocabulary

# Words after which a new clause may open with its subject; the prepositions among them are conjunctions as well.
_TWO = 2
_PAIR_REACH = 3
_CLAUSE_CLASSES = frozenset({"conjunction", "adverb", "relative"})
_CLAUSE_WORDS = frozenset({"as", "after", "before", "since", "until", "comme", "puisque"})


def resolve_story(story: Story) -> None:
    """Place anaphora in every sentence that has mentions, and settle whom they and the pronouns stand for."""
    _name_authorities(story)
    salience = Salience(main=_main(story))
    for sentence in story.sentences:
        _resolve_sentence(sentence, story, salience)


def _name_authorities(story: Story) -> None:
    """Give every mention of one institution the longest name that the article has for it."""
    mentions = [m for s in story.sentences for m in s.mentions if m.kind == "authority" and not m.is_official]
    fullest: dict[str, str] = {}
    for mention in mentions:
        if mention.authority_id and len(mention.name) > len(fullest.get(mention.authority_id, "")):
            fullest[mention.authority_id] = mention.name
    for mention in mentions:
        mention.name = fullest.get(mention.authority_id or "", mention.name)


def _topic(story: Story, salience: Salience) -> str:
    """The last subject, if the article names it more than once; else its main organisation."""
    return salience.subject if story.cast.counts[salience.subject] > 1 else salience.main


def _main(story: Story) -> str:
    """The organisation that the article names most often, if any is named twice."""
    counts = {
        n: c for n, c in story.cast.counts.items() if n not in story.cast.full and story.cast.kind(n) == "organisation"
    }
    best = max(counts, key=lambda name: (counts[name], name), default="")
    return best if best and counts[best] > 1 else ""


def _resolve_sentence(sentence: Sentence, story: Story, salience: Salience) -> None:
    sentence.topic = _topic(story, salience)
    _learn_epithets(sentence, story, salience)
    if sentence.is_read:
        place_anaphora(sentence)
        for mention in sentence.mentions:
            if mention.kind == "anaphor":
                mention.name = _stands_for(mention, sentence, salience, story.words)
                _remember(mention, sentence, salience)
            elif mention.kind == "pronoun" and not take_authority(mention, sentence):
                mention.name = pronoun_name(mention, sentence, salience) if is_thing(mention, sentence) else ""
    _choose_subject(sentence, story, salience)
    if _speaks_of_person(sentence, story):
        salience.person_at = sentence.index
    salience.latest = _latest(sentence, story)
    sentence.pair = salience.pair if sentence.index - salience.paired_at <= _PAIR_REACH else ()
    if pair := pair_of(sentence, story):
        salience.pair, salience.paired_at = pair, sentence.index


def _speaks_of_person(sentence: Sentence, story: Story) -> bool:
    """Whether a person, by name or office, comes up: then "il" and "elle" may be that person."""
    if any(story.cast.kind(story.cast.name(run.text)) == "person" for run in sentence.runs):
        return True
    return not story.words.epithet_words["person"].isdisjoint(sentence.tokens.lows)


def _latest(sentence: Sentence, story: Story) -> str:
    """The name that a sentence ends with, if it is an organisation's: what "ce dernier" means in the next one."""
    last = sentence.runs[-1] if sentence.runs else None
    name = story.cast.name(last.text) if last else ""
    return name if name and story.cast.kind(name) == "organisation" else ""


def _remember(mention: Mention, sentence: Sentence, salience: Salience) -> None:
    """What the text called the topic ("la startup française") is known from then on, unless another has that name."""
    if not mention.name or mention.name not in {salience.subject, salience.main}:
        return
    for low in (sentence.low(i) for i in range(mention.first, mention.last)):
        if country := sentence.words.demonyms.get(low):
            salience.countries.setdefault(country, mention.name)
        elif "company" in sentence.words.epithets.get(low, ()) and not sentence.words.is_group(low, "vague"):
            salience.epithets.setdefault(_singular(low), [mention.name])


def _choose_subject(sentence: Sentence, story: Story, salience: Salience) -> None:
    """The sentence's subject, roughly: the first organisation that nothing governs and that a verb seems to follow."""
    for run in sentence.runs:
        if _is_free(sentence, run, story) and _verb_follows(sentence, run) and not _is_offshoot(run, story):
            salience.subject, salience.subject_at = story.cast.name(run.text), sentence.index
            return


def _verb_follows(sentence: Sentence, run: NameRun) -> bool:
    """Whether a verb's first word comes next; at a sentence's head any plain word will do."""
    at = after_aside(sentence, run.last)
    low = sentence.low(at)
    classes = sentence.words.classes.get(low, frozenset())
    if (
        classes & {"auxiliary", "adverb", "be", "have"}
        or low in sentence.words.support
        or low in sentence.words.triggers
    ):
        return True
    return run.is_initial and at == run.last and low.isalpha() and not classes


def _is_free(sentence: Sentence, run: NameRun, story: Story) -> bool:
    """Whether neither a preposition, a possessive nor a verb governs the name ("rival of Alpha", "défier Beta")."""
    name = story.cast.name(run.text)
    if story.cast.kind(name) != "organisation" or _is_authority(sentence, run) or sentence.low(run.last) == "'s":
        return False
    start = phrase_start(sentence, run.first)
    low = sentence.low(start - 1)
    opens_clause = low in _CLAUSE_WORDS or bool(story.words.classes.get(low, frozenset()) & _CLAUSE_CLASSES)
    return start == 0 or not low[:1].isalpha() or opens_clause


def _is_offshoot(run: NameRun, story: Story) -> bool:
    """A product named after its maker ("Alpha Large" beside the more frequent "Alpha AI") is not what acts."""
    name = story.cast.name(run.text)
    brand, rest = name.partition(" ")[::2]
    maker = story.cast.full.get(brand, name) if rest else name
    return maker != name and story.cast.counts[maker] > story.cast.counts[name]


def _is_authority(sentence: Sentence, run: NameRun) -> bool:
    mention = sentence.at(run.first)
    return mention is not None and mention.kind == "authority"


def _learn_epithets(sentence: Sentence, story: Story, salience: Salience) -> None:
    """ "le géant américain Alpha", "Beta, une startup parisienne": the head now means the organisation."""
    words = story.words
    for run in sentence.runs:
        name = story.cast.name(run.text)
        if story.cast.kind(name) != "organisation":
            continue
        if _is_run_as_firm(sentence, run):
            story.firms.add(name)
        near = (*range(run.first - 1, max(run.first - 4, -1), -1), *_apposition(sentence, run.last))
        head = head_with_field(sentence, run.first)
        for i in (head, *near) if head < run.first else near:
            low = sentence.low(i)
            if words.is_group(low, "uncommercial"):
                break
            if i < run.first and (words.is_class(low, "preposition") or low in {",", "."}):
                break
            if words.demonyms.get(low):
                salience.countries[words.demonyms[low]] = name
            elif "company" in words.epithets.get(low, ()):
                if words.companies.get(name.lower()) != "media":
                    story.firms.add(name)
                if not words.is_group(low, "vague"):
                    salience.epithets.setdefault(_singular(low), []).append(name)


def _is_run_as_firm(sentence: Sentence, run: NameRun) -> bool:
    """ "Alpha's quarterly profit", "Alpha shares", "shares in Alpha", "Alpha Group ALPH.PA": only firms have these."""
    words, last = sentence.words, run.last
    owned = (last + 1, last + 2) if sentence.low(last) == "'s" else (last,)
    if any(sentence.at(i) is None and words.is_group(sentence.low(i), "corporate") for i in owned):
        return True
    is_of = sentence.low(run.first - 1) in {"of", "in"} and words.is_group(sentence.low(run.first - 2), "corporate")
    return is_of or _is_code(sentence, last + 1 if sentence.low(last) == "(" else last)


def _is_code(sentence: Sentence, i: int) -> bool:
    """ "ALPH.PA": capitals, a point and one or two capitals more."""
    parts = sentence.tokens.words[i : i + 3]
    return len(parts) == 3 and parts[1] == "." and parts[0].isupper() and parts[2].isupper() and len(parts[2]) <= _TWO


def _apposition(sentence: Sentence, last: int) -> range:
    if sentence.low(last) == "," and "company" in sentence.words.epithets.get(sentence.low(last + 1), ()):
        return range(last + 1, last + 2)
    if sentence.low(last) in {",", "(", "is", "est"} and sentence.low(last + 1) in {
        "a",
        "an",
        "the",
        "un",
        "une",
        "le",
        "la",
        "l'",
    }:
        end = last + 2
        while end < min(last + 8, len(sentence.tokens)) and sentence.low(end) not in {
            ",",
            ")",
            "de",
            "of",
            "that",
            "qui",
            "which",
        }:
            end += 1
        return range(last + 2, end)
    return range(0)


def _singular(low: str) -> str:
    return low[:-1] if low.endswith("s") and len(low) > 4 else low


def _stands_for(mention: Mention, sentence: Sentence, salience: Salience, words: Vocabulary) -> str:
    """The organisation that a definite description stands for; empty where that is unsure."""
    lows = [sentence.low(i) for i in range(mention.first, mention.last)]
    present = [m.name for m in sentence.mentions if m.kind == "organisation" and m.first < mention.first]
    if any(words.is_group(low, "latter") for low in lows):
        return present[-1] if present else salience.latest
    if mention.is_plural:
        return ""
    known = _by_description(lows, salience, words)
    if any(words.is_group(low, "nascent") for low in lows):
        return ""
    if known is None and len(present) == _TWO and _is_object(sentence, mention) and words.language == "en":
        # "Beta rose after Alpha offered $3 billion for the pump maker": what is acted on is not the last who acts.
        free = [m.name for m in sentence.mentions if m.name in present and sentence.low(m.first - 1) != "of"]
        meant = free[0] if free else present[0]
        return meant if present[0] != present[1] and _may_be(meant, lows, salience, words) else ""
    opens = mention.first <= 1 and sentence.low(mention.first) in {"the", "le", "la", "l'"}
    if known is not None or not (opens or any(words.is_group(low, "generic") for low in lows)):
        return known or ""
    present = [name for name in present if name not in _agents(sentence, mention)]
    fits = [name for name in dict.fromkeys(present) if _may_be(name, lows, salience, words)]
    others = [name for name in (salience.subject, salience.main) if name and name not in present]
    others = [name for name in others if _may_be(name, lows, salience, words)]
    return _choose(fits, others, _is_object(sentence, mention))


def _agents(sentence: Sentence, mention: Mention) -> set[str]:
    """ "after being bought by Alpha, the company …": who did it is not whom it was done to. English only."""
    before = [m for m in sentence.mentions if m.kind == "organisation" and m.last <= mention.first]
    is_english = sentence.words.language == "en"
    return {m.name for m in before if is_english and sentence.low(phrase_start(sentence, m.first) - 1) == "by"}


def _choose(fits: list[str], others: list[str], is_object: bool) -> str:
    """Among those named in the sentence (`fits`) and those spoken of before (`others`).

    What is acted on is not the one who acts: the last named of two acts on the first, a single one acts on another.
    """
    if len(fits) == 2 and is_object:
        return fits[0]
    if len(fits) == 1 and not is_object:
        return fits[0]
    if others:
        return others[0]
    return fits[0] if len(fits) == 1 else ""


def _by_description(lows: list[str], salience: Salience, words: Vocabulary) -> str | None:
    """The organisation that the article gave this nationality or epithet to; None where it gave them to nobody."""
    countries = [words.demonyms[low] for low in lows if words.demonyms.get(low)]
    if countries and countries[0] in salience.countries:
        return salience.countries[countries[0]]
    if countries:
        return None
    return next((bearer for low in lows if (bearer := salience.bearer(_singular(low))) is not None), None)


def _may_be(name: str, lows: list[str], salience: Salience, words: Vocabulary) -> bool:
    """A young company is no giant, and a company of one country is of no other."""
    if any(words.is_group(low, "young") for low in lows) and name in {
        owner for head, owners in salience.epithets.items() if words.is_group(head, "giant") for owner in owners
    }:
        return False
    countries = {words.demonyms[low] for low in lows if words.demonyms.get(low)}
    own = {country for country, owner in salience.countries.items() if owner == name}
    return not (countries and own and not countries & own)


def _is_object(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition or a trigger stands right before it: then it is hardly the party that acts."""
    low = sentence.low(mention.first - 1)
    return sentence.words.is_class(low, "preposition") or low in sentence.words.triggers
