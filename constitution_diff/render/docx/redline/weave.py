"""Texts of both files put together in the new file: paragraphs, tables, rows, cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .endings import with_joins, with_kept_ending
from .flow import Knowledge, Step, steps, table_pairs
from .lines import Line, lines_of
from .marking import Status
from .pairs import NOTHING_LINKED, Linked, Pair
from .placing import Placer
from .side import cells, rows, shape, units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from .spelling import Speller

_ROW_PROPERTIES: Final = n.W + "trPr"
_ROW_EXCEPTIONS: Final = n.W + "tblPrEx"
_CELL_PROPERTIES: Final = n.W + "tcPr"
_TABLE_PROPERTIES: Final = n.W + "tblPr"
_GRID: Final = n.W + "tblGrid"
_CHANGES_OF_ROWS: Final = frozenset({n.W + "ins", n.W + "del", n.W + "trPrChange"})


@dataclass(slots=True)
class Weaver:
    """Puts the texts of one part together."""

    speller: Speller
    linked: Linked = NOTHING_LINKED
    _pair_of: dict[Element, Pair] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        pairs = self.linked.pairs
        self._pair_of.update((old, pair) for pair in pairs for old in pair.olds)
        for around in (n.TBL, n.TR):
            found = table_pairs(pairs, partial(_around, around))
            for old, new in found.items():
                self._pair_of[old] = Pair((old,), (new,))

    def text(
        self, old: Sequence[Element], new: Sequence[Element], target: Element
    ) -> None:
        """Put a text of both files together in `target`, which holds the new one."""
        entries: list[Line | Step] = []
        for step in steps(old, new, self._knowledge()):
            if step.is_table:
                entries.append(step)
            else:
                entries += lines_of(
                    step, self.speller.old_letters, self.speller.new_letters
                )
        last_table = max(
            (at for at, one in enumerate(entries) if isinstance(one, Step)), default=-1
        )
        behind = [one for one in entries[last_table + 1 :] if isinstance(one, Line)]
        entries[last_table + 1 :] = with_kept_ending(behind)
        with_joins([one for one in entries if isinstance(one, Line)])
        self._place(entries, target)

    def _knowledge(self) -> Knowledge:
        return Knowledge(
            lambda unit: self._text(unit, old=True),
            lambda unit: self._text(unit, old=False),
            self._pair_of,
            self.linked.in_clauses,
            self.speller.apart,
        )

    def _text(self, unit: Element, *, old: bool) -> str:
        spell = self.speller.old_letters if old else self.speller.new_letters
        if unit.tag == n.P:
            return spell(unit).text
        return "\n".join(spell(paragraph).text for paragraph in unit.iter(n.P))

    def _place(self, entries: Sequence[Line | Step], target: Element) -> None:
        placer = Placer(target)
        names: dict[int, str] = {}
        for at, entry in enumerate(entries):
            if isinstance(entry, Step):
                self._table(entry, placer)
            elif entry.untouched and entry.new is not None:
                self.speller.keep(entry)
                placer.stays(entry.new)
            else:
                placer.put(self.speller.paragraph(entry), entry.new)
                self._move(entries, at, placer, names)
        placer.finish()

    def _move(
        self,
        entries: Sequence[Line | Step],
        at: int,
        placer: Placer,
        names: dict[int, str],
    ) -> None:
        """Mark where the half of a move begins and ends that the line is part of."""
        line = entries[at]
        if not (isinstance(line, Line) and line.move):
            return
        marker = self.speller.marker
        if line.move not in names:
            names[line.move] = marker.move_name()
        first = at == 0 or not _goes_on(entries[at - 1], line)
        last = at + 1 == len(entries) or not _goes_on(entries[at + 1], line)
        if first:
            start, end = marker.range_marks(line.half, names[line.move])
            placer.begin(start, end)
        if last:
            placer.end(in_paragraph=at + 1 == len(entries))

    def _table(self, step: Step, placer: Placer) -> None:
        for old in () if step.news else step.olds:
            placer.put(self._gone_table(old), None)
        for new in () if step.olds else step.news:
            for row in rows(new):
                self._come_row(row)
            placer.stays(new)
        if step.olds and step.news:
            self._both_tables(step.olds[0], step.news[0])
            placer.stays(step.news[0])

    def _both_tables(self, old: Element, new: Element) -> None:
        placer = Placer(new)
        for step in steps(list(rows(old)), list(rows(new)), self._knowledge()):
            if not step.news:
                placer.put(self._gone_row(step.olds[0]), None)
            elif not step.olds:
                self._come_row(step.news[0])
                placer.stays(step.news[0])
            elif shape(step.olds[0]) == shape(step.news[0]):
                self._both_rows(step.olds[0], step.news[0])
                placer.stays(step.news[0])
            else:
                placer.put(self._gone_row(step.olds[0]), None)
                self._come_row(step.news[0])
                placer.stays(step.news[0])
        placer.finish()

    def _both_rows(self, old: Element, new: Element) -> None:
        inner = Weaver(self.speller)
        for ours, theirs in zip(cells(old), cells(new), strict=True):
            inner.text(list(units(ours)), list(units(theirs)), theirs)

    def _come_row(self, row: Element) -> None:
        _put_row_mark(row, self.speller.marker.mark(Status.INSERT))
        for cell in cells(row):
            Weaver(self.speller).text((), list(units(cell)), cell)

    def _gone_row(self, row: Element) -> Element:
        made = etree.Element(n.TR)
        bringing = self.speller.bringing
        for tag in (_ROW_EXCEPTIONS, _ROW_PROPERTIES):
            own = child(row, tag)
            if own is not None:
                made.append(bringing.table_properties(own))
        _put_row_mark(made, self.speller.marker.mark(Status.DELETE))
        for cell in cells(row):
            there = etree.SubElement(made, n.TC)
            own = child(cell, _CELL_PROPERTIES)
            if own is not None:
                there.append(bringing.table_properties(own))
            Weaver(self.speller).text(list(units(cell)), (), there)
        return made

    def _gone_table(self, table: Element) -> Element:
        made = etree.Element(n.TBL)
        for tag in (_TABLE_PROPERTIES, _GRID):
            own = child(table, tag)
            if own is not None:
                made.append(self.speller.bringing.table_properties(own))
        made.extend(self._gone_row(row) for row in rows(table))
        return made


def _goes_on(entry: Line | Step, line: Line) -> bool:
    """Whether a neighbour is in the same half of the same move."""
    if not isinstance(entry, Line):
        return False
    return (entry.move, entry.half) == (line.move, line.half)


def _around(tag: str, paragraph: Element) -> Element | None:
    """The nearest table or row around a paragraph; None outside tables."""
    return next(paragraph.iterancestors(tag), None)


def _put_row_mark(row: Element, mark: Element) -> None:
    """Say that the row comes or goes, where the schema has it."""
    properties = child(row, _ROW_PROPERTIES)
    if properties is None:
        properties = etree.Element(_ROW_PROPERTIES)
        row.insert(0 if child(row, _ROW_EXCEPTIONS) is None else 1, properties)
    for gone in [one for one in properties if one.tag in _CHANGES_OF_ROWS]:
        properties.remove(gone)
    properties.append(mark)
