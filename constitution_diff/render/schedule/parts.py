"""Under which Part of the document a change stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Clause, Comparison, Kind, Link, Outline
from constitution_diff.render.story import name

if TYPE_CHECKING:
    from constitution_diff.model import ClauseId


class Parts:
    """The Parts of a comparison, by their name in the proposed version.

    Where the document has no Parts, the outermost provisions that hold others stand
    for them.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        both = (comparison.old, comparison.new)
        self._holders = tuple({c.parent for c in side.clauses} for side in both)

    def title(self, link: Link) -> str:
        """The Part as printed: "Part 4 – Rules"; "" for what lies in no Part."""
        comparison = self._comparison
        if link.new:
            top = self._top(comparison.new, link.new[0], at=1)
            return _titled(top) if top else ""
        top = self._top(comparison.old, link.old[0], at=0)
        if top is None:
            return ""
        heirs = comparison.link_of_old(top.id).new
        return _titled(comparison.new[heirs[0]] if heirs else top)

    def _top(self, outline: Outline, clause_id: ClauseId, *, at: int) -> Clause | None:
        clause = outline[clause_id]
        line = (clause, *outline.ancestors(clause))
        part = next((c for c in reversed(line) if c.kind is Kind.PART), None)
        holds = line[-1].id in self._holders[at]
        return part or (line[-1] if holds else None)


def _titled(clause: Clause) -> str:
    """The number and the heading of a Part, as far as it has them."""
    heading = " ".join((clause.heading or "").split())
    if not clause.label:
        return heading or name(clause)
    return f"{name(clause)} – {heading}" if heading else name(clause)
