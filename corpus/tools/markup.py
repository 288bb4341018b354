"""Elements of WordprocessingML, and the part of a package that they make up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(
    tag: str, children: Iterable[_Element] = (), /, **attributes: str | int
) -> _Element:
    """The element `w:tag`; its attributes are in the same namespace."""
    made = etree.Element(f"{{{_W}}}{tag}", nsmap={"w": _W, "r": _R})
    for name, value in attributes.items():
        made.set(f"{{{_W}}}{name}", str(value))
    made.extend(list(children))
    return made


def related(tag: str, relationship_id: str) -> _Element:
    """A `w:headerReference` or the like, which names another part."""
    made = element(tag, type="default")
    made.set(f"{{{_R}}}id", relationship_id)
    return made


def words(tag: str, text: str) -> _Element:
    """A `w:t`, or another element that holds text and keeps its spaces."""
    made = element(tag)
    made.text = text
    made.set(_SPACE, "preserve")
    return made


def run(*parts: str) -> _Element:
    """A run of text, with a tab between one part and the next."""
    first, *rest = (words("t", part) for part in parts)
    tabbed = (piece for part in rest for piece in (element("tab"), part))
    return element("r", (first, *tabbed))


def styled(style: str, children: Iterable[_Element]) -> _Element:
    """A paragraph in a style."""
    return element("p", (element("pPr", [element("pStyle", val=style)]), *children))


def field_start(instruction: str) -> Iterator[_Element]:
    """The runs that come before the result of a field."""
    yield element("r", [element("fldChar", fldCharType="begin")])
    yield element("r", [words("instrText", instruction)])
    yield element("r", [element("fldChar", fldCharType="separate")])


def field_end() -> _Element:
    """The run that comes after the result of a field."""
    return element("r", [element("fldChar", fldCharType="end")])


def part(root: _Element) -> bytes:
    """The root as the file that goes into the package."""
    # The stubs of lxml leave open what tostring returns.
    written: bytes = etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return written
