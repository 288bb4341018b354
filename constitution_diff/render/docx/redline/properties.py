"""How the paragraphs of a redline are set, and what is told of how they were."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .aside.held import MARKED, SET
from .looks import look
from .marking import Status, mark_properties
from .numbers import tell_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .bringing import Bringing
    from .lines import Line
    from .lists import Lists
    from .marking import Marker
    from .numbers import Number

_NOT_OF_THE_BASE: Final = frozenset({n.RPR, n.W + "sectPr", n.W + "pPrChange"})


@dataclass(slots=True)
class Properties:
    """Makes the w:pPr of each line."""

    marker: Marker
    bringing: Bringing
    lists: Lists
    formatting: bool = False
    """Changes of formatting are marked, too."""
    numbers: tuple[dict[Element, Number], dict[Element, Number]] | None = None
    """The automatic numbers of both files, where shifted ones are to be recorded."""
    lost_sections: int = 0
    """How many section breaks of the old file the redline does not hold."""

    def of(self, line: Line) -> Element | None:
        """The w:pPr of a line; None where it says nothing."""
        if line.mark is Status.KEEP:
            made = _own(line.new) if line.new is not None else self._as_it_was(line.old)
            if line.old is None or line.new is None:
                return made
            made = self._with_number(made, line.old, line.new)
            return self._with_change(made, line.old, line.new, joined=line.parted)
        made = self._with_joining(line)
        made = etree.Element(n.PPR) if made is None else made
        mark = self.marker.mark(line.mark)
        mark_properties(made).insert(0, mark)
        return made

    def _with_joining(self, line: Line) -> Element | None:
        """Where words outlive the mark, as set as what they join.

        Word goes by the last of the paragraphs that are joined, LibreOffice by the
        first: so both are set alike in the view that joins them.
        """
        if line.mark.goes and line.old is not None:
            if line.joins is None:
                return self._as_it_was(line.old)
            made = _own(line.joins)
            if made is not None:
                _leave_its_own(made)
            return self._with_change(made, line.old, line.joins, joined=True)
        assert line.new is not None  # noqa: S101 - its mark comes
        made = _own(line.new)
        if line.joins is None:
            return made
        return self._with_change(made, line.joins, line.new, joined=True)

    def retouch(self, old: Element, new: Element) -> None:
        """Tell of an untouched paragraph, in its place, how it was numbered."""
        own = child(new, n.PPR)
        changed = self._with_change(self._with_number(own, old, new), old, new)
        if changed is not None and own is None:
            new.insert(0, changed)

    def _with_number(
        self, made: Element | None, old: Element, new: Element
    ) -> Element | None:
        """`made`, with the number that the paragraph had where that shifted."""
        if self.numbers is None:
            return made
        was, now = self.numbers[0].get(old), self.numbers[1].get(new)
        if was is None or now is None:
            return made
        made = etree.Element(n.PPR) if made is None else made
        tell_number(made, was, now, self.marker)
        return made

    def _with_change(
        self, made: Element | None, old: Element, new: Element, *, joined: bool = False
    ) -> Element | None:
        """`made`, with how the paragraph was set where that gave it its number."""
        plainly = not (joined or self.formatting)
        if plainly and self.lists.same_place(old, new):  # as nearly all are
            return made
        ours, theirs = child(old, n.PPR), child(new, n.PPR)
        before = self.bringing.paragraph_properties(ours)
        reset = not plainly and look(before) != look(theirs)
        if self.lists.same_place(old, new) and not reset:
            return made
        made = etree.Element(n.PPR) if made is None else made
        change = self.marker.mark("pPrChange")
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


def _leave_its_own(made: Element) -> None:
    """Take off what only the mark has that the properties are of."""
    for section in list(made.iterchildren(n.W + "sectPr")):
        made.remove(section)
    for name in (MARKED, SET):
        if name in made.attrib:
            del made.attrib[name]


def _own(new: Element) -> Element | None:
    own = child(new, n.PPR)
    return None if own is None else deepcopy(own)
