"""Measure what docs/reliability.md promises. Prints figures, and exits with 1 if a promise is broken.

    python -m bench.reliability kills --kills 100
    python -m bench.reliability readers --publications 50
    python -m bench.reliability rollback --home HOME
    python -m bench.reliability audit --home HOME

`kills` and `readers` work on the articles of `--raw` (default: the sample articles) in a temporary folder; `rollback`
and `audit` on a home that holds at least one release, which they leave as it was.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

from bench.reliability.audits import audits
from bench.reliability.kills import kills
from bench.reliability.night import PROJECT
from bench.reliability.readers import readers
from bench.reliability.rollbacks import rollbacks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["kills", "readers", "rollback", "audit"])
    parser.add_argument("--raw", type=Path, default=PROJECT / "raw")
    parser.add_argument("--home", type=Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--publications", type=int, default=50)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options = parser.parse_args()
    if options.what in ("rollback", "audit") and options.home is None:
        parser.error("--home is needed")
    broken = {
        "kills": lambda: kills(options.raw, options.kills, options.seed),
        "readers": lambda: readers(options.raw, options.publications, options.readers),
        "rollback": lambda: rollbacks(options.home),
        "audit": lambda: audits(options.home),
    }[options.what]()
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
