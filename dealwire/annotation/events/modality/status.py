"""How real a deal or an investment is told to be, by its verb's mood and the words around it."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.checks.only_enabled import is_only_enabled
from dealwire.annotation.events.modality.concluded import is_concluded
from dealwire.annotation.events.modality.status_words import clause_around, is_marked, words_before
from dealwire.annotation.events.modality.still_open import is_agreed_on, is_offered, is_still_open
from dealwire.annotation.events.modality.usual_status import usual_status
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.aspect import is_past_infinitive, is_perfect, is_progressive, is_to_come
from dealwire.annotation.verbs.negation import denies_noun, is_negated

# How far before its noun the verb of a promise stands.
_MEANS = 12
_TRADES = frozenset({"acquire", "sell", "merge"})
# What the verb that carries a noun says against the noun's own status: "négocie une levée de fonds".
_LEFT_OPEN = frozenset({"rumoured", "withdrawn"})
_TOLD = frozenset({"announced", "completed"})
# How far from a listing it may be told as put off.
_PUT_OFF = 6


def says_status(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun's own words, or those before it, say that it is announced ("projet de fusion", "planned …")."""
    if _is_promised_by_means(sentence, hit):
        return True
    return bool(hit.trigger.status) or is_marked(sentence.words, "verb", "announced", words_before(sentence, hit.first))


def status_of(sentence: Sentence, hit: Hit, support_at: int, support_status: str | None) -> str:
    """`rumoured`, `announced`, `completed`, `blocked` or `withdrawn`, by the verb's mood and the words around it."""
    if hit.trigger.word_class == "noun" and _is_former(sentence, hit):
        return "completed"
    near = clause_around(sentence, hit)
    for status in ("withdrawn", "blocked") if not _is_postponed(sentence, hit) else ():
        if is_marked(sentence.words, "sentence", status, near):
            return status
    verb_at = support_at if support_at >= 0 else hit.first
    is_bare = hit.trigger.word_class == "noun" and verb_at == hit.first
    is_supposed = _is_on_condition(sentence, hit)
    if not is_supposed and (denies_noun if is_bare else is_negated)(sentence, verb_at):
        return "withdrawn"
    before = words_before(sentence, verb_at)
    if verb_at < hit.first:
        before += sentence.text[sentence.tokens.ends[verb_at] : sentence.tokens.starts[hit.first]]
    is_said = _is_promised(sentence, verb_at) or is_offered(sentence, hit)
    is_kept = _is_promised_by_means(sentence, hit)
    is_said = is_said or is_kept or sentence.words.is_group(sentence.low(verb_at), "settling")
    is_open = is_marked(sentence.words, "verb", "rumoured", before) and not is_said
    if is_supposed or is_open or _is_any(sentence, hit, verb_at) or is_only_enabled(sentence, hit):
        return "rumoured"
    is_sure = _is_settled(sentence, hit, verb_at) or is_agreed_on(sentence, hit, before)
    if not support_status and not is_sure and _is_hearsay(sentence):
        return "rumoured"
    return "announced" if is_kept else _told_status(sentence, hit, verb_at, support_status, before)


def _is_postponed(sentence: Sentence, hit: Hit) -> bool:
    """ "a repoussé son introduction en Bourse": a listing put off is still planned, unlike an offer turned down."""
    near = range(max(0, hit.first - _PUT_OFF), min(hit.last + _PUT_OFF, len(sentence.tokens)))
    is_listing = hit.trigger.frame.frame == "ipo"
    return is_listing and any(sentence.words.is_group(sentence.low(i), "postponing") for i in near)


def _is_any(sentence: Sentence, hit: Hit, verb_at: int) -> bool:
    """ "favorable à une acquisition par Alpha": with no verb that makes it, some purchase is one to come. French."""
    is_bare = hit.trigger.word_class == "noun" and verb_at == hit.first and sentence.words.language == "fr"
    return is_bare and hit.trigger.frame.frame in _TRADES and sentence.low(hit.first - 1) in {"un", "une"}


def _is_on_condition(sentence: Sentence, hit: Hit) -> bool:
    """ "on ne sait pas |si la vente| d'Alpha aura lieu": neither told as sure nor denied. French."""
    is_trade = hit.trigger.word_class == "noun" and hit.trigger.frame.frame in _TRADES
    return is_trade and sentence.low(hit.first - 2) == "si"


def _is_hearsay(sentence: Sentence) -> bool:
    whole = sentence.text[sentence.start : sentence.end]
    return is_marked(sentence.words, "sentence", "rumoured", whole)


def _is_settled(sentence: Sentence, hit: Hit, verb_at: int) -> bool:
    """ "has bought Beta, sources said", "the planned listing of Beta, a source said": told as done or as planned."""
    if hit.trigger.frame.fact_table == "valuations" or sentence.words.language != "en":
        return False
    if hit.trigger.word_class == "noun" and verb_at == hit.first:
        return _is_planned(sentence, hit.first)
    is_past = hit.trigger.mood in {"participle", "past"} and verb_at == hit.first and not hit.is_passive
    return is_past or is_perfect(sentence, hit, verb_at)


