"""A first cell that is merged over several rows, and speaks for all of them.

It is printed beside the first of its rows, and beside another one when that goes. So
where it begins says nothing, and under which of them a row lies says who decides.
"""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId
from constitution_diff.model.values import dataclass

from .rows import without_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Comparison, Link, Outline

    from .digest import Unit

_ROW: Final = re.compile(r"(.+\.r)(\d+)")


def first_cell(row: Clause, outline: Outline) -> str:
    """What its first cell says of a row, be it printed beside one above; "" for none.

    >>> from constitution_diff.model import Clause, Kind, Outline
    >>> first = Clause(ClauseId("t1.r1"), Kind.ROW, cells=("Clerk", "To sign."))
    >>> second = Clause(ClauseId("t1.r2"), Kind.ROW, cells=("", "To seal."))
    >>> first_cell(second, Outline(clauses=(first, second)))
    'Clerk'
    """
    speaking = _speaking(row, outline)
    return "" if speaking is None else speaking.cells[0]


def _speaking(row: Clause, outline: Outline) -> Clause | None:
    """The row itself, or the nearest above it, whose first cell is not blank."""
    rows = chain((row,), _above(row, outline))
    alike = (one for one in rows if len(one.cells) == len(row.cells))
    return next((one for one in alike if one.cells[0].strip()), None)


def printed_elsewhere(comparison: Comparison, link: Link) -> str:
    """What a first cell says that one version prints beside a row above; "" for none.

    That one went, or has it no longer: where it still says so, it is said anew.
    """
    if not len(link.old) == len(link.new) == 1:
        return ""
    old, new = comparison.old[link.old[0]], comparison.new[link.new[0]]
    alike = len(old.cells) == len(new.cells) > 0 and not (old.number or new.number)
    if not alike or bool(old.cells[0].strip()) == bool(new.cells[0].strip()):
        return ""
    over, over_now = _speaking(old, comparison.old), _speaking(new, comparison.new)
    if over is None or over_now is None or over.cells[0] != over_now.cells[0]:
        return ""
    if over is old:
        before = comparison.link_of_new(over_now.id).old
        others = [comparison.old[one] for one in before]
    else:
        after = comparison.link_of_old(over.id).new
        others = [comparison.new[one] for one in after]
    still = any(other.cells[:1] == over.cells[:1] for other in others)
    return "" if still else over.cells[0]


@dataclass(frozen=True, slots=True)
class FirstCells:
    """The first cells of all rows of an outline, read once."""

    speaking: dict[ClauseId, str]
    """For each row what `first_cell` says."""
    printed: frozenset[tuple[ClauseId | None, str]]
    """The cells that are printed, each behind the table that it is in."""

    @classmethod
    def of(cls, outline: Outline) -> FirstCells:
        """Those of one outline.

        >>> from constitution_diff.model import Clause, Kind, Outline
        >>> first = Clause(ClauseId("t1.r1"), Kind.ROW, cells=("Clerk", "To sign."))
        >>> second = Clause(ClauseId("t1.r2"), Kind.ROW, cells=("", "To seal."))
        >>> FirstCells.of(Outline(clauses=(first, second))).speaking
        {'t1.r1': 'Clerk', 't1.r2': 'Clerk'}
        """
        rows = [clause for clause in outline.clauses if clause.cells]
        speaking: dict[ClauseId, str] = {}
        above: dict[tuple[ClauseId | None, int], str] = {}
        for row in rows:
            alike = row.parent, len(row.cells)
            if row.cells[0].strip():
                above[alike] = row.cells[0]
            speaking[row.id] = above.get(alike, "")
        return cls(speaking, frozenset((row.parent, row.cells[0]) for row in rows))


Spoken = tuple[int | None, ...]
"""For each cell of a row behind its number: the place of the row, it or one above, that
prints what the cell says."""


def spoken_by(units: Sequence[Unit]) -> list[Spoken]:
    """For each unit, which row speaks in each of its cells; () for what is no row."""
    found: list[Spoken] = []
    for unit in units:
        above = () if unit.above is None else found[unit.above]
        cells = without_number(unit.clause) if unit.cells else ()
        told = zip_longest(cells, above[: len(cells)])
        found.append(tuple(unit.at if cell.strip() else over for cell, over in told))
    return found


def _above(row: Clause, outline: Outline) -> Iterator[Clause]:
    """The rows of the same table above one, the nearest first."""
    known = _ROW.fullmatch(row.id)
    at = int(known[2]) - 1 if known else 0
    while known and (other := ClauseId(f"{known[1]}{at}")) in outline:
        yield outline[other]
        at -= 1
