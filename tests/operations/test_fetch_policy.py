"""The setting DEALWIRE_FETCH: some figures, the others as they are, and a slip is one line."""

from __future__ import annotations

import pytest

from dealwire.errors import ConfigurationError
from dealwire.settings import load_settings


def test_figures_that_are_not_named_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEALWIRE_FETCH", '{"pause": 5, "tries": 2}')
    policy = load_settings().fetch
    assert (policy.pause, policy.tries, policy.total_seconds) == (5, 2, 60)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"pase": 5}', "nothing is called 'pase'; there are user_agent, connect_seconds"),
        ('{"tries": 0}', "tries cannot be 0"),
        ('{"pause": -1}', "pause cannot be -1"),
        ('{"total_seconds": 0}', "total_seconds cannot be 0"),
        ('{"tries": "many"}', "fetch.tries"),
    ],
)
def test_a_slip_is_told(monkeypatch: pytest.MonkeyPatch, text: str, said: str) -> None:
    monkeypatch.setenv("DEALWIRE_FETCH", text)
    with pytest.raises(ConfigurationError, match=r"DEALWIRE_FETCH|mend dealwire.toml") as caught:
        load_settings()
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
