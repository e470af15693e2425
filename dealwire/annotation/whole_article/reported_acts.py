"""Statements and other acts that only tell of an act that the same sentence or article tells."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft

# How many words behind "said" the government stands that acts.
_BEHIND_SAID = 3
# How many words behind a decree the verb of its order stands.
_ORDERED = 4
# How far behind an idiom's verb its noun stands.
_PARTED = 10
_ASKED_FOR = frozenset({"block", "order"})
_FORMAL = frozenset({"lawsuit", "fine", "complaint"})


def _only_cites(draft: Draft, drafts: list[Draft]) -> bool:
    """What a lawsuit charges, or a statement "in a complaint", where the article tells of the lawsuit itself."""
    is_cited = not draft.words.group_words["document"].isdisjoint(draft.sentence.tokens.lows)
    return any(
        other.kind == "lawsuit"
        and other is not draft
        and (is_cited or bool(set(draft.names("authority")) & set(other.names("authority"))))
        and bool(set(draft.names("company")) & set(other.names("company")))
        for other in drafts
    )


def _only_comments(draft: Draft, drafts: list[Draft]) -> bool:
    """A French statement that takes no side on a company that the article tells a formal act against."""
    is_neutral = draft.kind == "statement" and draft.stance == "neutral" and draft.words.language == "fr"
    return is_neutral and any(
        other.kind in _FORMAL and set(draft.names("company")) & set(other.names("company")) for other in drafts
    )


def _only_grounds(draft: Draft, drafts: list[Draft]) -> bool:
    """ "Prosecutors allege Alpha hid $2 million", "according to the FTC": why it has acted against the company,
    and what it says after that without taking sides. English."""
    is_ground = draft.words.is_group(draft.hit.trigger.lemma, "alleging")
    if draft.words.language != "en" or draft.kind != "statement" or not (is_ground or draft.stance == "neutral"):
        return False
    return any(
        other.kind in _FORMAL
        and (is_ground or other.sentence.index < draft.sentence.index)
        and set(draft.names("company")) & set(other.names("company"))
        and _is_of_same_side(draft, other)
        for other in drafts
    )


def _is_of_same_side(draft: Draft, act: Draft) -> bool:
    """Whether who speaks is who acts, or prosecutors without a name."""
    speakers, actors = draft.roles.get("authority", []), act.roles.get("authority", [])
    known = {m.authority_id for m in actors if m.authority_id}
    is_known = any(m.authority_id in known for m in speakers) or bool(
        set(draft.names("authority")) & set(act.names("authority"))
    )
    return is_known or any(draft.words.is_group(m.name.lower(), "prosecuting") for m in speakers)


def only_reports(draft: Draft, drafts: list[Draft]) -> bool:
    """A statement that only announces an act of the same authority told in the same sentence."""
    if draft.kind not in {"statement", "complaint"}:
        told = (_is_sued_for, _is_finding, _is_means, _is_of_idiom, _is_agreed)
        return any(is_told(draft, drafts) for is_told in told)
    authorities = set(draft.names("authority"))
    if _only_cites(draft, drafts) or _only_comments(draft, drafts) or _only_grounds(draft, drafts):
        return True
    return draft.kind == "statement" and any(
        other.fact_table == draft.fact_table
        and (other.kind != "statement" or _is_vaguer(draft, other))
        and not _is_on_nobody(draft, other)
        and other.sentence is draft.sentence
        and (authorities & set(other.names("authority")) or _is_for_government(draft, other))
        for other in drafts
    )


def _is_on_nobody(draft: Draft, other: Draft) -> bool:
    """ "accused Alpha of hiding profits and hiked |taxes|": a rule for everybody is another fact. English only."""
    is_general = other.kind == "rule" and not other.roles.get("company")
    return is_general and draft.words.language == "en" and bool(draft.roles.get("company"))


def _is_vaguer(draft: Draft, other: Draft) -> bool:
    """ "a menacé |d'interdire| Alpha": the act that is only spoken of says more than the verb of saying. French."""
    return draft.frame.frame == "statement" != other.frame.frame and draft.words.language == "fr"


def _is_finding(draft: Draft, drafts: list[Draft]) -> bool:
    """ "ruled that Alpha broke the law": a ruling that finds a breach orders nothing yet (fact guidelines)."""
    return draft.kind == "order" and any(
        other.kind == "complaint" and other.sentence is draft.sentence and other.hit.first == draft.hit.first
        for other in drafts
    )


def _is_means(draft: Draft, drafts: list[Draft]) -> bool:
    """ "a signé |un décret| interdisant Alpha": the text by which an order is given, told by the order. French."""
    is_text = draft.kind == "rule" and draft.words.is_group(draft.hit.trigger.lemma, "instrument")
    return is_text and any(
        other.kind == "order"
        and other.sentence is draft.sentence
        and 0 <= other.hit.first - draft.hit.last < _ORDERED
        and set(draft.names("authority")) & set(other.names("authority"))
        for other in drafts
    )


def _is_agreed(draft: Draft, drafts: list[Draft]) -> bool:
    """ "un accord avec le parquet a été |validé|": what ends a case is no second clearance of it."""
    return draft.kind == "clearance" and any(
        other.kind == "settlement"
        and other.sentence is draft.sentence
        and set(draft.names("authority")) & set(other.names("authority"))
        and set(draft.names("company")) & set(other.names("company"))
        for other in drafts
    )


def _is_of_idiom(draft: Draft, drafts: list[Draft]) -> bool:
    """ "a frappé Alpha d'|une amende|": the noun of an idiom whose words a company parts. French."""
    noun = draft.hit.trigger.words[0]
    return draft.hit.trigger.word_class == "noun" and any(
        other.sentence is draft.sentence
        and other.kind == draft.kind
        and noun in other.hit.trigger.words[1:]
        and 0 < draft.hit.first - other.hit.last < _PARTED
        for other in drafts
    )


def _is_sued_for(draft: Draft, drafts: list[Draft]) -> bool:
    """ "sued to block the merger": what a court is asked for is not done."""
    return draft.kind in _ASKED_FOR and any(
        other.kind in {"lawsuit", "complaint"}
        and other.sentence is draft.sentence
        and other.hit.last <= draft.hit.first
        and draft.hit.trigger.mood == "base"
        and set(draft.names("authority")) & set(other.names("authority"))
        for other in drafts
    )


def _is_for_government(draft: Draft, act: Draft) -> bool:
    """ "the minister said the government would review it": whether an official makes known what the government does."""
    told = [m for m in act.roles.get("authority", ()) if m.name.lower().endswith("government")]
    return any(0 <= m.first - draft.hit.last <= _BEHIND_SAID for m in told)
