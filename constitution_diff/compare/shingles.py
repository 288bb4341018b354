"""Runs of three words: what two texts share of each other's wording, wherever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_N_WORDS: Final = 3

Shingle = tuple[str, ...]


def shingles(words: Sequence[str]) -> frozenset[Shingle]:
    """Every run of three words; the words themselves where there are fewer.

    >>> sorted(shingles(("the", "quorum", "is", "five")))
    [('quorum', 'is', 'five'), ('the', 'quorum', 'is')]
    """
    if len(words) < _N_WORDS:
        return frozenset({tuple(words)} if words else ())
    runs = range(len(words) - _N_WORDS + 1)
    return frozenset(tuple(words[at : at + _N_WORDS]) for at in runs)


def share_in(ours: AbstractSet[Shingle], theirs: AbstractSet[Shingle]) -> float:
    """How much of the one stands in the other, from 0 to 1; 0 for nothing."""
    return len(ours & theirs) / len(ours) if ours else 0.0
