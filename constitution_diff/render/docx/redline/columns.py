"""Which columns of a table came and which went, and so which cells belong together.

Columns are those of the grid, which a cell may cover several of. What a cell says
tells its column: a heading that was renamed, or a cell reworded, is outvoted.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_int

from .gaps import likeness, most_in_order
from .side import cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

_COLUMN: Final = n.W + "gridCol"
_ALIKE: Final = 0.9
"""At most so much of a vote has a cell that is alike; one that is the same has all."""
_BLANK: Final = 0.1
_ELSEWISE: Final = 0.5
"""The vote of a cell that covers another number of columns than its like."""
_ELSEWHERE: Final = 0.9
"""What the same words in another column weigh: less than any cells of one column."""
Column = tuple[int | None, int | None]
"""Its place in the old table and in the new, from 0; None where it is not there."""


class Box(NamedTuple):
    """A cell, and the columns of the grid that it covers, from 0, the end excluded."""

    cell: Element
    start: int
    end: int
    text: str

    @property
    def width(self) -> int:
        """How many columns it covers."""
        return self.end - self.start


Boxes = tuple[Box, ...]
Rows = tuple[Boxes, Boxes]
"""A row of the old table and the row of the new one that it became."""


def boxes(row: Element, text: Callable[[Element], str]) -> Boxes:
    """The cells of a row; `text` gives the words of one."""
    at = child_int(child(row, n.W + "trPr"), n.W + "gridBefore") or 0
    found: list[Box] = []
    for cell in cells(row):
        span = child_int(child(cell, n.W + "tcPr"), n.W + "gridSpan") or 1
        found.append(Box(cell, at, at + max(span, 1), text(cell)))
        at = found[-1].end
    return tuple(found)


def n_columns(rows: Iterable[Boxes]) -> int:
    """How many columns the widest row covers."""
    return max((row[-1].end for row in rows if row), default=0)


def columns(rows: Sequence[Rows], n_old: int, n_new: int) -> tuple[Column, ...]:
    """The columns of both tables, in order; () where nothing tells them.

    >>> row = lambda *said: tuple(Box(None, k, k + 1, s) for k, s in enumerate(said))
    >>> columns([(row("Fee", "Five"), row("Fee", "a year", "Five"))], 2, 3)
    ((0, 0), (None, 1), (1, 2))
    """
    in_order = tuple((at, at) for at in range(n_old))
    if n_old == n_new and _is_in_order(rows):
        return in_order
    paired = tuple(most_in_order(_votes(rows, n_old, n_new)))
    if not paired:
        return in_order if n_old == n_new else ()
    return tuple(_plan(paired, n_old, n_new))


def _is_in_order(rows: Sequence[Rows]) -> bool:
    """Whether every column says more of what it said than any other column says."""
    same: dict[tuple[int, int], int] = {}
    for ours, theirs in rows:
        places: dict[str, list[int]] = {}
        for there in theirs:
            places.setdefault(there.text, []).append(there.start)
        for here in ours:
            for at in places.get(here.text, ()) if here.text.strip() else ():
                same[here.start, at] = same.get((here.start, at), 0) + 1
    return all(
        count <= same.get((here, here), 0) or count <= same.get((there, there), 0)
        for (here, there), count in same.items()
    )


def _votes(rows: Sequence[Rows], n_old: int, n_new: int) -> list[list[float]]:
    """For each old and each new column, how much speaks for their being one."""
    votes = [[0.0] * n_new for _ in range(n_old)]
    for ours, theirs in rows:
        for here in ours:
            for there in theirs:
                vote = _vote(here, there)
                both = range(min(here.width, there.width)) if vote else ()
                for at in both:
                    votes[here.start + at][there.start + at] += vote
    return votes


def _vote(old: Box, new: Box) -> float:
    weight = 1.0 if old.width == new.width else _ELSEWISE
    if old.text == new.text:
        return weight * (1.0 if old.text.strip() else _BLANK)
    return weight * _ALIKE * likeness(old.text, new.text)


def _plan(
    paired: Sequence[tuple[int, int]], n_old: int, n_new: int
) -> Iterator[Column]:
    """Between two pairs as many columns on both sides were said anew."""
    done_old = done_new = 0
    for here, there in [*paired, (n_old, n_new)]:
        olds, news = range(done_old, here), range(done_new, there)
        if len(olds) == len(news):
            yield from zip(olds, news, strict=True)
        else:
            yield from ((at, None) for at in olds)
            yield from ((None, at) for at in news)
        if here < n_old:
            yield here, there
        done_old, done_new = here + 1, there + 1


def cell_pairs(
    old: Boxes, new: Boxes, plan: Sequence[Column]
) -> tuple[tuple[int, int], ...]:
    """Which cells of a row belong together, by their places: those of one column.

    Of several in a wide cell that is the one which says most of what it says. Where a
    row gained or lost cells of its own, one of the same words stays in any column.
    """
    new_of = {
        here: there for here, there in plan if here is not None and there is not None
    }
    elsewhere = _ELSEWHERE if len(old) != len(new) else 0.0
    weights = [
        [
            _weight(here, there, new_of) or elsewhere * _is_same(here, there)
            for there in new
        ]
        for here in old
    ]
    return tuple(most_in_order(weights))


def _is_same(old: Box, new: Box) -> bool:
    return old.text == new.text and bool(old.text.strip())


def _weight(old: Box, new: Box, new_of: Mapping[int, int]) -> float:
    there = range(new.start, new.end)
    shared = sum(new_of.get(at) in there for at in range(old.start, old.end))
    if not shared:
        return 0.0
    same = 2.0 if old.text == new.text else likeness(old.text, new.text)
    return shared + same


def is_in_place(plan: Sequence[Column]) -> bool:
    """Whether no column came, went or moved."""
    return all(here == there for here, there in plan)


def joined_grid(
    old: Sequence[Element], new: Sequence[Element], plan: Sequence[Column]
) -> list[Element]:
    """The w:gridCol of a table that shows the columns of both; [] for those of `new`.

    A grid that does not have the columns of its table is no help, and is left.
    """
    ours, theirs = [[one for one in grid if one.tag == _COLUMN] for grid in (old, new)]
    is_whole = all(
        (here is None or here < len(ours)) and (there is None or there < len(theirs))
        for here, there in plan
    )
    if is_in_place(plan) or not is_whole:
        return []
    return [
        deepcopy(ours[here or 0] if there is None else theirs[there])
        for here, there in plan
    ]
