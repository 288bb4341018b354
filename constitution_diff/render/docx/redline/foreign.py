"""What programs add to a Word file for themselves, and another file need not know.

A root names the extensions that a reader may pass over (mc:Ignorable, ECMA-376 Part 3,
7.2). What is brought into a file whose root does not name them must do without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SIZES: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
"""How wide and high a drawing is beside its page, which Word calls wp14."""
_IGNORABLE: Final = n.MC + "Ignorable"
_POINTS: Final = frozenset(
    n.W + name
    for name in (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
        "commentReference", "permStart", "permEnd", "proofErr",
    )
)  # fmt: skip
"""What is joined to other places of its own file by a number."""


def extensions(root: Element | None) -> frozenset[str]:
    """The namespaces that a root lets readers pass over."""
    if root is None:
        return frozenset()
    names = root.get(_IGNORABLE, "").split()
    return frozenset(root.nsmap[name] for name in names if name in root.nsmap)


def holds(made: Element, namespace: str) -> bool:
    """Whether an element of a namespace is in it."""
    return next(made.iter(f"{{{namespace}}}*"), None) is not None


def without_extensions(
    made: Element, foreign: frozenset[str], passing: frozenset[str] = frozenset()
) -> None:
    """Take off all elements and attributes of these namespaces, in place.

    Elements of those in `passing` stay.
    """
    if not foreign:
        return
    for element in [*made.iter(etree.Element)]:
        for name in [str(key) for key in element.keys()]:  # noqa: SIM118 - no mapping
            if _namespace(name) in foreign:
                del element.attrib[name]
        parent = element.getparent()
        if _namespace(element.tag) in foreign - passing and parent is not None:
            parent.remove(element)


def without_points(made: Element) -> None:
    """Take off bookmarks and the places of remarks, which stay in their own file."""
    for point in [*made.iter(*_POINTS)]:
        parent = point.getparent()
        if parent is not None:
            parent.remove(point)


def _namespace(name: str) -> str:
    return name[1:].partition("}")[0] if name.startswith("{") else ""
