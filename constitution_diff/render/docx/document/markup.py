"""Elements of WordprocessingML; lxml does the escaping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree
from lxml.etree import SubElement

from constitution_diff.render.plain import in_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{_SPACE}}}"
_KEEP: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


def root(name: str) -> Element:
    """The outermost element of a part: w:`name`."""
    return etree.Element(f"{W}{name}", nsmap={"w": _SPACE})


def put(parent: Element, name: str, **attributes: str | int) -> Element:
    """A new last child w:`name`, each attribute in the same namespace.

    >>> from lxml.etree import tostring
    >>> put(root("pPr"), "jc", val="left").attrib.values()
    ['left']
    """
    named = {f"{W}{key}": str(value) for key, value in attributes.items()}
    return SubElement(parent, f"{W}{name}", named)


def put_words(run: Element, words: str) -> None:
    """Words in a run, with the blanks at their ends."""
    edged = words[:1].isspace() or words[-1:].isspace()
    SubElement(run, f"{W}t", _KEEP if edged else None).text = in_xml(words)
