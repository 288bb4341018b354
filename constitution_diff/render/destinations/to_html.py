"""The tables of destinations and derivations as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN, Edition
from constitution_diff.render.html.tables import rows_page

from .lines import destinations_of

if TYPE_CHECKING:
    from constitution_diff.model import Comparison


def html_destinations(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """Both tables as one HTML file in UTF-8."""
    report = destinations_of(comparison, edition)
    return rows_page(
        "destinations",
        report.heading,
        edition,
        report=report,
    )
