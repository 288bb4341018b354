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
    going = list(rows)
    found = (next(row.iterancestors(n.TBL), None) for row in going)
    tables = {t: frozenset(_unbegun(t)) for t in found if t is not None}
    for row in going:
        removal.take_out(row)
    for table, before in tables.items():
        if next(table.iter(n.TR), None) is None:
            story = story_of(table)
            removal.take_out(table)
            if story is not None:
                keep_paragraph(story)
        else:
            _mend_merges(table, before)


def take_cells(cells: Iterable[Element], removal: Removal) -> None:
    """Take cells out, and with its last cell a row."""
    lost: dict[Element, int] = {}
    for cell in cells:
        row = next(cell.iterancestors(n.TR), None)
        if row is not None:
            lost[row] = lost.get(row, 0) + _twips(cell)
        removal.take_out(cell)
    take_rows([row for row in lost if next(row.iter(n.TC), None) is None], removal)
    for row, twips in lost.items():
        _mend_spans(row, twips)


def _mend_merges(table: Element, before: frozenset[Element]) -> None:
    """Begin each merged cell anew where the row that it began in is gone.

    Those that had begun in no row `before` stay as the file has them.
    """
    for merge in [*_unbegun(table)]:
        if merge not in before:
            merge.set(n.VAL, "restart")


def _unbegun(table: Element) -> Iterator[Element]:
    """The w:vMerge of cells that go on with none above."""
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
                    yield merge
            column += child_int(properties, _SPAN) or 1
        above = merged


def _mend_spans(row: Element, lost: int) -> None:
    """Have each cell cover the grid columns that its width covers.

    Where Word merged cells side by side, the one that stays has the width of all. Where
    a column came or went the row is as much narrower, `lost` twips, and its cells cover
    what they covered.
    """
    table = next(row.iterancestors(n.TBL), None)
    place, spans = _left_out(row), []
    columns = _columns(table)
    cells = list(_within(row, n.TC))
    widths = [_twips(cell) for cell in cells]
    missing = sum(columns[place:]) - sum(widths)
    if abs(missing - lost) < abs(missing) or _fills(row, len(columns)):
        return
    for width in widths:
        span = _span(columns[place:], width)
        place += span
        spans.append(span)
    if columns and all(spans):
        for cell, span in zip(cells, spans, strict=True):
            _set_span(cell, span)


def _fills(row: Element, n_columns: int) -> bool:
    """Whether the cells of a row cover all columns of the grid as it is."""
    spans = (child_int(child(c, _PROPERTIES), _SPAN) or 1 for c in _within(row, n.TC))
    after = child_int(child(row, n.W + "trPr"), n.W + "gridAfter") or 0
    return _left_out(row) + sum(spans) + after == n_columns


def _twips(cell: Element) -> int:
    """How wide a cell is; 0 where it does not say so in twips."""
    width = child(child(cell, _PROPERTIES), _WIDTH)
    if width is None or width.get(n.TYPE, "dxa") != "dxa":
        return 0
    return whole(width.get(n.W + "w")) or 0


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
