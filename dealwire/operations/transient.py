"""Which errors go away when one tries again."""

from __future__ import annotations

from dealwire.errors import AuditFailed, Busy, ConfigurationError, DealwireError, SourceFailed

NETWORK = (ConnectionError, TimeoutError)


def is_transient(error: BaseException) -> bool:
    """Whether trying again later, with nothing changed, may help: a lock that another holds, or the network.

    A failed audit, a wrong setting or a bug stay what they are.
    """
    if isinstance(error, (AuditFailed, ConfigurationError, SourceFailed)):
        return False
    return isinstance(error, (Busy, *NETWORK)) or (isinstance(error, DealwireError) and _is_about_a_lock(str(error)))


def _is_about_a_lock(line: str) -> bool:
    # dbt hands on what DuckDB said: "Could not set lock on file".
    return "lock on file" in line
