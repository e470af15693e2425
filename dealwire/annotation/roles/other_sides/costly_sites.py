"""Whose site costs a sum: "|L'usine d'Alpha|, qui a coûté 3 millions d'euros, …". French only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acting.site_owners import opening_site_owner
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence


def add_site_owner(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Add the owner of the site that opens the sentence as who spends what a verb of costing tells."""
    if sentence.words.language == "fr" and sentence.words.is_group(hit.trigger.lemma, "costly"):
        filling.add("investor", opening_site_owner(sentence, hit.first))
