"""Tables of both files put together in the new one: rows, cells, columns.

Word marks rows that come and go, and the words in them, but moves no rows: a row that
stands elsewhere goes there and comes here, while its words are marked as moved.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .columns import Column, columns, columns_agree, joined_grid
from .flow import Step, steps
from .marking import Status
from .placing import Placer
from .side import cells, rows, shape, units

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element as Element

    from .flow import Knowledge
    from .spelling import Speller

_ROW_PROPERTIES: Final = n.W + "trPr"
_ROW_EXCEPTIONS: Final = n.W + "tblPrEx"
_CELL_PROPERTIES: Final = n.W + "tcPr"
_CELL_CHANGE: Final = n.W + "tcPrChange"
_TABLE_PROPERTIES: Final = n.W + "tblPr"
_GRID: Final = n.W + "tblGrid"
_GRID_CHANGE: Final = n.W + "tblGridChange"
_DELETED_TEXT: Final = n.W + "delText"
_CHANGES_OF_ROWS: Final = frozenset({n.W + "ins", n.W + "del", n.W + "trPrChange"})


class TextWeaver(Protocol):
    """Puts texts together, those of cells here."""

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

    def remember(self, step: Step) -> None:
        """Look at what moved, before one half of it is written."""
        for unit in (*step.olds, *step.twin) if step.move else ():
            for cell in unit.iter(n.TC):
                self.texts[cell] = tuple(units(cell))

    def place(self, step: Step, placer: Placer) -> None:
        """Put in a table that stays, comes, goes or stands elsewhere."""
        if not step.news:
            (old,) = step.olds
            placer.put(self._gone_table(old, step.twin), None)
        elif not step.olds:
            (new,) = step.news
            for row, twin in _with_twins(new, step.twin):
                self._come_row(row, *twin)
            placer.stays(new)
        elif columns_agree(step.olds[0], step.news[0], self.speller):
            self._both_tables(step.olds[0], step.news[0])
            placer.stays(step.news[0])
        else:
            self.place(Step(olds=step.olds), placer)
            self.place(Step(news=step.news), placer)

    def _both_tables(self, old: Element, new: Element) -> None:
        placer = Placer(new)
        plan = columns(old, new, self.speller)
        self._regrid(old, new, plan)
        plan_of_rows = steps(list(rows(old)), list(rows(new)), self.known)
        for step in plan_of_rows:
            self.remember(step)
        for step in plan_of_rows:
            if not step.news:
                placer.put(self._gone_row(step.olds[0], *step.twin), None)
            elif not step.olds:
                self._come_row(step.news[0], *step.twin)
                placer.stays(step.news[0])
            else:
                self._both_rows(step.olds[0], step.news[0], plan, placer)
        placer.finish()

    def _both_rows(
        self, old: Element, new: Element, plan: Sequence[Column], placer: Placer
    ) -> None:
        """A row that stays; one whose cells are others goes and comes as a whole."""
        if shape(old) == shape(new):
            for ours, theirs in zip(cells(old), cells(new), strict=True):
                self._text(list(units(ours)), list(units(theirs)), theirs)
        elif plan and _is_plain(old, plan, 0) and _is_plain(new, plan, 1):
            self._by_columns(list(cells(old)), list(cells(new)), plan)
        else:
            placer.put(self._gone_row(old), None)
            self._come_row(new)
        placer.stays(new)

    def _by_columns(
        self, old: list[Element], new: list[Element], plan: Sequence[Column]
    ) -> None:
        above: Element | None = None
        for here, there in plan:
            if there is None and here is not None:
                made = self._cell(old[here], "cellDel")
                if above is None:
                    new[0].addprevious(made)
                else:
                    above.addnext(made)
                self._text(list(units(old[here])), (), made)
                above = made
            elif there is not None:
                above = new[there]
                ours = () if here is None else list(units(old[here]))
                if here is None:
                    mark = self.speller.marker.mark("cellIns")
                    _put_cell_mark(new[there], mark)
                self._text(ours, list(units(new[there])), new[there])

    def _text(
        self, old: Sequence[Element], new: Sequence[Element], target: Element
    ) -> None:
        self.weaver(self.speller).text(old, new, target)

    def _come_row(self, row: Element, *twin: Element) -> None:
        """A row of the new file that comes; `twin` is the old one that it was."""
        _put_row_mark(row, self.speller.marker.mark(Status.INSERT))
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
        _put_row_mark(made, self.speller.marker.mark(Status.DELETE))
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
            _put_cell_mark(made, self.speller.marker.mark(mark))
        return made

    def _gone_table(self, table: Element, twin: Sequence[Element]) -> Element:
        made = etree.Element(n.TBL)
        for tag in (_TABLE_PROPERTIES, _GRID):
            own = child(table, tag)
            if own is not None:
                made.append(self.speller.bringing.table_properties(own))
        for row, other in _with_twins(table, twin):
            made.append(self._gone_row(row, *other))
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


def _with_twins(
    table: Element, twin: Sequence[Element]
) -> list[tuple[Element, tuple[Element, ...]]]:
    """Each row, and the row of the other file that it is; () where none is it."""
    own = list(rows(table))
    others = list(rows(twin[0])) if twin else []
    if len(own) != len(others):
        return [(row, ()) for row in own]
    return [(row, (other,)) for row, other in zip(own, others, strict=True)]


def _is_plain(row: Element, plan: Sequence[Column], side: int) -> bool:
    """Whether the row has one cell for each column."""
    n_columns = sum(1 for column in plan if column[side] is not None)
    return shape(row) == ((),) * n_columns


def _put_cell_mark(cell: Element, mark: Element) -> None:
    """Say that the cell comes or goes, where the schema has it."""
    properties = child(cell, _CELL_PROPERTIES)
    if properties is None:
        properties = etree.Element(_CELL_PROPERTIES)
        cell.insert(0, properties)
    for gone in list(properties.iterchildren(_CELL_CHANGE)):
        properties.remove(gone)
    properties.append(mark)


def _put_row_mark(row: Element, mark: Element) -> None:
    """Say that the row comes or goes, where the schema has it."""
    properties = child(row, _ROW_PROPERTIES)
    if properties is None:
        properties = etree.Element(_ROW_PROPERTIES)
        row.insert(0 if child(row, _ROW_EXCEPTIONS) is None else 1, properties)
    for gone in [one for one in properties if one.tag in _CHANGES_OF_ROWS]:
        properties.remove(gone)
    properties.append(mark)
