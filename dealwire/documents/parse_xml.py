"""Parse XML that strangers wrote: no entities, no network, no external anything, and forgiving."""

from __future__ import annotations

import re
from typing import Any

from dealwire.documents.rejections import BAD_XML, Refused

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def parse_xml(text: str) -> Any:
    """Return the root element of a document. Raises Refused (`bad_xml`)."""
    from lxml import etree  # noqa: PLC0415 -- only feeds need it

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_pis=True
    )
    # The declaration may name the encoding that the text had before it was decoded.
    content = _DECLARATION.sub("", text, count=1).encode("utf-8", "replace").lstrip()
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("extract", BAD_XML, " ".join(f"not XML: {error}".split())[:300]) from error
    if root is None:
        raise Refused("extract", BAD_XML, "not XML")
    return root
