"""The tables of destinations and derivations as an Excel workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN, Edition
from constitution_diff.render import vocabulary
from constitution_diff.render.workbook import Book, Head, Look

from .lines import Line, destinations_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Comparison
    from constitution_diff.render.workbook import Words

_SHEETS: Final = {
    vocabulary.DESTINATIONS: "Destinations",
    vocabulary.DERIVATIONS: "Derivations",
}


def xlsx_destinations(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """Both tables as one .xlsx file, a sheet each; what is apart has its own."""
    report = destinations_of(comparison, edition)
    book = Book(report.heading.name, *report.heading.running_cells)
    book.front(vocabulary.CHECK_SHEET, report.heading.front(report.figures))
    for direction in report.directions:
        name = _SHEETS[direction.title]
        heads = (
            Head(direction.here, 32),
            Head("Heading or first words", 60),
            Head(direction.there, 32),
            Head(vocabulary.WHAT_BECAME, 50),
        )
        book.rows(name, heads, _rows(direction.lines))
        if direction.apart:
            apart = f"{name}, {vocabulary.APART.lower()}"
            book.rows(apart, heads, _rows(direction.apart))
    return book.content()


def _rows(lines: Iterable[Line]) -> Iterator[tuple[Words, ...]]:
    for line in lines:
        cells = (line.here, line.title, line.there, line.what)
        yield tuple(((Look.PLAIN, words),) for words in cells)
