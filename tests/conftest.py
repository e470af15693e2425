"""Settings of the machine must not reach the tests, nor the tests' Prefect the user's."""

from __future__ import annotations

import os
import tempfile

for name in [name for name in os.environ if name.startswith(("DEALWIRE_", "PREFECT_"))]:
    del os.environ[name]
os.environ["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"] = "120"  # the machine may be at work on something else
os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
os.environ["PREFECT_HOME"] = tempfile.mkdtemp(prefix="dealwire-prefect-")
# Every machine converts with the same rates: those of the package.
os.environ["DEALWIRE_RATES_URL"] = ""

# Not before the environment is clean.
from tests.nights import dealwire, eve, first_night, prefect_server, sample_release  # noqa: E402

__all__ = ["dealwire", "eve", "first_night", "prefect_server", "sample_release"]
