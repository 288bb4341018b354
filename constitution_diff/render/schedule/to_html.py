"""The schedule as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN, Edition
from constitution_diff.render.html.tables import rows_page

from .columns import PAPER, columns_of
from .plan import schedule_of

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Lives


def html_schedule(value: Comparison | Lives, edition: Edition = PLAIN) -> bytes:
    """The schedule of amendments as one HTML file in UTF-8."""
    schedule = schedule_of(value, edition)
    return rows_page(
        "schedule",
        schedule.heading,
        edition,
        report=schedule,
        columns=columns_of(edition.brand.columns or PAPER, schedule.rows),
    )
