"""Why something could not be fetched."""

from __future__ import annotations

from dealwire.documents.rejections import HTTP_STATUS


class FetchFailed(Exception):
    """One address gave nothing.

    The message is one line, `reason` a code of `dealwire.documents.rejections`; `is_retryable` says whether another
    night may do better.
    """

    def __init__(self, message: str, reason: str = HTTP_STATUS, is_retryable: bool = False) -> None:
        super().__init__(" ".join(message.split())[:300])
        self.reason = reason
        self.is_retryable = is_retryable
