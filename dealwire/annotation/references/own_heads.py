"""For which company "son PDG", "sa direction" speaks that opens a French sentence: the last subject's."""

from __future__ import annotations

from dealwire.annotation.noun_phrases.chief_executives import head_of_firm
from dealwire.annotation.references.salience import Salience
from dealwire.annotation.roles.authorities.bystanders import is_saying
from dealwire.annotation.text.story import Mention, Sentence

# How many words a post has: "conseil d'administration", and how far behind it the verb of saying stands.
_POST, _TELLING = 4, 12


def place_own_head(sentence: Sentence, salience: Salience) -> None:
    """Add "son PDG" at the sentence's head as the company that the sentence before was about."""
    is_own = sentence.words.language == "fr" and sentence.words.is_class(sentence.low(0), "possessive")
    if not is_own or not salience.subject or salience.subject_at != sentence.index - 1 or sentence.at(0) is not None:
        return
    end = _post_end(sentence)
    if end and sentence.at(end) is None:
        sentence.place(Mention("anaphor", 0, end, salience.subject))
        sentence.mentions.sort(key=lambda mention: mention.first)


def _post_end(sentence: Sentence) -> int:
    """Where the post ends; 0 for one whose holder may act alone ("son fondateur a racheté …") and tells nothing."""
    for end in range(_POST, 1, -1):
        post = " ".join(sentence.tokens.lows[1:end])
        is_head = sentence.words.is_group(post, "bodyhead") or head_of_firm(sentence, end - 1) == 1
        if is_head or (sentence.words.is_group(post, "companypost") and _tells(sentence, end)):
            return end
    return 0


def _tells(sentence: Sentence, end: int) -> bool:
    """Whether whoever holds the post goes on to say or announce something."""
    behind = range(end, min(end + _TELLING, len(sentence.tokens)))
    told = (sentence.words.support.get(sentence.low(i)) for i in behind)
    is_announced = any(verb is not None and verb.status == "announced" for verb in told)
    return is_announced or any(is_saying(sentence, i) for i in behind)
