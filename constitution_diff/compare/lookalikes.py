"""Clauses that are not linked and yet worth looking at together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Related, RelatedKind

from .candidates import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .candidates import Pair
    from .digest import Unit
    from .matching import Matching

_POSSIBLE: Final = 0.3
_MODELLED: Final = 0.8
_MIN_WORDS: Final = 8


def look_alikes(matching: Matching) -> Iterator[Related]:
    """Look-alikes of other parts, of rules that stay, and those too unlike to link."""
    barred = {pair for pair in matching.rejected if matching.is_open(pair)}
    modelled = barred | set(_of_what_stays(matching))
    for pair in sorted(modelled):
        yield _relation(matching, pair, RelatedKind.MODELLED_ON)
    old, new = matching.old.units, matching.new.units
    for i, j in sorted(matching.open_under_linked() - modelled):
        if old[i].titled is new[j].titled and matching.alike((i, j)) >= _POSSIBLE:
            yield _relation(matching, (i, j), RelatedKind.POSSIBLE)


def _of_what_stays(matching: Matching) -> Iterator[Pair]:
    """New rules written after one that stays, and rules gone whose like stays."""
    come = [unit for unit in matching.open_new() if _is_long_rule(unit)]
    gone = [unit for unit in matching.open_old() if _is_long_rule(unit)]
    if come:
        pool = {(i, j) for j, i in nearest(come, matching.old.units)}
        yield from _best(matching, pool, axis=1)
    if gone:
        yield from _best(matching, nearest(gone, matching.new.units), axis=0)


def _best(matching: Matching, pool: Iterable[Pair], *, axis: int) -> Iterator[Pair]:
    """For each clause of one side the pair that is most alike, if alike enough."""
    found: dict[int, tuple[float, int, Pair]] = {}
    for pair in pool:
        alike = matching.alike(pair)
        row = (-alike, abs(pair[0] - pair[1]), pair)
        if alike >= _MODELLED and row < found.get(pair[axis], (0.0, 0, pair)):
            found[pair[axis]] = row
    return (pair for _, _, pair in found.values() if not matching.is_open(pair))


def _is_long_rule(unit: Unit) -> bool:
    return unit.is_rule and len(unit.words) >= _MIN_WORDS


def _relation(matching: Matching, pair: Pair, kind: RelatedKind) -> Related:
    old, new = matching.old.units[pair[0]].clause, matching.new.units[pair[1]].clause
    return Related(old.id, new.id, kind, score=round(matching.alike(pair), 4))
