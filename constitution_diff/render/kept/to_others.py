"""Sheets as Markdown, as comma-separated values and as a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Op, Snippet
from constitution_diff.render import vocabulary
from constitution_diff.render.records import csv_file
from constitution_diff.render.schedule.marks import IN_WORDS
from constitution_diff.render.schedule.to_markdown import escaped

from .to_text import starred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.render.story.sheet import Cell, Grid, Sheet

_WIDTH_MM: Final = 257
_SHARES: Final = (2, 5)
"""How wide a column is, and one of sentences."""


def in_words(cell: Cell) -> str:
    """The words of a cell, its marks in words too, so that no copy loses them.

    >>> from constitution_diff.model import Edit
    >>> in_words((Edit("text", Op.DELETE, "five"), Edit("text", Op.INSERT, "six")))
    '[deleted: five][inserted: six]'
    """
    if isinstance(cell, Snippet):
        return starred(cell)
    if isinstance(cell, str):
        return cell
    return "".join(IN_WORDS[edit.op].format(edit.text) for edit in cell if edit.text)


def sheet_csv(sheet: Sheet) -> bytes:
    """All tables of a sheet as one, which names each in its first column."""
    front = [
        (vocabulary.CHECK_FIRST, sheet.checks),
        ("About", (sheet.title, *sheet.lines, *sheet.notes)),
    ]
    head = ("Table", *(sheet.grids[0].columns if sheet.grids else ("Nothing",)))
    records = (
        (grid.title or sheet.title, *map(in_words, row))
        for grid in sheet.grids
        for row in grid.rows
    )
    return csv_file(head, front, records)


def sheet_markdown(sheet: Sheet) -> bytes:
    """A sheet in CommonMark with tables, as UTF-8."""
    return ("\n".join(_markdown(sheet)).rstrip("\n") + "\n").encode()


def _markdown(sheet: Sheet) -> Iterator[str]:
    yield from (f"# {_escaped(sheet.title)}", "")
    for line in sheet.lines:
        yield from (_escaped(line), "")
    if sheet.checks:
        yield from (f"## {vocabulary.CHECK_FIRST}", "")
        yield from (f"- {_escaped(line)}" for line in sheet.checks)
        yield ""
    for grid in sheet.grids:
        if grid.title:
            yield from (f"## {_escaped(grid.title)}", "")
        yield from (_line(grid.columns), _line(["---"] * len(grid.columns)))
        yield from (_line(list(map(_markdown_cell, row))) for row in grid.rows)
        yield ""
    for line in sheet.notes:
        yield from (_escaped(line), "")


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _markdown_cell(cell: Cell) -> str:
    """The words of a cell; those that were found are bold."""
    if not isinstance(cell, Snippet):
        return _escaped(in_words(cell))
    return "".join(
        f"**{_escaped(p.text)}**" if p.found else _escaped(p.text) for p in cell.pieces
    )


def _escaped(words: str) -> str:
    return "<br>".join(map(escaped, words.split("\n")))


def sheet_docx(sheet: Sheet) -> bytes:
    """A sheet as a Word file, landscape, in plain styles."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 - takes long, seldom asked
    from docx.shared import Mm  # noqa: PLC0415

    from constitution_diff.render.docx.package import (  # noqa: PLC0415
        check_box,
        new_document,
        saved,
    )
    from constitution_diff.render.plain import in_xml  # noqa: PLC0415
    from constitution_diff.render.schedule.word_table import (  # noqa: PLC0415
        add_styles,
        plain_table,
    )

    document = new_document(sheet.title)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm((297 - _WIDTH_MM) / 2)
    add_styles(document)
    document.add_heading(in_xml(sheet.title), level=1)
    for line in sheet.lines:
        document.add_paragraph(in_xml(line))
    if sheet.checks:
        check_box(document, sheet.checks)
    for grid in sheet.grids:
        if grid.title:
            document.add_heading(in_xml(grid.title), level=2)
        body = document.element.body
        shares = [_SHARES[n in grid.wide] for n in range(len(grid.columns))]
        made = plain_table(_head(grid, shares), _runs(grid), _WIDTH_MM, grid.title)
        body.insert(len(body) - 1, made)
    for line in sheet.notes:
        document.add_paragraph(in_xml(line))
    return saved(document)


def _head(grid: Grid, shares: Sequence[int]) -> list[tuple[str, int]]:
    return list(zip(grid.columns, shares, strict=True))


def _runs(grid: Grid) -> Iterator[list[list[tuple[Op, str]]]]:
    """For each row its cells, for each cell its words with their marks."""
    for row in grid.rows:
        yield [
            [(Op.KEEP, in_words(cell))]
            if isinstance(cell, (str, Snippet))
            else [(edit.op, edit.text) for edit in cell]
            for cell in row
        ]
