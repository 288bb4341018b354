"""Between two pairs: which of the paragraphs that no clause speaks for belong together.

Blank lines, a contents list, a cover, the texts of cells and notes. What is the same
on both sides is found first; what is left is paired, in order, where it is alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from constitution_diff.compare.words import by_landmarks, by_lcs
from constitution_diff.model import Op

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LCS_MAX: Final = 4_000
_ALIKE_MAX: Final = 40_000
"""Likenesses worked out in one gap; a gap with more is left to what is the same."""
_LEAST: Final = 0.5
_FIGURES: Final = re.compile(r"[\d\s.…]+")

Matched = list[tuple[int, int]]


def same_in_order(old: Sequence[str], new: Sequence[str]) -> Matched:
    """Places, from 0, of what is equal on both sides, as much as keeps its order.

    >>> same_in_order(["a", "", "b"], ["", "b", "c"])
    [(1, 0), (2, 1)]
    """
    differ = by_lcs if max(len(old), len(new)) <= _LCS_MAX else by_landmarks
    matched: Matched = []
    at_old = at_new = 0
    for op, run in differ(tuple(old), tuple(new)):
        if op is Op.KEEP:
            matched += ((at_old + k, at_new + k) for k in range(len(run)))
        at_old += len(run) if op is not Op.INSERT else 0
        at_new += len(run) if op is not Op.DELETE else 0
    return matched


def alike_in_order(
    old: Sequence[str], new: Sequence[str], may_pair: Callable[[int, int], bool]
) -> Matched:
    """Places of what is alike: first but for its figures, then by its letters."""
    bare_old = [_FIGURES.sub(" ", text).strip() for text in old]
    bare_new = [_FIGURES.sub(" ", text).strip() for text in new]
    matched: Matched = []
    anchors = [
        (i, j)
        for i, j in same_in_order(bare_old, bare_new)
        if bare_old[i] and may_pair(i, j)
    ]
    done_old = done_new = 0
    for i, j in [*anchors, (len(old), len(new))]:
        between = _nearest(old[done_old:i], new[done_new:j])
        matched += (
            (done_old + a, done_new + b)
            for a, b in between
            if may_pair(done_old + a, done_new + b)
        )
        matched.append((i, j))
        done_old, done_new = i + 1, j + 1
    return matched[:-1]


def _nearest(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs, in order, whose likenesses sum up to the most."""
    if not old or not new or len(old) * len(new) > _ALIKE_MAX:
        return
    yield from most_in_order(
        [[likeness(ours, theirs) for theirs in new] for ours in old]
    )


def most_in_order(weights: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    """The pairs of rows and columns, in order, whose weights sum up to the most.

    >>> list(most_in_order([[0.0, 2.0], [1.0, 0.0]]))
    [(0, 1)]
    """
    n_old, n_new = len(weights), len(weights[0]) if weights else 0
    best = [[0.0] * (n_new + 1) for _ in range(n_old + 1)]
    for i in range(n_old - 1, -1, -1):
        for j in range(n_new - 1, -1, -1):
            paired = weights[i][j] + best[i + 1][j + 1] if weights[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    i = j = 0
    while i < n_old and j < n_new:
        if weights[i][j] and best[i][j] == weights[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def likeness(old: str, new: str) -> float:
    """How alike two texts are, from `_LEAST` to 1; 0 for less, or without words."""
    if not old.strip() or not new.strip():
        return 0.0
    found = Indel.normalized_similarity(old, new, score_cutoff=_LEAST)
    return float(found)
