"""Parts of one name on both sides, that hold the same matter in other words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .digest import Digest, Unit

_SHARE: Final = 0.5
_FEW: Final = 2
"""So many paragraphs without a number may only say where the Part is to be had."""


def namesakes(side: Digest, other: Digest) -> list[bool]:
    """For each part of a side, whether the other holds one of its name, if rewritten.

    It is half as long at least. A line or two without a number are no rules: where
    numbered ones stood, they say that the Part is published separately.
    """
    below: Counter[tuple[str, ...]] = Counter()
    with_rules: set[tuple[str, ...]] = set()
    for name, length, units in _below_headings(other):
        below[name] += length
        if len(units) > _FEW or _are_numbered(units):
            with_rules.add(name)
    return [
        below[name] > _SHARE * length
        and (name in with_rules or not _are_numbered(units))
        for name, length, units in _below_headings(side)
    ]


def _below_headings(
    digest: Digest,
) -> list[tuple[tuple[str, ...], int, Sequence[Unit]]]:
    """For each part its folded name, and what stands below it: words, and units."""
    units: list[list[Unit]] = [[] for _ in digest.parts]
    for unit in digest.units:
        units[unit.part].append(unit)
    names = [words(name) for name in digest.parts]
    rows = zip(names, digest.n_words_of_parts, units, strict=True)
    return [(name, max(0, n - len(name)), inside[1:]) for name, n, inside in rows]


def _are_numbered(units: Sequence[Unit]) -> bool:
    return any(unit.clause.label for unit in units)
