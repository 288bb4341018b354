"""The document as blocks to print: provisions, lists, tables, folds, pointers.

The order is that of the links, which is the new document's. Tables are put
together first, so that no fold cuts one; then what is unchanged is folded; then
neighbouring bullets become one list.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from constitution_diff.model import Comparison, Kind, Scope
from constitution_diff.render import vocabulary
from constitution_diff.render.story import counted, first_clause

from .places import QUIET, Pointer, needed_headings, pointers
from .provision import Provision, provision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

_FEWEST_FOLDED = 3
_QUIET_NOUNS = {
    "same": "unchanged provision",
    "renumbered": "renumbered but otherwise unchanged provision",
}


_LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Single:
    """One provision on its own."""

    provision: Provision
    shape: str = "single"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, with the provision that introduces it, if any, and its rows."""

    caption: Provision | None
    rows: tuple[Provision, ...]
    n_columns: int
    shape: str = "grid"


@dataclass(frozen=True, slots=True)
class Bullets:
    """Neighbouring bullets of one depth."""

    provisions: tuple[Provision, ...]
    shape: str = "bullets"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place whose words are printed at another."""

    pointer: Pointer
    shape: str = "elsewhere"


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that a reader opens when wanted."""

    summary: str
    note: str
    blocks: tuple[Block, ...]
    shape: str = "fold"


Block = Single | Grid | Bullets | Elsewhere | Fold


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a fold takes whole: one provision, or a table; or a pointer."""

    indices: tuple[int, ...] = ()
    pointer: Pointer | None = None
    fold: str = ""
    """"same", "renumbered", "left-out", or scope and side if not compared; "" stands
    open."""
    table: bool = False


def document(comparison: Comparison) -> tuple[Block, ...]:
    """All blocks in the order in which they are printed."""
    return tuple(_folded(comparison, _units(comparison)))


def _units(comparison: Comparison) -> Iterator[_Unit]:
    """Tables and provisions in order, and the pointers that lie between them."""
    elsewhere = pointers(comparison)
    needed = needed_headings(comparison)
    left_out = comparison.left_out
    yield from (_Unit(pointer=pointer) for pointer in elsewhere.get(-1, ()))
    for indices in _tables(comparison):
        kinds = {_fold_of(comparison, index, needed, left_out) for index in indices}
        fold = kinds.pop() if len(kinds) == 1 else ""
        clause = first_clause(comparison, comparison.links[indices[0]])
        yield _Unit(indices, fold=fold, table=clause.kind in (Kind.TABLE, Kind.ROW))
        for index in indices:
            yield from (_Unit(pointer=pointer) for pointer in elsewhere.get(index, ()))


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


def _fold_of(
    comparison: Comparison,
    index: int,
    needed: frozenset[int],
    left_out: AbstractSet[int],
) -> str:
    link = comparison.links[index]
    if link.scope is not Scope.COMPARED:
        return f"{link.scope}/{'old' if link.old else 'new'}"
    if index in left_out:
        return _LEFT_OUT
    quiet = link.relation in QUIET and index not in needed
    return link.relation.value if quiet else ""


def _folded(comparison: Comparison, units: Iterable[_Unit]) -> Iterator[Block]:
    for fold, run in groupby(units, key=lambda unit: unit.fold):
        group = tuple(run)
        indices = [index for unit in group for index in unit.indices]
        blocks = _blocks(comparison, group)
        if fold in _QUIET_NOUNS and len(indices) >= _FEWEST_FOLDED:
            summary = counted(len(indices), _QUIET_NOUNS[fold])
            yield Fold(summary + _span(comparison, indices), "", tuple(blocks))
        elif fold == _LEFT_OUT:
            summary = counted(len(indices), "provision") + _span(comparison, indices)
            yield Fold(f"{summary}, not shown, as asked", "", tuple(blocks))
        elif fold and fold not in _QUIET_NOUNS:
            yield _not_compared(comparison, fold, indices, tuple(blocks))
        else:
            yield from blocks


def _not_compared(
    comparison: Comparison, fold: str, indices: list[int], blocks: tuple[Block, ...]
) -> Fold:
    scope, side = fold.split("/")
    other = vocabulary.SIDES["new" if side == "old" else "old"]
    state = vocabulary.SCOPE[Scope(scope)]
    verb = "deleted" if side == "old" else "inserted"
    summary = (
        f"{counted(len(indices), 'provision')} of the {vocabulary.SIDES[side]} only"
        f"{_span(comparison, indices)}, not compared"
    )
    why = f"In the {other} this {state}."
    if scope == Scope.NOT_IN_FILE:
        why = f"This is {state} of the {other}."
    return Fold(summary, f"{why} It is not reported as {verb}.", blocks)


def _span(comparison: Comparison, indices: list[int]) -> str:
    """The first and last citation, as " (24.1 to 24.3)"; "" where there is none."""
    clauses = (first_clause(comparison, comparison.links[index]) for index in indices)
    cited = [clause.citation for clause in clauses if clause.citation]
    if not cited:
        return ""
    return (
        f" ({cited[0]})" if cited[0] == cited[-1] else f" ({cited[0]} to {cited[-1]})"
    )


def _blocks(comparison: Comparison, units: Iterable[_Unit]) -> list[Block]:
    found: list[Block] = []
    for key, run in groupby(units, key=lambda unit: _list_key(comparison, unit)):
        if key is None:
            found.extend(_block(comparison, unit) for unit in run)
        else:
            bullets = (provision(comparison, unit.indices[0]) for unit in run)
            found.append(Bullets(tuple(bullets)))
    return found


def _list_key(comparison: Comparison, unit: _Unit) -> int | None:
    """The depth of a bullet; None for everything else."""
    if not unit.indices or unit.table:
        return None
    clause = first_clause(comparison, comparison.links[unit.indices[0]])
    return clause.depth if clause.kind is Kind.BULLET else None


def _block(comparison: Comparison, unit: _Unit) -> Block:
    if unit.pointer is not None:
        return Elsewhere(unit.pointer)
    provisions = tuple(provision(comparison, index) for index in unit.indices)
    if not unit.table:
        return Single(provisions[0])
    has_caption = provisions[0].kind is Kind.TABLE
    rows = provisions[1:] if has_caption else provisions
    n_columns = max((len(row.cells) for row in rows), default=1)
    return Grid(provisions[0] if has_caption else None, rows, max(n_columns, 1))
