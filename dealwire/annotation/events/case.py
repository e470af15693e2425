"""A draft on trial: with what its slots held and the story it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Mention, Story

# Words for a business, and those that may mean one: "le groupe".
_MAKERS = frozenset({"business", "generic"})
_NONE = frozenset[str]()
_BESIDE = 6
_CLOSE = 2
_SAID = 12
# Whoever is named more often than this is what the article is about.
OFTEN = 2
NEAR = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with what its slots held and the story it stands in."""

    draft: Draft
    filling: Filling
    story: Story

    def is_firm(self, mention: Mention) -> bool:
        """Whether the article or the lexicon shows the party to be a business."""
        is_part = mention.name not in self.story.cast.counts
        # "l'alliance Alpha-Beta": the text has no name that is Beta's alone.
        is_known = is_part and self.draft.words.companies.get(mention.name.lower()) == "company"
        return mention.name in self.story.firms or is_known or self._are_firms(mention)

    def _are_firms(self, mention: Mention) -> bool:
        """ "les deux constructeurs", "le groupe": the word says that whom it stands for is a business. French.

        The singular says so only of the parties of a deal: what an authority speaks of is as often the public.
        """
        sentence = self.draft.sentence
        if mention.kind != "anaphor" or sentence.words.language != "fr":
            return False
        lows = [sentence.low(i) for i in range(mention.first, mention.last)]
        if not mention.is_plural:
            is_deal = self.draft.fact_table != "regulatory_reactions" and bool(mention.name)
            return is_deal and any(not sentence.words.groups.get(low, _NONE).isdisjoint(_MAKERS) for low in lows)
        return any("company" in sentence.words.epithets.get(low.removesuffix("s"), ()) for low in lows)


def is_beside(case: Case) -> bool:
    """Whether the amount stands within a few words of the trigger: only then is it what was invested or is worth."""
    money, hit = case.draft.amount_words, case.draft.hit
    companies = case.draft.roles.get("company", ())
    reach = _BESIDE if case.draft.words.language == "fr" and hit.trigger.word_class == "noun" else _CLOSE
    if money is not None and any(hit.last < m.first and 0 < money.first - m.last <= reach for m in companies):
        # "a valuation on its partner Alpha of $2 billion"
        return True
    if money is not None and _is_said_to_be(case, money):
        return True
    return money is not None and max(money.first - hit.last, hit.first - money.last) <= _BESIDE


def _is_said_to_be(case: Case, money: Mention) -> bool:
    """ "Alpha's value at Friday's closing was about $37 billion": a copula right before the amount. English only."""
    sentence, hit = case.draft.sentence, case.draft.hit
    is_valuation = case.draft.fact_table == "valuations" and hit.trigger.word_class == "noun"
    is_copular = any(sentence.words.is_class(sentence.low(money.first - k), "be") for k in (1, 2, 3))
    return sentence.words.language == "en" and is_valuation and is_copular and 0 < money.first - hit.last <= _SAID
