"""Which names of an article are surely businesses: known companies, their branches, and legal forms."""

from __future__ import annotations

from dealwire.annotation.entities.cast import Cast
from dealwire.annotation.words.vocabulary import Vocabulary

# Shorter names are common words too often to tell a branch of the company.
_LEAST_BRAND = 4
_ARTICLES = ("le ", "la ", "les ", "the ")


def firm_names(cast: Cast, words: Vocabulary) -> set[str]:
    """Names that the seed knows as companies, or that carry a legal form."""
    known = {cast.name(name) for name in cast.counts if _is_known(name, words)}
    known |= {name for name in cast.counts if _is_branch(name, cast, words)}
    return known | {
        name for name in cast.counts if _has_legal_form(name, words) and name.lower() not in words.companies
    }


def _is_known(name: str, words: Vocabulary) -> bool:
    """Whether the seed lists a company, and no newspaper that only lacks its article here ("le |Figaro|")."""
    low = name.lower()
    is_paper = any(words.companies.get(article + low) == "media" for article in _ARTICLES)
    bare = next((low.removeprefix(article) for article in _ARTICLES if low.startswith(article)), "")
    # "|La| Société des eaux d'Alpha": longer names are listed without their article.
    is_listed = words.companies.get(low) == "company" or (" " in bare and words.companies.get(bare) == "company")
    return is_listed and not is_paper


def _is_branch(name: str, cast: Cast, words: Vocabulary) -> bool:
    """ "Alpha France", "Beta Cloud": an organisation that a known company's name opens."""
    brand, _, rest = name.partition(" ")
    is_known = len(brand) > _LEAST_BRAND and words.companies.get(brand.lower()) == "company"
    is_venue = any(words.is_group(low, "venue") for low in rest.lower().split())
    return (
        bool(rest)
        and not is_venue
        and is_known
        and brand.lower() not in words.places
        and cast.kind(name) == "organisation"
    )


def _has_legal_form(name: str, words: Vocabulary) -> bool:
    last = name.lower().rstrip(".").rsplit(" ", 1)
    return len(last) == 2 and "suffix" in words.name_words.get(last[1], ())


def is_medium(name: str, words: Vocabulary) -> bool:
    """Whether the lexicon lists the name as a source of news."""
    return words.companies.get(name.lower()) == "media"


def is_body(name: str, words: Vocabulary) -> bool:
    """Whether the name is that of a union, party, association or the like, unless the lexicon lists it as a company."""
    lows = name.lower().split()
    is_known = name.lower() in words.companies
    if words.language == "en" and not is_known and len(lows) > 1 and words.is_group(lows[-1], "publicbody"):
        return True
    return bool(lows) and not is_known and any(words.is_group(low, "uncommercial") for low in (lows[0], lows[-1]))
