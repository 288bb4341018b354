"""How many units of made documents are found as what they are, and where they are.

`python -m benchmarks.outlines.scoring 60` measures so many documents to a cell.
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
_FORMS: Final = ("text", "blocks")


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


def wrong_units(units: Sequence[Unit], outline: Outline) -> Iterator[Wrong]:
    """Every unit whose kind, number, label or parent is not the true one."""
    found = _found(units, outline)
    for at, unit in enumerate(units):
        clause = found[at]
        parent = None if unit.parent is None else found[unit.parent]
        why = _fault(unit, clause, outline)
        if not why and clause and clause.parent != (parent.id if parent else None):
            why = "parent"
        if why:
            yield Wrong(unit, why)


def _fault(unit: Unit, clause: Clause | None, outline: Outline) -> str:
    if clause is None:
        return "lost"
    if clause.kind != unit.kind:
        return f"kind {clause.kind}"
    if clause.label != unit.label:
        return "label"
    if unit.label and not _same_number(unit, clause):
        return f"number {clause.number}"
    if unit.name and outline_names(clause, outline) > 1:
        return "joined"
    return ""


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


def main(n_documents: int) -> int:
    """Print the table: right units and labels of each cell, in per cent."""
    for form in _FORMS:
        for layout in Layout:
            for noise in NOISES:
                print(_row(form, layout, noise, n_documents), flush=True)
    return 0


def _row(form: str, layout: Layout, noise: float, n_documents: int) -> str:
    n_units = n_labels = n_wrong = n_wrong_labels = n_whole = 0
    for seed in range(n_documents):
        units = tree(seed, noise)
        wrong = [
            *wrong_units(units, outline_source(source_of(units, seed, form, layout)))
        ]
        n_units += len(units)
        n_labels += sum(bool(unit.label) for unit in units)
        n_wrong += len(wrong)
        n_wrong_labels += sum(bool(w.unit.label) for w in wrong)
        n_whole += not wrong
    return (
        f"{form:7} {layout:7} {noise:5.0%} {n_units:7} units "
        f"{1 - n_wrong / n_units:8.3%} {n_labels:7} labels "
        f"{1 - n_wrong_labels / n_labels:8.3%}  {n_whole} of {n_documents} whole"
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
