"""Why what a version calls by some number was not in force by that on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import british_date, listed

if TYPE_CHECKING:
    from constitution_diff.model import AsAt


def not_then_sentence(clause: str, holder: str, part: str, found: AsAt) -> str:
    """That what a version calls so was not in force on a day; without a full stop.

    Args:
        clause: What was asked for.
        holder: The version that has it, by name.
        part: The part it lies in there.
        found: What was in force of that part.
    """
    names = listed([version.name for version in found.candidates])
    return (
        f"nothing called {clause!r} was in force on {british_date(found.on)}. Version "
        f"{holder} has it in {part}; of that part, what was in force that day stands "
        f"in {names}. Ask for it by its number there; `history` says what became of it"
    )
