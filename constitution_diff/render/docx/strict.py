"""Files of the ISO Strict edition, in the names that all programs know."""

from __future__ import annotations

import re
from typing import Final

STRICT: Final = b"http://purl.oclc.org/ooxml/"
"""What the names of an ISO Strict file begin with."""
_STRICT_NAME: Final = re.compile(rb'"' + re.escape(STRICT) + rb'(\w+)/([\w/-]+)"')
_SPELLED_OTHERWISE: Final = (
    (b"extendedProperties", b"extended-properties"),
    (b"customProperties", b"custom-properties"),
)


def transitional(part: str, content: bytes) -> bytes:
    """A part of an ISO Strict file with the names that all programs know.

    Only quoted names are, so a paragraph that speaks of one keeps its words.

    >>> transitional("a.xml", b'"http://purl.oclc.org/ooxml/wordprocessingml/main"')
    b'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    """
    if not part.endswith((".xml", ".rels")):
        return content
    content = _STRICT_NAME.sub(
        rb'"http://schemas.openxmlformats.org/\1/2006/\2"', content
    )
    for strict, known in _SPELLED_OTHERWISE:
        content = content.replace(b"/" + strict + b'"', b"/" + known + b'"')
    return content.replace(b' w:conformance="strict"', b"")
