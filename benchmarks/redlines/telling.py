"""From the truth about units to the fates of the paragraphs they are printed as."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from benchmarks.mutate.units import Kind, subtree
from benchmarks.redlines.blocks import Side
from benchmarks.redlines.fates import Became, Fate, Move
from benchmarks.redlines.printing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from benchmarks.mutate.truth import Truth
    from benchmarks.mutate.units import Version
    from benchmarks.redlines.blocks import Block


class Telling:
    """Knows which units moved, were swapped, or may rightly be marked as moved."""

    def __init__(
        self,
        truth: Truth,
        places: tuple[dict[Place, int], dict[Place, int]],
        blocks: Mapping[Side, tuple[Block, ...]],
        *,
        typed: bool,
    ) -> None:
        self._truth = truth
        self._blocks = blocks
        self._old_at, self._new_at = places
        self._typed = typed
        self._olds = {unit.key: unit for unit in truth.old.units}
        self._news = {unit.key: unit for unit in truth.new.units}
        self._roots = {key for key in truth.moved if self._kept_level(key)}
        self._moved = set(
            chain.from_iterable(map(self._travelling, sorted(self._roots)))
        )
        self._swapped = set(
            chain.from_iterable(
                self._travelling(key) for both in truth.swaps for key in both
            )
        )
        self._over = {key: self._passed(key) for key in sorted(self._roots)}
        self._passable = set(chain.from_iterable(self._over.values()))
        self._crossed = {
            key for each in truth.likenesses if each.kind == "text-moved"
            for key in (each.old, each.new)
        }  # fmt: skip
        self._may_move = self._moved | self._swapped | self._passable | self._crossed

    def _kept_level(self, key: int) -> bool:
        """Whether it moved at all: an item that became a clause stays where it is."""
        return self._olds[key].kind is self._news[key].kind

    def _travelling(self, key: int) -> set[int]:
        """The keys of a unit and of all that lies in it in both versions."""
        old, new = (_inside(v, key) for v in (self._truth.old, self._truth.new))
        return old & new

    def _passed(self, key: int) -> set[int]:
        """What it was moved over, if that is no more than it itself: either moved."""
        own = self._travelling(key)
        sides = [
            {unit.key: at for at, unit in enumerate(version.units)}
            for version in (self._truth.old, self._truth.new)
        ]
        old, new = sides
        passed = {
            other
            for other in old.keys() & new.keys()
            if (old[other] < old[key]) != (new[other] < new[key])
        }
        passed -= own | self._moved
        return passed if len(passed) <= len(own) else set()

    def fates(self) -> Iterator[Fate]:
        """One for each paragraph, or group of paragraphs cut up or put together."""
        grouped: set[int] = set()
        for group in self._truth.groups:
            grouped.update(group.old, group.new)
            shape = (len(group.old), len(group.new))
            became = _SHAPES.get(shape, Became.REGROUPED)
            old = tuple(self._old_at[Place("body", key)] for key in group.old)
            new = tuple(self._new_at[Place("body", key)] for key in group.new)
            yield Fate(old, new, became, may_move=True)
        for place in dict.fromkeys((*self._old_at, *self._new_at)):
            if place.key not in grouped or place.story != "body":
                yield self._alone(place)

    def _alone(self, place: Place) -> Fate:
        old, new = self._old_at.get(place), self._new_at.get(place)
        unit = self._olds.get(place.key) or self._news.get(place.key)
        return Fate(
            () if old is None else (old,),
            () if new is None else (new,),
            self._became(place),
            in_table=unit is not None and unit.kind in {Kind.ROW, Kind.TABLE},
            may_move=place.key in self._may_move,
            label=self._label(self._truth.old, place),
        )

    def _became(self, place: Place) -> Became:
        if place not in self._old_at:
            return Became.INSERTED
        if place not in self._new_at:
            return Became.DELETED
        edited = self._words(Side.OLD, place) != self._words(Side.NEW, place)
        if place.key in self._moved | self._swapped:
            return Became.MOVED_EDITED if edited else Became.MOVED
        if edited or (place.key in self._olds and not self._kept_level(place.key)):
            return Became.EDITED
        numbers = self._truth.old.numbers, self._truth.new.numbers
        labels = {side.labels.get(place.key, "") for side in numbers}
        is_clause = place.story == "body"
        renumbered = is_clause and len(labels) > 1
        return Became.RENUMBERED if renumbered else Became.UNCHANGED

    def _words(self, side: Side, place: Place) -> str:
        """Its text without the number that is typed before it."""
        at, version = {
            Side.OLD: (self._old_at, self._truth.old),
            Side.NEW: (self._new_at, self._truth.new),
        }[side]
        text = self._blocks[side][at[place]].text
        return text.removeprefix(f"{self._label(version, place)}\t")

    def _label(self, version: Version, place: Place) -> str:
        """What is typed before it; "" for nothing."""
        numbered = self._typed and place.story == "body" and not place.cell
        return version.numbers.labels.get(place.key, "") if numbered else ""

    def moves(self, fates: tuple[Fate, ...]) -> Iterator[Move]:
        """Each thing that moved, and each two neighbours that changed places."""
        known = {fate.old[0]: fate for fate in fates if len(fate.old) == 1}
        for key, over in self._over.items():
            either = [self._travelling(key), *([over] if over else [])]
            yield Move(tuple(self._together(keys, known) for keys in either))
        for both in self._truth.swaps:
            either = [self._travelling(key) for key in both]
            yield Move(tuple(self._together(keys, known) for keys in either))

    def _together(self, keys: set[int], known: Mapping[int, Fate]) -> tuple[Fate, ...]:
        found = (known.get(self._old_at[p]) for p in self._old_at
                 if p.story == "body" and p.key in keys)  # fmt: skip
        return tuple(fate for fate in found if fate is not None)


_SHAPES = {(1, 2): Became.SPLIT, (2, 1): Became.MERGED}


def _inside(version: Version, key: int) -> set[int]:
    units = version.units
    at = next(n for n, unit in enumerate(units) if unit.key == key)
    return {units[n].key for n in subtree(units, at)}
