"""Promises that hold for any text: no exception, and every span is what stands there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealwire.annotation.annotate import annotate
from dealwire.annotation.text.mention import Annotations, ArticleText, Span
from dealwire.annotation.words.lexicon import Lexicon
from tests.annotation.conftest import PUBLISHED, SEEDS

LEXICON = Lexicon.load(SEEDS)
# Pieces of sentences, whole and torn, between which hypothesis puts any characters.
PIECES = st.sampled_from(
    [
        "Norvane Corp",
        "Tilbury Systems",
        " a racheté ",
        " acquired ",
        " le rachat de ",
        " its stake in ",
        " 3 millions d'euros",
        " $2bn ",
        " 51 % ",
        "« »",
        "(NVC)",
        "l’",
        "d'",
        "'s ",
        " which ",
        " qui ",
        " par ",
        " by ",
        " The European Commission ",
        " amende ",
        " fined ",
        ". ",
        "\n\n",
        "La société ",
        " the company ",
        " hier ",
        " en 2019 ",
        " partenariat entre ",
        " et ",
        " and ",
        ", ",
        "— ",
        " if ",
        " levée de fonds",
        " la Banque",
        " du Mali",
        " l'Agence nationale",
        " ministre chargé",
        " de",
        " of",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=25).map("".join)


def spans(found: Annotations) -> Iterator[Span]:
    for mentions in (found.sentences, found.names, found.amounts, found.dates):
        yield from (mention.span for mention in mentions)
    for event in found.events:
        yield from (event.trigger, event.quote, event.sentence, *(role.span for role in event.roles))


@pytest.mark.parametrize("language", ["fr", "en"])
@settings(max_examples=150, deadline=None)
@given(title=TEXTS, body=TEXTS)
def test_every_span_reproduces_its_text(language: str, title: str, body: str) -> None:
    article = ArticleText("a", title, body, language, PUBLISHED)
    found = annotate(article, LEXICON)
    for span in spans(found):
        assert getattr(article, span.part)[span.start : span.end] == span.text
        assert span.text.strip()
    for event in found.events:
        assert event.quote.start <= event.trigger.start
        assert event.trigger.end <= event.quote.end
        assert 0 < event.confidence <= 1


def test_an_unknown_language_yields_nothing() -> None:
    assert annotate(ArticleText("a", "", "Norvane Corp kauft Tilbury Systems.", "de"), LEXICON) == Annotations("a")


@pytest.mark.parametrize(
    "text",
    [
        "L'entreprise Norvane a été sanctionnée par la Banque du Mali",
        "La société Norvane est critiquée par son ministre chargé",
        "La société Norvane est critiquée par le ministre de",
        "The company Norvane was fined by the Ministry of",
    ],
)
def test_a_text_may_end_at_any_word(text: str) -> None:
    language = "en" if text.startswith("The") else "fr"
    words = text.split()
    for end in range(len(words) + 1):
        annotate(ArticleText("article", " ".join(words[:end]), "", language, PUBLISHED), LEXICON)
