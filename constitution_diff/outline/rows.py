"""The rows of a table → clauses, each with its cells, and its number if it has one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from constitution_diff.model import Clause, Kind
from constitution_diff.model.values import dataclass

from .composing import Composed, compose, joined, normalised
from .row_numbers import row_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Cell, Paragraph, Row, Table


@dataclass(frozen=True, slots=True)
class DraftedRow:
    """A row without its id."""

    clause: partial[Clause]
    words: Composed
    marks: tuple[int, ...]
    """Tracked changes of the whole row, or of a cell."""


def draft_rows(table: Table, clause: Clause) -> Iterator[DraftedRow]:
    """The rows of a table from top to bottom, `clause` being the table."""
    composed = [tuple(map(_cell_words, row.cells)) for row in table.rows]
    cells = [tuple(cell.text for cell in row) for row in composed]
    for at, number in enumerate(row_numbers(cells)):
        row = table.rows[at]
        words = joined(composed[at], "\t", blank_too=True)
        drafted = partial(
            Clause,
            kind=Kind.ROW,
            parent=clause.id,
            number=(number,) if number else (),
            citation=clause.citation,
            text="\t".join(cells[at]),
            cells=cells[at],
            depth=clause.depth + 1,
            page=row.page,
            lines=() if row.line is None else (row.line,),
            ocr=words.ocr,
            places=_places(row),
            worked_out=words.worked_out,
        )
        on_cells = (mark for cell in row.cells for mark in cell.revisions)
        marks = tuple(dict.fromkeys((*row.revisions, *on_cells)))
        yield DraftedRow(drafted, words, marks)


def _places(row: Row) -> tuple[str, ...]:
    """The paragraphs of a Word file that a row's words stand in."""
    found = (paragraph.address for cell in row.cells for paragraph in cell.paragraphs)
    return tuple(address for address in found if address)


def _cell_words(cell: Cell) -> Composed:
    """The words of a cell, automatic numbers included, as `Cell.text` has them."""
    return joined(map(_numbered, cell.paragraphs), " ")


def _numbered(paragraph: Paragraph) -> Composed:
    number = Composed(normalised(paragraph.label))
    between = " " if paragraph.label_suffix else ""
    return joined((number, compose(paragraph.spans)), between)
