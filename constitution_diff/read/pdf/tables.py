"""Ruled tables: their cells from the page's rules, their text from the words inside."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from constitution_diff.model.values import dataclass

from .gaps import leading_pt
from .joining import Placed, placed_lines
from .lines import group_into_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pdfplumber._typing import T_obj

    from .rules import Rule
    from .words import Word

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

# A map or a drawing: looking for cells among so many rules takes minutes.
_MOST = 4000
_N_EDGES = {"line": 1, "rect": 4}
# pdfplumber's own settings.
_SHORTEST_PT = 1.0
_SNAP_PT = 3.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules of one table."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]
    """From top to bottom; None where no cell begins in a column."""
    column_edges: tuple[float, ...]
    """The left edge of each column, from left to right."""


class DraftCell(NamedTuple):
    """The lines of a cell, which a page end may have cut."""

    lines: tuple[Placed, ...]
    columns: int = 1
    """How many columns it covers."""


class DraftRow(NamedTuple):
    """A row before its lines are joined."""

    cells: tuple[DraftCell, ...]
    page: int


@dataclass(slots=True)
class DraftTable:
    """A table that may go on on the next page."""

    column_edges: tuple[float, ...]
    rows: list[DraftRow]
    right: float
    """Its right edge, where it ends."""
    page: int
    """The page on which it begins."""
    last_page: int
    header: bool = False
    """Its first row is printed again on the next page."""


def grids(rules: Sequence[Rule]) -> tuple[Grid, ...]:
    """The ruled tables of a page with two columns at least, from top to bottom.

    A single column is a frame around text, and its lines are better read as text.
    Which cells the rules make is pdfplumber's judgement, with its own tolerances.
    """
    if sum(_N_EDGES.get(rule.kind, len(rule.points) - 1) for rule in rules) > _MOST:
        return ()
    straight = [edge for rule in rules for edge in _edges(rule)]
    long = [edge for edge in straight if edge.length >= _SHORTEST_PT]
    # Two columns have three upright edges between two level ones.
    counts = Counter(edge.orientation for edge in long)
    if counts["v"] < 3 or counts["h"] < 2:  # noqa: PLR2004
        return ()
    merged = merge_edges(
        [edge.as_dict() for edge in long if edge.orientation == "v"]
        + [edge.as_dict() for edge in long if edge.orientation == "h"],
        *(_SNAP_PT,) * 4,
    )
    kept = [edge for edge in merged if _length(edge) >= _SNAP_PT]
    cells = intersections_to_cells(edges_to_intersections(kept, _SNAP_PT, _SNAP_PT))
    found = map(_grid, cells_to_tables(cells))
    wide = [grid for grid in found if len(grid.column_edges) > 1]
    return tuple(sorted(wide, key=lambda grid: (grid.box[1], grid.box[0])))


class _Edge(NamedTuple):
    """One side of a rule."""

    orientation: str
    """"v" or "h"."""
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def length(self) -> float:
        return self.bottom - self.top if self.orientation == "v" else self.x1 - self.x0

    def as_dict(self) -> T_obj:
        """The edge as pdfplumber wants it."""
        across, along = self.x1 - self.x0, self.bottom - self.top
        return {**self._asdict(), "width": across, "height": along}


def _length(edge: T_obj) -> float:
    return float(edge["height" if edge["orientation"] == "v" else "width"])


def _edges(rule: Rule) -> Iterator[_Edge]:
    """Its upright and level sides; a slanted line counts as upright in pdfplumber."""
    kind, x0, top, x1, bottom = rule[:5]
    if kind == "line":
        yield _Edge("h" if top == bottom else "v", x0, top, x1, bottom)
    elif kind == "rect":
        yield _Edge("h", x0, top, x1, top)
        yield _Edge("h", x0, bottom, x1, bottom)
        yield _Edge("v", x0, top, x0, bottom)
        yield _Edge("v", x1, top, x1, bottom)
    else:
        for (u, v), (x, y) in pairwise(rule.points):
            if u == x or v == y:
                orientation = "v" if u == x else "h"
                yield _Edge(orientation, min(u, x), min(v, y), max(u, x), max(v, y))


def _grid(cells: Sequence[Box]) -> Grid:
    """The cells of one table, by rows that begin at the same height."""
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    edges = tuple(sorted(set(lefts)))
    at = {(cell[1], cell[0]): cell for cell in cells}
    rows = tuple(
        tuple(at.get((top, edge)) for edge in edges) for top in sorted(set(tops))
    )
    return Grid((min(lefts), min(tops), max(rights), max(bottoms)), rows, edges)


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
        inside = tuple(word for word in rest if holds(grid.box, word))
        if _side_by_side(grid, inside):
            tables.append((grid, inside))
            taken = set(map(id, inside))
            rest = tuple(word for word in rest if id(word) not in taken)
    return rest, tuple(tables)


def holds(box: Box, word: Word) -> bool:
    """Whether the word's centre lies in the box."""
    return _in(box, word.middle)


