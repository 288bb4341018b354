"""Places whose words are printed elsewhere, and headings that must stay in sight."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from constitution_diff.model import (
    Clause,
    ClauseId,
    Comparison,
    Link,
    Relation,
    Scope,
)
from constitution_diff.model.values import dataclass
from constitution_diff.render.story import first_clause, name, names
from constitution_diff.render.story.naming import called

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

QUIET = frozenset({Relation.SAME, Relation.RENUMBERED})
"""Relations that leave every word as it was, where it was."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place in the document whose words are printed at another."""

    index: int
    """The link's place in `Comparison.links`, from 0: where the words are printed."""
    anchor: str
    """The id of this place in the page, for the way back; "" for none."""
    here: str
    """What stood or stands here: "4.3 “Chair” stood here;"."""
    verb: str
    there: str
    """What the words are called where they are printed."""


def pointers(comparison: Comparison) -> Mapping[int, tuple[Pointer, ...]]:
    """After which link, by its place, each pointer is to be printed; -1: on top."""
    found: dict[int, list[Pointer]] = defaultdict(list)
    for after, pointer in chain(_from_old(comparison), _from_new(comparison)):
        found[after].append(pointer)
    return {after: tuple(several) for after, several in found.items()}


def _from_old(comparison: Comparison) -> Iterator[tuple[int, Pointer]]:
    """Where moved and merged provisions stood.

    A pointer stands after what stood above it in the old document and has not
    moved. What travelled along with something moved says nothing about places.
    """
    index_of = _index_of_old(comparison)
    travelling: set[ClauseId] = set()
    told: set[int] = set()
    after = -1
    for clause in comparison.old.clauses:
        index = index_of[clause.id]
        link = comparison.links[index]
        if link.moved and link.new:
            anchor = "" if index in told else f"was{index}"
            told.add(index)
            travelling.add(clause.id)
            yield after, _stood(comparison, clause, index, anchor, verb="moved to")
        elif clause.parent in travelling:
            travelling.add(clause.id)
        elif clause.id in link.old[1:] and link.new:
            if index != after:
                yield after, _stood(comparison, clause, index, "", verb="now part of")
        else:
            after = index


def _stood(
    comparison: Comparison, clause: Clause, index: int, anchor: str, *, verb: str
) -> Pointer:
    heading = f" “{clause.heading}”" if clause.heading and clause.label else ""
    here = f"{name(clause)}{heading} stood here;"
    return Pointer(
        index, anchor, here, verb, names(comparison, comparison.links[index])[1]
    )


def _from_new(comparison: Comparison) -> Iterator[tuple[int, Pointer]]:
    """Where the further provisions of a split stand, if not below its first one."""
    index_of = _index_of_new(comparison)
    for above, clause in pairwise(comparison.new.clauses):
        index = index_of[clause.id]
        link = comparison.links[index]
        if clause.id in link.new[1:] and index_of[above.id] != index:
            first = name(called(comparison, comparison.new[link.new[0]]))
            here = f"{name(clause)} stands here;"
            yield index_of[above.id], Pointer(index, "", here, "shown with", first)


def needed_headings(comparison: Comparison) -> frozenset[int]:
    """The places of links that hold something that differs, at any depth.

    Were they folded away, a change would stand under the wrong heading.
    """
    old_index, new_index = _index_of_old(comparison), _index_of_new(comparison)
    needed: set[int] = set()
    for link in comparison.links:
        if link.relation in QUIET or link.scope is not Scope.COMPARED:
            continue
        above = _above(comparison, link, old_index, new_index)
        while above is not None and above not in needed:
            needed.add(above)
            above = _above(comparison, comparison.links[above], old_index, new_index)
    return frozenset(needed)


def lead_ins(comparison: Comparison) -> frozenset[int]:
    """The places of links that introduce a bullet which differs."""
    old_index, new_index = _index_of_old(comparison), _index_of_new(comparison)
    found: set[int] = set()
    for link in comparison.links:
        lead_in = first_clause(comparison, link).lead_in
        if lead_in is not None and link.relation not in QUIET:
            index_of = new_index if link.new else old_index
            found.add(index_of[lead_in])
    return frozenset(found)


def _above(
    comparison: Comparison,
    link: Link,
    old_index: Mapping[ClauseId, int],
    new_index: Mapping[ClauseId, int],
) -> int | None:
    """The place of the link that holds the clause it stands in; None at the top."""
    parent = first_clause(comparison, link).parent
    if parent is None:
        return None
    return new_index[parent] if link.new else old_index[parent]


def _index_of_old(comparison: Comparison) -> dict[ClauseId, int]:
    links = enumerate(comparison.links)
    return {clause: index for index, link in links for clause in link.old}


def _index_of_new(comparison: Comparison) -> dict[ClauseId, int]:
    links = enumerate(comparison.links)
    return {clause: index for index, link in links for clause in link.new}
