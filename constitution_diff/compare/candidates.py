"""Which pairs of clauses are worth a closer look: a sparse index of word pairs."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .digest import Unit

TOP = 5
"""How many partners each clause proposes, on each side."""
NEAR = 0.4
"""The share of word pairs below which nothing is near: most rules share a phrase."""
_SHORT_WORDS = 8
COMMON = 150
"""A word pair in more clauses than that proposes nobody: it is boilerplate."""
_ONE = 1 << 40
"""What a weight of 1 is counted as: sums of whole numbers depend on no order."""

Pair = tuple[int, int]
_Feature = tuple[str, ...]
_Holders = dict[_Feature, list[int]]
_Scores = dict[int, dict[int, float]]
_Held = tuple[tuple[int, ...], int]
"""Which clauses of the other side hold some word pairs, too, and what these weigh."""


def candidate_pairs(old: Sequence[Unit], new: Sequence[Unit]) -> set[Pair]:
    """(old, new) positions that share rare word pairs; each side proposes its best.

    Swapping the sides gives the same pairs the other way round.
    """
    rows = _shared(old, new)
    columns: _Scores = defaultdict(dict)
    for i, row in rows.items():
        for j, score in row.items():
            columns[j][i] = score
    return set(_best(rows)).union((i, j) for j, i in _best(columns))


def nearest(few: Sequence[Unit], many: Sequence[Unit]) -> set[Pair]:
    """(few, many) positions: for each of the few those that share most with it."""
    rows = _shared(few, many)
    return {(i, j) for i, j in _best(rows) if rows[i][j] >= NEAR}


def _shared(old: Sequence[Unit], new: Sequence[Unit]) -> _Scores:
    """For each pair that shares anything: Dice over the weights, from 0 to 1."""
    sizes: Counter[int] = Counter()
    held: dict[int, list[_Held]] = defaultdict(list)
    for (ours, theirs), weight in _weights_of_holders(old, new).items():
        for j in theirs:
            sizes[j] += weight
        for i in ours:
            held[i].append((theirs, weight))
    theirs_of = dict(sizes)  # a plain one is quicker to ask
    return {i: _row(those, theirs_of) for i, those in held.items()}


def _row(held: Iterable[_Held], theirs_of: Mapping[int, int]) -> dict[int, float]:
    """What one clause shares with each other: row by row, as all at once fit no cache.

    `held` are its own word pairs, `theirs_of` all that each clause of the others holds.
    """
    common: dict[int, int] = defaultdict(int)
    size = 0
    for theirs, weight in held:
        size += weight
        for j in theirs:
            common[j] += weight
    return {j: 2 * weight / (size + theirs_of[j]) for j, weight in common.items()}


def _weights_of_holders(
    old: Sequence[Unit], new: Sequence[Unit]
) -> Mapping[tuple[tuple[int, ...], tuple[int, ...]], int]:
    """What word pairs weigh that the same clauses hold, by these clauses.

    Most that two clauses share they share alone, and a phrase of six words has five
    word pairs: so hundreds of thousands of pairs of clauses are looked at but once.
    """
    ours, theirs = _holders(old), _holders(new)
    n_units = len(old) + len(new)
    weights: Counter[tuple[tuple[int, ...], tuple[int, ...]]] = Counter()
    for feature in ours.keys() | theirs.keys():
        holders = tuple(ours.get(feature, ())), tuple(theirs.get(feature, ()))
        n_holders = len(holders[0]) + len(holders[1])
        if 1 < n_holders <= COMMON:
            rarity = math.log((n_units + 1) / (n_holders + 0.5))
            weights[holders] += round(_ONE * rarity)
    return weights


def _holders(units: Iterable[Unit]) -> _Holders:
    """The positions of the units that hold each feature."""
    holders: _Holders = defaultdict(list)
    for unit in units:
        for feature in _features(unit):
            holders[feature].append(unit.at)
    return holders


def _features(unit: Unit) -> set[_Feature]:
    """Its pairs of neighbouring words, edges included; single words when short."""
    words, shape = unit.words, repeat(unit.shape)
    found: set[_Feature] = set(zip(shape, ("^", *words), (*words, "$"), strict=False))
    if len(words) <= _SHORT_WORDS:
        found.update(zip(shape, words, strict=False))
    return found


def _best(rows: _Scores) -> Iterator[Pair]:
    """The TOP partners of each row's clause; ties go to the nearer place."""
    for i, row in rows.items():
        least = sorted(row.values())[-TOP:][0] if row else 0.0
        found = sorted((-s, abs(i - j), j) for j, s in row.items() if s >= least)
        yield from ((i, j) for _, _, j in found[:TOP])
