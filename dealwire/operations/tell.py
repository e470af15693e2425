"""Tell people, through Apprise, and not twice a night about one cause."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta
from pathlib import Path

from dealwire.operations.notice import Notice

QUIET = timedelta(hours=20)
"""A cause that was told is not told again for so long: once a night, and again the night after."""
LEDGER = Path("work", "told.json")
"""In DEALWIRE_HOME: cause → when it was last told, in UTC."""

_log = logging.getLogger(__name__)


def tell(notice: Notice, addresses: str, home: Path, now: datetime) -> bool:
    """Send a notice to the `addresses` of Apprise (separated by blanks) and return whether it was sent.

    It is not sent when there is no address, when its cause was told less than `QUIET` ago, or when it cannot be
    delivered: then the log says so, nothing is raised, and the next occasion tries again. `now` is in UTC without a
    zone.
    """
    ledger = home / LEDGER
    told = _read(ledger)
    if not addresses.strip() or _is_fresh(told.get(notice.key), now):
        return False
    if not _send(notice, addresses):
        _log.warning("a notice could not be delivered to all of DEALWIRE_NOTIFY: %s: %s", notice.title, notice.text)
        return False
    _write(ledger, {**told, notice.key: now.isoformat()})
    return True


def _is_fresh(told_at: str | None, now: datetime) -> bool:
    # A time of tomorrow comes from a clock that was wrong; it must not silence tonight.
    return told_at is not None and timedelta(0) <= now - datetime.fromisoformat(told_at) < QUIET


def _send(notice: Notice, addresses: str) -> bool:
    # Imported here: most nights have nothing to tell.
    from apprise import Apprise, NotifyType  # noqa: PLC0415

    logging.getLogger("apprise").setLevel(logging.CRITICAL)  # its lines may show the secrets of an address
    receivers = Apprise()
    is_known = receivers.add([*addresses.split()])
    is_sent = receivers.notify(title=notice.title, body=notice.body, notify_type=NotifyType.WARNING)
    return bool(is_known and is_sent)


def _read(ledger: Path) -> dict[str, str]:
    try:
        told = json.loads(ledger.read_text(encoding="utf-8"))
        return {cause: datetime.fromisoformat(at).isoformat() for cause, at in told.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _write(ledger: Path, told: dict[str, str]) -> None:
    unfinished = ledger.with_suffix(".unfinished")
    try:
        ledger.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
        unfinished.rename(ledger)
    except OSError as error:
        _log.warning("%s cannot be written (%s): a cause may be told twice", ledger, error)
