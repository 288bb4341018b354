"""The words of some clauses, part by part, and the way back to the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .leads import lead_words
from .rows import is_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Edit, Link, Outline


@dataclass(frozen=True, slots=True)
class Passage:
    """One part of a link's words on both sides, and how they differ."""

    part: str
    old_clauses: tuple[Clause, ...]
    new_clauses: tuple[Clause, ...]
    old: str
    new: str
    edits: tuple[Edit, ...]
    """Of this part alone."""
    old_start: int = 0
    """Where its words begin in the old clauses' part, in characters from 0."""
    new_start: int = 0
    leads: tuple[str, str] = ("", "")
    """The words that introduce the first clause of each side; "" for none."""


def passages(link: Link, old: Outline, new: Outline) -> Iterator[Passage]:
    """The parts of a link that differ in their words, heading first.

    The reference of a row is none of them: it is a number as a label is.
    """
    if not link.edits:
        return
    ours = tuple(old[clause] for clause in link.old)
    theirs = tuple(new[clause] for clause in link.new)
    leads = lead_words(old, link.old[0]), lead_words(new, link.new[0])
    parts = dict.fromkeys(edit.part for edit in link.edits)
    for part in parts:
        if is_number(part, *ours, *theirs):
            continue
        edits = tuple(edit for edit in link.edits if edit.part == part)
        yield Passage(
            part,
            ours,
            theirs,
            joined(ours, part),
            joined(theirs, part),
            edits,
            leads=leads,
        )


def part_names(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """What edits of these clauses may speak of: heading and text, or the cells.

    >>> from constitution_diff.model import Clause, Kind
    >>> part_names([Clause("t1.r1", Kind.ROW, cells=("Quorum", "5"))])
    ('cell:0', 'cell:1')
    """
    n_cells = max((len(clause.cells) for clause in clauses), default=0)
    if n_cells:
        return tuple(f"cell:{n}" for n in range(n_cells))
    return ("heading", "text")


def part_words(clause: Clause, part: str) -> str | None:
    """One part of one clause; None for a cell that its row does not have."""
    if part.startswith("cell:"):
        n = int(part.removeprefix("cell:"))
        return clause.cells[n] if n < len(clause.cells) else None
    return (clause.heading if part == "heading" else clause.text) or None


def joined(clauses: Sequence[Clause], part: str) -> str:
    """One part of several clauses, joined by newlines as edits join them."""
    words = (part_words(clause, part) for clause in clauses)
    return "\n".join(found for found in words if found is not None)


def clause_at(clauses: Sequence[Clause], part: str, at: int) -> tuple[Clause, int]:
    """The clause that holds a place of the joined words, and the place in it."""
    for clause in clauses:
        found = part_words(clause, part)
        if found is None:
            continue
        if at <= len(found):
            return clause, at
        at -= len(found) + 1
    return clauses[-1], max(at, 0)
