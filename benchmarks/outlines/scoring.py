"""How many units of made documents are found as what they are, and where they are.

`python -m benchmarks.outlines.scoring 60 5000` measures so many documents to a cell,
seeds from 5000 on. The code was written with seeds below 100 in sight.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

from .printing import Layout, habits, printed_blocks, printed_text
from .trees import tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Outline, Source

    from .trees import Unit

NOISES: Final = (0.0, 0.05, 0.15)
FORMS: Final = ("text", "blocks")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A unit that was not found as it is."""

    unit: Unit
    why: str


def source_of(units: Sequence[Unit], seed: int, form: str, layout: Layout) -> Source:
    """The document as a reader gives it."""
    how = habits(seed, layout)
    if form == "text":
        return read_source(printed_text(units, how).encode(), "made.txt")
    return printed_blocks(units, how)


def wrong_units(
    units: Sequence[Unit], outline: Outline, *, set_in: bool
) -> Iterator[Wrong]:
    """Every unit whose kind, number, label, heading or parent is not the true one.

    `set_in`: what lies in what can be told from indents, which only Word's can.
    """
    found = _found(units, outline)
    for at, unit in enumerate(units):
        clause = found[at]
        parent = None if unit.parent is None else found[unit.parent]
        why = _fault(unit, clause, outline)
        shown = set_in or not unit.loose
        if (
            not why
            and shown
            and clause
            and clause.parent != (parent.id if parent else None)
        ):
            why = "parent"
        if why:
            yield Wrong(unit, why)


def _fault(unit: Unit, clause: Clause | None, outline: Outline) -> str:
    if clause is None or clause.kind != unit.kind:
        return f"kind {clause.kind}" if clause else "lost"
    if clause.label != unit.label:
        return "label"
    if unit.label and not _same_number(unit, clause):
        return f"number {clause.number}"
    if unit.heading and clause.heading != unit.heading:
        return "heading"
    joined = unit.name and outline_names(clause, outline) > 1
    return "joined" if joined else ""


def _same_number(unit: Unit, clause: Clause) -> bool:
    return clause.number[-1].casefold() == unit.number.casefold()


def outline_names(clause: Clause, outline: Outline) -> int:
    """How many units were put into one clause."""
    return _NAMES_OF[id(outline)].get(clause.id, 0)


_NAMES_OF: dict[int, Counter[str]] = {}


def _found(units: Sequence[Unit], outline: Outline) -> list[Clause | None]:
    """The clause that holds each unit's name; a unit without one is its child's."""
    by_word: dict[str, Clause] = {}
    for clause in outline.clauses:
        for word in clause.words.replace(":", " ").replace(",", " ").split():
            by_word.setdefault(word.casefold(), clause)
    found = [by_word.get(unit.name.casefold()) for unit in units]
    _NAMES_OF.clear()
    _NAMES_OF[id(outline)] = Counter(c.id for c in found if c)
    for at in range(len(units) - 1, -1, -1):
        if not units[at].words and at + 1 < len(units):
            child = found[at + 1]
            if child is not None and child.parent is not None:
                parent = outline[child.parent]
                found[at] = parent if not parent.words else None
    return found


def main(n_documents: int = 60, first_seed: int = 5_000) -> int:
    """Print the table: right units and labels of each cell, in per cent."""
    seeds = range(first_seed, first_seed + n_documents)
    for form in FORMS:
        for layout in Layout:
            for noise in NOISES:
                print(_row(form, layout, noise, seeds), flush=True)
    return 0


def _row(form: str, layout: Layout, noise: float, seeds: range) -> str:
    n_units = n_labels = n_whole = 0
    wrong_at = Counter[bool]()
    for seed in seeds:
        units = tree(seed, noise)
        outline = outline_source(source_of(units, seed, form, layout))
        set_in = form == "blocks" and layout is Layout.INDENT
        wrong = [*wrong_units(units, outline, set_in=set_in)]
        n_units += len(units)
        n_labels += sum(bool(unit.label) for unit in units)
        wrong_at.update(bool(one.unit.label) for one in wrong)
        n_whole += not wrong
    return (
        f"{form:7} {layout:7} {noise:5.0%} {n_units:7} units "
        f"{1 - wrong_at.total() / n_units:8.3%} {n_labels:7} labels "
        f"{1 - wrong_at[True] / n_labels:8.3%}  {n_whole} of {len(seeds)} whole"
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
