"""Provisions that the comparison calls changed and of which a redline marks nothing.

The two read the files apart. What one of them is blind to, such as a sign that shows in
one file alone, would stand in a report and be missing from the redline.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Op, Scope
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.resolve.marks import mark_of

from .result import Unmarked
from .whereabouts import NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.model import Comparison, Link

    from .opening import File
    from .result import Kept

_MARKS: Final = (n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO)
_CELL_MARKS: Final = tuple(
    n.W + name for name in ("cellIns", "cellDel", "cellMerge", "tcPrChange")
)
_AROUND: Final = {n.TR: (n.W + "trPr", _MARKS), n.TC: (n.W + "tcPr", _CELL_MARKS)}


@dataclass(frozen=True, slots=True)
class Guard:
    """Looks for what a comparison says in the text and the notes of a redline."""

    comparison: Comparison
    files: tuple[File, File]
    in_clauses: frozenset[Element]
    written: Mapping[Element, Element]
    """What became of a paragraph in the redline."""
    roots: tuple[Element, ...]
    """The main part of the redline, and its notes."""
    kept: Kept | None = None
    """Of changes in it that are not ours."""

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
            dict.fromkeys(place for one in clauses for place in outline[one].places)
            for outline, clauses in zip(sides, (link.old, link.new), strict=True)
        )
        found = [
            paragraph
            for file, places in zip(self.files, (old, new), strict=True)
            for paragraph in map(file.at, places)
            if paragraph is not None
        ]
        there = [self.written.get(one, one) for one in found]
        there = [one for one in there if self._is_written(one)]
        if not there or any(map(self._is_marked, there)):
            return None
        if not both and not self._is_beside_no_clause(found, there):
            return None
        outline, clauses = (sides[1], link.new) if link.new else (sides[0], link.old)
        words = " ".join(outline[one].text for one in clauses)
        return Unmarked(words, frozenset(old), frozenset(new))

    def _is_written(self, paragraph: Element) -> bool:
        """Whether it stands in the redline."""
        return any(one in self.roots for one in paragraph.iterancestors())

    def _is_marked(self, paragraph: Element) -> bool:
        """Whether we marked anything in it, or the row or cell around it."""
        kept = self.kept
        return any(
            kept is None or kept.is_ours(mark_of(one))
            for one in chain(_marks_of(paragraph), self._marks_of_note(paragraph))
        )

    def _marks_of_note(self, paragraph: Element) -> Iterator[Element]:
        """The tracked changes that the mark of a note lies in: it comes with that."""
        for note in paragraph.iterancestors(*NOTES):
            for anchor in self.roots[0].iter(f"{note.tag}Reference"):
                if anchor.get(n.ID) == note.get(n.ID):
                    yield from anchor.iterancestors(*_MARKS)

    def _is_beside_no_clause(self, found: list[Element], there: list[Element]) -> bool:
        """Whether the other file has what stays there in no clause.

        Else it has the same words, as the clause of another kind.
        """
        beside = chain(
            there, (was for was, now in self.written.items() if now in there)
        )
        return not any(one in self.in_clauses for one in beside if one not in found)


def _marks_of(paragraph: Element) -> Iterator[Element]:
    """All tracked changes in it, and of the rows and cells around it."""
    yield from paragraph.iter(*_MARKS)
    for around in paragraph.iterancestors(*_AROUND):
        properties, marks = _AROUND[str(around.tag)]
        found = child(around, properties)
        if found is not None:
            yield from found.iterchildren(*marks)
