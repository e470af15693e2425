"""Whom "the company", "la licorne française", "it" and "elle" stand for. Where that is unsure: nobody."""

from __future__ import annotations

from dataclasses import dataclass, field

from dealwire.annotation.lexicon import Vocabulary
from dealwire.annotation.names import NameRun
from dealwire.annotation.reading import Mention, Sentence, Story

_OPENERS = {
    "fr": frozenset({"le", "la", "l'", "les", "ce", "cette", "cet", "ces"}),
    "en": frozenset({"the", "this", "that", "these", "both"}),
}
_LAST_NAMED = frozenset({"dernier", "dernière", "latter", "celui-ci", "celle-ci"})
# Heads that say too little to mark out one organisation of an article.
_PLAIN = frozenset({"company", "firm", "group", "société", "entreprise", "groupe", "compagnie", "firme", "business"})
_YOUNG = frozenset({"startup", "start-up", "licorne", "pépite", "pousse", "unicorn", "newcomer"})
_GIANT = frozenset({"géant", "giant", "mastodonte", "colosse", "titan", "behemoth"})
_GENERIC = frozenset(
    "company firm group startup start-up business corporation giant société entreprise groupe compagnie firme jeune pousse "
    "licorne pépite géant unicorn".split()
)


@dataclass(slots=True)
class Salience:
    """What the article has spoken of so far: the last subject, what epithets were given to whom, and who is of which country."""

    subject: str = ""
    main: str = ""
    epithets: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)


def resolve_story(story: Story) -> None:
    """Place anaphora in every sentence that has mentions, and settle whom they and the pronouns stand for."""
    salience = Salience(main=_main(story))
    for sentence in story.sentences:
        _resolve_sentence(sentence, story, salience)


def _topic(story: Story, salience: Salience) -> str:
    """The last subject, if the article names it more than once; else its main organisation."""
    return salience.subject if story.cast.counts[salience.subject] > 1 else salience.main


def _main(story: Story) -> str:
    """The organisation that the article names most often, if any is named twice."""
    counts = {n: c for n, c in story.cast.counts.items() if n not in story.cast.full and story.cast.kind(n) == "organisation"}
    best = max(counts, key=lambda name: (counts[name], name), default="")
    return best if best and counts[best] > 1 else ""


def _resolve_sentence(sentence: Sentence, story: Story, salience: Salience) -> None:
    sentence.topic = _topic(story, salience)
    _learn_epithets(sentence, story, salience)
    if sentence.mentions:
        _place_anaphora(sentence, story.words)
        for mention in sentence.mentions:
            if mention.kind == "anaphor":
                mention.name = _stands_for(mention, sentence, salience, story.words)
            elif mention.kind == "pronoun" and not _take_authority(mention, sentence):
                mention.name = _pronoun(mention, sentence, salience) if _is_thing(mention, sentence) else ""
    _choose_subject(sentence, story, salience)


def _choose_subject(sentence: Sentence, story: Story, salience: Salience) -> None:
    """The sentence's subject, roughly: the first organisation that nothing governs and that a verb seems to follow."""
    for run in sentence.runs:
        if _is_free(sentence, run, story) and _verb_follows(sentence, run, story.words):
            salience.subject = story.cast.name(run.text)
            return


def _verb_follows(sentence: Sentence, run: NameRun, words: Vocabulary) -> bool:
    """Whether a verb's first word comes next; at a sentence's head any plain word will do, but for prepositions and the like."""
    low = sentence.low(run.last)
    classes = words.classes.get(low, frozenset())
    if classes & {"auxiliary", "adverb"} or low in words.support or low in words.triggers:
        return True
    return run.is_initial and low.isalpha() and not classes


def _is_free(sentence: Sentence, run: NameRun, story: Story) -> bool:
    name = story.cast.name(run.text)
    if story.cast.kind(name) != "organisation" or _is_authority(sentence, run):
        return False
    return not story.words.is_class(sentence.low(run.first - 1), "preposition") and sentence.low(run.last) != "'s"


def _is_authority(sentence: Sentence, run: NameRun) -> bool:
    mention = sentence.at(run.first)
    return mention is not None and mention.kind == "authority"


def _learn_epithets(sentence: Sentence, story: Story, salience: Salience) -> None:
    """"le géant américain Microsoft", "Mistral AI, une startup parisienne": the head is now a name for the organisation."""
    words = story.words
    for run in sentence.runs:
        name = story.cast.name(run.text)
        if story.cast.kind(name) != "organisation":
            continue
        for i in (*range(run.first - 1, max(run.first - 4, -1), -1), *_apposition(sentence, run.last, words)):
            low = sentence.low(i)
            if i < run.first and (words.is_class(low, "preposition") or low in {",", "."}):
                break
            if "company" in words.epithets.get(low, ()):
                if words.companies.get(name.lower()) != "media":
                    story.firms.add(name)
                if low not in _PLAIN:
                    salience.epithets[_singular(low)] = name
            elif words.demonyms.get(low):
                salience.countries[words.demonyms[low]] = name


def _apposition(sentence: Sentence, last: int, words: Vocabulary) -> range:
    if sentence.low(last) in {",", "("} and sentence.low(last + 1) in {"a", "an", "the", "un", "une", "le", "la", "l'"}:
        end = last + 2
        while end < min(last + 8, len(sentence.tokens)) and sentence.low(end) not in {",", ")", "de", "of", "that", "qui", "which"}:
            end += 1
        return range(last + 2, end)
    return range(0)


def _singular(low: str) -> str:
    return low[:-1] if low.endswith("s") and len(low) > 4 else low


