"""`dealwire evaluate`: how well a release agrees with labelled articles."""

from __future__ import annotations

from pathlib import Path

from dealwire.commands.optional_count import EVERY
from dealwire.evaluation.evaluate import ALL, Evaluation, evaluate
from dealwire.evaluation.figures import Figures
from dealwire.evaluation.labels import read_labels
from dealwire.releases.contract import FACT_KEYS
from dealwire.releases.current import open_published


def show_evaluation(release: Path, labels: list[Path], errors: int) -> None:
    """Print the figures of a release against files of labels, and the first `errors` errors (EVERY: all of them).

    Raises ConfigurationError for labels that cannot be read, DealwireError where nothing is published.
    """
    articles = [article for file in labels for article in read_labels(file)]
    with open_published(release) as connection:
        result = evaluate(connection, articles)
    _print_figures(result)
    _print_notes(result, len(articles))
    shown = result.errors if errors == EVERY else result.errors[:errors]
    for line in shown:
        print(line)
    if errors and len(shown) < len(result.errors):
        print(f"... and {len(result.errors) - len(shown):,} more")


def _print_figures(result: Evaluation) -> None:
    shares = "".join(f"{name:>9}" for name in ("P", "R", "F1", "exact P", "exact R", "exact F1"))
    print(f"{'':<5}{'':<21}{'labelled':>9}{'published':>10}{shares}")
    languages = sorted({language for language, _ in result.figures} - {ALL})
    for language in [ALL, *languages]:
        for table in [ALL, *FACT_KEYS]:
            if (language, table) in result.figures:
                print(f"{language:<5}{table:<21}{_line(result.figures[language, table])}")


def _line(figures: Figures) -> str:
    found = (figures.precision, figures.recall, figures.f1)
    exact = (figures.exact_precision, figures.exact_recall, figures.exact_f1)
    shares = "".join(f"{'-' if share is None else format(share, '.3f'):>9}" for share in (*found, *exact))
    return f"{figures.labelled:>9,}{figures.published:>10,}{shares}"


def _print_notes(result: Evaluation, n_articles: int) -> None:
    empty = f", {result.left_empty:,} of {result.empty:,} without facts left empty" if result.empty else ""
    print(f"{n_articles:,} labelled articles{empty}")
    if result.missing:
        first = ", ".join(result.missing[:3]) + (" ..." if len(result.missing) > 3 else "")
        print(f"{len(result.missing):,} of them are not in the release, their facts count as missed: {first}")
