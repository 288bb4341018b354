"""A file's own tracked changes, set aside while it is compared, then put back.

`lay_aside` leaves the text as it was before them: words put in are taken out, and a
sign stands there; words struck are plain, and know who struck them. What is compared
and marked then is the old file and this text. `put_back` gives each change its place
again, in the redline: around words that stay, and inside what the redline puts in.

A module is imported when something of it is first used: few drafts have changes that
are to be kept.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .back import put_back
    from .cells import has_cells_changed
    from .held import CannotBeSetAsideError, Held
    from .laying import lay_aside

__all__ = [
    "CannotBeSetAsideError",
    "Held",
    "has_cells_changed",
    "lay_aside",
    "put_back",
]
_HOMES: Final = {
    "back": ("put_back",),
    "cells": ("has_cells_changed",),
    "held": ("CannotBeSetAsideError", "Held"),
    "laying": ("lay_aside",),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
