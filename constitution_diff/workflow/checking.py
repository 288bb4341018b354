"""From a file to the list that a proof-reader would make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.check import check_outline

from .reading import PLAIN_DESK, Desk, Request, outline_of

if TYPE_CHECKING:
    from constitution_diff.check import Settings
    from constitution_diff.model import Check


def check_file(request: Request, settings: Settings, desk: Desk = PLAIN_DESK) -> Check:
    """The list that a proof-reader would make of a file."""
    return check_outline(outline_of(request, desk), settings)
