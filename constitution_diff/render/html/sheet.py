"""A report of tables as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render.running import running

from .engine import laid_out
from .tables import TABLES

if TYPE_CHECKING:
    from constitution_diff.model import Edition
    from constitution_diff.render.story.sheet import Sheet


def html_sheet(sheet: Sheet, edition: Edition = PLAIN) -> bytes:
    """The sheet as one HTML file in UTF-8; the same bytes for the same sheet."""
    return laid_out(
        "sheet",
        edition,
        running(edition, sheet.title),
        further_style=TABLES,
        sheet=sheet,
    )
