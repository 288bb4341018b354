"""What a file holds beside its text, as a worker answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from constitution_diff.model import Trace


@dataclass(frozen=True, slots=True)
class Traces:
    """Every trace of one file."""

    found: tuple[Trace, ...]
    """In file order."""
