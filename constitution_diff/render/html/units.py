"""The document cut into what a fold takes whole: provisions, tables, pointers.

The order is that of the links, which is the new document's. A table is one unit, so
that no fold cuts it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Comparison, Extent, Kind, Scope
from constitution_diff.model.values import dataclass
from constitution_diff.render.story import first_clause

from .places import QUIET, Pointer, lead_ins, needed_headings, pointers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

LEFT_OUT: Final = "left-out"


@dataclass(frozen=True, slots=True)
class Unit:
    """What a fold takes whole: one provision, or a table; or a pointer."""

    indices: tuple[int, ...] = ()
    pointer: Pointer | None = None
    fold: str = ""
    """"same", "renumbered", `LEFT_OUT`, or scope and side if not compared; "" stands
    open."""
    table: bool = False


def units(comparison: Comparison, extent: Extent | None) -> Iterator[Unit]:
    """Tables and provisions in order, and the pointers that lie between them."""
    elsewhere = pointers(comparison)
    needed = needed_headings(comparison)
    if extent is Extent.CHANGED:
        needed |= lead_ins(comparison)
    yield from (Unit(pointer=pointer) for pointer in elsewhere.get(-1, ()))
    for indices in _tables(comparison):
        kinds = {_fold_of(comparison, index, needed) for index in indices}
        fold = kinds.pop() if len(kinds) == 1 else ""
        clause = first_clause(comparison, comparison.links[indices[0]])
        yield Unit(indices, fold=fold, table=clause.kind in (Kind.TABLE, Kind.ROW))
        for index in indices:
            yield from (Unit(pointer=pointer) for pointer in elsewhere.get(index, ()))


def _tables(comparison: Comparison) -> Iterator[tuple[int, ...]]:
    """The places of the links, those of one table together."""
    held: list[int] = []
    for index, link in enumerate(comparison.links):
        kind = first_clause(comparison, link).kind
        if held and kind is not Kind.ROW:
            yield tuple(held)
            held = []
        if kind in (Kind.TABLE, Kind.ROW):
            held.append(index)
        else:
            yield (index,)
    if held:
        yield tuple(held)


def _fold_of(comparison: Comparison, index: int, needed: AbstractSet[int]) -> str:
    link = comparison.links[index]
    if link.scope is not Scope.COMPARED:
        return f"{link.scope}/{'old' if link.old else 'new'}"
    if index in comparison.left_out:
        return LEFT_OUT
    quiet = link.relation in QUIET and index not in needed
    return link.relation.value if quiet else ""
