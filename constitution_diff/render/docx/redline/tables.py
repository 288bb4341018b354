"""Tables of both files put together in the new one: rows, cells, columns.

Word marks rows that come and go, and the words in them, but moves no rows: a row that
stands elsewhere goes there and comes here, while its words are marked as moved.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from . import cellmarks
from .columns import (
    Boxes,
    Column,
    boxes,
    cell_pairs,
    columns,
    is_in_place,
    joined_grid,
    n_columns,
)
from .flow import steps
from .marking import Status
from .placing import Placer
from .side import cells, rows, shape, units
from .step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from .flow import Knowledge
    from .spelling import Speller

_ROW_PROPERTIES: Final = n.W + "trPr"
_ROW_EXCEPTIONS: Final = n.W + "tblPrEx"
_CELL_PROPERTIES: Final = n.W + "tcPr"
_TABLE_PROPERTIES: Final = n.W + "tblPr"
_GRID: Final = n.W + "tblGrid"
_GRID_CHANGE: Final = n.W + "tblGridChange"
_DELETED_TEXT: Final = n.W + "delText"


class _Grid(NamedTuple):
    """How the rows and columns of two tables lie in one."""

    rows: tuple[Step, ...]
    plan: tuple[Column, ...]
    """The columns; () where the tables have nothing in common."""
    boxes: Mapping[Element, Boxes]
    """By each row of both."""
    doubtful: bool
    """Something in them was not given back: then whole rows go and come."""


class TextWeaver(Protocol):
    """Puts texts together, those of cells here."""

    def both(self, old: Element, new: Element) -> None:
        """Put a text that both files have together in `new`."""

    def text(
        self, old: Sequence[Element], new: Sequence[Element], target: Element
    ) -> None:
        """Put a text of both files together in `target`."""

    def half(self, step: Step, target: Element, name: str) -> None:
        """Put one half of a text that moved into `target`."""


@dataclass(slots=True)
class Tables:
    """Puts the tables of one text together."""

    speller: Speller
    known: Knowledge
    weaver: Callable[[Speller], TextWeaver]
    names: dict[Element, str] = field(default_factory=dict)
    """Of moves, by the old cell: both halves have one name."""
    texts: dict[Element, tuple[Element, ...]] = field(default_factory=dict)
    """The units of each cell that moved, as they were before anything was written."""
    twins: dict[Element, Element] = field(default_factory=dict)
    """Of each row of a table that moved, the row that it is at the other place."""

    def remember(self, step: Step) -> None:
        """Look at what moved, before one half of it is written."""
        for unit in (*step.olds, *step.twin) if step.move else ():
            for cell in unit.iter(n.TC):
                self.texts[cell] = tuple(units(cell))
        if step.move and step.is_table:
            (old,), (new,) = (step.olds or step.twin), (step.news or step.twin)
            for old_row, new_row in _row_pairs(old, new, self.known):
                self.twins[old_row], self.twins[new_row] = new_row, old_row

    def place(self, step: Step, placer: Placer) -> None:
        """Put in a table that stays, comes, goes or stands elsewhere."""
        if not step.news:
            (old,) = step.olds
            placer.put(self._gone_table(old), None)
        elif not step.olds:
            (new,) = step.news
            for row in rows(new):
                self._come_row(row, *self._twin(row))
            placer.stays(new)
        else:
            grid = self._grid(step.olds[0], step.news[0])
            if not grid.plan or (grid.doubtful and not is_in_place(grid.plan)):
                self.place(Step(olds=step.olds), placer)
                self.place(Step(news=step.news), placer)
                return
            self._both_tables(step.olds[0], step.news[0], grid)
            placer.stays(step.news[0])

    def _grid(self, old: Element, new: Element) -> _Grid:
        """How the rows and columns of both tables lie in one."""
        ours = {row: boxes(row, self.known.old_text) for row in rows(old)}
        theirs = {row: boxes(row, self.known.new_text) for row in rows(new)}
        plan = tuple(steps(list(ours), list(theirs), self.known))
        stay = [
            (ours[step.olds[0]], theirs[step.news[0]])
            for step in plan
            if step.olds and step.news
        ]
        found = columns(stay, n_columns(ours.values()), n_columns(theirs.values()))
        apart = self.known.apart
        doubtful = bool(apart) and any(
            paragraph in apart for table in (old, new) for paragraph in table.iter(n.P)
        )
        return _Grid(plan, found, {**ours, **theirs}, doubtful)

    def _both_tables(self, old: Element, new: Element, grid: _Grid) -> None:
        placer = Placer(new)
        self._regrid(old, new, grid.plan)
        cellmarks.tell_look(old, new, self.speller)
        for step in grid.rows:
            self.remember(step)
        for step in grid.rows:
            if not step.news:
                placer.put(self._gone_row(step.olds[0], *step.twin), None)
            elif not step.olds:
                self._come_row(step.news[0], *step.twin)
                placer.stays(step.news[0])
            else:
                self._both_rows(step.olds[0], step.news[0], grid, placer)
        placer.finish()

    def _both_rows(
        self, old: Element, new: Element, grid: _Grid, placer: Placer
    ) -> None:
        """A row that stays; one of which no cell stays goes and comes as a whole."""
        ours, theirs = grid.boxes[old], grid.boxes[new]
        if shape(old) == shape(new) and is_in_place(grid.plan):
            cellmarks.tell_look(old, new, self.speller)
            for here, there in zip(ours, theirs, strict=True):
                cellmarks.tell_look(here.cell, there.cell, self.speller)
                self.weaver(self.speller).both(here.cell, there.cell)
            placer.stays(new)
            return
        pairs = cell_pairs(ours, theirs, grid.plan)
        begin_alike = bool(pairs) and ours[0].start == theirs[0].start
        if grid.doubtful or not begin_alike:
            placer.put(self._gone_row(old), None)
            self._come_row(new)
        else:
            cellmarks.tell_row(old, new, self.speller)
            self._by_columns(ours, theirs, pairs)
        placer.stays(new)

    def _by_columns(
        self, old: Boxes, new: Boxes, pairs: Sequence[tuple[int, int]]
    ) -> None:
        """The cells of a row: those between two pairs went, or came."""
        done_old = done_new = 0
        for here, there in [*pairs, (len(old), len(new))]:
            for box in old[done_old:here]:
                made = self._cell(box.cell, "cellDel")
                cellmarks.put_before(made, new, done_new)
                self._text(list(units(box.cell)), (), made)
            for box in new[done_new:there]:
                cellmarks.put_cell_mark(box.cell, self.speller.marker.mark("cellIns"))
                self._text((), list(units(box.cell)), box.cell)
            if here < len(old):
                cellmarks.tell_cell(old[here].cell, new[there].cell, self.speller)
                self.weaver(self.speller).both(old[here].cell, new[there].cell)
            done_old, done_new = here + 1, there + 1

    def _text(
        self, old: Sequence[Element], new: Sequence[Element], target: Element
    ) -> None:
        self.weaver(self.speller).text(old, new, target)

    def _come_row(self, row: Element, *twin: Element) -> None:
        """A row of the new file that comes; `twin` is the old one that it was."""
        cellmarks.put_row_mark(row, self.speller.marker.mark(Status.INSERT))
        for cell, other in self._cells_with_twins(row, twin):
            if other is None:
                self._text((), list(units(cell)), cell)
            else:
                step = Step((), tuple(units(cell)), 1, self.texts[other])
                self.weaver(self.speller).half(step, cell, self._name(other))

    def _gone_row(self, row: Element, *twin: Element) -> Element:
        """A row of the old file that goes; `twin` is the new one that it became."""
        made = etree.Element(n.TR)
        for tag in (_ROW_EXCEPTIONS, _ROW_PROPERTIES):
            own = child(row, tag)
            if own is not None:
                made.append(self.speller.bringing.table_properties(own))
        cellmarks.put_row_mark(made, self.speller.marker.mark(Status.DELETE))
        for cell, other in self._cells_with_twins(row, twin):
            there = self._cell(cell)
            made.append(there)
            if other is None:
                self._text(list(units(cell)), (), there)
            else:
                step = Step(self.texts[cell], (), 1, self.texts[other])
                self.weaver(self.speller).half(step, there, self._name(cell))
        return made

    def _cells_with_twins(
        self, row: Element, twin: Sequence[Element]
    ) -> list[tuple[Element, Element | None]]:
        """Each cell, and the cell its text moved with; None where it did not."""
        if not twin or shape(row) != shape(twin[0]):
            return [(cell, None) for cell in cells(row)]
        return [
            (ours, theirs if self._can_move(ours, theirs) else None)
            for ours, theirs in zip(cells(row), cells(twin[0]), strict=True)
        ]

    def _can_move(self, *found: Element) -> bool:
        """Whether the cells hold paragraphs only, and words."""
        return all(
            all(unit.tag == n.P for unit in self.texts[cell])
            and any((text.text or "").strip() for text in cell.iter(n.T, _DELETED_TEXT))
            for cell in found
        )

    def _name(self, old_cell: Element) -> str:
        if old_cell not in self.names:
            self.names[old_cell] = self.speller.marker.move_name()
        return self.names[old_cell]

    def _cell(self, cell: Element, mark: str = "") -> Element:
        """A cell like an old one, without its text."""
        made = etree.Element(n.TC)
        own = child(cell, _CELL_PROPERTIES)
        if own is not None:
            made.append(self.speller.bringing.table_properties(own))
        if mark:
            cellmarks.put_cell_mark(made, self.speller.marker.mark(mark))
        return made

    def _twin(self, row: Element) -> tuple[Element, ...]:
        """The row at the other place; () where a row only goes or comes."""
        return (self.twins[row],) if row in self.twins else ()

    def _gone_table(self, table: Element) -> Element:
        made = etree.Element(n.TBL)
        for tag in (_TABLE_PROPERTIES, _GRID):
            own = child(table, tag)
            if own is not None:
                made.append(self.speller.bringing.table_properties(own))
        for row in rows(table):
            made.append(self._gone_row(row, *self._twin(row)))
        return made

    def _regrid(self, old: Element, new: Element, plan: Sequence[Column]) -> None:
        """Have room for the columns of both tables, and record those there were."""
        ours, theirs = child(old, _GRID), child(new, _GRID)
        if ours is None or theirs is None:
            return
        joined = joined_grid(list(ours), list(theirs), plan)
        if not joined:
            return
        for gone in list(theirs):
            theirs.remove(gone)
        theirs.extend(joined)
        change = etree.SubElement(theirs, _GRID_CHANGE)
        change.set(n.ID, self.speller.marker.new_id())
        before = etree.SubElement(change, _GRID)
        before.extend(deepcopy(one) for one in ours if one.tag != _GRID_CHANGE)


def _row_pairs(
    old: Element, new: Element, known: Knowledge
) -> Iterator[tuple[Element, Element]]:
    """The rows of a table that moved which are in both files."""
    for step in steps(list(rows(old)), list(rows(new)), known):
        yield from zip(step.olds, step.news or step.twin, strict=False)
