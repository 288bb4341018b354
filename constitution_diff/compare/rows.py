"""Table rows as the matcher sees them: by their words, not by their numbers.

The reference of a row, "D3", says of it no more than a label says of a clause: when a
row is put in above, another one has it. And a row of which the first cells are blank,
as they are where Word merges cells, goes on with what stands above.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from constitution_diff.model import Clause, ClauseId, Outline

NUMBER_PART: Final = "cell:0"
"""Where the reference of a row stands."""
_TELLING: Final = 0.9
"""So many of the rows of a table are told apart by their first cells."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row without its number."""

    cells: tuple[str, ...]
    """Blank ones at its beginning say what those above them say."""
    n_head: int
    """In how many of its cells that have letters the rows of its table differ."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The first cell that has letters, the first two, and so on."""
        return tuple(accumulate(_lettered(self.cells), "{} {}".format))


def rows_of(outline: Outline) -> dict[ClauseId, Row]:
    """Each row of the tables of an outline."""
    tables: dict[ClauseId | None, list[Clause]] = defaultdict(list)
    for clause in outline.clauses:
        if clause.kind is Kind.ROW:
            tables[clause.parent].append(clause)
    return {
        clause.id: row
        for rows in tables.values()
        for clause, row in zip(rows, _rows(rows), strict=True)
    }


def without_number(row: Clause) -> tuple[str, ...]:
    """The cells of a row but for its reference.

    >>> from constitution_diff.model import Clause, Kind
    >>> cells = ("D1", "To let")
    >>> without_number(Clause("t1.r1", Kind.ROW, number=("D1",), cells=cells))
    ('To let',)
    """
    return row.cells[1:] if row.number else row.cells


def lines_of(outline: Outline, table: ClauseId) -> tuple[str, ...]:
    """What each row of a table says, its cells parted by strokes; () for another.

    >>> from constitution_diff.model import Clause, Kind, Outline
    >>> row = Clause("t1.r1", Kind.ROW, parent="t1", cells=("Halls", "£50"))
    >>> lines_of(Outline(clauses=(Clause("t1", Kind.TABLE), row)), "t1")
    ('Halls | £50',)
    """
    rows = (one.cells for one in outline.clauses if one.parent == table)
    return tuple(" | ".join(map(_in_one_line, cells)) for cells in rows if cells)


def _in_one_line(cell: str) -> str:
    return " ".join(cell.split())


def is_number(part: str, *rows: Clause) -> bool:
    """Whether that part of some rows is their references, in all of them."""
    return part == NUMBER_PART and all_numbered(rows)


def all_numbered(rows: Iterable[Clause]) -> bool:
    """Whether each of them is a row with a reference; else none of them counts.

    Whether a column holds references is up to the whole table: one row that is put in
    with a word in their place takes them from all the others of its version.
    """
    return all(row.row_number for row in rows)


def _rows(rows: Sequence[Clause]) -> list[Row]:
    cells = _carried_down(map(without_number, rows))
    n_head = _n_head(cells)
    return [Row(row, n_head) for row in cells]


def _carried_down(rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for row in rows:
        above = found[-1] if found and len(found[-1]) == len(row) else row
        n_blank = next((n for n, cell in enumerate(row) if cell.strip()), 0)
        found.append((*above[:n_blank], *row[n_blank:]))
    return found


def _n_head(rows: Sequence[tuple[str, ...]]) -> int:
    """How many cells it takes to tell nearly all rows apart; from 1.

    What a row is about stands in its first cell, and where several rows have the same
    officer there, in the next one as well.
    """
    most = max(map(len, rows), default=1)
    lettered = [tuple(_lettered(row)) for row in rows]
    n_rows = len(set(lettered))
    for n in range(1, most):
        if len({row[:n] for row in lettered}) >= _TELLING * n_rows:
            return n
    return max(1, most)


def _lettered(cells: Iterable[str]) -> Iterable[str]:
    return (cell for cell in cells if any(map(str.isalpha, cell)))
