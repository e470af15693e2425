"""Labelled facts, and the published fact of each."""

from __future__ import annotations

from typing import Any

# One labelled fact: the article's id and the place of the fact in its list.
Label = tuple[str, int]
Row = dict[str, Any]
