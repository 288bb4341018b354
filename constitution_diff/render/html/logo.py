"""A picture that may lie inside a report: PNG, JPEG, or an SVG that only shows itself.

Browsers run no script in a picture, and fetch nothing for it. Whoever saves the picture
out of the report has no such guard, so an SVG that would do either is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model import Logo

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_BYTES: Final = 1024**2
_MAGIC: Final = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_SVG: Final = "{http://www.w3.org/2000/svg}svg"
_ACTIVE: Final = frozenset(
    ("animate", "animateTransform", "foreignObject", "handler", "script", "set")
)
_ELSEWHERE: Final = re.compile(
    r"@import|url\(\s*[\"']?(?!#|data:image/(?:png|jpeg))", re.IGNORECASE
)
_INSIDE: Final = ("#", "data:image/png", "data:image/jpeg")
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
    if root.tag != _SVG:
        return _NONE
    found = next(
        (why for node in root.getroottree().iter() for why in _faults(node)), ""
    )
    return f"{found}; save it as plain SVG, or as PNG" if found else ""


def _faults(node: etree._Element) -> Iterator[str]:
    if not isinstance(node.tag, str):  # a comment, an instruction or an entity
        if node.tag is not etree.Comment:
            yield "its SVG holds an instruction or an entity"
        return
    name = etree.QName(node).localname
    if name in _ACTIVE or any(str(key).startswith("on") for key in node.attrib):
        yield "its SVG holds a script, or moves"
    for key, value in node.attrib.items():
        is_link = etree.QName(str(key)).localname == "href"
        if is_link and not str(value).startswith(_INSIDE):
            yield "its SVG asks for another file, or links to one"
        if _ELSEWHERE.search(str(value)):
            yield "its SVG asks for another file, or links to one"
    if name == "style" and _ELSEWHERE.search(node.text or ""):
        yield "its SVG asks for another file, or links to one"
