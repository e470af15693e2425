"""Why something could not be fetched."""

from __future__ import annotations


class FetchFailed(Exception):
    """One address gave nothing: the message is one line; `is_retryable` says whether another night may do better."""

    def __init__(self, message: str, is_retryable: bool = False) -> None:
        super().__init__(" ".join(message.split())[:300])
        self.is_retryable = is_retryable
