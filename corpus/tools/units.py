"""The nouns of the corpus: a unit is one block of a source, with its label and id."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class CorpusError(Exception):
    """A source, or the list of changes, says something that cannot be."""


class Style(StrEnum):
    """What a block of a source is, named by what starts it; see `corpus/README.md`."""

    PART = "#"
    CLAUSE_HEADING = "##"
    CLAUSE = "#."
    ITEM = "(#)"
    SUB_ITEM = "((#))"
    HEADING_1 = "#-"
    HEADING_2 = "##-"
    HEADING_3 = "###-"
    BULLET = "-"
    PARAGRAPH = ""
    TABLE = "|---|"
    ROW = "|"
    FRONT = "+++"
    """A line above the contents list: whose document it is, when it was adopted."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a source, before it has a place in the document."""

    key: str
    style: Style
    cells: tuple[str, ...]
    """One string, but for a row, which has one for each column."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A block in its place. Units stand in document order."""

    key: str
    """The same in every revision. It never appears in a document."""
    style: Style
    cells: tuple[str, ...]
    label: str
    """As printed: "Part 1", "1.1", "(a)"; "" when the unit has no number."""
    citation: str
    """As one would cite it: "1.4(b)(i)". A unit without a label takes its parent's."""
    id: str
    """As in outline/1: "Part 1/1.4(b)(i)", "Part 1/1.1/p2"."""
    parents: tuple[str, ...]
    """Keys of the units above it, nearest first."""

    @property
    def text(self) -> str:
        """The words, with tabs between the cells of a row.

        >>> row = Unit("k", Style.ROW, ("Debt", "Clerk"), "", "4.1", "t1.r2", ())
        >>> row.text.split(chr(9))
        ['Debt', 'Clerk']
        """
        return "\t".join(self.cells)


@dataclass(frozen=True, slots=True)
class Document:
    """One revision of one council's document."""

    name: str
    """The name of its source and of its files, without a suffix."""
    council: str
    title: str
    revision: str
    adopted: date
    in_force: date
    issue: str
    """The line under the title that says when the revision was adopted."""
    numbering: str
    """`parts` (Part 1, 1.1), `sections` (1., 1.1) or `none`."""
    text_layout: str
    """`unwrapped`, or `pages`: lines of 80 columns with page headers and footers."""
    units: tuple[Unit, ...]

    @property
    def running_title(self) -> str:
        """What stands at the head of every page."""
        return f"{self.council}: {self.title}"

    @property
    def front(self) -> tuple[Unit, ...]:
        """The lines above the contents list, as units without label or id."""
        lines = {"council": self.council, "title": self.title, "issue": self.issue}
        return tuple(
            Unit(f"+{key}", Style.FRONT, (line,), "", "", "", ())
            for key, line in lines.items()
        )

    def by_key(self) -> dict[str, Unit]:
        """Every unit under its key."""
        return {unit.key: unit for unit in self.units}
