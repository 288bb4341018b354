"""What the changes of each Part ask of a reader, in figures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, Scope
from constitution_diff.model.naming import name
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

from .figures import asked
from .naming import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from constitution_diff.model import Clause, ClauseId, Comparison, Link, Outline

_LONGEST: Final = 48
_SMALL: Final = ("confirm", "terms", "cosmetic", "moved", "number")
COLUMNS: Final = (("attention",), ("wording",), _SMALL, ("same",))
"""Which keys of `vocabulary.ASKS` each column of figures adds up."""

Figures = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PartRow:
    """One Part, and how many of its provisions ask what, a figure for each column."""

    name: str
    figures: Figures


def part_rows(comparison: Comparison, most: int) -> tuple[PartRow, ...]:
    """The Parts that were compared, in document order; the last row adds them up.

    Where a file holds one Part only, its sections. At most so many rows, those in
    which most needs attention; one more tells of the rest together.
    """
    counts: dict[str, Counter[str]] = {}
    part_of = _Parts(comparison)
    for link, asks in zip(comparison.links, asked(comparison), strict=True):
        if link.scope is Scope.COMPARED:
            counts.setdefault(part_of(link), Counter())[asks] += 1
    rows = [PartRow(part, _figures(found)) for part, found in counts.items()]
    if len(rows) < 2:  # noqa: PLR2004 - of one row the sum says all
        return tuple(rows)
    return (*_chosen(rows, most, what=part_of.noun), _sum(vocabulary.ALL_PARTS, rows))


class _Parts:
    """Tells in which Part of the proposed version a link lies, or of the current one.

    What is gone counts with what became of its Part.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        compared = [k for k in comparison.links if k.scope is Scope.COMPARED]
        self._old_depth = _depth(comparison.old, (c for k in compared for c in k.old))
        self._new_depth = _depth(comparison.new, (c for k in compared for c in k.new))

    @property
    def noun(self) -> str:
        """What to call several of them: Parts, or the sections of one."""
        new = self._comparison.new
        tops = (_top(new, clause.id, self._new_depth) for clause in new.clauses)
        return "Parts" if any(top.kind is Kind.PART for top in tops) else "sections"

    def __call__(self, link: Link) -> str:
        """What to call it, by its number and heading."""
        if link.new:
            return _called(_top(self._comparison.new, link.new[0], self._new_depth))
        top = _top(self._comparison.old, link.old[0], self._old_depth)
        heirs = self._comparison.link_of_old(top.id).new
        if not heirs:
            return _called(top)
        return _called(_top(self._comparison.new, heirs[0], self._new_depth))


def _depth(outline: Outline, clauses: Iterable[ClauseId]) -> int:
    """1 where all of them lie in one Part, and its sections count; else 0."""
    return 1 if len({_top(outline, clause, 0).id for clause in clauses}) == 1 else 0


def _top(outline: Outline, clause_id: ClauseId, depth: int) -> Clause:
    clause = outline[clause_id]
    path = (clause, *outline.ancestors(clause))[::-1]
    return path[min(depth, len(path) - 1)]


def _called(part: Clause) -> str:
    title = excerpt(part, _LONGEST)
    return f"{part.citation} {title}".strip() if part.label else title or name(part)


def _figures(counts: Counter[str]) -> Figures:
    return tuple(sum(counts[key] for key in column) for column in COLUMNS)


def _chosen(rows: Sequence[PartRow], most: int, *, what: str) -> list[PartRow]:
    """The rows with the gravest changes, in their order, and one for the others."""
    gravest = sorted(rows, key=lambda row: row.figures[:3], reverse=True)
    kept = gravest[:most] if len(rows) > most else gravest
    others = [row for row in rows if row not in kept]
    shown = [row for row in rows if row in kept]
    if not others:
        return shown
    return [
        *shown,
        _sum(vocabulary.OTHER_PARTS.format(n=len(others), what=what), others),
    ]


def _sum(called: str, rows: Iterable[PartRow]) -> PartRow:
    figures = [row.figures for row in rows]
    return PartRow(called, tuple(map(sum, zip(*figures, strict=True))))
