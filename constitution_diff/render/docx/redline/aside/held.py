"""What is set aside of a file's own changes, and the signs that stand in their place.

The signs are in no namespace, so nothing that reads a Word file takes them for its own.
They live only while a redline is made.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.redline.copying import copied
from constitution_diff.render.docx.resolve.marks import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

PUT_IN: Final = "put-in"
"""An element where something was put in: words, a paragraph, a row, a table."""
PARTED: Final = "parted"
"""An element where a paragraph was parted in two."""
STRUCK: Final = "struck"
"""An attribute of a w:rPr, or of what is no run: its words were struck."""
MARKED: Final = "marked"
"""An attribute of a w:pPr or w:trPr: its mark, or its row, was changed."""
SET: Final = "set"
"""An attribute of a w:pPr or w:rPr: it was set otherwise."""
WHOLE: Final = "whole"
"""An attribute of a w:tbl of which cells were changed."""
NUMBER: Final = "number"

COMING: Final = frozenset({n.INS, n.MOVE_TO})
GOING: Final = frozenset({n.DEL, n.MOVE_FROM})
ROW_PROPERTIES: Final = n.W + "trPr"
NOT_AROUND_WORDS: Final = frozenset({n.RPR, ROW_PROPERTIES, n.NUM_PR, n.MATH_CONTROL})
"""What a change stands in that is not put around words."""
MARKS: Final = (n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO)
"""The changes of a mark, in the order that the schema has them in."""


class CannotBeSetAsideError(Exception):
    """A file's own changes are of a kind that cannot stand beside others."""


@dataclass(slots=True)
class Held:
    """What was set aside, each under a number."""

    elements: list[list[Element]] = field(default_factory=list)
    given_back: set[int] = field(default_factory=set)
    """The numbers of what stands in the file again."""
    n_looks_joined: int = 0
    """How often one record of a look stands for a change of theirs and one of ours."""

    def hold(self, elements: Iterable[Element]) -> str:
        """Set these aside; the number that their sign has."""
        self.elements.append(list(elements))
        return str(len(self.elements) - 1)

    def back(self, number: str) -> list[Element]:
        """What that sign stands for; copies where it was given back before.

        A header may have been copied while it was set aside.
        """
        at = int(number)
        found = self.elements[at]
        if at in self.given_back:
            return [copied(one) for one in found]
        self.given_back.add(at)
        return found

    @property
    def is_all_back(self) -> bool:
        """Whether nothing is missing."""
        return len(self.given_back) == len(self.elements)


def is_in(element: Element, root: Element) -> bool:
    """Whether it still stands in the tree."""
    return any(one is root for one in element.iterancestors())


def marks_of(properties: Element | None) -> list[Element]:
    """The changes of words, marks and rows that a w:rPr or w:trPr records."""
    return [] if properties is None else [p for p in properties if p.tag in TEXTS]
