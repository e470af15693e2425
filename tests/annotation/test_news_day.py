"""`announced_on` of what title and lead tell: the day that the lead or a dateline names, never one to come."""

from __future__ import annotations

import pytest

from dealwire.annotation.annotate import annotate
from dealwire.annotation.text.mention import ArticleText
from dealwire.annotation.words.lexicon import Lexicon
from tests.annotation.conftest import Read

DAYS = [
    ("fr", "Norvane SA rachète Tilbry SA", "6 mars\n\nLes actionnaires sont ravis.", "2024-03-06"),
    ("fr", "Norvane SA rachète Tilbry SA", "6 mars\n\nLe groupe l'a annoncé mardi.", "2024-03-05"),
    ("en", "Norvane Corp to buy Tilbry Inc", "Shareholders were told on Monday.", "2024-03-04"),
    ("en", "Norvane Corp to buy Tilbry Inc", "Shareholders will meet next month.", None),
    ("en", "Norvane Corp to buy Tilbry Inc", "Tilbry was founded in 1999.", None),
    ("en", "", "Norvane Corp will buy Tilbry Inc by March 2025.", None),
    ("en", "", "Three years ago Norvane Corp bought Tilbry Inc.", "2021-01-01"),
    ("fr", "", "Il y a deux mois, Norvane SA a racheté Tilbry SA.", "2024-01-01"),
    ("fr", "Norvane SA rachète Tilbry SA", "Il pleut. Il neige. Cette acquisition annoncée lundi plaît.", "2024-03-04"),
    (
        "fr",
        "Norvane SA rachète Tilbry SA",
        "Il pleut. Il neige. Il vente. Il grêle. Lundi, tout va mieux.",
        "2024-03-04",
    ),
    ("fr", "Norvane SA rachète Tilbry SA", "Il pleut. Il neige. Il vente. Il grêle. Tout ira mieux lundi.", None),
]


@pytest.mark.parametrize(("language", "title", "body", "day"), DAYS)
def test_the_day_is_the_one_that_the_article_names(
    events: Read, language: str, title: str, body: str, day: str | None
) -> None:
    found = {str(event.announced_on) for event in events(language, body, title) if event.announced_on}
    assert found == ({day} if day else set())


def test_an_article_without_a_day_of_publication_takes_its_own_stamp(lexicon: Lexicon) -> None:
    body = "Norvane SA a annoncé lundi un partenariat avec Microsoft.\n\nBravo ! (@norvane) March 6, 2024\n"
    [event] = annotate(ArticleText("article", "", body, "fr"), lexicon).events
    assert str(event.announced_on) == "2024-03-04"


def test_background_keeps_no_day_of_the_news(events: Read) -> None:
    lead = "Norvane Corp said on Monday it will buy Tilbry. It rained again. Norvane Corp had bought Welfra."
    later = f"{lead} It froze. It snowed. Ulmia Corp bought Ostrel."
    days = {event.roles[0].name: str(event.announced_on) for event in events("en", later)}
    assert days == {"Tilbry": "2024-03-04", "Welfra": "None", "Ostrel": "None"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Norvane SA s'est réjoui lundi, après le rachat de Tilbry SA par Ulmia."),
        ("en", "Norvane Corp met on Monday Ulmia Corp, which has bought Tilbry Inc."),
    ],
)
def test_what_came_before_the_news_has_not_its_day(events: Read, language: str, text: str) -> None:
    [deal] = events(language, text)
    assert (deal.kind, deal.announced_on) == ("acquisition", None)


# The article is of a Wednesday, by the clock of the place where it was published.
LOCAL_DAYS = [
    ("TOKYO (Agency) - Norvane Corp said on Thursday it will buy Tilbry Inc.", "2024-03-07"),
    ("TOKYO (Agency) - Norvane Corp said on Wednesday it will buy Tilbry Inc on Thursday.", "2024-03-06"),
    ("Norvane Corp said on Thursday it would buy Tilbry Inc.", "2024-02-29"),
]


@pytest.mark.parametrize(("body", "day"), LOCAL_DAYS)
def test_a_dateline_a_day_ahead_counts_its_own_days(events: Read, body: str, day: str) -> None:
    [event] = events("en", body)
    assert str(event.announced_on) == day


TITLE = "Norvane Corp to buy Tilbry Inc"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        # a teaser, told again below
        ("Norvane Corp is to buy Tilbry Inc, the maker of…\n\nBy Anna Roe\n\nPhoto: works\n\nNorvane Corp is to buy "
         "Tilbry Inc, the maker of soap. Both are old. Shareholders were told on Monday.", "2024-03-04"),
        # summary points above an agency's dateline
        ("Soap is dear.\n\nTilbry is old.\n\nNorvane is rich.\n\nOSLO, March 5 (Agency) - Norvane Corp will buy Tilbry "
         "Inc.", "2024-03-05"),
        # what makes it known, some sentences on
        ("Soap is dear. Tilbry is old. Norvane is rich. It rains. Both firms said on Monday that they agree.",
         "2024-03-04"),
        ("Soap is dear. Tilbry is old. Norvane is rich. It rains. Both firms met on Monday.", None),
        # a day that stands alone above the text is only for want of another
        ("Wednesday, March 6, 2024\n\nBoth firms told shareholders on Monday.", "2024-03-04"),
        # a page fetched long after it was written
        ("November 15, 2023, 1:25 pm\n\nShareholders are glad.", "2023-11-15"),
        ("November 15, 2023, was a fine day for both firms.\n\nShareholders are glad.", None),
    ],
)  # fmt: skip
def test_the_news_begins_behind_what_stands_above_it(events: Read, body: str, day: str | None) -> None:
    days = {str(event.announced_on) for event in events("en", body, TITLE) if event.announced_on}
    assert days == ({day} if day else set())
