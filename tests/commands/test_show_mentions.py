"""`dealwire annotate --show`: what the annotator makes of one file, and one line for what it cannot read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner

from dealwire.annotation.text.mention import Amount, Annotations, DateMention, Name, Span
from dealwire.cli import app
from dealwire.commands.marked import colour, mark

ARTICLE = """Ostrava Glass buys Pellmont

Ostrava Glass has bought Pellmont for 40 million euros, the group said on Monday. The two firms have worked together
for twenty years, and the workers of both were told in the morning.
"""


def invoke(*arguments: object) -> Any:
    return CliRunner().invoke(app, ["annotate", *map(str, arguments)])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def test_mentions_are_marked_and_events_told(article: Path) -> None:
    outcome = invoke("--show", article, "--language", "en", "--published", "2024-05-15")
    assert outcome.exit_code == 0
    assert "language en, published 2024-05-15" in outcome.stdout
    assert "[organisation: Ostrava Glass] has [trigger: bought] [organisation: Pellmont] for" in outcome.stdout
    assert "[amount: 40 million euros]" in outcome.stdout
    table = " ".join(outcome.stdout.split("events")[-1].split())
    for told in ("deals acquisition", "target: Pellmont", "40,000,000 EUR", "completed", "2024-05-13", "acquire:buy"):
        assert told in table


def test_an_article_without_a_fact(tmp_path: Path) -> None:
    file = tmp_path / "weather.txt"
    file.write_text("It rained on the coast all night, and the wind kept the boats in the harbour until noon.\n")
    outcome = invoke("--show", file)
    assert outcome.exit_code == 0
    assert outcome.stdout.rstrip().endswith("No event")


@pytest.mark.parametrize(
    ("arguments", "exit_code", "said"),
    [
        (("--show", "{folder}/none.txt"), 2, "none.txt is no file"),
        (("--show", "{folder}"), 2, "is a folder"),
        (("--show", "{folder}/article.txt", "--language", "de"), 2, "articles are read in fr and en only"),
        (("--show", "{folder}/article.txt", "--published", "Monday"), 2, "write a day as"),
        (("--show", "{folder}/empty.txt"), 1, "no article could be read, empty:"),
        (("--language", "fr"), 2, "go with --show"),
    ],
)
def test_what_does_not_do_is_said_in_one_line(
    article: Path, arguments: tuple[str, ...], exit_code: int, said: str
) -> None:
    article.with_name("empty.txt").write_text("", encoding="utf-8")
    outcome = invoke(*(argument.replace("{folder}", str(article.parent)) for argument in arguments))
    assert outcome.exit_code == exit_code
    assert said in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_help_says_what_it_does() -> None:
    outcome = invoke("--help")
    assert outcome.exit_code == 0
    assert "--show" in outcome.stdout


def test_nothing_of_the_text_is_lost_where_mentions_overlap() -> None:
    text = "Alpha [sic] paid 5 € on 3 May."

    def span(words: str) -> Span:
        start = text.index(words)
        return Span("body", start, start + len(words), words)

    found = Annotations(
        "a",
        names=[Name(span("Alpha"), "Alpha", "organisation")],
        amounts=[Amount(span("5 €"), 5, "EUR", 1)],
        dates=[DateMention(span("3 May"), None, None), DateMention(span("May"), None, None)],
    )
    assert mark(text, "body", found) == "[organisation: Alpha] [sic] paid [amount: 5 €] on [date: 3 May]."
    assert colour(text, "body", found).plain == text
    console = Console(force_terminal=True, width=200, highlight=False)
    with console.capture() as shown:
        console.print(colour(text, "body", found))
    assert "[sic]" in shown.get()
    assert mark(text, "title", found) == text
