"""A release on the terminal: rows a table, documents, where it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from dealwire.releases.current import ReleaseInfo


def print_release(release: ReleaseInfo, published: Path) -> None:
    """Print the rows of each table of a release, its documents, and a command to look at it."""
    from rich.table import Table  # noqa: PLC0415

    table = Table("table", "rows", title=f"Release {release.release_id}", title_justify="left")
    table.columns[1].justify = "right"
    for name, rows in release.rows.items():
        table.add_row(f"marts.{name}", f"{rows:,}")
    console = Console()
    console.print(table)
    console.print(
        f"{release.n_documents:,} documents, of which {release.n_duplicates:,} duplicates and"
        f" {release.n_rejections:,} rejections (see meta.rejections)"
    )
    console.print(f"Published: {published}", soft_wrap=True, highlight=False)
    print('Look at it: dealwire sql "select headline, status, amount_eur from marts.deals"')
