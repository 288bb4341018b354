"""What stands in a paragraph around its runs: changes, links, controls, equations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionUnit, Span

from . import names as n
from .elements import chosen
from .maths import changed_sign, pieces
from .revisions import CONTROL_CHANGES, KINDS, MOVE_RANGES
from .runs import read_run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from .line import Line, Places
    from .story import Story

_RELATION: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
)
POINTS: Final = frozenset({n.BOOKMARK, n.REMARK_START})
"""Where something begins that holds no words of its own."""


def read_inline(parent: Element, line: Line, places: Places) -> None:
    """Append what `parent` prints, in order.

    An element that is not known is looked into rather than passed over, because
    a word that is read too much is seen, and a word lost is not.
    """
    for child in parent:
        tag = child.tag
        if tag == n.R:
            read_run(child, line, places)
        elif tag not in _SILENT:
            _READERS.get(str(tag), _read_unknown)(child, line, places)


def _read_unknown(element: Element, line: Line, places: Places) -> None:
    """What is looked into; a structure of an equation with the signs that tell it."""
    laid_out = pieces(element)
    if not laid_out:
        read_inline(element, line, places)
        return
    change = changed_sign(element)
    around = places
    if change is not None:
        around = (*places, line.story.reading.log.open(change, KINDS[change.tag]))
    for piece in laid_out:
        if isinstance(piece, str):
            line.write(piece, Span("", around))
        else:
            read_inline(piece, line, places)


def points_of(element: Element, story: Story, places: Places) -> Iterator[Span]:
    """The span for a bookmark or a remark that begins with `element`, if one does."""
    if element.tag == n.BOOKMARK:
        if element.get(n.NAME):
            yield Span("", places, bookmark=element.get(n.NAME, ""))
        return
    place = story.reading.remark(element.get(n.ID, ""))
    if place is not None:
        yield Span("", (*places, place))


def _read_change(element: Element, line: Line, places: Places) -> None:
    """The words in a change; a neighbour by the same hand at the same time joins it."""
    log = line.story.reading.log
    kind = KINDS[element.tag]
    key = (kind, element.get(n.AUTHOR), element.get(n.DATE), places)
    last = line.last_change
    if last is not None and last[0] == key and last[2] == len(line.pieces):
        place = last[1]
    else:
        place = log.open(element, kind)
    read_inline(element, line, (*places, place))
    line.last_change = (key, place, len(line.pieces))


def _read_range(element: Element, line: Line, _places: Places) -> None:
    line.story.reading.log.move_range(element)


def _read_control_change(element: Element, line: Line, _places: Places) -> None:
    line.story.reading.log.formatted(element, RevisionUnit.RUN)


def _read_alternate(element: Element, line: Line, places: Places) -> None:
    for branch in chosen(element):
        read_inline(branch, line, places)


def _read_control(element: Element, line: Line, places: Places) -> None:
    for content in element.iterchildren(n.SDT_CONTENT):
        read_inline(content, line, places)


def _read_simple_field(element: Element, line: Line, places: Places) -> None:
    fields = line.story.fields
    fields.begin(element.get(n.W + "instr", ""))
    fields.separate()
    line.in_contents = line.in_contents or fields.in_contents
    read_inline(element, line, places)
    fields.end()


def _read_link(element: Element, line: Line, places: Places) -> None:
    """A link; one to a bookmark of this document is a field that points there."""
    bookmark = element.get(n.ANCHOR, "")
    # With a relation, the anchor is a place in the document that this leads to.
    if not bookmark or element.get(_RELATION):
        read_inline(element, line, places)
        return
    fields = line.story.fields
    fields.begin(f'HYPERLINK \\l "{bookmark}"')
    fields.separate()
    read_inline(element, line, places)
    fields.end()


def _read_sub_document(_element: Element, line: Line, _places: Places) -> None:
    line.story.reading.found["embedded-object"] += 1


def _read_point(element: Element, line: Line, places: Places) -> None:
    for point in points_of(element, line.story, places):
        line.point(point)


def _read_math_control(element: Element, line: Line, _places: Places) -> None:
    """A sign of an equation that was put in or taken out; it holds no words."""
    for change in element.iterfind(f"{n.RPR}/*"):
        if change.tag in (n.INS, n.DEL):
            line.story.reading.log.open(change, KINDS[change.tag])


_SILENT: Final = frozenset(
    {n.PPR, n.RPR, n.W + "sdtPr", n.W + "sdtEndPr", n.W + "fldData"}
    | {n.W + name for name in ("proofErr", "bookmarkEnd", "commentRangeEnd")}
    | {n.W + name for name in ("smartTagPr", "customXmlPr")}
)
_READERS: Final[dict[str, Callable[[Element, Line, Places], None]]] = {
    n.M + "r": read_run,
    n.SDT: _read_control,
    n.FIELD_SIMPLE: _read_simple_field,
    n.ALTERNATE: _read_alternate,
    n.MATH_CONTROL: _read_math_control,
    n.LINK: _read_link,
    n.SUB_DOCUMENT: _read_sub_document,
    **dict.fromkeys(POINTS, _read_point),
    **dict.fromkeys((n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO), _read_change),
    **dict.fromkeys(MOVE_RANGES, _read_range),
    **dict.fromkeys(CONTROL_CHANGES, _read_control_change),
}
