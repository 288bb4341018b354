"""What keeps its order: the pairs that stay where they are, and those that moved."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Placed(NamedTuple):
    """Where the two sides of a pair stand, from 0, and how much it weighs."""

    old: int
    new: int
    weight: float


def spine(pairs: Sequence[Placed]) -> set[int]:
    """The places in `pairs` of the heaviest that are in one order on both sides.

    Every pair weighs something.

    >>> sorted(spine([Placed(0, 2, 5), Placed(1, 0, 3), Placed(2, 1, 3)]))
    [1, 2]
    """
    order = sorted(range(len(pairs)), key=lambda at: pairs[at].old)
    if all(pairs[above].new < pairs[below].new for above, below in pairwise(order)):
        return set(order)
    heights = sorted(pair.new for pair in pairs)
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(pairs) + 1)
    before: dict[int, int] = {}
    for at in order:
        rank = bisect_left(heights, pairs[at].new)
        weight, last = _best_below(best, rank)
        before[at] = last
        _raise(best, rank + 1, (weight + pairs[at].weight, at))
    _, last = _best_below(best, len(pairs))
    kept = set()
    while last >= 0:
        kept.add(last)
        last = before[last]
    return kept


def _best_below(best: Sequence[tuple[float, int]], rank: int) -> tuple[float, int]:
    """The heaviest chain that ends below a rank; a Fenwick tree of maxima."""
    found = (0.0, -1)
    while rank > 0:
        if best[rank][0] > found[0]:
            found = best[rank]
        rank -= rank & -rank
    return found


def _raise(best: list[tuple[float, int]], rank: int, chain: tuple[float, int]) -> None:
    while rank < len(best):
        if chain[0] > best[rank][0]:
            best[rank] = chain
        rank += rank & -rank
