"""Rows and cells that go, and what is left of their table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.read.docx import names as n

from .joining import keep_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from .removing import Removal


def take_rows(rows: Iterable[Element], removal: Removal) -> None:
    """Take rows out, and with its last row a table."""
    for row in rows:
        table = next(row.iterancestors(n.TBL), None)
        removal.take_out(row)
        if table is not None and next(table.iter(n.TR), None) is None:
            story = table.getparent()
            removal.take_out(table)
            if story is not None:
                keep_paragraph(story)


def take_cells(cells: Iterable[Element], removal: Removal) -> None:
    """Take cells out, and with its last cell a row."""
    for cell in cells:
        row = next(cell.iterancestors(n.TR), None)
        removal.take_out(cell)
        if row is not None and next(row.iter(n.TC), None) is None:
            take_rows((row,), removal)
