"""The document as blocks to print: provisions, lists, tables, folds, pointers.

What is unchanged is folded; or, where only the changes are wanted, counted in one
line. Then neighbouring bullets become one list.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    PLAIN,
    Comparison,
    Edition,
    Extent,
    Kind,
    Relation,
    Scope,
)
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary
from constitution_diff.render.story import asked, counted, first_clause
from constitution_diff.render.story.naming import called

from .blocks import Block, Bullets, Elsewhere, Fold, Grid, Line, Single
from .levels import heading_levels
from .places import QUIET
from .provision import Provision, provision
from .units import LEFT_OUT, Unit, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FEWEST_FOLDED: Final = 3
_QUIET_NOUNS: Final = {
    Relation.SAME.value: "unchanged provision",
    Relation.RENUMBERED.value: "renumbered but otherwise unchanged provision",
}


@dataclass(frozen=True, slots=True)
class _Paper:
    """What the blocks are made from."""

    comparison: Comparison
    levels: tuple[int, ...]
    asks: tuple[str, ...]
    """For each link what it asks of a reader."""
    extent: Extent | None

    @property
    def shortened(self) -> bool:
        return self.extent is Extent.CHANGED

    def provision(self, index: int) -> Provision:
        return provision(
            self.comparison, index, asks=self.asks[index], level=self.levels[index]
        )


def document(comparison: Comparison, edition: Edition = PLAIN) -> tuple[Block, ...]:
    """All blocks in the order in which they are printed."""
    levels, asks = heading_levels(comparison), asked(comparison)
    paper = _Paper(comparison, levels, asks, edition.extent)
    return tuple(_folded(paper, units(comparison, edition.extent)))


def _folded(paper: _Paper, found: Iterable[Unit]) -> Iterator[Block]:
    for fold, run in groupby(found, key=lambda unit: unit.fold):
        group = tuple(run)
        n_links = sum(len(unit.indices) for unit in group)
        few = fold in _QUIET_NOUNS and n_links < _FEWEST_FOLDED
        if not fold or (few and not paper.shortened):
            yield from _blocks(paper, group)
            continue
        summary, note = _told(paper.comparison, fold, group)
        quiet = fold in _QUIET_NOUNS or fold == LEFT_OUT
        if paper.shortened:
            yield Line(f"{summary}." if note else summary, note)
        else:
            folded = quiet and paper.extent is not Extent.FULL
            yield Fold(summary, note, tuple(_blocks(paper, group)), quiet=folded)


def _told(
    comparison: Comparison, fold: str, group: tuple[Unit, ...]
) -> tuple[str, str]:
    """(what a fold holds, what is to be said of it)."""
    indices = [index for unit in group for index in unit.indices]
    span = _span(comparison, indices)
    if fold in _QUIET_NOUNS:
        return counted(len(indices), _QUIET_NOUNS[fold]) + span, ""
    provisions = counted(len(indices), "provision")
    if fold == LEFT_OUT:
        return f"{provisions}{span}, not shown, as asked", ""
    scope, side = fold.split("/")
    this = vocabulary.SIDES[side]
    return f"{provisions} of the {this} only{span}, not compared", _why(scope, side)


def _why(scope: str, side: str) -> str:
    """Why something was not compared."""
    other = vocabulary.SIDES["new" if side == "old" else "old"]
    state = vocabulary.SCOPE[Scope(scope)]
    verb = "deleted" if side == "old" else "inserted"
    why = f"In the {other} this {state}."
    if scope == Scope.NOT_IN_FILE:
        why = f"This is {state} of the {other}."
    return f"{why} It is not reported as {verb}."


def _span(comparison: Comparison, indices: list[int]) -> str:
    """The first and last citation, as " (24.1 to 24.3)"; "" where there is none."""
    links = (comparison.links[index] for index in indices)
    clauses = (called(comparison, first_clause(comparison, link)) for link in links)
    cited = [clause.citation for clause in clauses if clause.citation]
    if not cited:
        return ""
    return (
        f" ({cited[0]})" if cited[0] == cited[-1] else f" ({cited[0]} to {cited[-1]})"
    )


def _blocks(paper: _Paper, found: Iterable[Unit]) -> list[Block]:
    made: list[Block] = []
    for key, run in groupby(found, key=lambda unit: _list_key(paper.comparison, unit)):
        if key is None:
            made.extend(_block(paper, unit) for unit in run)
        else:
            made.append(Bullets(tuple(paper.provision(u.indices[0]) for u in run)))
    return made


def _list_key(comparison: Comparison, unit: Unit) -> int | None:
    """The depth of a bullet; None for everything else."""
    if not unit.indices or unit.table:
        return None
    clause = first_clause(comparison, comparison.links[unit.indices[0]])
    return clause.depth if clause.kind is Kind.BULLET else None


def _block(paper: _Paper, unit: Unit) -> Block:
    if unit.pointer is not None:
        return Elsewhere(unit.pointer)
    if unit.table:
        return _grid(paper, unit.indices)
    return Single(paper.provision(unit.indices[0]))


def _grid(paper: _Paper, indices: tuple[int, ...]) -> Grid:
    """A table; where only changes are wanted, its first row and those that differ."""
    links = paper.comparison.links
    first = first_clause(paper.comparison, links[indices[0]])
    has_caption = first.kind is Kind.TABLE
    rows = indices[1:] if has_caption else indices
    kept = [
        i for i in rows[1:] if not paper.shortened or links[i].relation not in QUIET
    ]
    provisions = tuple(map(paper.provision, (*rows[:1], *kept)))
    return Grid(
        caption=paper.provision(indices[0]) if has_caption else None,
        rows=provisions,
        n_columns=max([1, *(len(row.cells) for row in provisions)]),
        label=f"Table under {first.citation}" if first.citation else "Table",
        n_left_out=len(rows) - len(provisions),
    )
