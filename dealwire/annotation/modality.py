"""How real a fact is told to be: its status, whether it is denied or only supposed, and an authority's stance."""

from __future__ import annotations

import re

from dealwire.annotation.still_open import is_agreed_on, is_offered, is_still_open
from dealwire.annotation.story import Sentence
from dealwire.annotation.triggers import Hit
from dealwire.annotation.vocabulary import Vocabulary

# A month or surname within a sentence, which is no "may".
_MONTH = re.compile(r"(?<=\S )May\b")
_WINDOW = 7
# How far from an authority's act a word counts that leaves it open, or denies it.
_CLOSE, _DENIAL = 5, 3
_TRADES = frozenset({"acquire", "sell", "merge"})
# What somebody "has" stands: a share, an alliance, a joint company.
_STANDING = frozenset({"stake", "partner", "joint_venture"})
# What the verb that carries a noun says against the noun's own status: "négocie une levée de fonds".
_LEFT_OPEN = frozenset({"rumoured", "withdrawn"})


def says_status(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun's own words, or those before it, say that it is announced ("projet de fusion", "planned …")."""
    return bool(hit.trigger.status) or _has(sentence.words, "verb", "announced", _before(sentence, hit.first))


def status_of(sentence: Sentence, hit: Hit, support_at: int, support_status: str | None) -> str:
    """`rumoured`, `announced`, `completed`, `blocked` or `withdrawn`, by the verb's mood and the words around it."""
    if hit.trigger.word_class == "noun" and _is_former(sentence, hit):
        return "completed"
    near = _around(sentence, hit)
    for status in ("withdrawn", "blocked"):
        if _has(sentence.words, "sentence", status, near):
            return status
    verb_at = support_at if support_at >= 0 else hit.first
    if is_negated(sentence, verb_at):
        return "withdrawn"
    before = _before(sentence, verb_at)
    if verb_at < hit.first:
        before += sentence.text[sentence.tokens.ends[verb_at] : sentence.tokens.starts[hit.first]]
    is_said = _is_promised(sentence, verb_at) or is_offered(sentence, hit)
    is_open = _has(sentence.words, "verb", "rumoured", before) and not is_said
    if is_open or _is_any(sentence, hit, verb_at):
        return "rumoured"
    is_sure = _is_settled(sentence, hit, verb_at) or is_agreed_on(sentence, hit, before)
    if not support_status and not is_sure and _is_hearsay(sentence):
        return "rumoured"
    return _told_status(sentence, hit, verb_at, support_status, before)


def _is_any(sentence: Sentence, hit: Hit, verb_at: int) -> bool:
    """ "favorable à une acquisition par Alpha": with no verb that makes it, some purchase is one to come. French."""
    is_bare = hit.trigger.word_class == "noun" and verb_at == hit.first and sentence.words.language == "fr"
    return is_bare and hit.trigger.frame.frame in _TRADES and sentence.low(hit.first - 1) in {"un", "une"}


def _is_hearsay(sentence: Sentence) -> bool:
    whole = sentence.text[sentence.start : sentence.end]
    return _has(sentence.words, "sentence", "rumoured", whole)


def _is_settled(sentence: Sentence, hit: Hit, verb_at: int) -> bool:
    """ "has bought Beta, sources said", "the planned listing of Beta, a source said": told as done or as planned."""
    if hit.trigger.frame.fact_table == "valuations" or sentence.words.language != "en":
        return False
    if hit.trigger.word_class == "noun" and verb_at == hit.first:
        near = range(max(0, hit.first - 3), hit.first)
        return any(sentence.words.is_group(sentence.low(i), "planned") for i in near)
    is_past = hit.trigger.mood in {"participle", "past"} and verb_at == hit.first and not hit.is_passive
    return is_past or _is_perfect(sentence, hit, verb_at)


def _is_former(sentence: Sentence, hit: Hit) -> bool:
    """ "les acquisitions antérieures", "the recent Alpha and Beta merger": an adjective puts the noun in the past."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 6 and (sentence.at(i) is not None or sentence.low(i) in {"and", "-", "–"}):
        i -= 1
    return any(sentence.words.is_group(sentence.low(k), "past") for k in (i, hit.last))


def _is_promised(sentence: Sentence, verb_at: int) -> bool:
    """ "Alpha said it would buy Beta": who tells of its own plan announces it."""
    i = verb_at - 1
    while i > 0 and sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    if not sentence.words.is_group(sentence.low(i), "promising"):
        return False
    if sentence.low(i - 1) not in {"it", "they", "he", "she", "we"}:
        return False
    return any(sentence.words.is_group(sentence.low(k), "saying") for k in range(max(0, i - 8), i - 1))


def _told_status(sentence: Sentence, hit: Hit, verb_at: int, support_status: str | None, before: str) -> str:
    is_open = support_status in _LEFT_OPEN or sentence.words.is_group(sentence.low(verb_at), "launching")
    if hit.trigger.status and not is_open and not _is_to_come(sentence, hit, before):
        return hit.trigger.status
    is_perfect = _is_perfect(sentence, hit, verb_at) or _is_past_infinitive(sentence, verb_at)
    if _has(sentence.words, "verb", "announced", before) and not is_perfect:
        return "announced"
    usual = "announced" if is_still_open(sentence, hit, verb_at) else _usual_status(sentence, hit, verb_at)
    if usual:
        return usual
    if verb_at == hit.first or not support_status:
        return _by_mood(sentence, hit, verb_at, before)
    # An alliance that is concluded or signed has only been agreed on.
    is_agreed = hit.trigger.frame.frame == "partner" and support_status == "completed"
    return "announced" if is_agreed else support_status


def act_status(sentence: Sentence, hit: Hit) -> str:
    """`withdrawn` for an authority's act that is denied, `rumoured` for one that may yet come, else `announced`.

    What the sentence tells as talk elsewhere ("sources said …") leaves the act as told.
    """
    if is_negated(sentence, hit.first) or _is_denied(sentence, hit.first):
        return "withdrawn"
    before = _before(sentence, hit.first)
    is_open = _has(sentence.words, "verb", "rumoured", before) or hit.trigger.mood == "conditional"
    is_open = is_open or (hit.trigger.mood == "base" and is_modal(sentence, hit.first))
    near = sentence.span(max(0, hit.first - _CLOSE), min(len(sentence.tokens), hit.last + _CLOSE)).text
    return "rumoured" if is_open or _has(sentence.words, "sentence", "rumoured", near) else "announced"


def is_modal(sentence: Sentence, at: int) -> bool:
    """Whether the verb at `at` is only what somebody should, may or must yet do ("doit encore approuver")."""
    i = at - 1
    while sentence.words.is_class(sentence.low(i), "adverb") or sentence.low(i) in {"to", "be"}:
        i -= 1
    return sentence.words.is_group(sentence.low(i), "modal")


def _is_denied(sentence: Sentence, at: int) -> bool:
    """ "denies blocking", "a renoncé à taxer"."""
    near = range(max(0, at - _DENIAL), at)
    return any(sentence.words.is_group(sentence.low(i), "denying") for i in near)


def _usual_status(sentence: Sentence, hit: Hit, verb_at: int) -> str | None:
    """What a verb says of a frame whatever its tense: what one has stands, who files for a listing announces it."""
    frame, low = hit.trigger.frame.frame, sentence.low(verb_at)
    if (frame == "partner" and _is_one(sentence, hit)) or (frame == "joint_venture" and _is_created(sentence, hit)):
        return "completed"
    if frame in _STANDING and sentence.words.is_group(low, "holding"):
        return "completed"
    if frame == "ipo" and hit.trigger.lemma.endswith("debut") and _is_done(sentence, verb_at):
        return "completed"
    if frame == "ipo" and sentence.words.is_group(low, "filing"):
        return "announced"
    if verb_at == hit.first and (frame == "bid" or sentence.words.is_group(hit.trigger.lemma, "offering")):
        # "had offered $3 billion for Beta": what was only offered was not bought.
        return "announced"
    is_only_told = sentence.words.language == "en" and sentence.words.is_group(low, "told")
    return "completed" if frame == "invest" and _is_done(sentence, verb_at) and not is_only_told else None


def _is_created(sentence: Sentence, hit: Hit) -> bool:
    """ "la coentreprise |créée| par Alpha et Beta": it is there. French."""
    return sentence.words.language == "fr" and sentence.words.is_group(sentence.low(hit.last), "created")


def _is_one(sentence: Sentence, hit: Hit) -> bool:
    """ "Alpha est le partenaire de Beta": who is one has become one. French."""
    if not sentence.words.is_group(hit.trigger.lemma, "ally") or sentence.words.language != "fr":
        return False
    near = (sentence.low(i) for i in range(max(0, hit.first - 4), hit.first))
    return any(low in {"est", "sont", "était", "étaient"} for low in near)


def _is_perfect(sentence: Sentence, hit: Hit, verb_at: int) -> bool:
    """ "announced that Beta has been acquired": what is told as done, however it was announced. English only."""
    if sentence.words.language != "en" or verb_at != hit.first or hit.trigger.mood != "participle":
        return False
    i = verb_at - 1
    while (
        i > 0
        and sentence.at(i) is None
        and (sentence.words.is_class(sentence.low(i), "be") or sentence.words.is_class(sentence.low(i), "adverb"))
    ):
        i -= 1
    return sentence.words.is_class(sentence.low(i), "have")


def _is_past_infinitive(sentence: Sentence, verb_at: int) -> bool:
    """ "a annoncé |avoir| levé", "dit |avoir| déjà racheté": told as done, however it was announced. French only."""
    i = verb_at - 1
    while i > 0 and sentence.at(i) is None and sentence.words.is_class(sentence.low(i), "adverb"):
        i -= 1
    return sentence.low(i) in {"avoir", "ayant", "avait", "avaient"} and sentence.words.language == "fr"


def _is_to_come(sentence: Sentence, hit: Hit, before: str) -> bool:
    """ "plans to raise", "will own", "is raising", "prévoit de lever", "lèvera": what is only to come."""
    if hit.trigger.word_class != "verb":
        return False
    if sentence.words.language == "fr" and hit.trigger.mood == "future":
        return True
    is_intended = hit.trigger.mood == "base" and _has(sentence.words, "verb", "announced", before)
    is_under_way = sentence.words.language == "en" and _is_progressive(sentence, hit.first, hit.trigger.mood)
    return is_intended or is_under_way


def _is_done(sentence: Sentence, verb_at: int) -> bool:
    """Whether a supporting verb stands in the past ("made an investment")."""
    support = sentence.words.support.get(sentence.low(verb_at))
    return support is not None and support.mood in {"participle", "past"}


def _is_progressive(sentence: Sentence, verb_at: int, mood: str) -> bool:
    """ "Alpha is buying Beta": what is under way is not done."""
    near = (verb_at - 1, verb_at - 2)
    return mood == "gerund" and any(sentence.words.is_class(sentence.low(i), "be") for i in near)


def _by_mood(sentence: Sentence, hit: Hit, verb_at: int, before: str) -> str:
    if verb_at == hit.first and hit.trigger.word_class == "noun":
        is_debut = sentence.words.is_group(hit.trigger.lemma, "debuting")
        return "completed" if is_debut or _has(sentence.words, "verb", "completed", before) else "announced"
    if sentence.words.is_group(sentence.low(verb_at), "holding"):
        return "completed"
    mood = _mood_of(sentence, hit) if verb_at == hit.first else sentence.words.support[sentence.low(verb_at)].mood
    if mood == "conditional":
        return "rumoured"
    frame = hit.trigger.frame.frame
    if frame == "invest" and mood == "present":
        return "completed"
    if mood in {"participle", "past", "gerund"} and frame != "partner":
        is_under_way = frame != "invest" and _is_progressive(sentence, verb_at, mood)
        return "announced" if is_under_way else "completed"
    scopes = ("verb", "auxiliary")
    is_done = mood == "base" and any(_has(sentence.words, scope, "completed", before) for scope in scopes)
    return "completed" if is_done else "announced"


def _mood_of(sentence: Sentence, hit: Hit) -> str:
    """The trigger's mood; "fait" and the like are in the present where no auxiliary stands before them."""
    mood, first = hit.trigger.mood, hit.first
    if mood != "participle" or not sentence.words.is_group(hit.trigger.words[0], "bimodal"):
        return mood
    near = [sentence.low(i) for i in range(max(0, first - 3), first)]
    has_auxiliary = any(sentence.words.is_class(low, "have") or sentence.words.is_class(low, "be") for low in near)
    return mood if has_auxiliary or hit.is_passive else "present"


def _around(sentence: Sentence, hit: Hit) -> str:
    """The trigger's clause, roughly: a dozen words to either side, up to a semicolon."""
    first, last = max(0, hit.first - 12), min(len(sentence.tokens), hit.last + 12)
    while first < hit.first and ";" in [sentence.low(i) for i in range(first, hit.first)]:
        first += 1
    for i in range(hit.last, last):
        if sentence.low(i) == ";":
            last = i
            break
    return sentence.span(first, last).text


def _has(words: Vocabulary, scope: str, status: str, text: str) -> bool:
    pattern = words.markers.get((scope, status))
    return pattern is not None and pattern.search(text) is not None


def _before(sentence: Sentence, at: int) -> str:
    """The words of the verb group: up to seven before the verb, in its own clause."""
    first, window = at, _WINDOW
    while first > 0 and at - first < window and sentence.low(first - 1) not in {",", ";", ":", "."}:
        mention = sentence.at(first - 1)
        if mention and mention.kind == "organisation":
            break
        # A sum counts as one word.
        window += mention.last - mention.first - 1 if mention and mention.kind == "money" else 0
        first = mention.first if mention and mention.kind == "money" else first - 1
    tokens = sentence.tokens
    end = tokens.starts[at] if at < len(tokens) else tokens.ends[-1]
    return _MONTH.sub("", sentence.text[tokens.starts[first] : end]) if first < at else ""


def is_negated(sentence: Sentence, at: int) -> bool:
    """Whether a word of negation stands right before the verb at `at`, or a French "ne … pas" around it."""
    opens = any(sentence.low(i) in {"ne", "n'"} for i in range(max(0, at - 3), at))
    behind = [at + 1, at + 2] if sentence.words.is_class(sentence.low(at + 1), "adverb") else [at + 1]
    if opens and any(sentence.words.is_class(sentence.low(i), "negation") for i in behind):
        return True
    return any(sentence.words.is_class(sentence.low(i), "negation") for i in range(max(0, at - 4), at))


def stance_of(sentence: Sentence, hit: Hit, kind: str) -> str:
    """`supportive`, `critical` or `neutral`. Source of the defaults: the fact guidelines' decisions on hard cases."""
    if kind in {"fine", "lawsuit", "block", "order", "complaint"}:
        return "critical"
    if kind in {"clearance", "conditional_clearance"}:
        return "supportive"
    if kind in {"review", "investigation", "settlement"}:
        return "neutral"
    verb = f"{sentence.span(hit.first, hit.last).text} {hit.trigger.lemma}"
    own = [stance for stance, pattern in sentence.words.stances.items() if pattern.search(verb)]
    if kind == "statement" and own:
        return own[0]
    counts = {
        stance: len(pattern.findall(sentence.text[sentence.start : sentence.end]))
        for stance, pattern in sentence.words.stances.items()
    }
    if counts.get("supportive", 0) == counts.get("critical", 0):
        # A rule binds those whom it is aimed at.
        return "critical" if kind == "rule" else "neutral"
    return max(counts, key=lambda stance: counts[stance])
