"""What stays where it is, what moves, what goes and what comes.

The order of provisions is held against that of the current version, list by list: the
heaviest set that kept its order stays, the rest moves. Then every place that something
goes to can be told by a provision that stays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from constitution_diff.model import Position, Side
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Outline

    from .pairing import Pairs


@dataclass(frozen=True, slots=True)
class Places:
    """What becomes of the place of each provision."""

    stays: frozenset[ClauseId]
    """Of the current version: in its list still, and in order."""
    gone: frozenset[ClauseId]
    """Omitted with all that lies in them, but for what moves."""
    dissolved: frozenset[ClauseId]
    """Omitted alone: what lies in them stays, one level further out."""
    children: Mapping[ClauseId | None, Sequence[ClauseId]]
    """Of the proposed version."""


def children_of(outline: Outline) -> dict[ClauseId | None, list[ClauseId]]:
    """What lies directly in each provision, in order; None for the document."""
    children: dict[ClauseId | None, list[ClauseId]] = defaultdict(list)
    for clause in outline.clauses:
        children[clause.parent].append(clause.id)
    return children


def places_of(pairs: Pairs) -> Places:
    """What stays, what goes, and what lies in what."""
    theirs = children_of(pairs.new)
    rank = {clause.id: n for n, clause in enumerate(pairs.old.clauses)}
    weight = _weights(pairs)
    stays: set[ClauseId] = set()
    for parent, children in theirs.items():
        if parent is not None and parent not in pairs.old_of:
            continue
        old_parent = None if parent is None else pairs.old_of[parent]
        found = [pairs.old_of[c] for c in children if c in pairs.old_of]
        near = [c for c in found if _outer(pairs, c) == old_parent]
        stays.update(_in_order(near, rank, weight))
    dissolved = frozenset(_dissolved(pairs, stays))
    gone = frozenset(
        clause.id
        for clause in pairs.old.clauses
        if clause.id not in pairs.new_of
        and clause.id not in pairs.kept
        and clause.id not in dissolved
    )
    return Places(frozenset(stays), gone, dissolved, theirs)


def _weights(pairs: Pairs) -> dict[ClauseId, int]:
    """How much a provision holds: what is large stays, what is called moved moves."""
    weight = {clause.id: 1 + len(clause.words) for clause in pairs.old.clauses}
    for clause in reversed(pairs.old.clauses):
        if clause.parent is not None:
            weight[clause.parent] += weight[clause.id]
    for each in pairs.moved:
        weight[each] = 1
    return weight


def _outer(pairs: Pairs, clause_id: ClauseId) -> ClauseId | None:
    """What a provision lies in, looking through what goes."""
    parent = pairs.old[clause_id].parent
    while (
        parent is not None and parent not in pairs.new_of and parent not in pairs.kept
    ):
        parent = pairs.old[parent].parent
    return parent


def _in_order(
    found: Sequence[ClauseId],
    rank: Mapping[ClauseId, int],
    weight: Mapping[ClauseId, int],
) -> Iterator[ClauseId]:
    """The heaviest selection whose order is that of the current version.

    Kept as pairs of rank and weight that rise together, so that it takes n log n.
    """
    ranks: list[int] = []
    best: list[tuple[int, ClauseId]] = []
    before: dict[ClauseId, ClauseId | None] = {}
    for each in found:
        at = bisect_left(ranks, rank[each])
        total = weight[each] + (best[at - 1][0] if at else 0)
        before[each] = best[at - 1][1] if at else None
        end = at
        while end < len(best) and best[end][0] <= total:
            end += 1
        ranks[at:end] = [rank[each]]
        best[at:end] = [(total, each)]
    last = best[-1][1] if best else None
    while last is not None:
        yield last
        last = before[last]


def _dissolved(pairs: Pairs, stays: set[ClauseId]) -> Iterator[ClauseId]:
    """What goes while something that lay in it stays where it is."""
    holds: set[ClauseId] = set()
    for clause in reversed(pairs.old.clauses):
        going = clause.id not in pairs.new_of and clause.id not in pairs.kept
        staying = clause.id in stays or clause.id in pairs.kept
        if (staying or (going and clause.id in holds)) and clause.parent is not None:
            holds.add(clause.parent)
    for clause in pairs.old.clauses:
        going = clause.id not in pairs.new_of and clause.id not in pairs.kept
        if going and clause.id in holds:
            yield clause.id


def positions_of(
    pairs: Pairs, places: Places, names: Mapping[ClauseId, str]
) -> dict[ClauseId, Position]:
    """Where each provision of the proposed version goes that comes or moves there.

    What lies in a new provision has a position only where something that is not new
    stands before it: the rest is told with the new provision itself.
    """
    found: dict[ClauseId, Position] = {}
    for parent, children in places.children.items():
        if parent is None or parent in pairs.old_of:
            owner = "" if parent is None else names[pairs.old_of[parent]]
            here = Position(Side.FIRST, owner)
            for child in children:
                old = pairs.old_of.get(child)
                if old in places.stays:
                    here = Position(Side.AFTER, names[old])
                elif child not in pairs.apart:
                    found[child] = here
        elif parent not in pairs.apart:
            found.update(_in_new(pairs, children, parent))
    return found


def _in_new(
    pairs: Pairs, children: Sequence[ClauseId], parent: ClauseId
) -> Iterator[tuple[ClauseId, Position]]:
    started = False
    for child in children:
        started = started or child in pairs.old_of
        if started:
            yield child, Position(Side.NEW, parent)
