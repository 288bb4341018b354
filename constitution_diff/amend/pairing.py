"""Which provision of the current version goes on as which of the proposed one.

Mostly the links say so. Of a split or a merger one pair goes on and the others come or
go. A heading that was replaced while what stands under it stayed is one heading with
new words, for an instruction to say so is shorter and clearer.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, Scope
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, ClauseId, Comparison, Link, Outline

_TABULAR: Final = frozenset((Kind.TABLE, Kind.ROW))
_MOST: Final = 0.5


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which provisions go on, and which stay out of it."""

    old: Outline
    new: Outline
    new_of: dict[ClauseId, ClauseId]
    old_of: dict[ClauseId, ClauseId]
    moved: frozenset[ClauseId]
    """Of the current version: what the comparison calls moved."""
    kept: frozenset[ClauseId]
    """Of the current version: not in the other file, and therefore left alone."""
    apart: frozenset[ClauseId]
    """Of the proposed version: not in the other file, and therefore not put in."""


def pairs_of(comparison: Comparison) -> Pairs:
    """Which provision goes on as which."""
    new_of: dict[ClauseId, ClauseId] = {}
    for link in comparison.links:
        if link.scope is Scope.COMPARED and link.old and link.new:
            new_of.update(_continued(comparison, link))
    new_of.update(_replaced(comparison, new_of))
    apart = [link for link in comparison.links if link.scope is not Scope.COMPARED]
    return Pairs(
        comparison.old,
        comparison.new,
        new_of,
        {new: old for old, new in new_of.items()},
        frozenset(o for link in comparison.links if link.moved for o in link.old),
        frozenset(each for link in apart for each in link.old),
        frozenset(each for link in apart for each in link.new),
    )


def _continued(
    comparison: Comparison, link: Link
) -> Iterator[tuple[ClauseId, ClauseId]]:
    """The pairs of a link: of a group those of one kind, in order."""
    theirs = list(link.new)
    for ours in link.old:
        for each in theirs:
            if _can_go_on(comparison.old[ours], comparison.new[each]):
                yield ours, each
                theirs.remove(each)
                break


def _can_go_on(old: Clause, new: Clause) -> bool:
    """Whether one may become the other: rows stay rows of as many columns."""
    if len(old.cells) != len(new.cells):
        return False
    return old.kind is new.kind or not {old.kind, new.kind} & _TABULAR


def _replaced(
    comparison: Comparison, new_of: dict[ClauseId, ClauseId]
) -> Iterator[tuple[ClauseId, ClauseId]]:
    """Containers that went and came around the same provisions."""
    taken = frozenset(new_of.values())
    ours: Counter[tuple[ClauseId, ClauseId]] = Counter()
    n_old: Counter[ClauseId] = Counter()
    n_new: Counter[ClauseId] = Counter()
    for old, new in new_of.items():
        above, below = comparison.old[old].parent, comparison.new[new].parent
        if above is not None:
            n_old[above] += 1
        if below is not None:
            n_new[below] += 1
        if above is not None and below is not None:
            ours[above, below] += 1
    for (above, below), n in ours.items():
        free = above not in new_of and below not in taken
        alike = comparison.old[above].kind is comparison.new[below].kind
        whole = n > _MOST * n_old[above] and n > _MOST * n_new[below]
        same_scope = {
            comparison.link_of_old(above).scope,
            comparison.link_of_new(below).scope,
        } == {Scope.COMPARED}
        if free and alike and whole and same_scope:
            yield above, below
