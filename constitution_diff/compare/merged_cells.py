"""A first cell that is merged over several rows, and speaks for all of them.

It is printed beside the first of its rows, and beside another one when that goes. So
where it begins says nothing, and under which of them a row lies says who decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, Outline

_ROW: Final = re.compile(r"(.+\.r)(\d+)")


def first_cell(row: Clause, outline: Outline) -> str:
    """What its first cell says of a row, be it printed beside one above; "" for none.

    >>> from constitution_diff.model import Clause, Kind, Outline
    >>> first = Clause(ClauseId("t1.r1"), Kind.ROW, cells=("Clerk", "To sign."))
    >>> second = Clause(ClauseId("t1.r2"), Kind.ROW, cells=("", "To seal."))
    >>> first_cell(second, Outline(clauses=(first, second)))
    'Clerk'
    """
    rows = (row, *_beside(row, outline, -1))
    alike = (one for one in rows if len(one.cells) == len(row.cells))
    return next((one.cells[0] for one in alike if one.cells[0].strip()), "")


def first_cells(row: Clause, outline: Outline) -> frozenset[str]:
    """What the first cells of all rows in its table print."""
    rows = (row, *_beside(row, outline, -1), *_beside(row, outline, 1))
    return frozenset(cell for one in rows for cell in one.cells[:1])


def _beside(row: Clause, outline: Outline, step: int) -> Iterator[Clause]:
    """The rows of the same table, upwards with -1 and downwards with 1."""
    known = _ROW.fullmatch(row.id)
    at = int(known[2]) + step if known else 0
    while known and (other := ClauseId(f"{known[1]}{at}")) in outline:
        yield outline[other]
        at += step
