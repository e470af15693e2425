"""Who "it" is where it does what only an authority does: "the FTC …, and last year it fined the company"."""

from __future__ import annotations

from dealwire.annotation.find_mentions import find_mentions
from dealwire.annotation.noun_phrases.modifiers import phrase_start
from dealwire.annotation.text.story import Mention, Sentence, Story
from dealwire.annotation.verbs.verb_groups import group_end

# Frames whose subject is always an authority, and those that it may share with a company ("approved", "ordered").
_PUBLIC = frozenset({"fine", "investigate", "convict"})
_SHARED = frozenset({"sue", "clear", "block", "order", "complain", "review"})
_SAYING = frozenset({"statement"})
_PRONOUNS = frozenset({"it", "they", "il", "elle", "ils", "elles"})
_PARTIES = frozenset({"organisation", "authority", "anaphor", "person"})


def resolve_agencies(story: Story, sentences: list[Sentence]) -> None:
    """Turn each "it", "elle" or "they" that acts as an authority does into the one that was spoken of last."""
    for sentence in sentences:
        for pronoun in [m for m in sentence.mentions if m.kind == "pronoun"]:
            frames = _frames(sentence, pronoun)
            acting = _PUBLIC | _SHARED | (_SAYING if sentence.words.language == "fr" else frozenset())
            if sentence.low(pronoun.first) not in _PRONOUNS or not frames & acting:
                continue
            if sentence.words.language == "fr" and pronoun.name:
                continue
            agency = _named_before(sentence, pronoun, bool(frames & _PUBLIC)) or _spoken_of(story, sentence, pronoun)
            if agency is not None and _agrees(sentence, pronoun, agency):
                pronoun.kind, pronoun.name, pronoun.authority_id = "authority", agency.name, agency.authority_id


def _frames(sentence: Sentence, pronoun: Mention) -> set[str]:
    """The frames that the verb opens whose subject the pronoun is."""
    i = group_end(sentence, pronoun.last)
    is_passive = any(sentence.words.is_class(sentence.low(k), "be") for k in range(pronoun.last, i))
    triggers = [trigger for trigger in sentence.words.triggers.get(sentence.low(i), ()) if trigger.word_class == "verb"]
    return {trigger.frame.frame for trigger in triggers if not is_passive or trigger.mood == "gerund"}


def _agrees(sentence: Sentence, pronoun: Mention, agency: Mention) -> bool:
    """Whether a French plural pronoun stands for several: "ils" are "les sénateurs", not "l'Etat"."""
    is_plural = sentence.words.language == "fr" and sentence.low(pronoun.first) in {"ils", "elles"}
    return not is_plural or agency.is_plural or agency.name.split(" ", 1)[0].endswith(("s", "x"))


def _named_before(sentence: Sentence, pronoun: Mention, is_public: bool) -> Mention | None:
    """The last institution before the pronoun; for what a company may do too, only if the sentence is about it."""
    before = [m for m in sentence.mentions if m.last <= pronoun.first and _is_institution(m)]
    if before and _says_of_itself(sentence, before[-1], pronoun):
        return before[-1]
    return before[-1] if before and (is_public or not pronoun.name or _leads(sentence, before[-1])) else None


def _says_of_itself(sentence: Sentence, agency: Mention, pronoun: Mention) -> bool:
    """ "days after the FTC |said| it was looking into": whether only a verb of saying stands between the two."""
    lows = [sentence.low(i) for i in range(agency.last, pronoun.first)]
    lows = lows[:-1] if lows[-1:] == ["that"] else lows
    verbs = sentence.words.triggers.get(lows[0], ()) if len(lows) == 1 else ()
    return any(verb.word_class == "verb" and verb.frame.frame == "statement" for verb in verbs)


def _spoken_of(story: Story, sentence: Sentence, pronoun: Mention) -> Mention | None:
    """The only institution of the sentence before, if that opens it and this one names nobody before the pronoun."""
    if not sentence.index or any(m.last <= pronoun.first and m.kind in _PARTIES for m in sentence.mentions):
        return None
    earlier = story.sentences[sentence.index - 1]
    find_mentions(earlier, story)
    named = {m.name: m for m in earlier.mentions if _is_institution(m)}
    only = next(iter(named.values())) if len(named) == 1 else None
    return only if only is not None and earlier.part == sentence.part and _leads(earlier, only) else None


def _is_institution(mention: Mention) -> bool:
    return mention.kind == "authority" and not mention.is_official


def _leads(sentence: Sentence, agency: Mention) -> bool:
    """Whether no party stands before the authority: then it is what the sentence is about."""
    start = phrase_start(sentence, agency.first)
    return not any(m.last <= start and m.kind in _PARTIES for m in sentence.mentions)
