"""Objects behind pictures: workbooks, files, controls. The pictures stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.read.docx import names as n

from .elements import RELATION, taken_out
from .opened import FILE, local, stories
from .relations import INK, all_relations, drop_unused
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_O: Final = "{urn:schemas-microsoft-com:office:office}"
_OBJECT: Final = n.W + "object"
_OLE: Final = (_O + "OLEObject", n.W + "objectEmbed", n.W + "objectLink")
_CONTROL: Final = n.W + "control"
_CHART_DATA: Final = "externalData"


def _objects(parts: Parts) -> Iterator[tuple[str, str, Element]]:
    """What stands behind a picture: its code, its part, what leads to it."""
    for part, root in stories(parts):
        outside = {one.id for one in parts.relations(part) if one.external}
        for element in root.iter(*_OLE, _CONTROL):
            linked = (
                element.get(RELATION + "id") in outside
                or element.get("Type") == "Link"
                or local(element) == "objectLink"
            )
            code = "linked-object" if linked else "embedded-object"
            yield "control" if element.tag == _CONTROL else code, part, element


def _rule(code: str) -> Rule:
    def found(parts: Parts) -> Iterator[tuple[str, Element]]:
        for kind, part, element in _objects(parts):
            if kind == code:
                yield part, element

    def find(opened: Opened) -> Iterator[Trace]:
        for part, element in found(opened.parts):
            yield opened.trace(code, part, element, _told(opened.parts, part, element))

    def strip(parts: Parts) -> None:
        for part, element in tuple(found(parts)):
            parts.changing(part)
            _leave_picture(element)
            parts.unrelate(part, element.get(RELATION + "id", ""))
        drop_unused(parts)

    return Rule(find, strip)


def _told(parts: Parts, part: str, element: Element) -> str:
    """The program it belongs to and what it leads to."""
    program = element.get("ProgID") or element.get(n.W + "progId") or ""
    name = element.get(n.W + "name") or ""
    wanted = element.get(RELATION + "id")
    targets = [one.target for one in parts.relations(part) if one.id == wanted]
    return ", ".join(filter(None, (program, name, *targets))) or local(element)


def _leave_picture(element: Element) -> None:
    """Take out what leads to the object; its frame becomes that of a picture."""
    frame = element.getparent()
    taken_out(element)
    if frame is None or frame.tag != _OBJECT:
        return
    for shape in frame.iter():
        shape.attrib.pop(_O + "ole", "")
    frame.tag = n.W + "pict"
    frame.attrib.clear()


def _charts(parts: Parts) -> Iterator[tuple[str, Element]]:
    for owner, relation in all_relations(parts):
        if relation.kind in ("package", "oleObject") and "/charts/" in f"/{owner}":
            root = parts.tree(owner)
            for element in () if root is None else root.iter(f"{{*}}{_CHART_DATA}"):
                if element.get(RELATION + "id") == relation.id:
                    yield owner, element


def _find_charts(opened: Opened) -> Iterator[Trace]:
    for part, element in _charts(opened.parts):
        told = _told(opened.parts, part, element)
        yield Trace("chart-workbook", Spot(told, where="chart"))


def _strip_charts(parts: Parts) -> None:
    for part, element in tuple(_charts(parts)):
        parts.changing(part)
        taken_out(element)
        parts.unrelate(part, element.get(RELATION + "id", ""))
    drop_unused(parts)


def _find_chunks(opened: Opened) -> Iterator[Trace]:
    for part, root in stories(opened.parts):
        for element in root.iter(n.ALT_CHUNK):
            told = _told(opened.parts, part, element)
            yield opened.trace("alternate-chunk", part, element, told)
        for element in root.iter(n.SUB_DOCUMENT):
            told = _told(opened.parts, part, element)
            yield opened.trace("sub-document", part, element, told)


def _find_ink(opened: Opened) -> Iterator[Trace]:
    for part in opened.parts.contents:
        if opened.parts.content_type(part) == INK:
            yield Trace("ink", Spot(part, where=FILE))


OBJECTS: Final = (
    _rule("embedded-object"),
    _rule("linked-object"),
    _rule("control"),
    Rule(_find_charts, _strip_charts),
    Rule(_find_chunks),
    Rule(_find_ink),
)
