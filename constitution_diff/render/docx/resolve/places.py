"""Where a tracked change stands: the paragraph, by the address that readers give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.read.docx import names as n

from .package import texts_of
from .signs import change_of, noted, part_around

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_NOTE = (n.W + "footnote", n.W + "endnote")


class Places:
    """The paragraphs of a Word file as it was opened; it may be changed afterwards."""

    def __init__(
        self, parts: Parts, known: Container[str], asked: Collection[str] = ()
    ) -> None:
        """`known` are the addresses that can be an answer: "word/document.xml#p12".

        A paragraph that is not known, such as an empty one, goes with the one above.
        `asked` are those that something is decided of: where it is of a note alone,
        the change that its sign lies in is parted, so that no other words are meant.
        """
        self._addresses: dict[Element, str] = {}
        for part in texts_of(parts):
            root, last = parts.tree(part), ""
            found = () if root is None else root.iter(n.P)
            for at, paragraph in enumerate(found):
                address = f"{part}#p{at}"
                last = address if address in known else last
                self._addresses[paragraph] = last
        self._tied: dict[Element, frozenset[str]] = {}
        self.tie(parts, asked)

    def tie(self, parts: Parts, asked: Collection[str]) -> None:
        """Tie notes to their signs anew, where something is decided of `asked`."""
        self._tied.clear()
        for run, note in list(noted(parts)):
            inside = self._named(note.iter(n.P))
            if not inside.isdisjoint(asked) and self.of(run).isdisjoint(asked):
                part_around(run)
            change = change_of(run)
            if change is not None:
                self._tied[change] = self._tied.get(change, frozenset()) | inside
                self._tied[note] = self.of(change)

    def of(self, element: Element) -> frozenset[str]:
        """Where an element of a tracked change stands.

        That is the paragraph around it; all those of a row, a cell or blocks; and for
        what stands between blocks the next one. Empty where nothing known is near.
        """
        around = next(element.iterancestors(n.P, n.TR, n.TC, n.TBL), None)
        if around is not None and around.tag == n.P:
            return self._named((around,))
        if next(element.iter(n.P), None) is not None:
            return self._named(element.iter(n.P))
        if around is not None:
            return self._named(around.iter(n.P))
        return self._named(self._next(element))

    def tied(self, element: Element) -> frozenset[str]:
        """Where that stands which came or went with it: a note with its sign.

        For the words of such a note it is the place of the sign, and the other way
        round. Empty for all else.
        """
        note = next(element.iterancestors(*_NOTE), element)
        return self._tied.get(note, frozenset())

    def _next(self, element: Element) -> tuple[Element, ...]:
        for following in element.itersiblings():
            found = next(following.iter(n.P), None)
            if found is not None:
                return (found,)
        return ()

    def _named(self, paragraphs: Iterable[Element]) -> frozenset[str]:
        found = (self._addresses.get(one, "") for one in paragraphs)
        return frozenset(address for address in found if address)
