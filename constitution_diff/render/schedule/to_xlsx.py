"""The schedule as an Excel workbook: what to check first, then the rows to work in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN, Edition, Op
from constitution_diff.render import vocabulary
from constitution_diff.render.workbook import Book, Head, Look

from .columns import SHEET, Column, columns_of
from .marks import LEGEND, runs
from .plan import schedule_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Lives
    from constitution_diff.render.workbook import Words

    from .sides import Quotation, Quote
    from .values import Row

_CHARS_PER_SHARE: Final = 1.5
"""The width of a column in characters, for each hundredth of a page."""
_LOOKS: Final = {Op.DELETE: Look.DELETED, Op.INSERT: Look.INSERTED}
_SECTION: Final = Column("Section", 9, lambda _: ())


def xlsx_schedule(value: Comparison | Lives, edition: Edition = PLAIN) -> bytes:
    """The schedule of amendments as an .xlsx file."""
    schedule = schedule_of(value, edition)
    columns = columns_of(edition.brand.columns or SHEET, schedule.rows)
    parted = len(schedule.sections) > 1
    book = Book(schedule.heading.name, *schedule.heading.running_cells)
    book.front(
        vocabulary.CHECK_SHEET,
        (*schedule.heading.front(schedule.remarked), ("Marks", (LEGEND,))),
    )
    book.rows(
        vocabulary.SCHEDULE_SHEET,
        [_head(column) for column in ((_SECTION, *columns) if parted else columns)],
        (
            [
                *([((Look.PLAIN, section.title),)] if parted else []),
                *(_words(column, row) for column in columns),
            ]
            for section in schedule.sections
            for row in section.rows
        ),
    )
    return book.content()


def _head(column: Column) -> Head:
    return Head(column.title, column.width * _CHARS_PER_SHARE)


def _words(column: Column, row: Row) -> Words:
    quotation = column.quotation(row) if column.quotation else ()
    if quotation:
        return tuple(_quoted(quotation))
    return ((Look.PLAIN, "\n".join(column.words(row))),)


def _quoted(quotation: Quotation) -> Iterator[tuple[Look, str]]:
    for n, quote in enumerate(quotation):
        yield Look.PLAIN, "\n" if n else ""
        yield Look.STRONG, f"{quote.label}: " if quote.label else ""
        yield from _marked(quote)


def _marked(quote: Quote) -> Iterator[tuple[Look, str]]:
    kept = Look.STRONG if quote.heading else Look.PLAIN
    for run in runs(quote):
        marked = run.op in _LOOKS
        yield _LOOKS.get(run.op, kept), f"[{run.text}]" if marked else run.text
