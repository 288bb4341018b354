"""Tables: rows and cells with their spans, merges and tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Cell, Paragraph, RevisionUnit, Row, Table
from constitution_diff.read.flattening import flattened

from . import names as n
from .elements import child, child_int, chosen, switch
from .inline import POINTS, points_of
from .revisions import KINDS, MOVE_RANGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Block

    from .line import Places
    from .story import Story

    BlocksOf = Callable[[Element, Story, Places], Iterable[Block]]

_ROW_CHANGE: Final = n.W + "trPrChange"
_CELL_PROPERTIES: Final = n.W + "tcPr"
_CELL_CHANGE: Final = n.W + "tcPrChange"
_CELL_CHANGES: Final = frozenset({_CELL_CHANGE, n.W + "cellMerge"})
_TABLE_CHANGES: Final = frozenset(
    n.W + name for name in ("tblPrChange", "tblPrExChange", "tblGridChange")
)
_MAX_COLUMNS: Final = 63
"""No table of Word has more."""
_WRAPPERS: Final = frozenset(
    {n.SDT, n.SDT_CONTENT, n.W + "customXml", n.W + "smartTag"} | set(KINDS)
)


def read_table(
    element: Element, story: Story, places: Places, blocks_of: BlocksOf
) -> Table:
    """The table; `blocks_of` reads what a cell holds, which may be tables again."""
    for properties in element.iterchildren(n.W + "tblPr", n.W + "tblGrid"):
        _log_formats(properties, _TABLE_CHANGES, story, RevisionUnit.CELL)
    inside = _within(element, n.TR, story, places)
    rows = tuple(_row(row, story, places, blocks_of) for row in inside)
    return Table(rows, page=rows[0].page if rows else story.page)


def _within(
    parent: Element, tag: str, story: Story, places: Places
) -> Iterator[Element]:
    """The children `tag`, also those inside content controls and the like.

    What begins or ends between them goes to the story, in the order of the file.
    """
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _within(element, tag, story, places)
        elif element.tag == n.ALTERNATE:
            for branch in chosen(element):
                yield from _within(branch, tag, story, places)
        elif element.tag in POINTS:
            story.points.extend(points_of(element, story, places))
        elif element.tag in MOVE_RANGES:
            story.reading.log.move_range(element)


def _row(element: Element, story: Story, places: Places, blocks_of: BlocksOf) -> Row:
    properties = element.find(n.W + "trPr")
    for exceptions in element.iterchildren(n.W + "tblPrEx"):
        _log_formats(exceptions, _TABLE_CHANGES, story, RevisionUnit.ROW)
    changes = _changes(properties, story, RevisionUnit.ROW)
    outer, story.containers = story.containers, (*story.containers, *changes)
    inside = _within(element, n.TC, story, places)
    cells = tuple(_cell(cell, story, places, blocks_of) for cell in inside)
    story.containers = outer
    _tell(changes, "\t".join(_words(cell) for cell in cells), story)
    pages = (p.page for cell in cells for p in cell.paragraphs)
    return Row(
        cells=(*_skipped(properties), *cells),
        revisions=(*places, *changes),
        header=bool(switch(properties, n.W + "tblHeader")),
        page=next(pages, story.page),
    )


def _skipped(properties: Element | None) -> Iterator[Cell]:
    """An empty cell for the grid columns that a row leaves out on its left."""
    columns = child_int(properties, n.W + "gridBefore") or 0
    if columns > 0:
        yield Cell((Paragraph(),), columns=min(columns, _MAX_COLUMNS))


def _cell(element: Element, story: Story, places: Places, blocks_of: BlocksOf) -> Cell:
    properties = element.find(_CELL_PROPERTIES)
    before = child(child(properties, _CELL_CHANGE), _CELL_PROPERTIES)
    changes = _changes(properties, story, RevisionUnit.CELL)
    outer, story.containers = story.containers, (*story.containers, *changes)
    cell = Cell(
        paragraphs=tuple(flattened(blocks_of(element, story, places))),
        revisions=changes,
        columns=_columns(properties),
        original_columns=None if before is None else _columns(before),
    )
    story.containers = outer
    _tell(changes, _words(cell), story)
    return cell


def _columns(properties: Element | None) -> int:
    return min(max(child_int(properties, n.W + "gridSpan") or 1, 1), _MAX_COLUMNS)


def _changes(properties: Element | None, story: Story, unit: RevisionUnit) -> Places:
    """The changes that put a row or cell in or take it out; others are only logged."""
    if properties is None:
        return ()
    log = story.reading.log
    _log_formats(properties, _CELL_CHANGES | {_ROW_CHANGE}, story, unit)
    return tuple(
        log.open(change, KINDS[change.tag], unit)
        for change in properties
        if change.tag in KINDS
    )


def _log_formats(
    parent: Element, tags: frozenset[str], story: Story, unit: RevisionUnit
) -> None:
    for change in parent.iterchildren(*tags):
        story.reading.log.formatted(change, unit)


def _tell(changes: Places, text: str, story: Story) -> None:
    if text:
        story.reading.log.add(changes, text, volatile=False)


def _words(cell: Cell) -> str:
    return "\n".join(paragraph.text for paragraph in cell.paragraphs)
