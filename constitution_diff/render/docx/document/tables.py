"""A table with ruled cells, its columns as wide as their words want."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from . import names
from .blocks import Mark
from .markup import put
from .measures import TEXT_WIDTH, edge
from .runs import put_paragraph, put_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from .blocks import Grid, GridRow

_HEAD_CHARS: Final = 60
_NO_HEAD: Final = re.compile(r"£|[.;:]$|[\d.,%\s-]+$")
"""What tells a cell of values: a price, a sentence, a number alone."""
_LEAST: Final = 6
_MOST: Final = 60
"""Characters that a column is taken to want at least, and at most."""


def put_table(body: Element, grid: Grid) -> None:
    """A new last table; its first row is repeated on each page if it is a head."""
    table, indent = put(body, "tbl"), edge(grid.level)
    widths = _widths(grid, TEXT_WIDTH - indent)
    has_head = _has_head(grid)
    _put_properties(table, indent, sum(widths), has_head=has_head)
    columns = put(table, "tblGrid")
    for width in widths:
        put(columns, "gridCol", w=width)
    for at, row in enumerate(grid.rows):
        _put_row(table, row, widths, is_head=has_head and not at)


def _put_properties(table: Element, indent: int, width: int, *, has_head: bool) -> None:
    properties = put(table, "tblPr")
    put(properties, "tblStyle", val=names.TABLE)
    put(properties, "tblW", w=width, type="dxa")
    put(properties, "tblInd", w=indent, type="dxa")
    look = "0020" if has_head else "0000"
    put(properties, "tblLook", val=look, firstRow=int(has_head), lastRow=0,
        firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)  # fmt: skip


def _put_row(
    table: Element, row: GridRow, widths: tuple[int, ...], *, is_head: bool
) -> None:
    element = put(table, "tr")
    properties = put(element, "trPr")
    put(properties, "cantSplit")
    if is_head:
        put(properties, "tblHeader")
    style = names.HEAD_CELL if is_head else names.CELL
    last = len(row.cells) - 1
    for at, marks in enumerate(_cell_marks(row)):
        covered = widths[at:] if at == last else widths[at : at + 1]
        cell = put(element, "tc")
        cell_properties = put(cell, "tcPr")
        put(cell_properties, "tcW", w=sum(covered), type="dxa")
        if len(covered) > 1:
            put(cell_properties, "gridSpan", val=len(covered))
        put_runs(put_paragraph(cell, style), row.cells[at], marks)


def _cell_marks(row: GridRow) -> Iterator[tuple[Mark, ...]]:
    """For each cell its marks, their places counted from its own start."""
    waiting, start = list(row.marks), 0
    for at, cell in enumerate(row.cells):
        end = start + len(cell)
        is_last = at == len(row.cells) - 1
        here = [m for m in waiting if is_last or (m.at is not None and m.at <= end)]
        waiting = waiting[len(here) :]
        yield tuple(
            Mark(None if m.at is None else max(0, m.at - start), m.note) for m in here
        )
        start = end + 1


def _has_head(grid: Grid) -> bool:
    """Whether the first row heads the columns: short titles in all of them.

    An outline does not say which rows a document repeats, so this is by their looks.
    """
    first = grid.rows[0].cells
    if len(grid.rows) == 1 or len(first) == 1 or len(first) < grid.n_columns:
        return False
    return all(
        0 < len(cell) <= _HEAD_CHARS and not _NO_HEAD.search(cell) for cell in first
    )


def _widths(grid: Grid, room: int) -> tuple[int, ...]:
    """The width of each column in twips, by the longest words in it; all are `room`."""
    wanted = [_LEAST] * grid.n_columns
    for row in grid.rows:
        spans = len(row.cells) < grid.n_columns
        for at, cell in enumerate(row.cells[:-1] if spans else row.cells):
            wanted[at] = max(wanted[at], min(len(cell), _MOST))
    total = sum(wanted)
    widths = [room * want // total for want in wanted]
    widths[-1] += room - sum(widths)
    return tuple(widths)
