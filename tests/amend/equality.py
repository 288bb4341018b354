"""When two outlines are one and the same: what an amendment must give exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.amend import amended, amendment_of, instructions_of
from constitution_diff.compare import as_read
from constitution_diff.model import Outline, Scope
from constitution_diff.render.instructions import instructions_text

if TYPE_CHECKING:
    from constitution_diff.model import Clause, Comparison

Facts = tuple[object, ...]


def facts(clause: Clause) -> Facts:
    """All that makes a provision what it is; its id tells its place in the tree."""
    return (
        clause.id, clause.parent, clause.kind, clause.label, clause.citation,
        clause.heading, clause.text, clause.cells, clause.depth,
    )  # fmt: skip


def provisions(outline: Outline) -> list[Facts]:
    """Every provision, in order."""
    return [facts(clause) for clause in outline.clauses]


def made_by_instructions(comparison: Comparison) -> Outline:
    """The current version, amended by the instructions as they are printed."""
    read = instructions_of(instructions_text(comparison).decode())
    asked = tuple(given.instruction for given in read.given)
    assert asked == amendment_of(comparison).instructions
    result = amended(as_read(comparison).old, read)
    assert isinstance(result, Outline), result
    return result


def not_in_the_other(comparison: Comparison) -> set[str]:
    """Ids, in either version, of what the other file does not hold."""
    apart = (link for link in comparison.links if link.scope is not Scope.COMPARED)
    return {each for link in apart for each in (*link.old, *link.new)}
