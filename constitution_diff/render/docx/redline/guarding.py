"""Provisions that the comparison calls changed and of which a redline marks nothing.

The two read the files apart. What one of them is blind to, such as another date in a
field that Word fills, would stand in a report and be missing from the redline.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import Op, Scope
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .objects import holds_worked_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.model import ClauseId, Comparison, Link, Outline

    from .pairs import Placing
    from .side import Side

_MARKS: Final = (n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO)
_CELL_MARKS: Final = tuple(
    n.W + name for name in ("cellIns", "cellDel", "cellMerge", "tcPrChange")
)
_AROUND: Final = {n.TR: (n.W + "trPr", _MARKS), n.TC: (n.W + "tcPr", _CELL_MARKS)}


class Unmarked(NamedTuple):
    """A provision of which nothing is marked, and where it stands."""

    words: str
    """What it says, in the new file if it is there."""
    old: frozenset[int]
    """Its paragraphs in the old file, as the reader counts them, from 0."""
    new: frozenset[int]


@dataclass(frozen=True, slots=True)
class Guard:
    """Looks for what a comparison says in the main part of a redline."""

    comparison: Comparison
    sides: tuple[Side, Side]
    placings: tuple[Placing, Placing]
    in_clauses: frozenset[Element]
    written: Mapping[Element, Element]
    """What became of a paragraph in the redline."""
    root: Element
    """The main part of the redline."""

    def unmarked(self) -> tuple[Unmarked, ...]:
        """The provisions whose words differ and that have no mark, in order."""
        return tuple(filter(None, map(self._unmarked, self.comparison.links)))

    def _unmarked(self, link: Link) -> Unmarked | None:
        sides = self.comparison.old, self.comparison.new
        both = link.old and link.new
        changed = any(edit.op is not Op.KEEP for edit in link.edits) if both else True
        if link.scope is not Scope.COMPARED or not changed:
            return None
        old, new = (
            frozenset(_numbers(outline, clauses, placing))
            for outline, clauses, placing in zip(
                sides, (link.old, link.new), self.placings, strict=True
            )
        )
        told = [
            (side, placing.part, placing.paragraphs[at])
            for side, placing, numbers in zip(
                self.sides, self.placings, (old, new), strict=True
            )
            for at in sorted(numbers)
        ]
        found = [one for _, _, one in told]
        there = [self.written.get(one, one) for one in found]
        there = [one for one in there if self.root in one.iterancestors()]
        if not there or any(map(_is_marked, there)):
            return None
        if any(holds_worked_out(side.text(one, part)) for side, part, one in told):
            return None  # another page number is no change of the words
        if not both and not self._is_beside_no_clause(found, there):
            return None
        outline, clauses = (sides[1], link.new) if link.new else (sides[0], link.old)
        return Unmarked(" ".join(outline[one].text for one in clauses), old, new)

    def _is_beside_no_clause(self, found: list[Element], there: list[Element]) -> bool:
        """Whether the other file has what stays there in no clause.

        Else it has the same words, as the clause of another kind.
        """
        beside = chain(
            there, (was for was, now in self.written.items() if now in there)
        )
        return not any(one in self.in_clauses for one in beside if one not in found)


def _numbers(
    outline: Outline, clauses: tuple[ClauseId, ...], placing: Placing
) -> Iterator[int]:
    """The numbers of the paragraphs of some clauses in the main part."""
    for one in clauses:
        for place in outline[one].places:
            part, _, number = place.partition("#p")
            if part == placing.part and number.isdecimal():
                yield int(number)


def _is_marked(paragraph: Element) -> bool:
    """Whether anything in it is marked, or the row or cell around it."""
    if next(paragraph.iter(*_MARKS), None) is not None:
        return True
    return any(
        child(child(around, properties), mark) is not None
        for around in paragraph.iterancestors(*_AROUND)
        for properties, marks in (_AROUND[str(around.tag)],)
        for mark in marks
    )
