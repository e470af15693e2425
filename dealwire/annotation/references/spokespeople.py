"""Who "he", "elle" or "a-t-il" is where somebody goes on speaking: the official whom the text had spoken of last."""

from __future__ import annotations

from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.verbs.verb_groups import is_in_verb_group

# How many sentences back the one who speaks may have been named.
_REACH = 3
# How many words may stand between a speaker and the verb of saying.
_BESIDE = 5
_QUOTES = frozenset({"«", "»", '"', "“", "”"})
_PERSONAL = frozenset({"he", "she", "il", "elle"})
_CLITICS = ("-il", "-elle")
_PEOPLE = frozenset({"person", "authority"})
_ACTING = frozenset({"auxiliary", "adverb", "negation"})


def is_inverted(low: str) -> bool:
    """Whether a French verb carries its subject behind it: "a-t-il", "estime-t-elle"."""
    return low.endswith(_CLITICS)


def _has_inversion(sentence: Sentence) -> bool:
    text = sentence.text[sentence.start : sentence.end].lower()
    return any(clitic in text for clitic in _CLITICS) and any(map(is_inverted, sentence.tokens.lows))


def resolve_speakers(story: Story, sentences: list[Sentence]) -> None:
    """Give each sentence whose speaker is a bare pronoun the authority that the pronoun stands for, if it is one."""
    for sentence in sentences:
        pronouns = [m for m in sentence.mentions if m.kind == "pronoun" and _speaks(sentence, m)]
        has_clitic = sentence.words.language == "fr" and _has_inversion(sentence)
        if not (pronouns or has_clitic):
            continue
        speaker = _last_speaker(story, sentence)
        if speaker is None:
            continue
        sentence.speaker = speaker
        for pronoun in pronouns:
            pronoun.kind, pronoun.name, pronoun.authority_id = "authority", speaker.name, speaker.authority_id
            pronoun.is_official = True


def _speaks(sentence: Sentence, pronoun: Mention) -> bool:
    """Whether the pronoun stands for nobody named in its sentence, and is the subject of a verb of saying."""
    if pronoun.name or sentence.low(pronoun.first) not in _PERSONAL or _is_reported(sentence, pronoun):
        return False
    i = pronoun.last
    while sentence.words.classes.get(sentence.low(i), frozenset()) & _ACTING or sentence.low(i) in {"s'", "se"}:
        i += 1
    return any(trigger.frame.frame == "statement" for trigger in sentence.words.triggers.get(sentence.low(i), ()))


def _is_reported(sentence: Sentence, pronoun: Mention) -> bool:
    """Whether somebody of the sentence itself may be meant: "Alpha's head Jane Roe said she …"."""
    return any(m.last <= pronoun.first and m.kind in _PEOPLE for m in sentence.mentions)


def _last_speaker(story: Story, sentence: Sentence) -> Mention | None:
    """The only person of the nearest sentence before that names one, if that is an authority's official."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _REACH), -1):
        earlier = story.sentences[index]
        if earlier.part != sentence.part:
            return None
        find_mentions(earlier, story)
        people = {m.name: m for m in earlier.mentions if _is_person(m) and not _is_quoted(earlier, m)}
        if len(people) > 1:
            return None
        for only in people.values():
            return only if only.kind == "authority" and _is_speaking(earlier, only) else None
    return None


def _is_speaking(sentence: Sentence, mention: Mention) -> bool:
    """Whether the mention opens its sentence, has a verb of its own, or stands beside a verb of saying."""
    if phrase_start(sentence, mention.first) <= 1 or _has_verb(sentence, mention.last):
        return True
    near = (*range(mention.first - _BESIDE, mention.first), *range(mention.last, mention.last + _BESIDE))
    return any(
        trigger.frame.frame == "statement" and all(sentence.low(i + k) == word for k, word in enumerate(trigger.words))
        for i in near
        for trigger in sentence.words.triggers.get(sentence.low(i), ())
    )


def _has_verb(sentence: Sentence, i: int) -> bool:
    """Whether a verb group, or a clause on who stands before, begins at word `i`; of English verbs only auxiliaries."""
    if sentence.words.language != "fr":
        is_verb = bool(sentence.words.classes.get(sentence.low(i), frozenset()) & {"auxiliary", "be", "have"})
        return is_verb or (sentence.low(i), sentence.low(i + 1)) == (",", "who")
    is_verb = is_in_verb_group(sentence, i) or sentence.low(i) in {"s'", "se"}
    return is_verb or (sentence.low(i), sentence.low(i + 1)) == (",", "qui")


def _is_quoted(sentence: Sentence, mention: Mention) -> bool:
    """ "«La ministre dort.": whether a quotation that opens the sentence is still open at the mention: who stands in it
    is spoken of. French."""
    if sentence.words.language != "fr" or sentence.low(0) not in _QUOTES:
        return False
    return not any(sentence.low(i) in _QUOTES for i in range(1, mention.first))


def _is_person(mention: Mention) -> bool:
    return mention.kind == "person" or (mention.kind == "authority" and mention.is_official)
