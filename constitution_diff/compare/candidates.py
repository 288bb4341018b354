"""Which pairs of clauses are worth a closer look: a sparse index of word pairs."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .digest import Unit

TOP = 5
"""How many partners each clause proposes, on each side."""
NEAR = 0.4
"""The share of word pairs below which nothing is near: most rules share a phrase."""
_SHORT_WORDS = 8
_COMMON = 150
"""A word pair in more clauses than that proposes nobody: it is boilerplate."""

Pair = tuple[int, int]


def candidate_pairs(old: Sequence[Unit], new: Sequence[Unit]) -> set[Pair]:
    """(old, new) positions that share rare word pairs; each side proposes its best.

    Swapping the sides gives the same pairs the other way round.
    """
    old_features = {unit.at: _features(unit) for unit in old}
    new_features = {unit.at: _features(unit) for unit in new}
    weights = _weights([*old_features.values(), *new_features.values()])
    shared = _shared(old_features, new_features, weights)
    return _best(shared, axis=0) | _best(shared, axis=1)


def nearest(few: Sequence[Unit], many: Sequence[Unit]) -> set[Pair]:
    """(few, many) positions: for each of the few those that share most with it."""
    few_features = {unit.at: _features(unit) for unit in few}
    many_features = {unit.at: _features(unit) for unit in many}
    weights = _weights([*few_features.values(), *many_features.values()])
    shared = _shared(few_features, many_features, weights)
    return _best({p: s for p, s in shared.items() if s >= NEAR}, axis=0)


def _features(unit: Unit) -> frozenset[str]:
    """Its pairs of neighbouring words, edges included; single words when short."""
    bounded = ("^", *unit.words, "$")
    pairs = {f"{a} {b}" for a, b in pairwise(bounded)}
    singles = set(unit.words) if len(unit.words) <= _SHORT_WORDS else set()
    shape = unit.shape
    return frozenset([f"{shape}:{f}" for f in pairs | singles])


def _weights(features: Iterable[frozenset[str]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    n = 0
    for each in features:
        counts.update(each)
        n += 1
    return {
        feature: math.log((n + 1) / (count + 0.5))
        for feature, count in counts.items()
        if 1 < count <= _COMMON
    }


def _shared(
    old: Mapping[int, frozenset[str]],
    new: Mapping[int, frozenset[str]],
    weights: Mapping[str, float],
) -> dict[Pair, float]:
    """For each pair that shares anything: Dice over the weights, from 0 to 1."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, features in new.items():
        for feature in features:
            if feature in weights:
                holders[feature].append(at)
    sizes = [{at: _size(f, weights) for at, f in side.items()} for side in (old, new)]
    common: dict[Pair, float] = defaultdict(float)
    for old_at, features in old.items():
        for feature in sorted(features):
            for new_at in holders.get(feature, ()):
                common[old_at, new_at] += weights[feature]
    return {
        (i, j): round(2 * weight / (sizes[0][i] + sizes[1][j]), 9)
        for (i, j), weight in common.items()
    }


def _size(features: frozenset[str], weights: Mapping[str, float]) -> float:
    return math.fsum(weights.get(feature, 0.0) for feature in features)


def _best(shared: Mapping[Pair, float], *, axis: int) -> set[Pair]:
    """The TOP partners of each clause on one side; ties go to the nearer place."""
    rows: dict[int, list[tuple[float, int, Pair]]] = defaultdict(list)
    for pair, score in shared.items():
        rows[pair[axis]].append((-score, abs(pair[0] - pair[1]), pair))
    return {pair for row in rows.values() for _, _, pair in heapq.nsmallest(TOP, row)}