def _in(box: Box, place: tuple[float, float]) -> bool:
    x, y = place
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _side_by_side(grid: Grid, words: tuple[Word, ...]) -> bool:
    places = [word.middle for word in words]
    return any(
        sum(1 for cell in row if cell and any(_in(cell, place) for place in places)) > 1
        for row in grid.rows
    )


def filled(grid: Grid, words: tuple[Word, ...], page: int) -> list[DraftRow]:
    """The rows of `grid` filled with `words`; a word's centre decides its cell.

    Words in the grid but in no cell, as over a missing rule, join the nearest cell.
    """
    homes: dict[Box, list[Word]] = {c: [] for row in grid.rows for c in row if c}
    for word in words:
        x, y = word.middle
        home = next((b for b in homes if b[0] <= x < b[2] and b[1] <= y < b[3]), None)
        homes[home or min(homes, key=lambda box: _distance(box, word))].append(word)
    return [_row(grid, row, homes, page=page) for row in grid.rows]


def _distance(box: Box, word: Word) -> float:
    x, y = word.middle
    return max(box[0] - x, x - box[2], 0) + max(box[1] - y, y - box[3], 0)


def _row(
    grid: Grid,
    boxes: tuple[Box | None, ...],
    homes: dict[Box, list[Word]],
    *,
    page: int,
) -> DraftRow:
    """One row. A column that a cell of a row above reaches into gets an empty cell."""
    cells: list[DraftCell] = []
    covered_to = float("-inf")
    for edge, box in zip(grid.column_edges, boxes, strict=True):
        if box is not None:
            columns = sum(1 for other in grid.column_edges if box[0] <= other < box[2])
            cells.append(DraftCell(_placed(homes[box], box, page), columns))
            covered_to = box[2]
        elif edge >= covered_to:
            cells.append(DraftCell(()))
    return DraftRow(tuple(cells), page)


def _placed(words: list[Word], box: Box, page: int) -> tuple[Placed, ...]:
    lines = group_into_lines(words)
    if not lines:
        return ()
    # The text keeps as far from the rule on the right as from that on the left.
    right = box[2] - max(0.0, min(line.x0 for line in lines) - box[0])
    placed = placed_lines(lines, page, leading_pt(lines), opens_page=False)
    return tuple(each._replace(right=right) for each in placed)


def goes_on_over(above: DraftTable, below: DraftTable) -> bool:
    """Whether a table goes on on the next page, or at the top of the next column."""
    if len(above.column_edges) != len(below.column_edges):
        return False
    beside = below.page == above.last_page and below.column_edges[0] > above.right
    shift = below.column_edges[0] - above.column_edges[0]
    return (beside or below.page == above.last_page + 1) and all(
        abs(old + shift - new) <= _SNAP_PT
        for old, new in zip(above.column_edges, below.column_edges, strict=True)
    )


def put_below(above: DraftTable, rows: Sequence[DraftRow]) -> None:
    """Add the rows of the next page: without a repeated header, cut rows made whole."""
    rest = list(rows)
    if rest and above.rows and _text(rest[0]) == _text(above.rows[0]):
        above.header = True
        rest = rest[1:]
    if rest and above.rows and _is_cut(above.rows[-1], rest[0]):
        above.rows[-1] = _glued(above.rows[-1], rest[0])
        rest = rest[1:]
    above.rows += rest


def _text(row: DraftRow) -> list[list[str]]:
    return [[placed.line.text for placed in cell.lines] for cell in row.cells]


def _is_cut(above: DraftRow, below: DraftRow) -> bool:
    """Whether a page end cuts one row in two."""
    if len(above.cells) != len(below.cells):
        return False
    pairs = list(zip(above.cells, below.cells, strict=True))
    filled = [(old, new) for old, new in pairs if new.lines]
    if not filled or any(not old.lines or _ended(old) for old, _ in filled):
        return False
    return len(filled) < len(pairs) or any(
        new.lines[0].line.text[:1].islower() for _, new in filled
    )


def _ended(cell: DraftCell) -> bool:
    return cell.lines[-1].line.text.endswith((".", ";", ":", "?", "!"))


def _glued(above: DraftRow, below: DraftRow) -> DraftRow:
    pairs = zip(above.cells, below.cells, strict=True)
    cells = (DraftCell((*old.lines, *new.lines), old.columns) for old, new in pairs)
    return DraftRow(tuple(cells), above.page)
