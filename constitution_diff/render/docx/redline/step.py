"""One step of a text on its way from the old file to the new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next in the redline. One side is empty for what comes or goes."""

    olds: tuple[Element, ...] = ()
    news: tuple[Element, ...] = ()
    move: int = 0
    """Steps of one move share a number, from 1; 0 outside moves."""
    twin: tuple[Element, ...] = ()
    """Of a move: the paragraphs at the other place."""

    @property
    def is_table(self) -> bool:
        """Whether it is about a table, or two."""
        return (self.olds or self.news)[0].tag == n.TBL
