"""The schedule as comma-separated values, its marks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN, Edition
from constitution_diff.render import vocabulary
from constitution_diff.render.records import csv_file

from .columns import SHEET, columns_of
from .marks import in_words
from .plan import schedule_of

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Lives

    from .columns import Column
    from .values import Row

_FIRST: Final = "Section"


def csv_schedule(value: Comparison | Lives, edition: Edition = PLAIN) -> bytes:
    """The schedule of amendments as a .csv file in UTF-8."""
    schedule = schedule_of(value, edition)
    columns = columns_of(edition.brand.columns or SHEET, schedule.rows)
    head = (_FIRST, *(column.title for column in columns))
    records = (
        (
            section.title or vocabulary.SCHEDULE,
            *(value_of(column, row) for column in columns),
        )
        for section in schedule.sections
        for row in section.rows
    )
    return csv_file(head, schedule.heading.front(schedule.remarked), records)


def value_of(column: Column, row: Row) -> str:
    """What a row holds in a column, in plain words."""
    quotation = column.quotation(row) if column.quotation else ()
    return in_words(quotation) if quotation else "\n".join(column.words(row))
