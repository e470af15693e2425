"""Leave out acts that are about no company and no deal, unless they are on a line of business."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.noun_phrases.trade_nouns import names_trade, trade_within
from dealwire.annotation.roles.authorities.bystanders import is_judged
from dealwire.annotation.text.story import Sentence, Story
from dealwire.annotation.whole_article.addressed_elsewhere import is_main_topic
from dealwire.annotation.whole_article.main_deal import takes_strong_side

# How many words behind a rule, or behind a demand, the line of business that it is aimed at may stand.
_OBJECT_REACH, _SECTOR_REACH, _DUTY, _PATIENT = 24, 8, 9, 14
_PART = 3
# How many words open what is said, and may stand between it and a verb behind it.
_OPENING, _REPORTED = 5, 4
# "|Les sociétés pétrolières| doivent …": who opens what is said without a quotation.
_HEAD = 2
# "a appelé |les constructeurs| à accélérer": how far behind a demand that blames nobody those stand to whom it is put.
_ADDRESSED = 3
_QUOTES = frozenset({"«", "»", '"', "“", "”"})


def drop_unaddressed(story: Story, drafts: list[Draft]) -> list[Draft]:
    """Leave out acts that are about no company and no deal; rules may be about a sector."""
    return [d for d in drafts if d.fact_table != "regulatory_reactions" or _is_addressed(story, d)]


def _is_addressed(story: Story, draft: Draft) -> bool:
    if _is_mere_news(draft) or _is_aside(story, draft):
        return False
    if draft.roles.get("company") or draft.reacts_to:
        return True
    is_for_all = draft.kind == "rule" or (draft.kind == "statement" and _takes_side(draft))
    return (is_for_all and _is_on_sector(draft)) or _is_duty_of_sector(draft)


def _is_duty_of_sector(draft: Draft) -> bool:
    """ "«Les géants du numérique doivent payer l'impôt», a dit …": what French speech demands of a line of business."""
    if draft.kind != "statement" or draft.stance != "critical" or draft.words.language != "fr":
        return False
    lows, words = draft.sentence.tokens.lows, draft.words
    is_quoted = any(low in {"»", "”", '"'} for low in lows)
    if is_quoted and is_judged(draft) and trade_within(draft.sentence, 0, _OPENING):
        # "«Les banques ont failli», a dénoncé …"
        return True
    return (is_quoted or (_is_behind(draft) and trade_within(draft.sentence, 0, _HEAD))) and any(
        words.is_group(low, "modal") and any(words.is_group(near, "sector") for near in lows[max(0, i - _DUTY) : i])
        for i, low in enumerate(lows)
    )


def _is_behind(draft: Draft) -> bool:
    """ "Les banques doivent prêter|, a martelé| le ministre": whether what is said stands before its verb."""
    first = draft.hit.first
    return any(draft.sentence.low(i) == "," for i in range(max(0, first - _REPORTED), first))


def _takes_side(draft: Draft) -> bool:
    """Whether the verb itself demands, praises or blames: then what it names is whom it is about."""
    if draft.words.is_group(draft.hit.trigger.lemma, "demanding"):
        return draft.stance != "neutral" or draft.words.language == "fr"
    return draft.stance != "neutral" and is_judged(draft)


def _is_mere_news(draft: Draft) -> bool:
    """What an authority only makes known ("a indiqué la préfecture"), taking no side and on no deal, is no reaction."""
    is_retold = draft.words.is_group(draft.hit.trigger.lemma, "uttering")
    is_statement = draft.kind == "statement" and (draft.reacts_to is None or is_retold)
    is_neutral = is_statement and (draft.stance == "neutral" or _hints_only(draft))
    return is_neutral and draft.words.is_group(draft.hit.trigger.lemma, "informing")


def _hints_only(draft: Draft) -> bool:
    """ "a indiqué que le danger était écarté": whether only faint words take a side in what is made known. French."""
    lows = draft.sentence.tokens.lows
    is_meant = any(low in _QUOTES or draft.words.is_group(low, "modal") for low in lows)
    return draft.words.language == "fr" and not (is_meant or takes_strong_side(draft))


def _is_aside(story: Story, draft: Draft) -> bool:
    """Whether what takes no side is about companies that the article only comes across."""
    if draft.kind != "statement" or draft.stance != "neutral" or draft.reacts_to is not None:
        return False
    if draft.words.language == "fr" and not draft.roles.get("company"):
        return not draft.words.is_group(draft.hit.trigger.lemma, "demanding")
    return not any(is_main_topic(story, name) for name in draft.names("company"))


def _is_on_sector(draft: Draft) -> bool:
    """Whether a word for a line of business stands behind the rule ("une taxe sur les géants du numérique")."""
    reach = _OBJECT_REACH if draft.kind == "rule" else _SECTOR_REACH
    if draft.kind == "statement" and draft.stance == "neutral":
        reach = _ADDRESSED
    sentence, last = draft.sentence, draft.hit.last
    part = next((i for i in range(last, last + reach) if sentence.low(i) == "part" and sentence.low(i - 1) == "la"), -1)
    # "attendre un geste |de la part| des opérateurs"
    end = max(last + reach, part + _PART)
    ahead = range(last, min(end, len(sentence.tokens)))
    if draft.hit.is_passive and draft.kind == "rule" and draft.words.language == "fr":
        # "|les plateformes| seront taxées"
        ahead = range(max(0, draft.hit.first - _PATIENT), draft.hit.first)
    return any(_is_unnamed(sentence, i) and names_trade(sentence, i) for i in ahead)


def _is_unnamed(sentence: Sentence, i: int) -> bool:
    mention = sentence.at(i)
    return mention is None or (mention.kind == "anaphor" and mention.is_plural)
