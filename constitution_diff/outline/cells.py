"""Provisions that an author laid out as a table, their labels in the first column.

"4.1 | The quorum is five." is a clause and no row of figures. What is taken for one
is a table of two columns with nothing but a label in each first cell.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph, Span

from .draft import piece_of
from .markers import split_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Cell, Row, Table

    from .draft import Draft, Piece

_COLUMNS = 2
_MIN_LABELS = 2


def take_cells(draft: Draft) -> Draft:
    """The draft with such tables as paragraphs; other tables stay what they are."""
    pieces = tuple(part for piece in draft.pieces for part in _parts(piece))
    return replace(draft, pieces=pieces)


def _parts(piece: Piece) -> Iterator[Piece]:
    table = piece.table
    if table is None or not _is_numbered(table):
        yield piece
        return
    for row in table.rows:
        lines = () if row.line is None else (row.line,)
        for paragraph in _paragraphs(row):
            yield piece_of(paragraph, piece.index, lines)


def _is_numbered(table: Table) -> bool:
    n_labels = sum(bool(_label(row)) for row in table.rows)
    enough = n_labels >= _MIN_LABELS or any("." in _label(r) for r in table.rows)
    return enough and all(_is_plain(row) for row in table.rows)


def _is_plain(row: Row) -> bool:
    """Two cells, a label or nothing in the first, words in the other; not tracked."""
    if len(row.cells) != _COLUMNS or row.revisions:
        return False
    first, second = row.cells
    if first.revisions or second.revisions or not second.text.strip():
        return False
    return bool(_label(row)) or not first.text.strip()


def _label(row: Row) -> str:
    """The label in the first cell; "" when anything else stands in it."""
    text = " ".join(row.cells[0].text.split()) if row.cells else ""
    labelled = split_label(text)
    return labelled.label if not labelled.rest else ""


def _paragraphs(row: Row) -> Iterator[Paragraph]:
    label, (_, words) = _label(row), row.cells
    for nth, paragraph in enumerate(p for p in words.paragraphs if p.text or p.label):
        if nth or not label:
            yield replace(paragraph, page=row.page, line=row.line)
        else:
            yield _labelled(row.cells[0], paragraph, row)


def _labelled(cell: Cell, paragraph: Paragraph, row: Row) -> Paragraph:
    automatic = "".join(p.label for p in cell.paragraphs)
    block = replace(paragraph, page=row.page, line=row.line)
    if automatic:
        return replace(block, label=automatic, original_label=automatic)
    spans = tuple(span for p in cell.paragraphs for span in p.spans)
    inner = f"{paragraph.label} " if paragraph.label else ""
    return replace(
        block, spans=(*spans, Span(f" {inner}"), *paragraph.spans), label="",
        original_label="",
    )  # fmt: skip
