"""The contents list: which headings stand in it, and what its lines say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.tools.units import Document, Style

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEVELS = {Style.PART: 1, Style.HEADING_1: 1, Style.CLAUSE_HEADING: 2}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents list."""

    level: int
    """1 or 2, as in Word's styles TOC 1 and TOC 2."""
    label: str
    """"" for a heading that has none."""
    title: str
    page: int
    """From 1."""

    @property
    def line(self) -> str:
        """Label, title and page, with tabs between them.

        >>> Entry(2, "1.1", "Status", 3).line.split(chr(9))
        ['1.1', 'Status', '3']
        """
        return "\t".join(
            part for part in (self.label, self.title, str(self.page)) if part
        )


def entries(document: Document, pages: Mapping[str, int]) -> tuple[Entry, ...]:
    """A line for each Part and headed clause; page 1 for a key that `pages` lacks."""
    return tuple(
        Entry(_LEVELS[unit.style], unit.label, unit.text, pages.get(unit.key, 1))
        for unit in document.units
        if unit.style in _LEVELS
    )
