"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Raw = Annotated[Path | None, typer.Option("--raw", help="The landing zone. Default: DEALWIRE_RAW, else raw/.")]
Home = Annotated[
    Path | None,
    typer.Option("--home", help="Where warehouse, releases and marts.duckdb live. Default: DEALWIRE_HOME, else data/."),
]
Group = Annotated[
    list[str] | None,
    typer.Option("--group", help="Fetch the sources of this schedule group; repeatable. Default: hourly and nightly."),
]
NoFetch = Annotated[bool, typer.Option("--no-fetch", help="Ask no server; read what is in the landing zone.")]
