"""What stands in a Word file: units with words kept, inserted, deleted, moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.tools.units import Unit


class Op(StrEnum):
    """What the draft does to some words, or to the mark at the end of a paragraph."""

    KEEP = "keep"
    INSERT = "ins"
    DELETE = "del"
    MOVE_FROM = "moveFrom"
    MOVE_TO = "moveTo"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that were all treated alike."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """A unit as it stands in the file."""

    unit: Unit
    cells: tuple[tuple[Run, ...], ...]
    """One tuple of runs, but for a row, which has one for each column."""
    mark: Op
    """What was done to its paragraph mark, or to the whole row."""
    move: str = ""
    """The name of the moved range it lies in; "" when it was not moved."""


def as_it_stands(unit: Unit, op: Op = Op.KEEP, move: str = "") -> Drafted:
    """The whole unit, treated alike throughout."""
    cells = tuple((Run(op, cell),) if cell else () for cell in unit.cells)
    return Drafted(unit, cells, op, move)