def _is_planned(sentence: Sentence, at: int) -> bool:
    """ "the |planned| $2 billion Oslo listing": up to three words before the noun, its sum set aside."""
    plain = [i for i in range(max(0, at - _MEANS), at) if (m := sentence.at(i)) is None or m.kind != "money"]
    return any(sentence.words.is_group(sentence.low(i), "planned") for i in plain[-3:])


def _is_former(sentence: Sentence, hit: Hit) -> bool:
    """ "les acquisitions antérieures", "the recent Alpha and Beta merger": an adjective puts the noun in the past."""
    i = hit.first - 1
    while i >= 0 and hit.first - i <= 6 and (sentence.at(i) is not None or sentence.low(i) in {"and", "-", "–"}):
        i -= 1
    # "le retour |réussi| en Bourse"
    inside = range(hit.first + 1, hit.last)
    return any(sentence.words.is_group(sentence.low(k), "past") for k in (i, *inside, hit.last))


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


def _is_promised_by_means(sentence: Sentence, hit: Hit) -> bool:
    """ "Alpha said it |would fund| the purchase with a share sale": what a promise is kept with. English only."""
    if sentence.words.language != "en" or hit.trigger.word_class != "noun":
        return False
    near = (i for i in range(hit.first - 1, max(0, hit.first - _MEANS), -1) if sentence.at(i) is None)
    would = next((i for i in near if sentence.low(i) in {"would", "will"}), -1)
    return would > 0 and _is_promised(sentence, would + 1)


def _told_status(sentence: Sentence, hit: Hit, verb_at: int, support_status: str | None, before: str) -> str:
    if hit.trigger.frame.frame == "merge" and hit.trigger.status == "rumoured" and support_status in _TOLD:
        # "ont officialisé leur rapprochement"
        return support_status or "announced"
    is_open = support_status in _LEFT_OPEN or sentence.words.is_group(sentence.low(verb_at), "launching")
    if hit.trigger.status and not is_open and not is_to_come(sentence, hit, before):
        # "issu du rapprochement d'Alpha et de Beta"
        is_born = hit.trigger.frame.frame == "merge" and (
            is_marked(sentence.words, "verb", "completed", before) or is_concluded(sentence, hit)
        )
        return "completed" if is_born and sentence.words.language == "fr" else hit.trigger.status
    is_over = is_perfect(sentence, hit, verb_at) or is_past_infinitive(sentence, verb_at)
    if is_marked(sentence.words, "verb", "announced", before) and not is_over:
        return "announced"
    usual = "announced" if is_still_open(sentence, hit, verb_at) else usual_status(sentence, hit, verb_at)
    if usual:
        return usual
    if verb_at == hit.first or not support_status:
        return _by_mood(sentence, hit, verb_at, before)
    # An alliance that is concluded or signed has only been agreed on.
    is_agreed = hit.trigger.frame.frame == "partner" and support_status == "completed"
    return "announced" if is_agreed else support_status


def _by_mood(sentence: Sentence, hit: Hit, verb_at: int, before: str) -> str:
    if verb_at == hit.first and hit.trigger.word_class == "noun":
        is_debut = sentence.words.is_group(hit.trigger.lemma.lower(), "debuting")
        is_debut = is_debut or (hit.trigger.frame.frame in _TRADES and is_concluded(sentence, hit))
        return "completed" if is_debut or is_marked(sentence.words, "verb", "completed", before) else "announced"
    if sentence.words.is_group(sentence.low(verb_at), "holding"):
        return "completed"
    mood = _mood_of(sentence, hit) if verb_at == hit.first else sentence.words.support[sentence.low(verb_at)].mood
    if mood == "conditional":
        return "rumoured"
    frame = hit.trigger.frame.frame
    if frame == "invest" and mood == "present":
        return "completed"
    if mood in {"participle", "past", "gerund"} and frame != "partner":
        is_under_way = frame != "invest" and is_progressive(sentence, verb_at, mood)
        return "announced" if is_under_way else "completed"
    return "completed" if mood == "base" and _is_achieved(sentence, before) else "announced"


def _is_achieved(sentence: Sentence, before: str) -> bool:
    """ "vient de racheter", "a pu racheter", beside "a obtenu l'autorisation de racheter"."""
    if is_marked(sentence.words, "verb", "completed", before):
        return True
    if sentence.words.language == "fr":
        return any(sentence.words.is_group(low, "achieving") for low in before.lower().split())
    return is_marked(sentence.words, "auxiliary", "completed", before)


def _mood_of(sentence: Sentence, hit: Hit) -> str:
    """The trigger's mood; "fait" and the like are in the present where no auxiliary stands before them."""
    mood, first = hit.trigger.mood, hit.first
    if mood != "participle" or not sentence.words.is_group(hit.trigger.words[0], "bimodal"):
        return mood
    near = [sentence.low(i) for i in range(max(0, first - 3), first)]
    has_auxiliary = any(sentence.words.is_class(low, "have") or sentence.words.is_class(low, "be") for low in near)
    return mood if has_auxiliary or hit.is_passive else "present"
