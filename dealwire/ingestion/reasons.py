"""Reason codes of documents that took their process with them, beside those of `dealwire.documents.rejections`."""

from __future__ import annotations

from typing import Final

CRASHED: Final = "crashed"
OUT_OF_MEMORY: Final = "out_of_memory"
"""`timed_out` is among the readers' own."""
