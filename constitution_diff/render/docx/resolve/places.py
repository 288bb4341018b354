"""Where a tracked change stands: the paragraph, by the address that readers give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.read.docx import names as n

from .marks import TEXTS
from .package import texts_of
from .removing import NOTES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_NOTE = (n.W + "footnote", n.W + "endnote")


class Places:
    """The paragraphs of a Word file as it was opened; it may be changed afterwards."""

    def __init__(self, parts: Parts, known: Container[str]) -> None:
        """`known` are the addresses that can be an answer: "word/document.xml#p12".

        A paragraph that is not known, such as an empty one, goes with the one above.
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
        for change, note in _noted(parts):
            inside = self._named(note.iter(n.P))
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


def _noted(parts: Parts) -> Iterator[tuple[Element, Element]]:
    """The tracked changes that the signs of notes lie in, each with the note."""
    found = {
        (kind, note.get(n.ID, "")): note
        for kind in NOTES.values()
        for root in map(parts.tree, parts.related(kind))
        for note in (() if root is None else root)
    }
    for sign in parts.root.iter(*NOTES):
        note = found.get((NOTES[str(sign.tag)], sign.get(n.ID, "")))
        change = next(sign.iterancestors(*TEXTS), None)
        if note is not None and change is not None:
            yield change, note
