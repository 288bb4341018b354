"""Ruled tables: their cells from the page's rules, their text from the words inside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from constitution_diff.model import Cell, Row, Table

from .lines import group_into_lines
from .paragraphs import cell_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pdfplumber.page import Page

    from .words import Word

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

# A map or a drawing: looking for cells among so many rules takes minutes.
_MOST_EDGES = 4000


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules of one table."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]
    """From top to bottom; None where no cell begins in a column."""
    column_edges: tuple[float, ...]
    """The left edge of each column, from left to right."""


def grids(page: Page) -> tuple[Grid, ...]:
    """The ruled tables of the page with two columns at least, from top to bottom.

    A single column is a frame around text, and its lines are better read as text.
    """
    if len(page.edges) > _MOST_EDGES:
        return ()
    found = (_grid(table.bbox, [row.cells for row in table.rows])
             for table in page.find_tables())  # fmt: skip
    wide = [grid for grid in found if len(grid.column_edges) > 1]
    return tuple(sorted(wide, key=lambda grid: (grid.box[1], grid.box[0])))


def _grid(box: Box, rows: Iterable[Iterable[Box | None]]) -> Grid:
    cells = tuple(tuple(row) for row in rows)
    edges = sorted({cell[0] for row in cells for cell in row if cell is not None})
    return Grid(box, cells, tuple(edges))


def split_off(
    words: Iterable[Word], grids: Iterable[Grid]
) -> tuple[tuple[Word, ...], tuple[tuple[Grid, tuple[Word, ...]], ...]]:
    """The words outside all grids, and each grid with its words.

    A grid that shows no row with words in two cells is dropped, and its words stay:
    it is a frame, or lines drawn under words.
    """
    rest = tuple(words)
    tables: list[tuple[Grid, tuple[Word, ...]]] = []
    for grid in grids:
        inside = tuple(word for word in rest if _holds(grid.box, word))
        if _side_by_side(grid, inside):
            tables.append((grid, inside))
            taken = set(map(id, inside))
            rest = tuple(word for word in rest if id(word) not in taken)
    return rest, tuple(tables)


def _holds(box: Box, word: Word) -> bool:
    x, y = word.middle
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _side_by_side(grid: Grid, words: tuple[Word, ...]) -> bool:
    return any(
        sum(1 for cell in row if cell and any(_holds(cell, w) for w in words)) > 1
        for row in grid.rows
    )


def table(grid: Grid, words: tuple[Word, ...], page: int) -> Table:
    """The table of `grid` filled with `words`; a word's centre decides its cell.

    Words in the grid but in no cell, as over a missing rule, join the nearest cell.
    """
    homes: dict[Box, list[Word]] = {c: [] for row in grid.rows for c in row if c}
    for word in words:
        home = next((box for box in homes if _holds(box, word)), None)
        homes[home or min(homes, key=lambda box: _distance(box, word))].append(word)
    rows = tuple(_row(grid, row, homes, page=page) for row in grid.rows)
    return Table(rows=rows, page=page)


def _distance(box: Box, word: Word) -> float:
    x, y = word.middle
    return max(box[0] - x, x - box[2], 0) + max(box[1] - y, y - box[3], 0)


def _row(
    grid: Grid,
    boxes: tuple[Box | None, ...],
    homes: dict[Box, list[Word]],
    *,
    page: int,
) -> Row:
    """One row. A column that a cell of a row above reaches into gets an empty cell."""
    cells: list[Cell] = []
    covered_to = float("-inf")
    for edge, box in zip(grid.column_edges, boxes, strict=True):
        if box is not None:
            columns = sum(1 for other in grid.column_edges if box[0] <= other < box[2])
            cells.append(_cell(homes[box], columns, page))
            covered_to = box[2]
        elif edge >= covered_to:
            cells.append(Cell())
    return Row(cells=tuple(cells), page=page)


def _cell(words: list[Word], columns: int, page: int) -> Cell:
    lines = group_into_lines(words)
    return Cell(tuple(cell_paragraph(line, page) for line in lines), columns=columns)
