"""Provisions that stand apart from what they lie in, put where the sides have them.

A heading or another clause may stand between a clause and those that its number holds.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from constitution_diff.amend.remarks import out_of_order
from constitution_diff.model import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Outline

    from .branches import Branch, Key
    from .order import Placed

_AMONG_ITS_OWN: Final = None


def set_apart(
    everything: Sequence[Placed], branches: tuple[Branch, Branch]
) -> list[Placed]:
    """The same provisions; those apart from their owner behind what they follow.

    What one side alone sets apart, or puts back, stands as it does there. Where both
    set it apart, and behind different ones, it stands behind the last of them.
    """
    behind = _behind([key for key, _ in everything], branches)
    while True:
        found = list(_in_turn(everything, behind))
        at = {key: position for position, (key, _) in enumerate(found)}
        wrong = {
            key
            for key, owner in everything
            if key in behind and not _is_below(key, owner, at)
        }
        if not wrong:
            return found
        behind = {key: before for key, before in behind.items() if key not in wrong}


def _is_below(key: Key, owner: Key | None, at: Mapping[Key, int]) -> bool:
    """Whether it is placed, and below what it lies in; what is in a circle is not."""
    if key not in at or (owner is not None and owner not in at):
        return False
    return owner is None or at[owner] < at[key]


def _in_turn(
    everything: Sequence[Placed], behind: Mapping[Key, Key]
) -> Iterator[Placed]:
    """Each with what stays in it; one that is set apart behind what it follows."""
    heads: dict[Key, Key | None] = {}
    runs: dict[Key | None, list[Placed]] = defaultdict(list)
    for key, owner in everything:
        heads[key] = key if key in behind else owner and heads.get(owner)
        runs[heads[key]].append((key, owner))
    following: dict[Key, list[Key]] = defaultdict(list)
    for key, before in behind.items():
        following[before].append(key)
    pending = [iter(runs[None])]
    while pending:
        placed = next(pending[-1], None)
        if placed is None:
            pending.pop()
            continue
        yield placed
        pending += (iter(runs[head]) for head in reversed(following[placed[0]]))


def _behind(keys: Sequence[Key], branches: tuple[Branch, Branch]) -> dict[Key, Key]:
    """What each that is to stand apart follows, in the order of the provisions."""
    base = branches[0].base
    was = _spots({c.id: (Party.BASE, c.id) for c in base.clauses}, base)
    sides = []
    for branch in branches:
        names = {c.id: branch.key(c.id) for c in branch.outline.clauses}
        # What a file does not hold, it leaves as it was.
        kept = {key: was.get(key) for key in was if key[1] in branch.pairs.kept}
        sides.append(kept | _spots(names, branch.outline))
    if not any(any(spots.values()) for spots in (was, *sides)):
        return {}
    at = {key: position for position, key in enumerate(keys)}
    found: dict[Key, Key] = {}
    for key in keys:
        befores = _chosen(key, was, sides)
        if befores and befores <= at.keys():
            found[key] = max(befores, key=at.__getitem__)
    return found


def _spots(names: Mapping[ClauseId, Key], outline: Outline) -> dict[Key, Key | None]:
    """By each provision the one before it, if it stands apart; else None."""
    apart = {clause.id for clause in out_of_order(outline)}
    spots: dict[Key, Key | None] = dict.fromkeys(names.values(), _AMONG_ITS_OWN)
    for before, clause in pairwise(outline.clauses):
        if clause.id in apart:
            spots[names[clause.id]] = names[before.id]
    return spots


def _chosen(
    key: Key, was: Mapping[Key, Key | None], sides: Sequence[Mapping[Key, Key | None]]
) -> set[Key]:
    """What it follows on the sides that changed it; empty where it is among its own."""
    there = {side[key] for side in sides if key in side}
    if key in was and len(there) > 1:
        there.discard(was[key])
    return set() if None in there else {before for before in there if before}
