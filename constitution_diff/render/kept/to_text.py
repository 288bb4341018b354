"""Sheets as plain text: nothing depends on colour, nor on a wide terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Snippet
from constitution_diff.render import vocabulary
from constitution_diff.render.marks import marked
from constitution_diff.render.plain import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.render.story.sheet import Cell, Grid, Sheet

WIDTH: Final = 88


def sheet_text(sheet: Sheet) -> bytes:
    """The sheet as lines of at most 88 characters, as far as words allow."""
    return encoded(_lines(sheet))


def plain(cell: Cell) -> str:
    """The words of a cell, its marks in brackets, what was found between stars."""
    if isinstance(cell, Snippet):
        return starred(cell)
    return cell if isinstance(cell, str) else marked(cell)


def starred(snippet: Snippet) -> str:
    """The words, those that were found between stars.

    >>> from constitution_diff.model import Piece
    >>> starred(
    ...     Snippet((Piece("The "), Piece("quorum", found=True), Piece(" is five.")))
    ... )
    'The *quorum* is five.'
    """
    return "".join(f"*{p.text}*" if p.found else p.text for p in snippet.pieces)


def parted_cells(words: str) -> str:
    r"""Words with a stroke between the cells of a row: a tab stop may be any width.

    >>> parted_cells("D4\tHead of Housing")
    'D4 | Head of Housing'
    """
    return words.replace("\t", " | ")


def _lines(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    for line in sheet.lines:
        yield from _wrapped(line)
    if sheet.checks:
        yield from ("", vocabulary.CHECK_FIRST)
    for line in sheet.checks:
        yield from _wrapped(line, "* ", "  ")
    for grid in sheet.grids:
        yield ""
        if grid.title:
            yield from _wrapped(grid.title)
        yield from _grid(grid)
    if sheet.notes:
        yield ""
    for line in sheet.notes:
        yield from _wrapped(line)


def _grid(grid: Grid) -> Iterator[str]:
    """Each row as a line of its short columns, and its sentences below."""
    for row in grid.rows:
        short = [
            plain(cell)
            for place, cell in enumerate(row)
            if place not in grid.wide and plain(cell)
        ]
        yield from _wrapped("; ".join(short), "* ", "  ")
        for place in grid.wide:
            for line in plain(row[place]).split("\n"):
                yield from _wrapped(line, "    ", "    ")


def _wrapped(words: str, first: str = "", rest: str = "") -> Iterator[str]:
    yield from textwrap.wrap(
        parted_cells(words), WIDTH, initial_indent=first, subsequent_indent=rest,
        break_on_hyphens=False, break_long_words=False,
    )  # fmt: skip
