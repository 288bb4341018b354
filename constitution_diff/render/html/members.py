"""The members' summary as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render.heading import heading_of
from constitution_diff.render.story.members import members_summary

from .engine import laid_out

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Edition


def html_summary(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The summary as one HTML file in UTF-8; the same bytes for the same comparison."""
    summary = members_summary(comparison, edition)
    heading = heading_of(comparison, edition, summary.title)
    return laid_out(
        "members",
        edition,
        heading.running,
        summary=summary,
    )
