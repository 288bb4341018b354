"""The parts of a kept document that have days of their own, through all versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.history import PartDays
from constitution_diff.model import Kind
from constitution_diff.store import is_followed, part_lives, versions_of

from .keeping import lives_in, outline_in
from .reading import PLAIN_DESK, Desk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from constitution_diff.model import ClauseId, Outline, Version
    from constitution_diff.store import Store


def part_days(
    store: Store, document: int, versions: Sequence[Version], desk: Desk = PLAIN_DESK
) -> PartDays:
    """What the dates of some versions say of each part, followed by what it is.

    Where no version gives a part a day of its own, nothing is read.
    """

    def outline(version: Version) -> Outline:
        with store.reading() as at:
            every = versions_of(at, document)
        number = next(n for n, one in every.items() if one.entry == version.entry)
        return outline_in(store, number, version, desk)

    def lives() -> dict[int, Mapping[ClauseId, str]]:
        return _part_lives(store, document, desk)

    return PartDays(versions, outline, lives)


def _part_lives(
    store: Store, document: int, desk: Desk
) -> dict[int, Mapping[ClauseId, str]]:
    """As they were followed; or followed now, where a store may only be read."""
    with store.reading() as at:
        every = versions_of(at, document)
        there = is_followed(at, document, list(every))
        kept = part_lives(at, document) if there else {}
    if not there:
        outlines = {n: outline_in(store, n, v, desk) for n, v in every.items()}
        in_order = tuple(outlines.values())
        for life in lives_in(store, outlines):
            for place in life.present:
                clause = life.stages[place].clause
                if clause is not None and in_order[place][clause].kind is Kind.PART:
                    kept.setdefault(place, {})[clause] = life.id
    return {v.entry: kept.get(place, {}) for place, v in enumerate(every.values())}
