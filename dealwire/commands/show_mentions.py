"""`dealwire annotate --show FILE`: an article with its mentions marked, and the events in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from dealwire.annotation.annotate import annotate
from dealwire.annotation.text.mention import Annotations, ArticleText, Event
from dealwire.annotation.words.lexicon import LANGUAGES, Lexicon
from dealwire.commands.marked import colour, legend, mark
from dealwire.commands.read_article import read_articles
from dealwire.errors import ConfigurationError
from dealwire.settings import Settings

WIDTH = 150
"""Columns of the table of events where no terminal says how wide it is."""


def show_mentions(file: Path, settings: Settings, language: str | None, published: str | None) -> None:
    """Print each article of a file with its mentions, and what the annotator makes of them; nothing is stored.

    Raises ConfigurationError for a file, language or day that does not do, DealwireError where the file holds no
    article.
    """
    if language is not None and language not in LANGUAGES:
        raise ConfigurationError(f"--language {language}: articles are read in {' and '.join(LANGUAGES)} only")
    articles = read_articles(file, settings.raw, settings.max_document_bytes, language, _day(published))
    lexicon = Lexicon.load(settings.lexicons)
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=WIDTH, no_color=True)
    for article in articles:
        _show(article, annotate(article, lexicon), console)


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise ConfigurationError(f"--published {text}: write a day as 2024-01-31") from error


def _show(article: ArticleText, found: Annotations, console: Console) -> None:
    day = article.published_on.isoformat() if article.published_on else "of no known day"
    console.print(f"Article {article.article_id}, language {article.language}, published {day}")
    if console.is_terminal:
        console.print(legend())
    for part, text in (("title", article.title), ("body", article.body)):
        if text and console.is_terminal:
            console.print("", colour(text, part, found), sep="\n", soft_wrap=True)  # type: ignore[arg-type]
        elif text:
            print("", mark(text, part, found), sep="\n")  # type: ignore[arg-type]
    print()
    if found.events:
        console.print(_table(found.events))
        return
    known = article.language in LANGUAGES
    print("No event" if known else f"Articles are read in {' and '.join(LANGUAGES)} only; --language overrules")


def _table(events: list[Event]) -> Table:
    table = Table(title=f"{len(events):,} {'event' if len(events) == 1 else 'events'}", title_justify="left")
    for column in ("event", "roles", "amount", "status", "announced on", "rule", "trigger"):
        table.add_column(column, overflow="fold")
    for event in events:
        table.add_row(
            f"{event.fact_table} {event.kind}",
            "\n".join(f"{role.role}: {role.name}" for role in event.roles),
            _amount(event),
            event.status or event.stance or "",
            _date(event),
            f"{event.rule} ({event.confidence:.2f})",
            f"{event.trigger.part} {event.trigger.start}: {event.trigger.text}",
        )
    return table


def _amount(event: Event) -> str:
    parts = []
    if event.amount is not None:
        upper = f" to {event.amount_max:,.0f}" if event.amount_max is not None else ""
        parts.append(f"{event.amount:,.0f}{upper} {event.currency}")
    if event.stake_pct is not None:
        parts.append(f"{event.stake_pct:g} %")
    return "\n".join(parts)


def _date(event: Event) -> str:
    if event.announced_on is None:
        return ""
    size = {"day": 10, "month": 7, "year": 4}[event.announced_on_precision or "day"]
    return event.announced_on.isoformat()[:size]
