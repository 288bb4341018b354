"""What a file says of itself: who made it, for whom, from what, how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace

from .opened import local, shortened, text_of
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_WHERE: Final = "file properties"


def _properties(code: str, kind: str, *names: str) -> Rule:
    """The rule for the properties of these names in the part of that kind."""

    def told(parts: Parts) -> Iterator[tuple[str, Element]]:
        for part in parts.related(kind, ""):
            root = parts.tree(part)
            for child in () if root is None else tuple(root):
                if local(child) in names:
                    yield part, child

    def find(opened: Opened) -> Iterator[Trace]:
        for _, child in told(opened.parts):
            words = shortened(text_of(child))
            # Word writes a time of 0 and no company into every file.
            if words not in ("", "0"):
                yield Trace(code, Spot(f"{local(child)}: {words}", where=_WHERE))

    def strip(parts: Parts) -> None:
        for part, child in tuple(told(parts)):
            parts.changing(part).remove(child)

    return Rule(find, strip)


PROPERTIES: Final = (
    _properties("author-properties", "core-properties", "creator", "lastModifiedBy"),
    _properties(
        "file-properties", "core-properties", "subject", "description", "keywords",
        "category", "contentStatus", "contentType", "identifier", "version", "revision",
        "lastPrinted",
    ),
    _properties(
        "organisation-properties", "extended-properties", "Company", "Manager",
        "Template", "TotalTime", "HyperlinkBase", "HLinks", "DigSig",
    ),
)  # fmt: skip
