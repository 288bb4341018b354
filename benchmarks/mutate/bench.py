"""Where a second version is made: units that change, and a log of what was done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING

from benchmarks.mutate.truth import Asks, Group, Likeness, Planted
from benchmarks.mutate.units import (
    Kind,
    NoRoomError,
    Unit,
    parents,
    pointed,
    subtree,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from random import Random

    from benchmarks.mutate.units import Units

ALONE = (Kind.CLAUSE, Kind.ITEM, Kind.BULLET, Kind.PARAGRAPH)
"""Units that are one paragraph of text."""


@dataclass(slots=True)
class Bench:
    """The new version while it is made. No unit goes through two operations."""

    old: Units
    random: Random
    avoided: frozenset[str]
    """Terms that are changed throughout; no operation brings them in or takes one."""
    units: list[Unit] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    ordered: set[int] = field(default_factory=set)
    """Units whose children were put in another order, once at most."""
    moved: set[int] = field(default_factory=set)
    swaps: list[tuple[int, int]] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    asks: dict[int, set[Asks]] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)
    """Units of which several things may rightly be said."""
    done: dict[int, list[str]] = field(default_factory=dict)
    beside: dict[int, str] = field(default_factory=dict)
    """What was done around units that are as they were, for reading failing cases."""
    effects: list[Planted] = field(default_factory=list)
    likenesses: list[Likeness] = field(default_factory=list)
    frozen: set[int] = field(default_factory=set)
    """Units whose references keep the old numbers."""
    keys: Iterator[int] = field(init=False)
    """Keys that no unit has."""
    referred: Counter[int] = field(init=False)
    """How often each unit is referred to."""

    def __post_init__(self) -> None:
        self.units = list(self.old)
        self.keys = count(max(unit.key for unit in self.old) + 1)
        self.referred = Counter(key for unit in self.old for key in pointed(unit.words))

    def places(self, *kinds: Kind) -> list[int]:
        """Where untouched units of these kinds stand, in an order left to chance."""
        found = [
            at
            for at, unit in enumerate(self.units)
            if unit.kind in kinds and unit.key not in self.touched
        ]
        self.random.shuffle(found)
        return found

    def some(self, *kinds: Kind) -> int:
        """Where any untouched unit of these kinds stands. Raises NoRoomError."""
        return self.first(self.places(*kinds), lambda _: True)

    def first(self, places: Sequence[int], fits: Callable[[int], bool]) -> int:
        """The first place that fits. Raises NoRoomError."""
        for at in places:
            if fits(at):
                return at
        raise NoRoomError(NoRoomError.__doc__ or "")

    def untouched(self, places: range) -> bool:
        """Whether none of these units went through an operation."""
        return not any(self.units[at].key in self.touched for at in places)

    def whole(self, at: int) -> range:
        """The places of a unit and all that lies in it."""
        return subtree(self.units, at)

    def parent(self, at: int) -> int:
        """Where the unit stands that this one lies in; -1 at the top."""
        depth = self.units[at].depth
        while at >= 0 and self.units[at].depth >= depth:
            at -= 1
        return at

    def part(self, at: int) -> int:
        """Where its Part stands."""
        while self.units[at].kind is not Kind.PART:
            at -= 1
        return at

    def made(self, kind: Kind, *cells: str) -> Unit:
        """A new unit."""
        unit = Unit(next(self.keys), kind, cells)
        self.note(unit.key, "inserted", Asks.ATTENTION)
        return unit

    def note(self, key: int, what: str, *asks: Asks) -> None:
        """Log that an operation befell a unit."""
        self.touched.add(key)
        self.done.setdefault(key, []).append(what)
        self.asks.setdefault(key, set()).update(asks)

    def rewrite(self, at: int, words: str) -> None:
        """Give a unit of one paragraph other words."""
        self.units[at] = replace(self.units[at], cells=(words,))

    def cut(self, places: range) -> list[Unit]:
        """Take units out."""
        taken = self.units[places.start : places.stop]
        del self.units[places.start : places.stop]
        return taken

    def weight(self, places: range) -> int:
        """How many words stand there."""
        return sum(len(self.units[at].words.split()) for at in places)

    def children(self, parent: int) -> list[int]:
        """Where the units stand that lie directly in one, in order."""
        inside = self.whole(parent)
        own = parents(self.units[inside.start : inside.stop])
        key = self.units[parent].key
        return [at for at in inside if own[self.units[at].key] == key]
