"""Words of effect that changed: each with the one that took its place.

Markers of the old and the new text are laid along one line. What stands at the same
place in both is no change. Of the rest, those of one group in one block are a pair.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from itertools import zip_longest
from typing import TYPE_CHECKING

from constitution_diff.model import Op
from constitution_diff.model.values import dataclass

from .boxes import BOX_SAYS
from .fractions import with_values
from .markers import (
    BOX,
    FIGURES,
    LAW,
    MODAL,
    NEGATION,
    OFFICE,
    PERSON,
    REFERENCE,
    TIME_LIMIT,
    Marker,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .folding import Fold
    from .strands import Change, Strands
    from .stretches import Span

_Row = tuple["Span", Marker]

_GROUPS = {
    **dict.fromkeys(FIGURES - {TIME_LIMIT}, "figure"),
    MODAL: "modal",
    NEGATION: "modal",
    LAW: REFERENCE,
    PERSON: OFFICE,
}
"""No number takes the place of a time limit: "one-year terms", "one person"."""
_BINDING = frozenset({"figure", TIME_LIMIT, "modal", BOX})
"""They bind what stands beside them, so they cannot just move in a sentence."""
_WITH_VALUES = (FIGURES | {TIME_LIMIT}) - {"date"}
_MEN = re.compile(r"men\b")
_O_CLOCK = re.compile(r"\s?o[’']clock")


@dataclass(frozen=True, slots=True)
class Swap:
    """A marker that went, and the one that came; one of them may be missing."""

    change: Change
    old: Marker | None
    new: Marker | None

    @property
    def group(self) -> str:
        """What kinds of marker can take each other's place."""
        marker = self.new or self.old
        return _group(marker) if marker is not None else ""


def swaps(
    olds: Iterable[Marker], news: Iterable[Marker], strands: Strands, fold: Fold
) -> list[Swap]:
    """The changed markers of one passage, in order, block by block."""
    ours = [(strands.line_of(m.span, Op.DELETE), m) for m in olds]
    theirs = [(strands.line_of(m.span, Op.INSERT), m) for m in news]
    kept = set(map(_where_and_what, ours)) & set(map(_where_and_what, theirs))
    ours = [row for row in ours if _where_and_what(row) not in kept]
    theirs = [row for row in theirs if _where_and_what(row) not in kept]
    ours, theirs = _without_moved(ours, theirs, fold)
    gone, come = _by_change(ours, strands.changes), _by_change(theirs, strands.changes)
    found = [
        Swap(change, old, new)
        for change in strands.changes
        for old, new in _pairs(gone.get(change, []), come.get(change, []), fold)
    ]
    return _without_crossings(found)


def _where_and_what(row: _Row) -> tuple[Span, str, str]:
    span, marker = row
    words = _O_CLOCK.sub("", marker.text.casefold())
    return span, _group(marker), words


def _group(marker: Marker) -> str:
    return _GROUPS.get(marker.kind, marker.kind)


def _without_moved(
    ours: list[_Row], theirs: list[_Row], fold: Fold
) -> tuple[list[_Row], list[_Row]]:
    """Both without what stands on both sides, only at another place of the clause."""
    free = [row for row in ours if _group(row[1]) not in _BINDING]
    partners = dict(_alike([m for _, m in free], [m for _, m in theirs], fold))
    gone = {id(free[at]) for at in partners}
    come = set(partners.values())
    return (
        [row for row in ours if id(row) not in gone],
        [row for at, row in enumerate(theirs) if at not in come],
    )


def _alike(
    olds: Sequence[Marker], news: Sequence[Marker], fold: Fold
) -> Iterator[tuple[int, int]]:
    """The places of old markers that have a new one alike: each the first one left.

    Those that could be alike are looked up: a long paragraph has thousands.
    """
    left: dict[tuple[str, ...], list[int]] = {}
    words = list(map(_plain, news))
    for at, marker in enumerate(news):
        left.setdefault(_key(marker, words[at], fold), []).append(at)
    for place, marker in enumerate(olds):
        ours = _plain(marker)
        others = left.get(_key(marker, ours, fold), [])
        for at in others:
            if ours == words[at] or fold.same(ours, words[at]):
                others.remove(at)
                yield place, at
                break


def _plain(marker: Marker) -> str:
    """What it says, in one writing where the same can be written in several."""
    if marker.kind in _WITH_VALUES:
        return with_values(marker.text.casefold())
    return _MEN.sub("man", marker.text.casefold()).translate(BOX_SAYS)


def _key(marker: Marker, words: str, fold: Fold) -> tuple[str, ...]:
    """What markers have in common that `Fold.same` may find to be the same."""
    return (marker.kind, *(piece.key for piece in fold.pieces(words)))


def _by_change(
    rows: Sequence[_Row], changes: Sequence[Change]
) -> dict[Change, list[Marker]]:
    """The markers that overlap or touch a change; each goes to the first such."""
    found: dict[Change, list[Marker]] = {}
    for (start, end), marker in rows:
        at = bisect_left(changes, start - 1, key=lambda change: change.line[1])
        if at < len(changes) and end >= changes[at].line[0] - 1:
            found.setdefault(changes[at], []).append(marker)
    return found


def _pairs(
    olds: list[Marker], news: list[Marker], fold: Fold
) -> Iterator[tuple[Marker | None, Marker | None]]:
    for group in dict.fromkeys(map(_group, (*olds, *news))):
        ours = [marker for marker in olds if _group(marker) == group]
        theirs = [marker for marker in news if _group(marker) == group]
        partners = dict(_alike(ours, theirs, fold))
        come = set(partners.values())
        yield from zip_longest(
            [marker for at, marker in enumerate(ours) if at not in partners],
            [marker for at, marker in enumerate(theirs) if at not in come],
        )


def _without_crossings(found: list[Swap]) -> list[Swap]:
    """Leave out what one block lost and another got, such as a "should" carried on."""
    gone: dict[tuple[str, str], deque[int]] = {}
    for at, swap in enumerate(found):
        if swap.old is not None and swap.new is None:
            gone.setdefault(_said(swap.old), deque()).append(at)
    crossing: set[int] = set()
    for at, swap in enumerate(found):
        if swap.new is not None and swap.old is None and gone.get(_said(swap.new)):
            crossing |= {at, gone[_said(swap.new)].popleft()}
    return [swap for at, swap in enumerate(found) if at not in crossing]


def _said(marker: Marker) -> tuple[str, str]:
    return marker.kind, marker.text.casefold()
