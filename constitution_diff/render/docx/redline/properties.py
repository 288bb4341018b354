"""How the paragraphs of a redline are set, and what is told of how they were."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .marking import Status

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .bringing import Bringing
    from .lines import Line
    from .lists import Lists
    from .marking import Marker

_LAST: Final = frozenset({n.W + "sectPr", n.W + "pPrChange"})
"""What stands behind the properties of the mark (CT_PPr)."""
_NOT_OF_THE_BASE: Final = frozenset({n.RPR, *_LAST})


@dataclass(slots=True)
class Properties:
    """Makes the w:pPr of each line."""

    marker: Marker
    bringing: Bringing
    lists: Lists
    lost_sections: int = 0
    """How many section breaks of the old file the redline does not hold."""

    def of(self, line: Line) -> Element | None:
        """The w:pPr of a line; None where it says nothing."""
        if line.new is not None:
            own = child(line.new, n.PPR)
            made = None if own is None else deepcopy(own)
        else:
            made = self._as_it_was(line.old)
        if line.mark is not Status.KEEP:
            made = etree.Element(n.PPR) if made is None else made
            _mark_properties(made).insert(0, self.marker.mark(line.mark))
        elif line.old is not None and line.new is not None:
            return self._with_change(made, line.old, line.new)
        return made

    def retouch(self, old: Element, new: Element) -> None:
        """Tell of an untouched paragraph, in its place, how it was numbered."""
        own = child(new, n.PPR)
        changed = self._with_change(own, old, new)
        if changed is not None and own is None:
            new.insert(0, changed)

    def _with_change(
        self, made: Element | None, old: Element, new: Element
    ) -> Element | None:
        ours, theirs = child(old, n.PPR), child(new, n.PPR)
        if self.lists.same_place(ours, theirs):
            return made
        made = etree.Element(n.PPR) if made is None else made
        change = self.marker.mark("pPrChange")
        before = self.bringing.paragraph_properties(ours)
        for gone in [one for one in before if one.tag in _NOT_OF_THE_BASE]:
            before.remove(gone)
        change.append(before)
        made.append(change)
        return made

    def _as_it_was(self, old: Element | None) -> Element | None:
        """The w:pPr of an old paragraph, for the new file."""
        own = None if old is None else child(old, n.PPR)
        if child(own, n.W + "sectPr") is not None:
            self.lost_sections += 1
        made = self.bringing.paragraph_properties(own)
        return made if len(made) else None


def _mark_properties(properties: Element) -> Element:
    """The w:rPr of a w:pPr, made where the schema has it."""
    found = child(properties, n.RPR)
    if found is not None:
        return found
    made = etree.Element(n.RPR)
    at = sum(1 for one in properties if one.tag not in _LAST)
    properties.insert(at, made)
    return made
