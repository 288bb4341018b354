"""A picture that may lie inside a report: PNG, JPEG, or an SVG that only shows itself.

Browsers run no script in a picture, and fetch nothing for it. Whoever saves the picture
out of the report has no such guard, so an SVG that would do either is refused.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from constitution_diff.model import Logo

from .svg import SVG, faults_of_svg

_MAX_BYTES: Final = 1024**2
_MAGIC: Final = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_NONE: Final = "it is no PNG, JPEG or SVG"


def logo_of(content: bytes) -> Logo:
    """The picture in a file.

    Raises ValueError, in words: it is none, or does more than show itself.
    """
    if len(content) > _MAX_BYTES:
        raise ValueError("it is larger than 1 MB, and would lie in every report")
    for magic, media_type in _MAGIC.items():
        if content.startswith(magic):
            return Logo(content, media_type)
    why = _why_refused(content)
    if why:
        raise ValueError(why)
    return Logo(content, "image/svg+xml")


def _why_refused(content: bytes) -> str:
    """What speaks against an SVG; "" for nothing."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return _NONE
    if root.tag != f"{{{SVG}}}svg":
        return _NONE
    found = next(faults_of_svg(root), "")
    return f"{found}; save it as plain SVG, or as PNG" if found else ""
