"""Peak resident memory of a process and all that it started."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SECONDS = 0.2


@dataclass
class Peak:
    """Bytes: the largest sum, over all processes at one instant, of the memory that each has in RAM.

    `resident` counts pages that several share in each of them, `proportional` shares them out.
    """

    resident: int = 0
    proportional: int = 0


@contextmanager
def watched(process: subprocess.Popen[bytes]) -> Iterator[Peak]:
    """Watch a process while the body runs."""
    peak, is_over = Peak(), threading.Event()

    def watch() -> None:
        while not is_over.wait(SECONDS):
            sizes = [_sizes(pid) for pid in _family(process.pid)]
            peak.resident = max(peak.resident, sum(resident for resident, _ in sizes))
            peak.proportional = max(peak.proportional, sum(proportional for _, proportional in sizes))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        is_over.set()
        watcher.join()


def _family(pid: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(after_name[1]), []).append(int(stat.parent.name))
    family = [pid]
    for member in family:
        family += children.get(member, [])
    return family


def _sizes(pid: int) -> tuple[int, int]:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0, 0
    sizes = {name: int(rest.split()[0]) * 1024 for name, _, rest in (line.partition(":") for line in lines) if rest}
    return sizes.get("Rss", 0), sizes.get("Pss", 0)
