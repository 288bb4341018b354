"""Where the paragraphs of a redline are put among those of the new file."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .marking import Status

_SECTION: Final = n.W + "sectPr"
_GONE: Final = (n.DEL, n.MOVE_FROM)
_COME: Final = (n.INS, n.MOVE_TO)


@dataclass(slots=True)
class Placer:
    """Puts into a text of the new file what comes, in order."""

    target: Element
    _waiting: list[Element] = field(default_factory=list)
    """What stands in no place of the new file, until its next neighbour is known."""
    _last: Element | None = None
    _made: Element | None = None
    """What was put last."""
    _end: Element | None = None
    """The mark that ends the half of a move that is open."""

    def stays(self, element: Element) -> None:
        """An element of the new file comes next, where it stands."""
        self._flush_before(element)
        self._last = element

    def put(self, made: Element, place: Element | None) -> None:
        """Put `made` in the place of a new element, or before the next for None."""
        self._made = made
        if place is None:
            self._waiting.append(made)
            return
        self._flush_before(place)
        place.addprevious(made)
        parent = place.getparent()
        if parent is not None:
            parent.remove(place)
        self._last = made

    def begin(self, start: Element, end: Element) -> None:
        """Open half a move in the paragraph that was put last."""
        assert self._made is not None  # noqa: S101 - a line was put before
        self._made.insert(0 if child(self._made, n.PPR) is None else 1, start)
        self._end = end

    def end(self, half: Status, *, in_paragraph: bool) -> None:
        """Close it behind the paragraph that was put last, or its words in it."""
        assert self._made is not None  # noqa: S101
        assert self._end is not None  # noqa: S101
        if in_paragraph:
            words = _words(self._made, half)
            if words:
                words[-1].addnext(self._end)
            else:  # an empty paragraph ends a cell that moved
                self._made.append(self._end)
        elif self._made is self._last:
            self._made.addnext(self._end)
            self._last = self._end
        else:
            self._waiting.append(self._end)
        self._end = None

    def around(self, half: Status, start: Element, end: Element) -> None:
        """Have half a move begin and end amid the paragraph that was put last."""
        assert self._made is not None  # noqa: S101
        words = _words(self._made, half)
        words[0].addprevious(start)
        words[-1].addnext(end)

    def finish(self) -> None:
        """Put what is still waiting behind everything else."""
        waiting, self._waiting = self._waiting, []
        if self._last is not None:
            self._behind(self._last, waiting)
            return
        section = child(self.target, _SECTION)
        for made in waiting:
            if section is None:
                self.target.append(made)
            else:
                section.addprevious(made)

    def _flush_before(self, element: Element) -> None:
        """Put what waits next to what it follows in the same container."""
        waiting, self._waiting = self._waiting, []
        last = self._last
        around = element.getparent()
        if waiting and last is not None and around is not self.target:
            beside = last.getparent()
            if beside is not around:
                self._behind(last, waiting)
                return
        for made in waiting:
            element.addprevious(made)

    @staticmethod
    def _behind(last: Element, waiting: list[Element]) -> None:
        for made in reversed(waiting):
            last.addnext(made)


def _words(paragraph: Element, half: Status) -> list[Element]:
    """What of a paragraph went, or came, with half a move, or holds such; not empty."""
    tags = _GONE if half.goes else _COME
    inside = [one for one in paragraph if one.tag != n.PPR]
    return [one for one in inside if next(one.iter(*tags), None) is not None] or inside
