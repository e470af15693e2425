"""dbt in a process that ends with the one that started it: `python -m dealwire.releases.dbt_process build …`."""

from __future__ import annotations

import os
import threading
import time

from dbt.cli.main import cli

WATCH_SECONDS = 0.2


def end_with_parent() -> None:
    """End this process soon after its parent is gone.

    A killed nightly run would otherwise leave dbt behind, reading the warehouse that the next run wants to write.
    """
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCH_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


if __name__ == "__main__":
    end_with_parent()
    cli()
