"""The command line: one command a step, one line an error, an exit code that a scheduler can use."""

from __future__ import annotations

import typer

from dealwire.cli import answers, nights, steps
from dealwire.commands.one_line import known_errors_are_one_line
from dealwire.commands.optional_count import OptionalCount
from dealwire.commands.rejections import app as rejections_app
from dealwire.commands.releases import app as releases_app

EXIT_CODES = (
    "Exit codes: 0 done (also when nothing was new) · 1 failed · 2 a setting, flag or lexicon row is wrong ·"
    " 3 the audit refused the release · 4 another run or reader is in the way · 5 dbt could not build ·"
    " 6 done, but a source could not be fetched."
)

app = typer.Typer(
    name="dealwire",
    help="News articles in; an audited DuckDB file of deals, investments, valuations and regulatory reactions out.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(releases_app, name="releases")
app.add_typer(rejections_app, name="rejections")

for command in (
    nights.nightly,
    nights.rebuild,
    steps.ingest,
    steps.annotate,
    steps.build,
    steps.audit,
    steps.publish,
    answers.docs,
    answers.sql,
    answers.explain,
    answers.evaluate,
    nights.backfill,
    answers.status,
    answers.doctor,
):
    kind = OptionalCount if command is answers.evaluate else None
    app.command(cls=kind)(known_errors_are_one_line(command))