def _place_anaphora(sentence: Sentence, words: Vocabulary) -> None:
    openers = _OPENERS[words.language]
    i = 0
    while i < len(sentence.tokens) - 1:
        end = _anaphor_end(sentence, i, words) if sentence.low(i) in openers and sentence.at(i) is None else 0
        if end:
            sentence.place(Mention("anaphor", i, end, is_plural=_is_plural(sentence, i, end)))
        i = max(end, i + 1)
    sentence.mentions.sort(key=lambda mention: mention.first)


def _is_plural(sentence: Sentence, first: int, last: int) -> bool:
    return sentence.low(first) in {"les", "ces", "these", "both"} or (
        sentence.low(first) == "the" and sentence.low(last - 1).endswith("s") and not sentence.low(last - 1).endswith("ss")
    )


def _anaphor_end(sentence: Sentence, i: int, words: Vocabulary) -> int:
    """The end of an article, up to two modifiers, an epithet and its adjectives, with no name right after; else 0."""
    head = 0
    for k in range(i + 1, min(i + 5, len(sentence.tokens))):
        low = sentence.low(k)
        if sentence.at(k) is not None or not (low[0].isalpha() or low.isdigit()):
            return 0
        if "company" in words.epithets.get(low, ()) or low in _LAST_NAMED:
            head = k
            break
        if words.is_class(low, "preposition") or words.is_class(low, "auxiliary") or words.is_class(low, "determiner"):
            return 0
    if not head:
        return 0
    end = head + 1
    if sentence.low(end + 1) in words.demonyms and sentence.low(end).isalpha() and sentence.low(end) not in words.classes:
        end += 1
    while sentence.low(end) in words.demonyms or "company" in words.epithets.get(sentence.low(end), ()):
        end += 1
    follower = sentence.at(end)
    if follower and follower.kind in {"organisation", "person"}:
        return 0
    if sentence.low(end) in {"de", "d'", "du", "des", "of"}:
        return _field_end(sentence, end)
    return end if sentence.low(end) != "'s" or words.language == "en" else 0


def _field_end(sentence: Sentence, i: int) -> int:
    """"le géant de la vidéo", "la firme de biotechnologies": the trade it is in, in lower case; 0 where a name comes."""
    near = [sentence.at(k) for k in range(i, min(i + 5, len(sentence.tokens)))]
    if any(m is not None and m.kind in {"organisation", "person", "place", "authority"} for m in near):
        return 0
    end = i + 1
    while sentence.low(end) in {"la", "l'", "le", "les", "the"}:
        end += 1
    return end + 1 if sentence.low(end)[:1].isalpha() else 0


def _stands_for(mention: Mention, sentence: Sentence, salience: Salience, words: Vocabulary) -> str:
    lows = [sentence.low(i) for i in range(mention.first + 1, mention.last)]
    present = [other.name for other in sentence.mentions if other.kind == "organisation" and other.first < mention.first]
    if any(low in _LAST_NAMED for low in lows):
        return present[-1] if present else ""
    if mention.is_plural:
        return ""
    known = _by_description(lows, salience, words)
    if known is not None:
        return known
    opens = mention.first <= 1 and sentence.low(mention.first) in {"the", "le", "la", "l'"}
    if not opens and not any(low in _GENERIC for low in lows):
        return ""
    fits = [name for name in dict.fromkeys(present) if _may_be(name, lows, salience, words)]
    if len(fits) == 1 and not _is_object(sentence, mention, words):
        return fits[0]
    others = [name for name in (salience.subject, salience.main) if name and name not in present]
    others = [name for name in others if _may_be(name, lows, salience, words)]
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
    return next((salience.epithets[_singular(low)] for low in lows if _singular(low) in salience.epithets), None)


def _may_be(name: str, lows: list[str], salience: Salience, words: Vocabulary) -> bool:
    """A young company is no giant, and a company of one country is of no other."""
    if any(low in _YOUNG for low in lows) and name in {salience.epithets.get(giant) for giant in _GIANT}:
        return False
    countries = {words.demonyms[low] for low in lows if words.demonyms.get(low)}
    own = {country for country, owner in salience.countries.items() if owner == name}
    return not (countries and own and not countries & own)


def _is_object(sentence: Sentence, mention: Mention, words: Vocabulary) -> bool:
    """Whether a preposition or a trigger stands right before it: then it is hardly the party that acts."""
    low = sentence.low(mention.first - 1)
    return words.is_class(low, "preposition") or low in words.triggers


def _take_authority(mention: Mention, sentence: Sentence) -> bool:
    """"La Commission a dit qu'elle …": a pronoun after an authority that opens the sentence is that authority."""
    earlier = [m for m in sentence.mentions if m.last <= mention.first and m.kind in {"organisation", "person", "anaphor", "authority"}]
    if not earlier or earlier[0].kind != "authority" or len({m.name for m in earlier}) > 1:
        return False
    mention.kind, mention.name, mention.authority_id = "authority", earlier[0].name, earlier[0].authority_id
    return True


def _is_thing(mention: Mention, sentence: Sentence) -> bool:
    return sentence.low(mention.first) in {"it", "elle", "il", "celui-ci", "celle-ci", "they"}


def _pronoun(mention: Mention, sentence: Sentence, salience: Salience) -> str:
    """The nearest subject before it in the sentence; else, at the sentence's head, the last subject."""
    earlier = [m for m in sentence.mentions if m.last <= mention.first and m.kind in {"organisation", "person", "anaphor", "authority"}]
    if earlier:
        first = earlier[0]
        kinds = {m.kind for m in earlier}
        if "person" in kinds and sentence.low(mention.first) in {"il", "elle"}:
            return ""
        return first.name if first.kind in {"organisation", "anaphor"} else ""
    return salience.subject if mention.first <= 3 and sentence.low(mention.first) == "it" else ""
