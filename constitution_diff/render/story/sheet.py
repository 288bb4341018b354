"""A report of tables with sentences before them: one value for every format of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from constitution_diff.model import Edit, Snippet

Cell: TypeAlias = "str | tuple[Edit, ...] | Snippet"
"""Words, words with their marks, or some in which others were found."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table under a heading."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    wide: tuple[int, ...] = ()
    """Columns of sentences, from 0: text puts them on lines of their own."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a report holds, in its order."""

    title: str
    lines: tuple[str, ...]
    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = ()
    """Sentences behind the tables."""
    checks: tuple[str, ...] = ()
    """Lines for "Check before relying on this"."""
    foot: str = (
        "Dates and decisions are those that were given when the versions were kept."
    )
    """Stands at the foot of a page."""
