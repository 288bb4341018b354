"""The true links, and how the links of a comparison stand against them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from constitution_diff.model import RelatedKind, Relation, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from benchmarks.mutate.reading import Reading
    from benchmarks.mutate.truth import Truth
    from constitution_diff.model import ClauseId, Comparison, Link

Sides = tuple[tuple[int, ...], tuple[int, ...]]
"""The keys of the old and of the new units of one link, each in order."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison beside the truth, in terms of units."""

    truth: Truth
    old: Reading
    new: Reading
    comparison: Comparison
    found: Mapping[Sides, Link]
    """The links that were found."""
    true: Mapping[Sides, Relation]
    """The links there are."""


def compared(
    truth: Truth, readings: tuple[Reading, Reading], comparison: Comparison
) -> Compared:
    """The comparison with its links as keys."""
    old, new = readings
    found = {
        (_keys(link.old, old), _keys(link.new, new)): link
        for link in comparison.links
        if link.scope is Scope.COMPARED
    }
    found.pop(((), ()), None)
    related = {
        (old.keys.get(each.old, 0), new.keys.get(each.new, 0))
        for each in comparison.related
        if each.kind is RelatedKind.TEXT_MOVED
    }
    true = dict(_true(truth, readings, found, related))
    return Compared(truth, old, new, comparison, found, true)


def _keys(ids: tuple[ClauseId, ...], side: Reading) -> tuple[int, ...]:
    return tuple(sorted(side.keys[each] for each in ids if each in side.keys))


def _true(
    truth: Truth,
    readings: tuple[Reading, Reading],
    found: Mapping[Sides, Link],
    related: AbstractSet[tuple[int, int]],
) -> Iterator[tuple[Sides, Relation]]:
    old = {unit.key: unit for unit in truth.old.units if unit.key not in truth.absent}
    new = {unit.key: unit for unit in truth.new.units}
    moved = truth.moved | _swapped(truth, found)
    in_group: set[int] = set()
    for group in truth.groups:
        in_group.update(group.old, group.new)
        sides = tuple(sorted(group.old)), tuple(sorted(group.new))
        yield from _of_group(sides, found, related)
    for key, unit in new.items():
        if key in in_group:
            continue
        if key not in old:
            yield ((), (key,)), Relation.INSERTED
            continue
        differs = old[key].cells != unit.cells
        renumbered = _citation(readings[0], key) != _citation(readings[1], key)
        yield (
            ((key,), (key,)),
            _single(moved=key in moved, differs=differs, renumbered=renumbered),
        )
    for key in old:
        if key not in new and key not in in_group:
            yield ((key,), ()), Relation.DELETED


def _of_group(
    sides: Sides, found: Mapping[Sides, Link], related: AbstractSet[tuple[int, int]]
) -> Iterator[tuple[Sides, Relation]]:
    """The links of units that became others, not one for one.

    Where several became several it is as right to say that each was edited, split or
    merged, and that a sentence went from one to another, as long as it is said.
    """
    shape = len(sides[0]) > 1, len(sides[1]) > 1
    inside = [
        other
        for other in found
        if set(other[0]) <= set(sides[0]) and set(other[1]) <= set(sides[1])
    ]
    whole = all(all(other) for other in inside) and all(
        sorted(key for other in inside for key in other[side]) == list(sides[side])
        for side in (0, 1)
    )
    crossing = {(old, new) for old in sides[0] for new in sides[1]} & related
    if all(shape) and len(inside) > 1 and whole and crossing:
        for other in inside:
            yield (
                other,
                _SHAPES.get((len(other[0]) > 1, len(other[1]) > 1), Relation.EDITED),
            )
    else:
        yield sides, _SHAPES[shape]


_SHAPES = {
    (False, True): Relation.SPLIT,
    (True, False): Relation.MERGED,
    (True, True): Relation.REGROUPED,
}


def _single(*, moved: bool, differs: bool, renumbered: bool) -> Relation:
    if moved:
        return Relation.MOVED_EDITED if differs else Relation.MOVED
    if differs:
        return Relation.EDITED
    return Relation.RENUMBERED if renumbered else Relation.SAME


def _citation(side: Reading, key: int) -> str:
    return side.clause(key).citation if key in side.ids else ""


def _swapped(truth: Truth, found: Mapping[Sides, Link]) -> frozenset[int]:
    """Of two neighbours that changed places, the one that is said to have moved.

    Either is right, but not both and not neither.
    """
    chosen = set()
    for first, second in truth.swaps:
        link = found.get(((second,), (second,)))
        chosen.add(second if link is not None and link.moved else first)
    return frozenset(chosen)


def true_moves(compared: Compared) -> frozenset[int]:
    """The units that moved."""
    return compared.truth.moved | _swapped(compared.truth, compared.found)


def pair_counts(compared: Compared) -> Counter[str]:
    """How many pairs of units were linked rightly, wrongly, and not at all."""
    true = {pair for sides in compared.true for pair in product(*sides)}
    found = {pair for sides in compared.found for pair in product(*sides)}
    return Counter(
        right=len(true & found), extra=len(found - true), missed=len(true - found)
    )


def f1(right: int, extra: int, missed: int) -> float:
    """The harmonic mean of precision and recall; 1 where there is nothing.

    >>> f1(right=8, extra=2, missed=2)
    0.8
    """
    whole = 2 * right + extra + missed
    return 2 * right / whole if whole else 1.0
