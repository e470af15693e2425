"""Parse JSON that strangers wrote."""

from __future__ import annotations

import json
from typing import Any

from dealwire.documents.rejections import BAD_JSON, Refused


def parse_json(content: bytes) -> Any:
    """Return what a JSON document holds. Raises Refused (`bad_json`)."""
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise Refused("extract", BAD_JSON, f"not valid JSON: {error}"[:300]) from error
