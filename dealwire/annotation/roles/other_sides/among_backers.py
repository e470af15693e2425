"""Who is one of several backers: "Alpha is |among the investors| in Beta". English only."""

from __future__ import annotations

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.roles.acting.subjects import leading_subject
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Sentence

_REACH = 4


def add_one_of_them(sentence: Sentence, hit: Hit, filling: Filling) -> None:
    """Make the sentence's subject the investor where it is said to be among a company's backers or shareholders."""
    is_backer = hit.trigger.frame.frame in {"back", "hold"} and hit.trigger.word_class == "noun"
    is_open = "investor" not in filling.roles and "investee" in filling.roles
    if not (is_backer and is_open) or sentence.words.language != "en":
        return
    near = [sentence.low(i) for i in range(max(0, hit.first - _REACH), hit.first)]
    if "among" in near or near[-3:-1] == ["one", "of"]:
        filling.add("investor", [m for m in leading_subject(sentence, hit.first) if m.last <= hit.first])
