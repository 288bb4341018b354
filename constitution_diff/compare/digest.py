"""Outlines made ready for matching: each clause with its words and neighbours."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .parts import parts_of
from .rows import rows_of
from .tokens import words

if TYPE_CHECKING:
    from constitution_diff.model import Clause, Outline

    from .folding import Fold
    from .rows import Row

_SHAPES: Final = {kind: kind.value for kind in (Kind.ROW, Kind.TABLE, Kind.NOTE)}


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause as the matcher sees it. Positions count from 0 in document order."""

    at: int
    clause: Clause
    words: tuple[str, ...]
    """Folded words of heading and text."""
    key: str
    """The words as one string: equal keys are equal but for case and punctuation."""
    titled: bool
    """Nothing but a heading; or a Part that prints its number alone."""
    parent: int | None
    above: int | None
    """The sibling before it; None for the first."""
    below: int | None
    """The sibling after it; None for the last."""
    children: tuple[int, ...]
    part: int
    """Place of its part in `Digest.parts`, from 0."""
    heads: tuple[tuple[str, ...], ...] = ()
    """Of a row, the folded words of its first cells: of the first one that has any
    letters, of the first two, and so on."""
    n_head: int = 0
    """How many of them tell the rows of its table apart."""
    cells: tuple[str, ...] = ()
    """Of a row, its cells as the matcher sees them; see `rows.py`."""
    shape: str = "words"
    """What it can be matched with: rows with rows, tables with tables."""

    @property
    def is_rule(self) -> bool:
        """Whether it is words of its own: no row, note, table or mere heading."""
        return self.shape == "words" and not self.titled


@dataclass(frozen=True, slots=True)
class Digest:
    """One side of a comparison."""

    outline: Outline
    units: tuple[Unit, ...]
    parts: tuple[str, ...]
    """What each part is called, in document order."""
    n_words_within: tuple[int, ...] = ()
    """For each unit, its words and those of all that lies in it."""
    n_words_of_parts: tuple[int, ...] = ()
    """For each part."""


def digest_of(outline: Outline) -> Digest:
    """The units of an outline, in document order."""
    position = {clause.id: at for at, clause in enumerate(outline.clauses)}
    parents = [
        None if clause.parent is None else position[clause.parent]
        for clause in outline.clauses
    ]
    children: dict[int | None, list[int]] = {}
    for at, parent in enumerate(parents):
        children.setdefault(parent, []).append(at)
    above, below = _siblings(children)
    parts, part_of = parts_of(outline)
    rows = rows_of(outline)
    units = tuple(
        _unit(
            at, clause, parents[at], above.get(at), below.get(at),
            tuple(children.get(at, ())), part_of[at], rows.get(clause.id),
        )
        for at, clause in enumerate(outline.clauses)
    )  # fmt: skip
    in_parts = _n_words_of_parts(units, len(parts))
    return Digest(outline, units, parts, _n_words_within(units), in_parts)


def with_terms(digest: Digest, fold: Fold) -> Digest:
    """The same side with old and new terms made one, for matching only."""
    units = tuple(_with_terms(unit, fold) for unit in digest.units)
    in_parts = _n_words_of_parts(units, len(digest.parts))
    return replace(digest, units=units, n_words_of_parts=in_parts)


def _with_terms(unit: Unit, fold: Fold) -> Unit:
    keys = fold.words(unit.words)
    if keys is unit.words:
        return unit
    heads = tuple(map(fold.words, unit.heads))
    return replace(unit, words=keys, key=" ".join(keys), heads=heads)


def _n_words_of_parts(units: tuple[Unit, ...], n_parts: int) -> tuple[int, ...]:
    counts = [0] * n_parts
    for unit in units:
        counts[unit.part] += len(unit.words)
    return tuple(counts)


def _n_words_within(units: tuple[Unit, ...]) -> tuple[int, ...]:
    counts = [len(unit.words) for unit in units]
    for unit in reversed(units):  # what lies in a clause stands behind it
        if unit.parent is not None:
            counts[unit.parent] += counts[unit.at]
    return tuple(counts)


def _siblings(
    children: dict[int | None, list[int]],
) -> tuple[dict[int, int], dict[int, int]]:
    above: dict[int, int] = {}
    below: dict[int, int] = {}
    for group in children.values():
        for first, second in pairwise(group):
            above[second], below[first] = first, second
    return above, below


def _unit(  # noqa: PLR0913, PLR0917 - it only puts a value together
    at: int,
    clause: Clause,
    parent: int | None,
    above: int | None,
    below: int | None,
    children: tuple[int, ...],
    part: int,
    row: Row | None,
) -> Unit:
    folded = words("\t".join(row.cells) if row else clause.words)
    return Unit(
        at=at,
        clause=clause,
        words=folded,
        key=" ".join(folded) or clause.words,
        titled=not clause.text and (bool(clause.heading) or clause.kind is Kind.PART),
        parent=parent,
        above=above,
        below=below,
        children=children,
        part=part,
        heads=tuple(map(words, row.heads)) if row else (),
        n_head=row.n_head if row else 0,
        cells=row.cells if row else (),
        shape=_SHAPES.get(clause.kind, "words"),
    )
