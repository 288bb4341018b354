"""The state of a matching while it grows: who is linked with whom, and why."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .similarity import Similarity
from .telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .candidates import Pair
    from .digest import Digest, Unit

_PARENT = 0.4
_NEIGHBOUR = 0.2
_CHILDREN = 0.2
_LABEL = 0.12
CONTEXT_WEIGHT = 0.25
_LOCAL_MAX = 1600
_ABREAST = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Positions that belong together: one old clause and one new, or more."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    score: float
    evidence: tuple[str, ...]


@dataclass(slots=True)
class Matching:
    """Links found so far. Private to one comparison."""

    old: Digest
    new: Digest
    similarity: Similarity
    telling: Telling
    partner_of_old: dict[int, int] = field(default_factory=dict)
    """The first partner of each linked old position."""
    partner_of_new: dict[int, int] = field(default_factory=dict)
    groups: dict[int, Group] = field(default_factory=dict)
    """By each old position in them."""
    rejected: dict[Pair, float] = field(default_factory=dict)
    """Alike, but barred by the gate between parts."""
    part_pairs: set[tuple[int, int]] | None = None
    """Which parts answer to which, as the gate found since the last link."""
    _pairs: list[Pair] | None = None
    """What `pairs` gave since the last link."""

    @classmethod
    def between(cls, old: Digest, new: Digest) -> Matching:
        """An empty matching of two sides."""
        similarity = Similarity((*old.units, *new.units))
        return cls(old, new, similarity, Telling(old.units, new.units))

    def open_old(self) -> list[Unit]:
        """Old units without a partner, in document order."""
        return [u for u in self.old.units if u.at not in self.partner_of_old]

    def open_new(self) -> list[Unit]:
        """New units without a partner, in document order."""
        return [u for u in self.new.units if u.at not in self.partner_of_new]

    def pairs(self) -> list[Pair]:
        """Every linked pair of positions, those of splits and mergers included."""
        if self._pairs is None:
            groups = self.groups.items()
            self._pairs = sorted((i, j) for i, group in groups for j in group.new)
        return self._pairs

    def is_open(self, pair: Pair) -> bool:
        """Whether neither side has a partner yet."""
        return pair[0] not in self.partner_of_old and pair[1] not in self.partner_of_new

    def link(self, pair: Pair, score: float, *evidence: str) -> None:
        """Link two positions."""
        self.regroup(Group((pair[0],), (pair[1],), score, evidence))

    def regroup(self, group: Group) -> None:
        """Link several positions, in place of what they were linked to."""
        self._pairs = self.part_pairs = None
        for old_at in group.old:
            self.partner_of_old[old_at] = group.new[0]
            self.groups[old_at] = group
        for new_at in group.new:
            self.partner_of_new[new_at] = group.old[0]

    def linked(self, old_at: int | None, new_at: int | None) -> bool:
        """Whether two positions are linked with each other."""
        if old_at is None or new_at is None:
            return False
        group = self.groups.get(old_at)
        return group is not None and new_at in group.new

    def alike(self, pair: Pair) -> float:
        """How alike the words of two positions are, from 0 to 1."""
        return self.similarity.of(self.old.units[pair[0]], self.new.units[pair[1]])

    def tells(self, pair: Pair) -> bool:
        """Whether the words of two positions, on their own, can make them one."""
        old, new = self.old.units[pair[0]], self.new.units[pair[1]]
        return self.telling.of(old, new, self.alike(pair))

    def open_under_linked(self) -> set[Pair]:
        """Open pairs whose parents are linked; of huge lists, those abreast."""
        pairs: set[Pair] = set()
        ours_under, theirs_under = (
            _by_parent(self.open_old()),
            _by_parent(self.open_new()),
        )
        for old_at, new_at in self._heirs(ours_under):
            ours, theirs = ours_under[old_at], theirs_under.get(new_at, [])
            if len(ours) * len(theirs) <= _LOCAL_MAX:
                pairs.update((i, j) for i in ours for j in theirs)
            else:
                pairs.update(_abreast(ours, theirs))
        return pairs

    def open_beside_linked(self) -> set[Pair]:
        """Open pairs that stand right above, or right below, a linked pair."""
        beside: set[tuple[int, int | None]] = set()
        for unit in self.open_old():
            for _, at in self._heirs((unit.below,)):
                beside.add((unit.at, self.new.units[at].above))
            for _, at in self._heirs((unit.above,)):
                beside.add((unit.at, self.new.units[at].below))
        return {
            (i, j) for i, j in beside if j is not None and j not in self.partner_of_new
        }

    def _heirs(self, olds: Iterable[int | None]) -> Iterator[Pair]:
        """Each of these old positions with each new one that it is linked with."""
        for at in olds:
            group = None if at is None else self.groups.get(at)
            if at is not None and group is not None:
                yield from ((at, j) for j in group.new)

    def context(self, pair: Pair) -> float:
        """How much what stands around two positions speaks for them, from 0 to 1."""
        old, new = self.old.units[pair[0]], self.new.units[pair[1]]
        top = old.parent is None and new.parent is None
        parent = self.linked(old.parent, new.parent)
        score = _PARENT * (parent or (top and old.part == new.part))
        for old_side, new_side in ((old.above, new.above), (old.below, new.below)):
            score += _NEIGHBOUR * self._beside(old_side, new_side, held=parent)
        score += _CHILDREN * self._children(old, new)
        label = _printed_number(old)
        same_label = bool(label) and label == _printed_number(new)
        return score + _LABEL * (same_label and (parent or top))

    def _beside(self, old_at: int | None, new_at: int | None, *, held: bool) -> float:
        if old_at is None and new_at is None:
            return 0.5 if held else 0.0
        return 1.0 if self.linked(old_at, new_at) else 0.0

    def _children(self, old: Unit, new: Unit) -> float:
        """The share of children that are linked with each other."""
        if not old.children or not new.children:
            return 0.0
        inside = set(new.children)
        partners = map(self.partner_of_old.get, old.children)
        n = sum(map(inside.__contains__, partners))
        return 2 * n / (len(old.children) + len(new.children))

    def ranked(self, pairs: Iterable[Pair]) -> list[tuple[Pair, float, float]]:
        """(pair, likeness, context), the best first; no tie depends on the side."""
        rows = [(pair, self.alike(pair), self.context(pair)) for pair in pairs]
        rows.sort(key=lambda row: (_order(row), *self._tie(row[0])))
        return rows

    def _tie(self, pair: Pair) -> tuple[float, int, int]:
        i, j = pair
        n_old, n_new = len(self.old.units), len(self.new.units)
        apart = abs(i * n_new - j * n_old) / max(1, n_old * n_new)
        return round(apart, 9), min(i, j), max(i, j)


def _printed_number(unit: Unit) -> str:
    """A label, or the reference of a row: it decides where words do not."""
    return unit.clause.label or unit.clause.row_number


def _by_parent(units: Iterable[Unit]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for unit in units:
        if unit.parent is not None:
            found.setdefault(unit.parent, []).append(unit.at)
    return found


def _abreast(old: list[int], new: list[int]) -> set[Pair]:
    """Pairs at about the same place in two long lists, whichever is counted from."""
    pairs: set[Pair] = set()
    for ours, theirs, turned in ((old, new, False), (new, old, True)):
        for n, at in enumerate(ours):
            middle = n * len(theirs) // len(ours)
            for other in theirs[max(0, middle - _ABREAST) : middle + _ABREAST + 1]:
                pairs.add((other, at) if turned else (at, other))
    return pairs


def _order(row: tuple[Pair, float, float]) -> float:
    return -round(row[1] + CONTEXT_WEIGHT * row[2], 9)
