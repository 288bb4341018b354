"""Tables: rows and cells with what spans them. HTML Living Standard, 4.9."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Cell, Paragraph, Row, Table
from constitution_diff.model.values import dataclass
from constitution_diff.read.flattening import flattened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Block

    from .revisions import RevisionLog

CELLS: Final = frozenset({"td", "th"})
_LAYOUT_ROLES: Final = frozenset({"presentation", "none"})
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_MAX_COLUMNS: Final = 1000
_MAX_ROWS: Final = 65_534
_MAX_FILLED: Final = 50_000
"""Empty cells put in below others; a page could ask for thousands of millions."""


@dataclass(slots=True)
class TableState:
    """A table while its rows are read."""

    rows: list[Row] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    """Those of the row that is open."""
    blocks: list[Block] = field(default_factory=list)
    """Those of the cell that is open."""
    kinds: list[str] = field(default_factory=list)
    hanging: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Cells from above: by grid column, the rows still to go and their columns."""
    begun: dict[int, tuple[int, int]] = field(default_factory=dict)
    """The same for the cells of the open row, which hang from the next one on."""
    column: int = 0
    """The grid column where the next cell of the open row begins."""
    n_filled: int = 0

    def end_cell(self, element: Element) -> None:
        """Take the blocks read since the last cell."""
        self._fill()
        columns = _span(element.get("colspan"), _MAX_COLUMNS)
        rows = _span(element.get("rowspan"), _MAX_ROWS)
        if rows > 1:
            self.begun[self.column] = (rows - 1, columns)
        paragraphs = tuple(flattened(self.blocks)) or (Paragraph(),)
        self._add(Cell(paragraphs, columns=columns))
        self.kinds.append(str(element.tag))
        self.blocks = []

    def end_row(self, element: Element, log: RevisionLog) -> None:
        """Take the cells read since the last row."""
        self._fill()
        if self.cells:
            header = self._is_header(element)
            cells = tuple(map(_settled, self.cells))
            self.rows.append(Row(cells, _mark(self.cells, log), header))
        left = {
            at: (rows - 1, columns)
            for at, (rows, columns) in self.hanging.items()
            if rows > 1
        }
        self.hanging = left | self.begun
        self.cells, self.kinds, self.begun, self.column = [], [], {}, 0

    def _add(self, cell: Cell) -> None:
        self.cells.append(cell)
        self.column += cell.columns

    def _fill(self) -> None:
        """An empty cell for each that hangs from above at this place, as in Word."""
        while self.column in self.hanging and self.n_filled < _MAX_FILLED:
            self.n_filled += 1
            self._add(Cell((Paragraph(),), columns=self.hanging[self.column][1]))

    def _is_header(self, row: Element) -> bool:
        if any(not above.header for above in self.rows):
            return False
        parent = row.getparent()
        in_head = parent is not None and parent.tag == "thead"
        return in_head or (bool(self.kinds) and set(self.kinds) == {"th"})

    def table(self) -> Table:
        """The table as a value."""
        return Table(tuple(self.rows))


def _mark(cells: list[Cell], log: RevisionLog) -> tuple[int, ...]:
    """The change that takes the whole row with it; () for none."""
    inked = [p for cell in cells for p in cell.paragraphs if p.text.strip()]
    return log.mark(span for paragraph in inked for span in paragraph.spans)


def _settled(cell: Cell) -> Cell:
    """The cell, which keeps its last paragraph whatever becomes of the words."""
    *above, last = cell.paragraphs
    return replace(cell, paragraphs=(*above, replace(last, mark=())))


def _span(text: str | None, most: int) -> int:
    match = re.match(r"\s*(\d{1,6})", text or "")
    return max(1, min(int(match[1]), most)) if match else 1


def is_layout(table: Element) -> bool:
    """Whether the table only places things on the screen, and holds no rows of facts.

    It says so, has one cell, or holds headings or a table but no header cells.
    """
    if (table.get("role") or "").lower() in _LAYOUT_ROLES:
        return True
    if next(table.iter("th", "caption", "thead"), None) is not None:
        return False
    if next(table.iterdescendants("table", *_HEADINGS), None) is not None:
        return True
    return sum(1 for _ in _first_two(table)) < 2  # noqa: PLR2004


def _first_two(table: Element) -> Iterator[Element]:
    for number, cell in enumerate(table.iter("td")):
        if number > 1:
            return
        yield cell
