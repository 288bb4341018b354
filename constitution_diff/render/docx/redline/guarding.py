"""Provisions that the comparison calls changed and of which a redline marks nothing.

The two read the files apart. What one of them is blind to, such as another date in a
field that Word fills, would stand in a report and be missing from the redline.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Op, Scope
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.resolve.marks import mark_of

from .objects import holds_worked_out
from .result import Unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause, ClauseId, Comparison, Link, Outline

    from .pairs import Placing
    from .result import Kept
    from .side import Side

_MARKS: Final = (n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO)
_CELL_MARKS: Final = tuple(
    n.W + name for name in ("cellIns", "cellDel", "cellMerge", "tcPrChange")
)
_OURS: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
"""Letters that stand for what is none."""
_AROUND: Final = {n.TR: (n.W + "trPr", _MARKS), n.TC: (n.W + "tcPr", _CELL_MARKS)}


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
        if not there or any(map(self._is_marked, there)):
            return None
        texts = [
            "".join(one.text(each, part) for one, part, each in told if one is side)
            for side in self.sides
        ]
        if any(map(holds_worked_out, texts)) and not (
            both and self._says_otherwise(link, texts)
        ):
            return None  # another page number is no change of the words
        if not both and not self._is_beside_no_clause(found, there):
            return None
        outline, clauses = (sides[1], link.new) if link.new else (sides[0], link.old)
        return Unmarked(" ".join(outline[one].text for one in clauses), old, new)

    def _says_otherwise(self, link: Link, texts: list[str]) -> bool:
        """Whether its words differ in more than in what such fields show."""
        if texts[0] != texts[1]:
            return True
        old, new = self.comparison.old, self.comparison.new
        before = _shown(texts[0], "".join(_words(old[one]) for one in link.old))
        after = _shown(texts[1], "".join(_words(new[one]) for one in link.new))
        if before is None or after is None:
            return True
        return any(
            was != now and not all(map(holds_worked_out, letters))
            for letters, was, now in zip(
                _OURS.findall(texts[0]), before, after, strict=True
            )
        )

    def _is_marked(self, paragraph: Element) -> bool:
        """Whether we marked anything in it, or the row or cell around it."""
        kept = self.kept
        return any(
            kept is None or kept.is_ours(mark_of(one)) for one in _marks_of(paragraph)
        )

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


def _marks_of(paragraph: Element) -> Iterator[Element]:
    """All tracked changes in it, and of the rows and cells around it."""
    yield from paragraph.iter(*_MARKS)
    for around in paragraph.iterancestors(*_AROUND):
        properties, marks = _AROUND[str(around.tag)]
        found = child(around, properties)
        if found is not None:
            yield from found.iterchildren(*marks)


def _words(clause: Clause) -> str:
    return "".join(clause.cells) or clause.words


def _shown(text: str, words: str) -> tuple[str, ...] | None:
    """What a provision says where its text has letters of ours; None: it says more.

    >>> _shown("1. On page \ue006 of it", "On page 7 of it")
    ('7',)
    """
    first, *pieces = ("".join(one.split()) for one in _OURS.split(text))
    said = "".join(words.split())
    while not said.startswith(first):
        first = first[1:]  # a number goes before the words
    at = len(first)
    shown = []
    for left, piece in enumerate(pieces, start=1 - len(pieces)):
        found = said.find(piece, at) if left else len(said) - len(piece)
        if found < at or not said.startswith(piece, found):
            return None
        shown.append(said[at:found])
        at = found + len(piece)
    return tuple(shown)
