"""Words of effect that changed: each with the one that took its place.

Markers of the old and the new text are laid along one line. What stands at the same
place in both is no change. Of the rest, those of one group in one block are a pair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from constitution_diff.model import Op

from .markers import (
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
    from collections.abc import Iterable, Iterator

    from .folding import Fold
    from .strands import Change, Span, Strands

_Row = tuple["Span", Marker]

_GROUPS = {
    **dict.fromkeys(FIGURES - {TIME_LIMIT}, "figure"),
    MODAL: "modal",
    NEGATION: "modal",
    LAW: REFERENCE,
    PERSON: OFFICE,
}
"""No number takes the place of a time limit: "one-year terms", "one person"."""
_BINDING = frozenset({"figure", TIME_LIMIT, "modal"})
"""They bind what stands beside them, so they cannot just move in a sentence."""
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
    _drop_moved(ours, theirs, fold)
    found = [
        Swap(change, old, new)
        for change in strands.changes
        for old, new in _pairs(_taken(ours, change), _taken(theirs, change), fold)
    ]
    return _without_crossings(found)


def _where_and_what(row: _Row) -> tuple[Span, str, str]:
    span, marker = row
    words = _O_CLOCK.sub("", marker.text.casefold())
    return span, _group(marker), words


def _group(marker: Marker) -> str:
    return _GROUPS.get(marker.kind, marker.kind)


def _drop_moved(ours: list[_Row], theirs: list[_Row], fold: Fold) -> None:
    """Take out what stands on both sides, only at another place of the clause."""
    for row in [row for row in ours if _group(row[1]) not in _BINDING]:
        other = next((one for one in theirs if _alike(row[1], one[1], fold)), None)
        if other is not None:
            ours.remove(row)
            theirs.remove(other)


def _alike(old: Marker, new: Marker, fold: Fold) -> bool:
    if old.kind != new.kind:
        return False
    ours, theirs = (_MEN.sub("man", m.text.casefold()) for m in (old, new))
    return ours == theirs or fold.same(ours, theirs)


def _taken(rows: list[_Row], change: Change) -> list[Marker]:
    """The markers that overlap or touch a change; each goes to the first such."""
    start, end = change.line
    inside = [row for row in rows if row[0][0] <= end + 1 and row[0][1] >= start - 1]
    for row in inside:
        rows.remove(row)
    return [marker for _, marker in inside]


def _pairs(
    olds: list[Marker], news: list[Marker], fold: Fold
) -> Iterator[tuple[Marker | None, Marker | None]]:
    for group in dict.fromkeys(map(_group, (*olds, *news))):
        ours = [marker for marker in olds if _group(marker) == group]
        theirs = [marker for marker in news if _group(marker) == group]
        for old in tuple(ours):
            match = next((new for new in theirs if _alike(old, new, fold)), None)
            if match is not None:
                ours.remove(old)
                theirs.remove(match)
        yield from zip_longest(ours, theirs)


def _without_crossings(found: list[Swap]) -> list[Swap]:
    """Leave out what one block lost and another got, such as a "should" carried on."""
    gone = [swap for swap in found if swap.new is None]
    for swap in [swap for swap in found if swap.old is None]:
        came = swap.new
        match = next(
            (one for one in gone if one.old and came and _same(one.old, came)), None
        )
        if match is not None:
            gone.remove(match)
            found = [one for one in found if one is not match and one is not swap]
    return found


def _same(old: Marker, new: Marker) -> bool:
    return old.kind == new.kind and old.text.casefold() == new.text.casefold()
