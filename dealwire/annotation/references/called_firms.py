"""Names that an article itself calls a company by taking them up as "the company", "le constructeur"."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body, is_medium
from dealwire.annotation.noun_phrases.adjuncts import adjunct_end
from dealwire.annotation.text.story import Mention, Sentence, Story

# Whoever the title names is named again where the article is about it.
_OFTEN = 2


def called_firms(story: Story) -> set[str]:
    """The names that a singular word for a business stands for.

    In English those that the title holds and the text names again; in French those of the sentence before, where the
    word leads its own: elsewhere "la société" is as often the public.
    """
    is_sure = _is_taken_up if story.words.language == "fr" else _is_topic
    called = {
        mention.name
        for sentence in story.sentences
        for mention in sentence.mentions
        if mention.kind == "anaphor" and mention.name and _says_business(sentence, mention)
        if is_sure(story, sentence, mention)
    }
    return {name for name in called if not _is_other(story, name)}


def _says_business(sentence: Sentence, mention: Mention) -> bool:
    """ "the company", "the airline", not "the group" or "the giant", which may be anything."""
    heads = range(mention.first, mention.last) if sentence.words.language == "fr" else (mention.last - 1,)
    is_business = any(sentence.words.is_group(sentence.tokens.words[i], "business") for i in heads)
    return not mention.is_plural and (is_business or _is_home_group(sentence, mention))


def _is_home_group(sentence: Sentence, mention: Mention) -> bool:
    """ "le groupe |norvégien|", "le groupe |angevin|": with where it is at home, "le groupe" is a business. French."""
    lows = [sentence.low(i) for i in range(mention.first, mention.last + 1)]
    heads = (k for k, low in enumerate(lows[:-1]) if sentence.words.is_group(low, "generic"))
    homes = (lows[k + 1] for k in heads)
    is_home = any(low in sentence.words.demonyms or sentence.words.is_group(low, "qualifying") for low in homes)
    return sentence.words.language == "fr" and is_home


def _is_topic(story: Story, _sentence: Sentence, mention: Mention) -> bool:
    return mention.name in story.article.title and story.cast.counts[mention.name] >= _OFTEN


def _is_taken_up(story: Story, sentence: Sentence, mention: Mention) -> bool:
    """ "Alpha …. |La société| …", "Alpha …. Née en 2012, |la société| …"."""
    leads = mention.first == 0 or adjunct_end(sentence, mention.first) == mention.first - 1 > 0
    if not leads or not sentence.index:
        return False
    before = story.sentences[sentence.index - 1]
    return any(story.cast.name(run.text) == mention.name for run in before.runs)


def _is_other(story: Story, name: str) -> bool:
    return is_body(name, story.words) or is_medium(name, story.words) or story.cast.kind(name) != "organisation"
