"""Elements of Word files by XPath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DRAWN: Final = "http://schemas.openxmlformats.org/drawingml/2006"
SPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wp": f"{_DRAWN}/wordprocessingDrawing",
}


def found(element: Element, xpath: str) -> list[Element]:
    """In the order of the file."""
    elements = element.xpath(xpath, namespaces=SPACES)
    assert isinstance(elements, list)
    return [one for one in elements if isinstance(one, etree._Element)]  # noqa: SLF001 - lxml names it so
