"""Rows and cells that go, and what is left of their table."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_int, whole

from .joining import keep_paragraph, story_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from .removing import Removal

_PROPERTIES: Final = n.W + "tcPr"
_MERGE: Final = n.W + "vMerge"
_SPAN: Final = n.W + "gridSpan"
_WIDTH: Final = n.W + "tcW"
_CELL_WRAPPERS: Final = (n.SDT, n.SDT_CONTENT, n.W + "customXml")


def take_rows(rows: Iterable[Element], removal: Removal) -> None:
    """Take rows out, and with its last row a table."""
    tables: dict[Element, None] = {}
    for row in rows:
        table = next(row.iterancestors(n.TBL), None)
        removal.take_out(row)
        if table is not None:
            tables[table] = None
    for table in tables:
        if next(table.iter(n.TR), None) is None:
            story = story_of(table)
            removal.take_out(table)
            if story is not None:
                keep_paragraph(story)
        else:
            _mend_merges(table)


def take_cells(cells: Iterable[Element], removal: Removal) -> None:
    """Take cells out, and with its last cell a row."""
    rows: dict[Element, None] = {}
    for cell in cells:
        row = next(cell.iterancestors(n.TR), None)
        removal.take_out(cell)
        if row is not None:
            rows[row] = None
    take_rows([row for row in rows if next(row.iter(n.TC), None) is None], removal)
    for row in rows:
        _mend_spans(row)


def _mend_merges(table: Element) -> None:
    """Begin each merged cell anew where the row that it began in is gone."""
    above: set[int] = set()
    for row in _within(table, n.TR):
        merged: set[int] = set()
        column = _left_out(row)
        for cell in _within(row, n.TC):
            properties = child(cell, _PROPERTIES)
            merge = child(properties, _MERGE)
            if merge is not None:
                merged.add(column)
                if merge.get(n.VAL) != "restart" and column not in above:
                    merge.set(n.VAL, "restart")
            column += child_int(properties, _SPAN) or 1
        above = merged


def _mend_spans(row: Element) -> None:
    """Have each cell cover the grid columns that its width covers.

    Where Word merged cells side by side, the one that stays has the width of all.
    """
    table = next(row.iterancestors(n.TBL), None)
    columns = _columns(table)
    place, spans = _left_out(row), []
    cells = list(_within(row, n.TC))
    for cell in cells:
        width = child(child(cell, _PROPERTIES), _WIDTH)
        twips = None if width is None else whole(width.get(n.W + "w"))
        span = _span(columns[place:], twips or 0)
        place += span
        spans.append(span)
    if columns and all(spans):
        for cell, span in zip(cells, spans, strict=True):
            _set_span(cell, span)


def _columns(table: Element | None) -> list[int]:
    """The widths of the grid's columns; [] where one does not tell."""
    grid = None if table is None else child(table, n.W + "tblGrid")
    found = [] if grid is None else list(grid.iterchildren(n.W + "gridCol"))
    widths = [whole(one.get(n.W + "w")) or 0 for one in found]
    return widths if all(widths) else []


def _span(columns: list[int], width: int) -> int:
    """How many of the columns, from the first, are as wide; 0 for none.

    >>> _span([50, 20, 20], 91), _span([50, 20, 20], 48), _span([], 10)
    (3, 1, 0)
    """
    if not columns or width <= 0:
        return 0
    sums = list(accumulate(columns))
    return min(range(len(sums)), key=lambda at: abs(sums[at] - width)) + 1


def _set_span(cell: Element, span: int) -> None:
    properties = child(cell, _PROPERTIES)
    if properties is None or (child_int(properties, _SPAN) or 1) == span:
        return
    old = child(properties, _SPAN)
    if old is not None:
        properties.remove(old)
    if span > 1:
        made = properties.makeelement(_SPAN, {n.VAL: str(span)})
        width = child(properties, _WIDTH)
        if width is not None:
            width.addnext(made)


def _left_out(row: Element) -> int:
    """How many grid columns a row leaves out on its left."""
    return max(child_int(child(row, n.W + "trPr"), n.W + "gridBefore") or 0, 0)


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """The children `tag`, also those in content controls."""
    for one in parent:
        if one.tag == tag:
            yield one
        elif one.tag in _CELL_WRAPPERS:
            yield from _within(one, tag)
