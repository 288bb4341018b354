"""Which columns of a table came and which went."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import whole

from .gaps import alike_in_order, same_in_order
from .side import cells, rows, shape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element as Element

    from .letters import Letters
    from .spelling import Speller

_COLUMN: Final = n.W + "gridCol"
Column = tuple[int | None, int | None]
"""Its place in the old table and in the new, from 0; None where it is not there."""


def columns(old: Element, new: Element, speller: Speller) -> tuple[Column, ...]:
    """The columns of both tables, in order; () where none came and none went.

    Those belong together whose cells say the same, then those that are alike.
    """
    ours = _texts(old, speller.old_letters)
    theirs = _texts(new, speller.new_letters)
    if len(ours) == len(theirs) or not (ours and theirs):
        return ()
    paired = dict(same_in_order(ours, theirs))
    if not paired:
        paired = dict(alike_in_order(ours, theirs, lambda _old, _new: True))
    if not paired:
        return ()
    plan: list[Column] = []
    done_old = done_new = 0
    for here, there in [*paired.items(), (len(ours), len(theirs))]:
        plan += ((at, None) for at in range(done_old, here))
        plan += ((None, at) for at in range(done_new, there))
        plan += ((here, there),) if here < len(ours) else ()
        done_old, done_new = here + 1, there + 1
    return tuple(plan)


def columns_agree(old: Element, new: Element, speller: Speller) -> bool:
    """Whether rows of both can stand in one table: as many columns, or known ones."""
    return _n_columns(old) == _n_columns(new) or bool(columns(old, new, speller))


def _n_columns(table: Element) -> int:
    """How many columns the widest row covers."""
    return max((sum(map(_span, cells(row))) for row in rows(table)), default=0)


def _span(cell: Element) -> int:
    found = cell.find(f"{n.W}tcPr/{n.W}gridSpan")
    return 1 if found is None else whole(found.get(n.VAL)) or 1


def joined_grid(
    old: Sequence[Element], new: Sequence[Element], plan: Sequence[Column]
) -> list[Element]:
    """The w:gridCol of a table that shows the columns of both; [] for those of `new`.

    Without a plan the rows of the old table go and those of the new one come, and each
    needs its columns.
    """
    ours, theirs = [[one for one in grid if one.tag == _COLUMN] for grid in (old, new)]
    is_whole = all(
        (here is None or here < len(ours)) and (there is None or there < len(theirs))
        for here, there in plan
    )
    if plan and is_whole:
        return [
            deepcopy(ours[here or 0] if there is None else theirs[there])
            for here, there in plan
        ]
    return [deepcopy(one) for one in ours] if len(ours) > len(theirs) else []


def _texts(table: Element, letters: Callable[[Element], Letters]) -> list[str]:
    """The words of each column, by the rows that have a cell for each."""
    plain = [row for row in rows(table) if not any(shape(row))]
    n_columns = max((len(list(cells(row))) for row in plain), default=0)
    full = [row for row in plain if len(list(cells(row))) == n_columns]
    found = [""] * n_columns
    for row in full:
        for at, cell in enumerate(cells(row)):
            words = (letters(paragraph).text for paragraph in cell.iter(n.P))
            found[at] += " ".join(words) + "\n"
    return found
