"""Where a document stands: its file in the landing zone, then the way to it inside that file.

`week/batch.zip!/feeds/tech.xml#3` is the third entry of `feeds/tech.xml` in the archive `week/batch.zip`. `!/` leads to
a member of an archive and `#n` to the n-th record (from 1); both may come several times. A `#` or `!/` in the name of a
file is written `%23` or `%21/`, so that the first one always ends the file.
"""

from __future__ import annotations

import re

# A percent sign is escaped only where it could be taken for an escape: "100%.txt" stays readable.
_ESCAPED = re.compile(r"[#\x00-\x1f\x7f]|%(?=[0-9A-Fa-f]{2})|!(?=/)")


def of_file(name: str) -> str:
    """Return the raw path of a file from its path in the landing zone, with forward slashes."""
    return _ESCAPED.sub(lambda match: f"%{ord(match[0]):02X}", name)


def of_member(archive: str, name: str) -> str:
    """Return the raw path of the member `name` of the archive at the raw path `archive`."""
    return f"{archive}!/{of_file(name)}"


def of_record(holder: str, number: int) -> str:
    """Return the raw path of the `number`-th record (from 1) of the document at the raw path `holder`."""
    return f"{holder}#{number}"
