"""What a document of ours is made of before it is Word: lines, tables, footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from constitution_diff.model import Clause, ClauseId


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the mark of a footnote stands."""

    at: int | None
    """Characters from the start of the words, from 0; None for behind them all."""
    note: int
    """The place of its note in `Layout.notes`, from 0."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: a label, a tab, a heading that runs into the words, the words."""

    style: str
    """The id of its style."""
    text: str = ""
    label: str = ""
    heading: str = ""
    """Bold and on the line of the words; "" where the whole paragraph is a heading."""
    marks: tuple[Mark, ...] = ()
    """In order; places in the heading, a blank and the text, as far as it has them."""
    clause: ClauseId | None = None
    """None for a line of the cover, or an empty one that parts two tables."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a table."""

    cells: tuple[str, ...]
    """At least one."""
    marks: tuple[Mark, ...]
    """Places in the cells with one character between each two."""
    clause: ClauseId


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    rows: tuple[GridRow, ...]
    """At least one."""
    level: int
    """Of the clause that it stands in; see `Levels`."""
    clause: ClauseId | None
    """The table; None where its rows go on below something else."""

    @property
    def n_columns(self) -> int:
        """As many as its longest row has cells."""
        return max(len(row.cells) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote; each of its paragraphs is a clause of the outline."""

    paragraphs: tuple[Clause, ...]


Block: TypeAlias = Line | Grid


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole document."""

    blocks: tuple[Block, ...]
    """In the order of the body, each a paragraph or a table of it."""
    notes: tuple[Footnote, ...]
