"""Which of the words Part, Article, Section … lies in which, in one document."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from .readings import Shape, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .marks import Mark

_RANKS = {
    "part": 0, "schedule": 0, "appendix": 0, "annex": 0, "exhibit": 0, "chapter": 1,
    "article": 2, "section": 3, "standing order": 4, "rule": 4, "regulation": 4,
    "financial regulation": 4, "procedure rule": 4, "contract rule": 4, "bye-law": 4,
    "clause": 5, "paragraph": 5,
}  # fmt: skip

_MOST = 0.75

Ranks = dict[str, float]
"""How high each word of a typed label stands in one document; 0 is the outermost."""


def ranks_of(marks: Sequence[Mark]) -> Ranks:
    """The usual ranks, turned round where the document shows another order.

    Where Parts restart at A in every Section, and Sections never restart, the
    Parts lie in the Sections.
    """
    runs: dict[str, list[tuple[int, int]]] = {}
    for at, mark in enumerate(marks):
        for reading in readings(mark.label)[:1] if mark.label else ():
            if reading.shape is Shape.TYPED:
                runs.setdefault(reading.series, []).append((at, reading.ordinals[-1]))
    ranks: Ranks = dict(_RANKS)
    for (outer, ours), (inner, theirs) in permutations(runs.items(), 2):
        if ranks[outer] <= ranks[inner] and _lies_in(ours, theirs):
            ranks[inner] = ranks[outer] - 0.5
    return ranks


def _lies_in(outer: list[tuple[int, int]], inner: list[tuple[int, int]]) -> bool:
    """Whether the usually outer labels restart wherever an inner one begins.

    One slip in four is forgiven, and a number used twice restarts nothing.
    """
    firsts = [(b, here, was) for (b, was), (here, n) in pairwise(outer) if n == 1]
    sure = len(firsts) > 1 or any(was > 1 for _, _, was in firsts)
    restarts = [(before, here) for before, here, _ in firsts] if sure else []
    n_due = sum(any(b < at < here for at, _ in inner) for b, here in restarts)
    goes_on = not any(n == 1 < was for (_, was), (_, n) in pairwise(inner))
    return bool(restarts) and goes_on and n_due >= _MOST * len(restarts)
