"""The rubric that some exports leave before an article's first words: "Economy and business  Alpha has …"."""

from __future__ import annotations

import re

from dealwire.annotation.text.mention import ArticleText
from dealwire.annotation.words.vocabulary import Vocabulary

# Up to five words, two spaces, and a capital: a template's text that lost its marks.
_LEAD = re.compile(r"\s*([^\W\d][\w'&.-]*(?: [\w'&.-]+){0,4})\s{2,}(?=[A-Z])")
_BOXES = ("infobox", "news")
# What agencies write before a headline: "UPDATE 2-Alpha bids …".
_TAKE = re.compile(
    r"(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|BRIEF|EXCLUSIVE|INSTANT VIEW|DEALTALK|FACTBOX)(?: \d+)?\s?[-–:]\s?"
)


def take_end(article: ArticleText) -> int:
    """Where a headline's own words begin, behind an agency's number of the take; 0 without one."""
    match = _TAKE.match(article.title)
    return match.end() if match else 0


def rubric_end(article: ArticleText, words: Vocabulary) -> int:
    """Where the body's own words begin: behind a place, a known rubric or the name of a box; 0 without one."""
    match = _LEAD.match(article.body)
    if words.language != "en" or match is None or "\n" in match.group():
        return 0
    low = match.group(1).lower()
    is_rubric = words.is_group(low, "rubric") or low.removeprefix("the ") in words.places or low.endswith(_BOXES)
    return match.end() if is_rubric else 0
